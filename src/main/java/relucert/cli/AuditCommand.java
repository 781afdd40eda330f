package relucert.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import relucert.construction.Constructions;
import relucert.interchange.OutputFile;
import relucert.ledger.Audit;
import relucert.ledger.Claim;
import relucert.ledger.Finding;
import relucert.ledger.Workbench;
import relucert.report.AuditTable;
import relucert.report.LedgerJson;

/** Checks the claims of the ledger and prints what was found. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Checks every claim of the ledger on all small instances, and prints for each its verdict, the"
          + " strength of the evidence, what was covered, and the smallest counterexample.",
      "Exit code 0 if every verdict is the recorded one, 1 if not."
    },
    footer = {
      "",
      "Examples:",
      "  relucert audit --claim cor-4.2.1 --claim fig-3",
      "  relucert audit --claim five-points --max-k 5 --json audit.json",
      "Without options it checks everything, for networks up to K = 6; see --max-k."
    })
final class AuditCommand implements Callable<Integer> {
  /** Beyond this K the grids of the audit would take days. */
  private static final int LARGEST_K = 9;

  static final int DEFAULT_K = 6;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--max-k",
      paramLabel = "K",
      description =
          "build networks for every T, label and spacing up to K (1 to 9; default 6), those of 3 and"
              + " more layers up to K - 1 from K = 6 on")
  private int maxK = DEFAULT_K;

  @Option(
      names = "--claim",
      paramLabel = "ID",
      completionCandidates = Candidates.Claims.class,
      description = "check this claim only; may be repeated")
  private List<String> ids = List.of();

  @Option(names = "--json", paramLabel = "FILE", description = "write the findings as JSON too")
  private @Nullable Path json;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "check N claims at a time (default: one for each core)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() {
    CommandLine command = spec.commandLine();
    Usage.require(
        spec,
        1 <= maxK && maxK <= LARGEST_K,
        "--max-k: expected 1 to " + LARGEST_K + ", found " + maxK);
    Usage.require(
        spec, 1 <= threads && threads <= 256, "--threads: expected 1 to 256, found " + threads);
    List<Claim> claims = ClaimSelection.of(command, "--claim", ids);
    if (json != null) {
      OutputFile.requireTarget(json);
    }
    List<Finding> findings;
    try (Progress progress = Progress.of(spec)) {
      progress.counted("checking claims", claims.size());
      findings =
          Audit.of(Workbench.of(maxK, Constructions.standard(), share(threads, claims)), threads)
              .run(claims, finding -> progress.done(1));
    }
    if (json != null) {
      OutputFile.writeAll(List.of(OutputFile.of(json, LedgerJson.audit(findings, maxK))));
    }
    command.getOut().print(AuditTable.text(findings, maxK));
    return exitCode(findings);
  }

  /** Threads that find no claim of their own help with another one's grids. */
  private static int share(int threads, List<Claim> claims) {
    return Math.max(1, threads / Math.max(1, claims.size()));
  }

  /** 0 if every verdict is the recorded one, else 1. */
  static int exitCode(List<Finding> findings) {
    return findings.stream().allMatch(Finding::isAsRecorded) ? 0 : Main.NOT_AS_STATED;
  }
}
