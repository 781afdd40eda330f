package relucert.experiment.trained;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
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
import relucert.experiment.Watcher;
import relucert.experiment.training.TrainedNetwork;
import relucert.experiment.training.TrainingLibrary;

/**
 * From trained to exact: a trained g is read as exact numbers, its pieces are counted, and it is
 * repaired until its error is exactly 0.
 */
public final class TrainedToExact implements Experiment {
  private static final String NETWORKS = "networks";
  private static final String WEIGHTS = "weights";
  private static final String TRAINED_F = "trained-f";
  private static final int N_OF_F = 100;
  private static final Splitter CELLS = Splitter.on(';');

  private final ExactSize standard;
  private final ExactSize full;

  private TrainedToExact(ExactSize standard, ExactSize full) {
    this.standard = standard;
    this.full = full;
  }

  /**
   * Returns the experiment.
   *
   * @return for K = 1000 and d = 10
   */
  public static TrainedToExact standard() {
    return new TrainedToExact(ExactSize.standard(), ExactSize.full());
  }

  /** Returns the experiment of another size. */
  static TrainedToExact of(ExactSize size) {
    return new TrainedToExact(size, size);
  }

  @Override
  public String name() {
    return "trained-to-exact";
  }

  @Override
  public String question() {
    return "What is a trained network exactly, and how many more neurons make its error exactly 0?";
  }

  @Override
  public String cost() {
    return "about half a minute on two cores; --full: about 5 minutes";
  }

  @Override
  public boolean trains() {
    return true;
  }

  @Override
  public ExperimentResult run(ExperimentSettings settings, Watcher watcher) {
    String library = TrainingLibrary.open();
    ExactSize size = settings.full() ? full : standard;
    long seed = settings.seed();
    PretrainedData data = PretrainedData.draw(seed, 1, size.k(), size.dimension());
    List<String> networks =
        Cells.values(
            settings,
            watcher,
            "training",
            size.cases(),
            c -> "trained " + c.key(),
            c -> trained(c.key(), c.neurons(), data.tuned(c.n()), seed, size),
            TrainedNetwork::parse);
    List<String> rows =
        Cells.values(
            settings,
            watcher,
            "repairing",
            IntStream.range(0, networks.size()).boxed().toList(),
            i -> "repaired " + size.cases().get(i).key(),
            i ->
                new ExactLook(size, seed)
                    .row(
                        size.cases().get(i),
                        TrainedNetwork.parse(networks.get(i)),
                        data.tuned(size.cases().get(i).n())),
            Cells.rowReader(';', ExactLook.COLUMNS.size()));
    String f =
        Cells.values(
                settings,
                watcher,
                "training f",
                List.of(size.neuronsOfF()),
                m -> "f m=" + m,
                m -> trained("f", m, data.pretraining(), seed, size),
                TrainedNetwork::parse)
            .get(0);
    String frozen = ExactLook.frozen(TrainedNetwork.parse(f), data, Math.min(N_OF_F, size.k()));
    return result(settings, library, size, networks, rows, frozen);
  }

  private static String trained(
      String name, int neurons, relucert.instance.Instance instance, long seed, ExactSize size) {
    return new TrainedBatch("to exact " + name, neurons, List.of(instance))
        .train(seed, size.plan())
        .get(0)
        .text();
  }

  private ExperimentResult result(
      ExperimentSettings settings,
      String library,
      ExactSize size,
      List<String> networks,
      List<String> rows,
      String frozen) {
    DataTable table = table(NETWORKS, ExactLook.COLUMNS, rows);
    DataTable trainedF =
        table(
            TRAINED_F,
            ImmutableList.of(
                "m of f",
                "loss of f",
                "exactly fitted",
                "worst error",
                "N",
                "targets other than 0",
                "built with 3 layers",
                "the same with f exact"),
            List.of(frozen));
    DataTable.Draft weights = DataTable.draft(WEIGHTS, false, "N", "m", "floats");
    for (int i = 0; i < networks.size(); i++) {
      weights.row(size.cases().get(i).n(), size.cases().get(i).neurons(), networks.get(i));
    }
    return new ExperimentResult(
        name(),
        findings(table, trainedF),
        ImmutableList.of(
            String.format(
                Locale.ROOT,
                "seed %d, K = %d, d = %d, %d random lines",
                settings.seed(),
                size.k(),
                size.dimension(),
                size.lines()),
            PretrainedData.description(),
            Provenance.training(library, size.plan()),
            "weights: for each layer inputs x outputs and, in base 64, its big-endian"
                + " single-precision weights (a row for each input) and biases; all else in the"
                + " tables is exact for these numbers, loss and errors shown to four digits"),
        ImmutableList.of(table, trainedF, weights.table()),
        ImmutableList.of(
            new Chart(
                "repair",
                "Neurons of the trained, the repaired and the built network",
                "tuned samples N",
                "neurons m",
                true,
                false,
                ImmutableList.of(
                    Series.dots("trained", NETWORKS, "N", "m"),
                    Series.dots("repaired", NETWORKS, "N", "repaired m"),
                    Series.dots("built anew", NETWORKS, "N", "anew")))));
  }

  private static DataTable table(String name, ImmutableList<String> columns, List<String> rows) {
    DataTable.Draft draft = DataTable.draft(name, false, columns.toArray(new String[0]));
    rows.forEach(row -> draft.row(CELLS.splitToList(row)));
    return draft.table();
  }

  private static ImmutableList<String> findings(DataTable table, DataTable f) {
    ImmutableList.Builder<String> findings = ImmutableList.builder();
    for (int r = 0; r < table.rows().size(); r++) {
      findings.add(
          String.format(
              "Exact, of a trained network: m = %s trained for N = %s fits %s samples exactly, has"
                  + " %s pieces along the projection and %s to %s along random lines (cap %s); %s more"
                  + " neurons (%s) repair it, %s in all; without it %s are built.",
              table.cell(r, "m"),
              table.cell(r, "N"),
              table.cell(r, "exactly fitted"),
              table.cell(r, "pieces along the projection"),
              table.cell(r, "pieces along lines: least"),
              table.cell(r, "most"),
              table.cell(r, "cap"),
              table.cell(r, "further neurons"),
              table.cell(r, "repair"),
              table.cell(r, "repaired m"),
              table.cell(r, "anew")));
    }
    findings.add(
        String.format(
            "Exact, of a trained f: with %s neurons and loss %s it fits %s samples exactly, so for N ="
                + " %s new labels %s targets are not 0 and %s neurons are built in 3 layers; %s if f"
                + " fits exactly.",
            f.cell(0, "m of f"),
            f.cell(0, "loss of f"),
            f.cell(0, "exactly fitted"),
            f.cell(0, "N"),
            f.cell(0, "targets other than 0"),
            f.cell(0, "built with 3 layers"),
            f.cell(0, "the same with f exact")));
    return findings.build();
  }
}
