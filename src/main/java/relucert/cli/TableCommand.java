package relucert.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
          + " README.md with the table; certificates of an earlier, larger table are removed. For 2 layers that is every value; for 3 layers those with N <= 2 or"
          + " K <= 5, for the others the page has the best known bounds.",
      "Exit code 1 if some value of the 2-layer table could not be certified."
    },
    footer = {
      "",
      "Examples:",
      "  relucert table --max-k 4 --out capacity",
      "  relucert check capacity/three-layer/*.cert"
    })
final class TableCommand implements Callable<Integer> {
  /** Beyond this K there are more sets T than the checker goes through. */
  private static final int LARGEST_K = 16;

  private static final int DEFAULT_K = 10;

  private static final List<String> FOLDERS = List.of("two-layer", "three-layer");

  /** The names of {@link CapacityPage#file}. */
  private static final Pattern CERTIFICATE =
      Pattern.compile("mstar3?-n[0-9]{1,2}-k[0-9]{1,2}\\.cert");

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
    List<List<Entry>> tables = tables();
    List<OutputFile> files = new ArrayList<>();
    Set<Path> stale = certificates();
    StringBuilder summary = new StringBuilder();
    for (List<Entry> table : tables) {
      long certified = 0;
      for (Entry entry : table) {
        if (entry.certificate().isPresent()) {
          certified++;
          Path file = folder.resolve(CapacityPage.file(entry));
          files.add(OutputFile.of(file, CertificateWriter.write(entry.certificate().get())));
          stale.remove(file);
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
    stale.forEach(TableCommand::remove);
    spec.commandLine().getOut().print(summary);
    boolean complete = tables.get(0).stream().allMatch(e -> e.certificate().isPresent());
    return complete ? 0 : Main.NOT_AS_STATED;
  }

  private List<List<Entry>> tables() {
    try (Progress progress = Progress.of(spec)) {
      int values = (maxK + 1) * (maxK + 2) / 2 - 1;
      progress.counted("certifying values of 2 layers", values);
      List<Entry> two = CapacityTable.twoLayers(maxK, entry -> progress.done(1));
      progress.counted("certifying values of 3 layers", values);
      return List.of(two, CapacityTable.threeLayers(maxK, entry -> progress.done(1)));
    }
  }

  /** The certificates of tables that are there, perhaps of an earlier run up to a larger K. */
  private Set<Path> certificates() {
    Set<Path> found = new TreeSet<>();
    for (String name : FOLDERS) {
      try (Stream<Path> files = Files.list(folder.resolve(name))) {
        files
            .filter(file -> CERTIFICATE.matcher(file.getFileName().toString()).matches())
            .forEach(found::add);
      } catch (IOException e) {
        throw new BadInput(folder.resolve(name), "expected a readable folder");
      }
    }
    return found;
  }

  /** A page of a smaller table does not link them, and no one should take them for part of it. */
  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new BadInput(file, "expected a file of an earlier table that can be removed");
    }
  }

  /** Makes the folders, before the long work. */
  private void prepare() {
    for (String name : FOLDERS) {
      try {
        Files.createDirectories(folder.resolve(name));
      } catch (IOException e) {
        throw new BadInput(folder.resolve(name), "expected a folder that exists or can be made");
      }
    }
    OutputFile.requireTarget(folder.resolve("README.md"));
  }
}
