package relucert.experiment.constructed;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import relucert.experiment.Cells;
import relucert.experiment.Chart;
import relucert.experiment.Chart.Series;
import relucert.experiment.DataTable;
import relucert.experiment.Experiment;
import relucert.experiment.ExperimentResult;
import relucert.experiment.ExperimentSettings;
import relucert.experiment.SyntheticData;
import relucert.experiment.Watcher;
import relucert.experiment.constructed.FeatureCell.Structure;

/**
 * How much it matters how the tuned samples lie among the others, and along which direction a
 * network looks: J(T), the bound (12) and W(T) along many directions, a search for a good one, and
 * for few samples in the plane the best of all orders.
 */
public final class FeatureStructure implements Experiment {
  private static final String TABLE = "features";
  private static final String PLANE = "plane";
  private static final ImmutableList<Integer> DIMENSIONS = ImmutableList.of(1, 2, 10);

  /** How much is done. */
  private record Size(int k, int n, int planeK, int planeN, int directions, int steps) {}

  private final Size usual;
  private final Size full;

  private FeatureStructure(Size usual, Size full) {
    this.usual = usual;
    this.full = full;
  }

  /**
   * Returns the experiment.
   *
   * @return for N = 40 of K = 200 samples, in full for N = 100 of K = 1,000
   */
  public static FeatureStructure standard() {
    return new FeatureStructure(
        new Size(200, 40, 40, 8, 500, 1500), new Size(1000, 100, 100, 20, 5000, 10_000));
  }

  /** Returns the experiment for few samples, K at least 10, and few directions. */
  static FeatureStructure of(int k, int n, int directions, int steps) {
    Size size = new Size(k, n, k, n, directions, steps);
    return new FeatureStructure(size, size);
  }

  @Override
  public String name() {
    return "features";
  }

  @Override
  public String question() {
    return "How many neurons does it save if tuned samples lie together, and a good direction is"
        + " found?";
  }

  @Override
  public String cost() {
    return "a few seconds on two cores; --full (N = 100 of K = 1000): about a minute";
  }

  @Override
  public boolean trains() {
    return false;
  }

  @Override
  public ExperimentResult run(ExperimentSettings settings, Watcher watcher) {
    Size size = settings.full() ? full : usual;
    long seed = settings.seed();
    List<FeatureCell> cells = new ArrayList<>();
    List<FeatureCell> small = new ArrayList<>();
    for (Structure structure : Structure.values()) {
      for (int d : DIMENSIONS) {
        cells.add(new FeatureCell(structure, d, size.k, size.n));
      }
      small.add(new FeatureCell(structure, 2, size.planeK, size.planeN));
    }
    DataTable features =
        Rows.table(
            TABLE,
            FeatureRow.COLUMNS,
            Cells.values(
                settings,
                watcher,
                "looking along directions",
                cells,
                FeatureCell::key,
                cell -> new FeatureRow(cell, seed).row(size.directions, size.steps),
                Rows.reader(FeatureRow.COLUMNS)));
    DataTable plane =
        Rows.table(
            PLANE,
            PlaneRow.COLUMNS,
            Cells.values(
                settings,
                watcher,
                "all orders in the plane",
                small,
                cell -> "plane " + cell.key(),
                cell -> PlaneRow.row(cell, seed, size.directions, size.steps),
                Rows.reader(PlaneRow.COLUMNS)));
    ImmutableList.Builder<DataTable> tables = ImmutableList.builder();
    tables.add(features, plane);
    cells.stream().map(cell -> cell.data(cell.instance(seed))).forEach(tables::add);
    small.stream()
        .filter(cell -> !cells.contains(cell))
        .map(cell -> cell.data(cell.instance(seed)))
        .forEach(tables::add);
    return new ExperimentResult(
        name(),
        findings(features, plane),
        provenance(settings, size),
        tables.build(),
        ImmutableList.of(chart(2), chart(10)));
  }

  private static ImmutableList<String> provenance(ExperimentSettings settings, Size size) {
    return ImmutableList.of(
        "seed " + settings.seed() + (settings.full() ? ", full size" : ", default size"),
        SyntheticData.description() + "; here z = +-1/1000 to +-2 on T",
        "T: ordered = the last N along a hidden direction; clustered = nearest to 4 samples;"
            + " alternate and spread = every second and every third along a hidden direction",
        "W(T): the least number of neurons that is enough for all targets on T, for 2-layer networks"
            + " that look along one direction (proofs/theorem-a.md); bound (12): that of Theorem 4.4",
        size.directions
            + " random directions with entries up to 900; search by hill climbing, "
            + size.steps
            + " steps from each of 6 starts, never worse than the usual direction or the random ones",
        "repeat a row: relucert construct --method sharp-2 --in data-T-dD-kK.csv --projection"
            + " DIRECTION --out g.json");
  }

  private static ImmutableList<String> findings(DataTable features, DataTable plane) {
    ImmutableList.Builder<String> findings = ImmutableList.builder();
    for (int r = 0; r < features.rows().size(); r++) {
      if (features.cell(r, "d").equals("10")) {
        findings.add(
            String.format(
                Locale.ROOT,
                "Exact: %s T, d = %s, N = %s of K = %s: 2 layers take %s neurons along the usual"
                    + " direction, %s to %s along random ones, %s along the one found; 3 layers %s and"
                    + " %s.",
                features.cell(r, "T"),
                features.cell(r, "d"),
                features.cell(r, "N"),
                features.cell(r, "K"),
                features.cell(r, "W(T)"),
                features.cell(r, "least W of random"),
                features.cell(r, "most W"),
                features.cell(r, "found W"),
                features.cell(r, "sharp-3"),
                features.cell(r, "sharp-3 found")));
      }
    }
    boolean isSame = true;
    int saved = 0;
    for (int r = 0; r < features.rows().size(); r++) {
      isSame &= features.cell(r, "sharp-3").equals(features.cell(r, "sharp-3 found"));
      saved = Math.max(saved, Rows.integer(features, r, "saved"));
    }
    findings.add(
        String.format(
            Locale.ROOT,
            "Exact: a good direction saves up to %d neurons of 2 layers. With 3 layers our networks %s;"
                + " they depend on N alone unless all targets have one sign.",
            saved,
            isSame ? "save none" : "differ, too"));
    int attained = 0;
    for (int r = 0; r < plane.rows().size(); r++) {
      attained += plane.cell(r, "least W of all").equals(plane.cell(r, "found by search")) ? 1 : 0;
    }
    findings.add(
        String.format(
            Locale.ROOT,
            "Exact: among all orders of K = %s samples in the plane the search found the best for %d"
                + " of %d tuned sets.",
            plane.cell(0, "K"),
            attained,
            plane.rows().size()));
    return findings.build();
  }

  private static Chart chart(int d) {
    return new Chart(
        "features-d" + d,
        "2-layer neurons W(T) along directions, by where the tuned samples lie, d = " + d,
        "T",
        "W(T)",
        false,
        false,
        ImmutableList.of(
            Series.dots("usual direction", TABLE, "T", "W(T)").where("d", "" + d),
            Series.dots("median of random directions", TABLE, "T", "median W").where("d", "" + d),
            Series.dots("least of random directions", TABLE, "T", "least W of random")
                .where("d", "" + d),
            Series.dots("found", TABLE, "T", "found W").where("d", "" + d)));
  }
}
