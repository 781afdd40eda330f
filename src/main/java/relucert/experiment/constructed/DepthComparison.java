package relucert.experiment.constructed;

import static relucert.experiment.constructed.DepthCell.HARDEST;
import static relucert.experiment.constructed.DepthCell.RANDOM;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import relucert.experiment.Cells;
import relucert.experiment.Chart;
import relucert.experiment.Chart.Series;
import relucert.experiment.DataTable;
import relucert.experiment.Experiment;
import relucert.experiment.ExperimentResult;
import relucert.experiment.ExperimentSettings;
import relucert.experiment.SyntheticData;
import relucert.experiment.Watcher;

/**
 * How many neurons 2 and 3 layers take to tune N of K = 4N samples, for N from 10 to 10,000: linear
 * in N against its square root. Every network is checked on all K samples, every lower bound is a
 * certificate that the checker accepts.
 */
public final class DepthComparison implements Experiment {
  private static final String TABLE = "depth";
  private static final String GROWTH = "growth";
  private static final ImmutableList<Integer> SIZES =
      ImmutableList.of(10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000);
  private static final int DRAWS = 5;

  private final ImmutableList<Integer> sizes;

  private DepthComparison(ImmutableList<Integer> sizes) {
    this.sizes = sizes;
  }

  /**
   * Returns the experiment.
   *
   * @return for N from 10 to 10,000
   */
  public static DepthComparison standard() {
    return new DepthComparison(SIZES);
  }

  /** Returns the experiment for other N, in increasing order, at least two of them. */
  static DepthComparison of(List<Integer> sizes) {
    return new DepthComparison(ImmutableList.copyOf(sizes));
  }

  @Override
  public String name() {
    return "depth";
  }

  @Override
  public String question() {
    return "How many neurons do 2 and 3 layers take to tune N of 4N samples, N = 10 to 10,000?";
  }

  @Override
  public String cost() {
    return "about half a minute on two cores; --full (5 draws, d = 2 too): about 5 minutes";
  }

  @Override
  public boolean trains() {
    return false;
  }

  @Override
  public ExperimentResult run(ExperimentSettings settings, Watcher watcher) {
    ImmutableList<String> rows =
        Cells.values(
            settings,
            watcher,
            "building and checking",
            cells(settings.full()),
            DepthCell::key,
            cell -> cell.row(settings.seed()),
            Rows.reader(DepthCell.COLUMNS));
    DataTable depth = Rows.table(TABLE, DepthCell.COLUMNS, rows);
    return new ExperimentResult(
        name(),
        findings(depth),
        ImmutableList.of(
            "seed " + settings.seed() + (settings.full() ? ", full size" : ", default size"),
            SyntheticData.description(),
            "hardest: x = 1..K, T with the most retained samples, targets 1 and -1 in turn along"
                + " J(T) (proofs/theorem-b.md)",
            "u3 and app-a, repaired, are built and checked up to N = 200, beyond it promised",
            "bits: of the largest numerator or denominator of a weight or bias"),
        ImmutableList.of(depth, growth(depth)),
        ImmutableList.of(chart()));
  }

  private List<DepthCell> cells(boolean full) {
    List<DepthCell> cells = new ArrayList<>();
    for (int n : sizes) {
      cells.add(new DepthCell(HARDEST, 1, n, 1));
      for (int d : full ? List.of(1, 2, 10) : List.of(1, 10)) {
        for (int draw = 1; draw <= (full ? DRAWS : 1); draw++) {
          cells.add(new DepthCell(RANDOM, d, n, draw));
        }
      }
    }
    return cells;
  }

  /** Fitted exponents over all N of a kind of data, and m at either end. */
  private static DataTable growth(DataTable depth) {
    DataTable.Draft draft =
        DataTable.draft(
            GROWTH,
            true,
            "data",
            "d",
            "draw",
            "quantity",
            "least N",
            "m",
            "most N",
            "m then",
            "exponent");
    List<List<String>> kinds =
        depth.rows().stream().map(row -> (List<String>) row.subList(0, 3)).distinct().toList();
    for (List<String> kind : kinds) {
      int[] rows =
          IntStream.range(0, depth.rows().size())
              .filter(r -> depth.rows().get(r).subList(0, 3).equals(kind))
              .toArray();
      for (String quantity :
          List.of(
              "sharp-2", "thm-4.4", "2 layers need", "sharp-3", "u3", "app-a", "3 layers need")) {
        List<Integer> n = column(depth, rows, "N");
        List<Integer> m = column(depth, rows, quantity);
        int last = n.size() - 1;
        draft.row(
            kind.get(0),
            kind.get(1),
            kind.get(2),
            quantity,
            n.get(0),
            m.get(0),
            n.get(last),
            m.get(last),
            Growth.exponent(n, m));
      }
    }
    return draft.table();
  }

  private static List<Integer> column(DataTable table, int[] rows, String column) {
    return IntStream.of(rows).mapToObj(r -> Rows.integer(table, r, column)).toList();
  }

  private ImmutableList<String> findings(DataTable depth) {
    ImmutableList.Builder<String> findings = ImmutableList.builder();
    int most = sizes.get(sizes.size() - 1);
    int[] all = IntStream.range(0, depth.rows().size()).toArray();
    for (int r : all) {
      if (Rows.integer(depth, r, "N") == most && depth.cell(r, "draw").equals("1")) {
        findings.add(largest(depth, r));
      }
    }
    List<Integer> excess = column(depth, all, "sharp-3 - ceil(2 sqrt(min(K,4N)))");
    findings.add(
        String.format(
            Locale.ROOT,
            "Exact: with 3 layers m = ceil(2 sqrt(min{K, 4N}))%s for all %d data sets; m minus the"
                + " certified lower bound on m*(N,K) is at most %d.",
            beyond(Collections.min(excess), Collections.max(excess)),
            all.length,
            IntStream.of(all)
                .map(
                    r ->
                        Rows.integer(depth, r, "sharp-3") - Rows.integer(depth, r, "3 layers need"))
                .max()
                .orElse(0)));
    int[] hard = IntStream.of(all).filter(r -> depth.cell(r, "data").equals(HARDEST)).toArray();
    List<Integer> n = column(depth, hard, "N");
    findings.add(
        String.format(
            Locale.ROOT,
            "Exact: with 2 layers the hardest data take m = 3N neurons for %s, and no network that"
                + " fits them has fewer. Exponents fitted over N = %d to %d: %s for 2 layers, %s for"
                + " 3.",
            IntStream.of(hard)
                    .allMatch(
                        r ->
                            Rows.integer(depth, r, "sharp-2") == 3 * Rows.integer(depth, r, "N")
                                && depth
                                    .cell(r, "these data need 2-layer")
                                    .equals(depth.cell(r, "sharp-2")))
                ? "every N"
                : "SOME N ONLY",
            n.get(0),
            n.get(n.size() - 1),
            Growth.exponent(n, column(depth, hard, "sharp-2")),
            Growth.exponent(n, column(depth, hard, "sharp-3"))));
    return findings.build();
  }

  private static String beyond(int least, int most) {
    return least == most ? signed(least) : " + c, c from " + least + " to " + most + ",";
  }

  private static String signed(int number) {
    return number == 0 ? "" : number < 0 ? " - " + -number : " + " + number;
  }

  private static String largest(DataTable depth, int row) {
    return String.format(
        Locale.ROOT,
        "Exact: N = %s, K = %s, %s data, d = %s: 2 layers take %s neurons (%s bits), 3 layers %s"
            + " (%s bits; %s with %s bits), checked on all samples; in the worst case at least %s and"
            + " %s are needed.",
        depth.cell(row, "N"),
        depth.cell(row, "K"),
        depth.cell(row, "data"),
        depth.cell(row, "d"),
        depth.cell(row, "sharp-2"),
        depth.cell(row, "sharp-2 bits"),
        depth.cell(row, "sharp-3"),
        depth.cell(row, "sharp-3 bits"),
        depth.cell(row, "sharp-3-short"),
        depth.cell(row, "sharp-3-short bits"),
        depth.cell(row, "2 layers need"),
        depth.cell(row, "3 layers need"));
  }

  private static Chart chart() {
    return new Chart(
        "depth",
        "Neurons that tune N of K = 4N samples (hardest data, d = 1)",
        "N",
        "neurons m",
        true,
        true,
        ImmutableList.of(
            line("2 layers, built (sharp-2)", "sharp-2"),
            dots("2 layers, needed", "2 layers need"),
            line("3 layers, the paper's app-a", "app-a"),
            line("3 layers, the paper's bound", "paper's bound"),
            line("3 layers, built (sharp-3)", "sharp-3"),
            dots("3 layers, needed", "3 layers need")));
  }

  private static Series line(String label, String column) {
    return Series.line(label, TABLE, "N", column).where("data", HARDEST);
  }

  private static Series dots(String label, String column) {
    return Series.dots(label, TABLE, "N", column).where("data", HARDEST);
  }
}
