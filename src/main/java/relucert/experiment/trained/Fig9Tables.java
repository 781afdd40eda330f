package relucert.experiment.trained;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import relucert.experiment.Chance;
import relucert.experiment.DataTable;

/** The tables of Figure 9. */
final class Fig9Tables {
  static final String GRID = "grid";
  static final String RUNS = "runs";
  static final String LEAST = "least-m";
  static final String EXPONENTS = "exponents";
  static final String BY_NEURONS = "relative-by-m";
  static final String BUILT = "built";
  static final String ZERO_PASSES = "the network 0 passes 0.04";

  private Fig9Tables() {}

  /** The means over the data sets. */
  static DataTable grid(TrainedGrid grid) {
    DataTable.Draft draft =
        DataTable.draft(
            GRID,
            false,
            "N",
            "m",
            "loss",
            "relative loss",
            "worst error",
            "loss on T",
            "loss off T");
    for (int n : grid.size().tuned()) {
      for (int m : grid.size().neurons()) {
        Measured r = grid.mean(n, m);
        draft.row(
            n,
            m,
            Decimals.text(r.loss()),
            Decimals.text(r.relative()),
            Decimals.text(r.worst()),
            Decimals.text(r.onTuned()),
            Decimals.text(r.offTuned()));
      }
    }
    return draft.table();
  }

  /** Every single network. */
  static DataTable runs(TrainedGrid grid) {
    DataTable.Draft draft =
        DataTable.draft(
            RUNS,
            false,
            "N",
            "m",
            "repetition",
            "loss",
            "zero loss",
            "relative loss",
            "worst error");
    for (int n : grid.size().tuned()) {
      for (int m : grid.size().neurons()) {
        for (int r = 1; r <= grid.size().repetitions(); r++) {
          Measured one = grid.one(n, m, r);
          draft.row(
              n,
              m,
              r,
              Decimals.text(one.loss()),
              Decimals.text(one.zeroLoss()),
              Decimals.text(one.relative()),
              Decimals.text(one.worst()));
        }
      }
    }
    return draft.table();
  }

  /** For each N the least m of the grid whose mean result is good. */
  static DataTable least(TrainedGrid grid) {
    DataTable.Draft draft =
        DataTable.draft(
            LEAST,
            false,
            "N",
            "zero loss",
            ZERO_PASSES,
            Threshold.OF_THE_PAPER.words(),
            Threshold.TENTH.words(),
            Threshold.HUNDREDTH.words(),
            Threshold.EACH.words());
    for (int n : grid.size().tuned()) {
      Measured any = grid.mean(n, grid.size().neurons().get(0));
      draft.row(
          n,
          Decimals.text(any.zeroLoss()),
          Threshold.OF_THE_PAPER.isVoid().test(any) ? "yes" : "no",
          text(grid.least(n, Threshold.OF_THE_PAPER)),
          text(grid.least(n, Threshold.TENTH)),
          text(grid.least(n, Threshold.HUNDREDTH)),
          text(grid.least(n, Threshold.EACH)));
    }
    return draft.table();
  }

  private static String text(OptionalInt m) {
    return m.isPresent() ? Integer.toString(m.getAsInt()) : "";
  }

  /** The power laws of all thresholds. */
  static DataTable exponents(TrainedGrid grid, long seed) {
    DataTable.Draft draft =
        DataTable.draft(
            EXPONENTS, false, "threshold", "points", "not reached", "exponent", "low", "high");
    for (Threshold threshold : Threshold.ALL) {
      Optional<PowerLaw> law = grid.law(threshold, Chance.of(seed, threshold.words()));
      draft.row(
          threshold.words(),
          grid.points(threshold).size(),
          grid.unreached(threshold),
          law.map(l -> Decimals.text(l.exponent())).orElse(""),
          law.map(l -> Decimals.text(l.low())).orElse(""),
          law.map(l -> Decimals.text(l.high())).orElse(""));
    }
    return draft.table();
  }

  /** For each m the least, the mean and the largest relative loss over all N. */
  static DataTable byNeurons(TrainedGrid grid) {
    DataTable.Draft draft = DataTable.draft(BY_NEURONS, false, "m", "least", "mean", "most");
    for (int m : grid.size().neurons()) {
      double[] all =
          grid.size().tuned().stream().mapToDouble(n -> grid.mean(n, m).relative()).toArray();
      java.util.DoubleSummaryStatistics s = java.util.Arrays.stream(all).summaryStatistics();
      draft.row(
          m, Decimals.text(s.getMin()), Decimals.text(s.getAverage()), Decimals.text(s.getMax()));
    }
    return draft.table();
  }

  /** What is built exactly, and what is needed. */
  static DataTable built(List<String> rows) {
    DataTable.Draft draft =
        DataTable.draft(BUILT, true, ConstructedCell.COLUMNS.toArray(new String[0]));
    for (String row : rows) {
      draft.row(com.google.common.base.Splitter.on(' ').splitToList(row));
    }
    return draft.table();
  }
}
