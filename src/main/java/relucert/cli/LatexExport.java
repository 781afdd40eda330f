package relucert.cli;

import java.nio.file.Path;
import java.util.List;
import relucert.interchange.NetworkFile;
import relucert.interchange.OutputFile;
import relucert.interchange.Shown;
import relucert.ledger.CapacityTable;
import relucert.ledger.Ledger;
import relucert.report.LatexTables;

/** {@code export --to latex}: a table for a paper. */
final class LatexExport {
  private static final int LARGEST_K = 12;

  private LatexExport() {}

  static void run(ExportOptions options) {
    String name = options.table();
    options.require(
        List.of("capacity", "network", "ledger").contains(name),
        "--table: expected capacity, network or ledger, found " + Shown.quoted(name));
    String text =
        switch (name) {
          case "capacity" -> capacity(options);
          case "network" -> network(options);
          default -> LatexTables.ledger(Ledger.claims());
        };
    options.write(OutputFile.of(options.out(), text), "");
  }

  private static String network(ExportOptions options) {
    Path source = options.network();
    OutputFile.requireOther(options.out(), List.of(source));
    return LatexTables.network(NetworkFile.read(source));
  }

  private static String capacity(ExportOptions options) {
    int k = options.maxK();
    int layers = options.layers();
    options.require(
        1 <= k && k <= LARGEST_K, "--max-k: expected 1 to " + LARGEST_K + ", found " + k);
    options.require(layers == 2 || layers == 3, "--layers: expected 2 or 3, found " + layers);
    try (Progress progress = options.progress()) {
      progress.counted("certifying values of " + layers + " layers", (k + 1) * (k + 2) / 2 - 1);
      return LatexTables.capacity(
          layers == 2
              ? CapacityTable.twoLayers(k, entry -> progress.done(1))
              : CapacityTable.threeLayers(k, entry -> progress.done(1)));
    }
  }
}
