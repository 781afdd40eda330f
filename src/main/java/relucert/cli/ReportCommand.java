package relucert.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import relucert.construction.Constructions;
import relucert.interchange.BadInput;
import relucert.interchange.ExperimentFile;
import relucert.interchange.LedgerFile;
import relucert.interchange.OutputFile;
import relucert.interchange.StoredFinding;
import relucert.ledger.Audit;
import relucert.ledger.Claim;
import relucert.ledger.Ledger;
import relucert.ledger.Workbench;
import relucert.report.LedgerJson;
import relucert.report.page.ReportPage;

/** Writes an audit as a web page. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Writes the audit as one web page, DIR/index.html, that opens from disk and needs no network:"
          + " the ledger with filter and search, every claim with its proof and its smallest"
          + " counterexample as a picture, tables and plots of the bounds, and how to replay each"
          + " certificate.",
      "Exit code 0 if every verdict is the recorded one, 1 if not."
    },
    footer = {
      "",
      "Examples:",
      "  relucert audit --claim fig-3 --json audit.json",
      "  relucert report --json audit.json --out site"
    })
final class ReportCommand implements Callable<Integer> {
  private static final int LARGEST_K = 9;

  /** Small: the page is about what was found, not about how far the grids reach. */
  private static final int DEFAULT_K = 4;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "the folder to write to; made if it is missing")
  private Path folder = Path.of("");

  @Option(
      names = "--max-k",
      paramLabel = "K",
      description = "audit with networks up to K samples, 1 to 9; default 4")
  private @Nullable Integer maxK;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description =
          "take the findings that `audit --json FILE` wrote in place of a new audit; their"
              + " certificates are checked again")
  private @Nullable Path json;

  @Option(
      names = "--experiments",
      paramLabel = "DIR",
      description = "add what `experiment NAME --out DIR` wrote as a section")
  private @Nullable Path experiments;

  @Override
  public Integer call() {
    Usage.require(
        spec,
        maxK == null || (1 <= maxK && maxK <= LARGEST_K),
        "--max-k: expected 1 to " + LARGEST_K + ", found " + maxK);
    Usage.require(
        spec, maxK == null || json == null, "expected --max-k or --json, found both of them");
    Path page = folder.resolve("index.html");
    LedgerFile stored = json == null ? null : StoredAudit.read(json);
    List<ExperimentFile> results =
        experiments == null ? List.of() : ExperimentOutput.read(experiments);
    prepare(page);
    LedgerFile audit;
    String html;
    try (Progress progress = Progress.of(spec)) {
      audit = stored != null ? stored : audited(maxK == null ? DEFAULT_K : maxK, progress);
      progress.stage("writing the page");
      html = ReportPage.html(audit, results);
    }
    OutputFile.writeAll(List.of(OutputFile.of(page, html)));
    spec.commandLine().getOut().println(page + ": " + summary(audit));
    boolean recorded = audit.findings().stream().allMatch(StoredFinding::isAsRecorded);
    return recorded ? 0 : Main.NOT_AS_STATED;
  }

  private static String summary(LedgerFile audit) {
    long unlike = audit.findings().stream().filter(f -> !f.isAsRecorded()).count();
    return audit.findings().size()
        + " readings, "
        + (unlike == 0 ? "all as recorded" : unlike + " NOT as recorded");
  }

  /** The page of a new audit and of a stored one are made from the same text. */
  private static LedgerFile audited(int largestK, Progress progress) {
    List<Claim> claims = Ledger.claims();
    progress.counted("checking readings of claims", claims.size());
    int threads = Runtime.getRuntime().availableProcessors();
    return LedgerFile.parse(
        Path.of("audit"),
        LedgerJson.audit(
            Audit.of(Workbench.of(largestK, Constructions.standard()), threads)
                .run(claims, finding -> progress.done(1)),
            largestK));
  }

  private void prepare(Path page) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new BadInput(folder, "expected a folder that exists or can be made");
    }
    OutputFile.requireTarget(page);
  }
}
