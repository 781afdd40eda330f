package relucert.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import relucert.certificate.CertificateWriter;
import relucert.interchange.BadInput;
import relucert.interchange.OutputFile;
import relucert.ledger.CapacityTable;
import relucert.ledger.CapacityTable.Entry;
import relucert.report.CapacityPage;

/** Certifies the values m*(N, K). */
@Command(
    name = "table",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Certifies m*(N,K), the least number of neurons that tune any N of K samples, for all N <= K up"
          + " to a limit: writes a certificate for each value, which the checker has accepted, and a page"
          + " README.md with the table.",
      "Exit code 1 if some value of the 2-layer table could not be certified."
    },
    footer = {
      "",
      "Examples:",
      "  relucert table --out proofs/capacity",
      "  relucert check proofs/capacity/*/*.cert"
    })
final class TableCommand implements Callable<Integer> {
  /** Beyond this K there are more sets T than the checker goes through. */
  private static final int LARGEST_K = 16;

  private static final int DEFAULT_K = 10;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--max-k",
      paramLabel = "K",
      description = "the largest number of samples, 1 to 16; default 10")
  private int maxK = DEFAULT_K;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "the folder to write to; made if it is missing")
  private Path folder = Path.of("");

  @Override
  public Integer call() {
    Usage.require(
        spec,
        1 <= maxK && maxK <= LARGEST_K,
        "--max-k: expected 1 to " + LARGEST_K + ", found " + maxK);
    prepare();
    Terminal terminal = new Terminal(spec.commandLine().getErr());
    AtomicInteger done = new AtomicInteger();
    int all = (maxK + 1) * (maxK + 2) / 2 - 1;
    Consumer<Entry> progress = entry -> terminal.progress(done.incrementAndGet(), all);
    List<List<Entry>> tables = List.of(CapacityTable.twoLayers(maxK, progress));
    List<OutputFile> files = new ArrayList<>();
    StringBuilder summary = new StringBuilder();
    for (List<Entry> table : tables) {
      long certified = 0;
      for (Entry entry : table) {
        if (entry.certificate().isPresent()) {
          certified++;
          files.add(
              OutputFile.of(
                  folder.resolve(CapacityPage.file(entry)),
                  CertificateWriter.write(entry.certificate().get())));
        }
      }
      summary.append(
          String.format(
              Locale.ROOT,
              "%d layers, K up to %d: %d of %d values m*(N,K) certified\n",
              table.get(0).layers(),
              maxK,
              certified,
              table.size()));
    }
    files.add(OutputFile.of(folder.resolve("README.md"), CapacityPage.text(maxK, tables)));
    OutputFile.writeAll(files);
    spec.commandLine().getOut().print(summary);
    boolean complete = tables.get(0).stream().allMatch(e -> e.certificate().isPresent());
    return complete ? 0 : Main.NOT_AS_STATED;
  }

  /** Makes the folders, before the long work. */
  private void prepare() {
    for (String name : List.of("two-layer")) {
      try {
        Files.createDirectories(folder.resolve(name));
      } catch (IOException e) {
        throw new BadInput(folder.resolve(name), "expected a folder that exists or can be made");
      }
    }
    OutputFile.requireTarget(folder.resolve("README.md"));
  }
}
