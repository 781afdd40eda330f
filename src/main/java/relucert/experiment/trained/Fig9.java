package relucert.experiment.trained;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import relucert.experiment.Cells;
import relucert.experiment.Chart;
import relucert.experiment.Chart.Series;
import relucert.experiment.DataTable;
import relucert.experiment.Experiment;
import relucert.experiment.ExperimentResult;
import relucert.experiment.ExperimentSettings;
import relucert.experiment.Watcher;
import relucert.experiment.training.TrainingLibrary;
import relucert.instance.Instance;

/**
 * Figure 9: 3-layer networks of m neurons are trained to tune N of K samples, and the least m whose
 * loss is small is drawn over N; for the paper's "small", a mean square error below 0.04 over all K
 * samples, which for N up to about 60 the network 0 has already, and for honest ones, in parts of
 * the loss of the network 0. Beside them what is built exactly on the same data, and lower bounds.
 */
public final class Fig9 implements Experiment {
  private final GridSize standard;
  private final GridSize full;

  private Fig9(GridSize standard, GridSize full) {
    this.standard = standard;
    this.full = full;
  }

  /**
   * Returns the experiment.
   *
   * @return for K = 1000 and d = 10, as in the paper
   */
  public static Fig9 standard() {
    return new Fig9(GridSize.standard(), GridSize.full());
  }

  /** Returns the experiment on another grid. */
  static Fig9 of(GridSize size) {
    return new Fig9(size, size);
  }

  @Override
  public String name() {
    return "fig9";
  }

  @Override
  public String question() {
    return "How many neurons does a trained 3-layer network need to tune N of 1000 samples (Figure 9)?";
  }

  @Override
  public String cost() {
    return "about 4 minutes on two cores; --full: about 4 hours";
  }

  @Override
  public boolean trains() {
    return true;
  }

  @Override
  public ExperimentResult run(ExperimentSettings settings, Watcher watcher) {
    String library = TrainingLibrary.open();
    GridSize size = settings.full() ? full : standard;
    Map<Integer, PretrainedData> drawn = new ConcurrentHashMap<>();
    List<Integer> repetitions = new ArrayList<>();
    for (int r = 1; r <= size.repetitions(); r++) {
      drawn.put(r, PretrainedData.draw(settings.seed(), r, size.k(), size.dimension()));
      repetitions.add(r);
    }
    List<String> frozen =
        Cells.values(
            settings,
            watcher,
            "building f",
            repetitions,
            r -> "f repetition=" + r,
            r -> Integer.toString(of(drawn, r).frozen().neurons()),
            Integer::valueOf);
    List<String> built =
        Cells.values(
            settings,
            watcher,
            "building exactly",
            constructed(size),
            ConstructedCell::key,
            cell -> cell.row(of(drawn, cell.repetition()).tuned(cell.n())),
            Cells.rowReader(' ', ConstructedCell.COLUMNS.size()));
    List<String> trained =
        Cells.values(
            settings,
            watcher,
            "training",
            TrainedGrid.cells(size),
            TrainedCell::key,
            cell ->
                new TrainedBatch(
                        cell.key(), cell.neurons(), instances(size, of(drawn, cell.repetition())))
                    .measure(settings.seed(), size.plan()),
            text -> TrainedBatch.parse(text, size.tuned().size()));
    return result(settings, library, TrainedGrid.of(size, trained), built, frozen.get(0));
  }

  private static PretrainedData of(Map<Integer, PretrainedData> drawn, int repetition) {
    return java.util.Objects.requireNonNull(drawn.get(repetition));
  }

  private static List<Instance> instances(GridSize size, PretrainedData data) {
    return size.tuned().stream().map(data::tuned).toList();
  }

  private static List<ConstructedCell> constructed(GridSize size) {
    List<ConstructedCell> cells = new ArrayList<>();
    for (int n : size.tuned()) {
      for (int r = 1; r <= size.repetitions(); r++) {
        cells.add(new ConstructedCell(n, r));
      }
    }
    return cells;
  }

  private ExperimentResult result(
      ExperimentSettings settings,
      String library,
      TrainedGrid grid,
      List<String> built,
      String frozen) {
    GridSize size = grid.size();
    DataTable exact = Fig9Tables.built(built);
    return new ExperimentResult(
        name(),
        new Fig9Findings(grid, exact, settings.seed()).sentences(),
        ImmutableList.of(
            String.format(
                Locale.ROOT,
                "seed %d, K = %d, d = %d, N = %s, m = %s, %d data sets",
                settings.seed(),
                size.k(),
                size.dimension(),
                size.tuned(),
                size.neurons(),
                size.repetitions()),
            PretrainedData.description(),
            "f of the first data set has " + frozen + " neurons in 3 layers",
            Provenance.training(library, size.plan())),
        ImmutableList.of(
            Fig9Tables.grid(grid),
            Fig9Tables.least(grid),
            Fig9Tables.exponents(grid, settings.seed()),
            Fig9Tables.byNeurons(grid),
            exact,
            Fig9Tables.runs(grid)),
        charts());
  }

  private static ImmutableList<Chart> charts() {
    Series built =
        Series.line("built (sharp-3): loss exactly 0", Fig9Tables.BUILT, "N", "sharp-3")
            .where("repetition", "1");
    Series needed =
        Series.line("no network for all data below", Fig9Tables.BUILT, "N", ConstructedCell.LOWER)
            .where("repetition", "1");
    return ImmutableList.of(
        chart(
            "fig9-paper",
            "Figure 9: mean square error over all K samples",
            false,
            Series.heat("trained: loss", Fig9Tables.GRID, "N", "m", "loss"),
            least(Threshold.OF_THE_PAPER),
            Series.line(
                "trained: the same if the relative loss were alike for all N",
                Fig9Tables.LEAST,
                "N",
                Fig9Tables.IF_ALIKE),
            built),
        chart(
            "fig9-honest",
            "Figure 9 again: the part of the loss of the network 0 that is left",
            false,
            Series.heat("trained: relative loss", Fig9Tables.GRID, "N", "m", "relative loss"),
            least(Threshold.TENTH),
            least(Threshold.HUNDREDTH),
            built),
        chart(
            "least-m",
            "The least m over N: trained, built, needed",
            true,
            least(Threshold.OF_THE_PAPER),
            least(Threshold.TENTH),
            least(Threshold.HUNDREDTH),
            built,
            needed));
  }

  private static Series least(Threshold threshold) {
    return Series.line(
        "trained: least m with " + threshold.words(), Fig9Tables.LEAST, "N", threshold.words());
  }

  private static Chart chart(String name, String title, boolean isLog, Series... series) {
    return new Chart(
        name, title, "tuned samples N", "neurons m", isLog, isLog, ImmutableList.copyOf(series));
  }
}
