package relucert.experiment.trained;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
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
 * The first experiment of the summary: is about 30 neurons in 3 layers enough to tune N = 100 of K
 * = 1000 samples with a small loss? For loss 0 and the worst data 38 are necessary and 39 are
 * built.
 */
public final class Thirty implements Experiment {
  private static final String RUNS = "runs";
  private static final String MEANS = "means";

  private final ThirtySize standard;
  private final ThirtySize full;

  private Thirty(ThirtySize standard, ThirtySize full) {
    this.standard = standard;
    this.full = full;
  }

  /**
   * Returns the experiment.
   *
   * @return for N = 100 of K = 1000 samples
   */
  public static Thirty standard() {
    return new Thirty(ThirtySize.standard(), ThirtySize.full());
  }

  /** Returns the experiment of another size. */
  static Thirty of(ThirtySize size) {
    return new Thirty(size, size);
  }

  @Override
  public String name() {
    return "thirty";
  }

  @Override
  public String question() {
    return "Do about 30 neurons in 3 layers tune N = 100 of K = 1000 samples?";
  }

  @Override
  public String cost() {
    return "about 2 minutes on two cores; --full: about half an hour";
  }

  @Override
  public boolean trains() {
    return true;
  }

  @Override
  public ExperimentResult run(ExperimentSettings settings, Watcher watcher) {
    String library = TrainingLibrary.open();
    ThirtySize size = settings.full() ? full : standard;
    List<Integer> repetitions = IntStream.rangeClosed(1, size.repetitions()).boxed().toList();
    List<Instance> instances =
        repetitions.stream()
            .map(r -> PretrainedData.draw(settings.seed(), r, size.k(), size.dimension()))
            .map(data -> data.tuned(size.n()))
            .toList();
    List<String> built =
        Cells.values(
            settings,
            watcher,
            "building exactly",
            repetitions,
            r -> new ConstructedCell(size.n(), r).key(),
            r -> new ConstructedCell(size.n(), r).row(instances.get(r - 1)),
            Cells.rowReader(' ', ConstructedCell.COLUMNS.size()));
    List<String> trained =
        Cells.values(
            settings,
            watcher,
            "training",
            size.neurons().reverse(),
            m -> "trained m=" + m,
            m ->
                new TrainedBatch("thirty m=" + m, m, instances)
                    .measure(settings.seed(), size.plan()),
            text -> TrainedBatch.parse(text, instances.size()));
    ImmutableList<ImmutableList<Measured>> measured =
        trained.stream()
            .map(TrainedBatch::parse)
            .collect(ImmutableList.toImmutableList())
            .reverse();
    return result(settings, library, size, measured, Fig9Tables.built(built));
  }

  private ExperimentResult result(
      ExperimentSettings settings,
      String library,
      ThirtySize size,
      ImmutableList<ImmutableList<Measured>> measured,
      DataTable built) {
    return new ExperimentResult(
        name(),
        findings(size, measured, built),
        ImmutableList.of(
            String.format(
                Locale.ROOT,
                "seed %d, K = %d, d = %d, N = %d, %d data sets",
                settings.seed(),
                size.k(),
                size.dimension(),
                size.n(),
                size.repetitions()),
            PretrainedData.description(),
            Provenance.training(library, size.plan())),
        ImmutableList.of(means(size, measured), built, runs(size, measured)),
        ImmutableList.of(
            new Chart(
                "thirty",
                "N = 100 of K = 1000: the part of the loss of the network 0 that is left",
                "neurons m",
                "relative loss",
                false,
                true,
                ImmutableList.of(
                    Series.line("mean", MEANS, "m", "relative loss"),
                    Series.dots("single data sets", RUNS, "m", "relative loss")))));
  }

  private static DataTable means(ThirtySize size, ImmutableList<ImmutableList<Measured>> measured) {
    DataTable.Draft draft =
        DataTable.draft(
            MEANS,
            false,
            "m",
            "loss",
            "zero loss",
            "relative loss",
            "least",
            "most",
            "worst error");
    for (int i = 0; i < size.neurons().size(); i++) {
      Measured mean = Measured.mean(measured.get(i));
      draft.row(
          size.neurons().get(i),
          Decimals.text(mean.loss()),
          Decimals.text(mean.zeroLoss()),
          Decimals.text(mean.relative()),
          Decimals.text(
              measured.get(i).stream().mapToDouble(Measured::relative).min().orElseThrow()),
          Decimals.text(
              measured.get(i).stream().mapToDouble(Measured::relative).max().orElseThrow()),
          Decimals.text(mean.worst()));
    }
    return draft.table();
  }

  private static DataTable runs(ThirtySize size, ImmutableList<ImmutableList<Measured>> measured) {
    DataTable.Draft draft =
        DataTable.draft(
            RUNS,
            false,
            "m",
            "repetition",
            "loss",
            "relative loss",
            "worst error",
            "loss on T",
            "loss off T");
    for (int i = 0; i < size.neurons().size(); i++) {
      for (int r = 0; r < size.repetitions(); r++) {
        Measured one = measured.get(i).get(r);
        draft.row(
            size.neurons().get(i),
            r + 1,
            Decimals.text(one.loss()),
            Decimals.text(one.relative()),
            Decimals.text(one.worst()),
            Decimals.text(one.onTuned()),
            Decimals.text(one.offTuned()));
      }
    }
    return draft.table();
  }

  private static ImmutableList<String> findings(
      ThirtySize size, ImmutableList<ImmutableList<Measured>> measured, DataTable built) {
    ImmutableList.Builder<String> findings = ImmutableList.builder();
    int place = size.neurons().indexOf(ThirtySize.THIRTY);
    if (place >= 0) {
      Measured thirty = Measured.mean(measured.get(place));
      findings.add(
          String.format(
              Locale.ROOT,
              "Trained: with 30 neurons the loss over all K samples is %s in the mean of %d data"
                  + " sets, that of the network 0 is %s: %s of it is left; the worst sample is off by"
                  + " %s.",
              Decimals.text(thirty.loss()),
              size.repetitions(),
              Decimals.text(thirty.zeroLoss()),
              Decimals.text(thirty.relative()),
              Decimals.text(thirty.worst())));
    }
    for (Threshold threshold : Threshold.ALL) {
      OptionalInt least =
          IntStream.range(0, size.neurons().size())
              .filter(i -> threshold.isMet().test(Measured.mean(measured.get(i))))
              .findFirst();
      findings.add(
          "Trained: the least m tried with "
              + threshold.words()
              + " in the mean is "
              + (least.isPresent()
                  ? size.neurons().get(least.getAsInt())
                  : "more than " + size.neurons().get(size.neurons().size() - 1))
              + ".");
    }
    findings.add(
        String.format(
            "Exact: on the same data %s neurons in 3 layers were built and checked, loss exactly 0;"
                + " for some data of this N and K no network with fewer than %s exists (certified).",
            built.cell(0, "sharp-3"), built.cell(0, ConstructedCell.LOWER)));
    return findings.build();
  }
}
