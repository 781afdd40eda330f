package relucert.experiment.constructed;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
 * From which N on additive fine-tuning stops paying: a frozen network f is right at K - N of K
 * samples, and g repairs the N others. Beside it stands a new network that memorizes all K labels
 * from scratch, which is also as large as an f of the same kind must be in the worst case.
 */
public final class PretrainingQuality implements Experiment {
  private static final String TABLE = "pretraining";
  private static final String THRESHOLDS = "thresholds";
  private static final int DIMENSION = 10;
  private static final ImmutableList<Integer> OTHER_SIZES = ImmutableList.of(100, 1000, 10_000);

  private final int k;

  private PretrainingQuality(int k) {
    this.k = k;
  }

  /**
   * Returns the experiment.
   *
   * @return for K = 1,000 samples in 10 dimensions
   */
  public static PretrainingQuality standard() {
    return new PretrainingQuality(1000);
  }

  /** Returns the experiment for another number of samples, at least 20. */
  static PretrainingQuality of(int k) {
    return new PretrainingQuality(k);
  }

  @Override
  public String name() {
    return "pretraining";
  }

  @Override
  public String question() {
    return "How wrong may the frozen network be, N of K = 1000 samples, before it is no longer worth"
        + " keeping?";
  }

  @Override
  public String cost() {
    return "about 10 seconds on two cores; --full (every tenth N): about a minute";
  }

  @Override
  public boolean trains() {
    return false;
  }

  @Override
  public ExperimentResult run(ExperimentSettings settings, Watcher watcher) {
    PretrainingCell.Task task = PretrainingCell.task(settings.seed(), k, DIMENSION);
    List<PretrainingCell> cells = new ArrayList<>();
    for (int n : sizes(settings.full())) {
      cells.add(new PretrainingCell(n, false));
      cells.add(new PretrainingCell(n, true));
    }
    ImmutableList<String> rows =
        Cells.values(
            settings,
            watcher,
            "building and checking",
            cells,
            PretrainingCell::key,
            cell -> cell.row(task),
            Rows.reader(PretrainingCell.COLUMNS));
    DataTable table = Rows.table(TABLE, PretrainingCell.COLUMNS, rows);
    DataTable thresholds = thresholds();
    return new ExperimentResult(
        name(),
        findings(table, thresholds),
        ImmutableList.of(
            "seed " + settings.seed() + (settings.full() ? ", full size" : ", default size"),
            "K = " + k + ", d = " + DIMENSION + "; one set of samples for all N",
            SyntheticData.description(),
            "random: the first N of one random order of the samples; worst: N samples with the most"
                + " retained samples along the direction of the construction",
            "from scratch: all K labels memorized by a network of the same depth (N = K)"),
        ImmutableList.of(table, thresholds),
        ImmutableList.of(chart(2), chart(3)));
  }

  /** Parts of K that are wrong, and all N near the thresholds. */
  private List<Integer> sizes(boolean full) {
    Stream<Integer> parts =
        Stream.of(1, 2, 5, 10, 20, 50, 100, 150, 200, 300, 400, 500, 600, 700, 800, 900, 950, 1000)
            .map(perMille -> Math.max(1, perMille * k / 1000));
    Stream<Integer> few = Stream.of(1, 2, 3, 4, 5);
    Stream<Integer> near =
        Stream.of(Thresholds.twoLayers(k), Thresholds.threeLayers(k))
            .flatMap(n -> Stream.of(n - 1, n, n + 1));
    Stream<Integer> tenths =
        full ? Stream.iterate(10, n -> n <= k, n -> n + 10) : Stream.<Integer>of();
    return Stream.of(parts, few, near, tenths)
        .flatMap(s -> s)
        .filter(n -> 1 <= n && n <= k)
        .distinct()
        .sorted()
        .toList();
  }

  /** By formula, for all targets and the worst T of every size. */
  private DataTable thresholds() {
    DataTable.Draft draft =
        DataTable.draft(
            THRESHOLDS,
            true,
            "K",
            "layers",
            "from scratch",
            "half price from N",
            "pays up to N",
            "and of K",
            "cannot pay from N");
    for (int size :
        Stream.concat(Stream.of(k), OTHER_SIZES.stream()).distinct().sorted().toList()) {
      for (int layers : List.of(2, 3)) {
        Thresholds at = new Thresholds(size, layers);
        int first = at.first(at.fromScratch());
        draft.row(
            size,
            layers,
            at.fromScratch(),
            at.first((at.fromScratch() + 1) / 2),
            first - 1,
            String.format(Locale.ROOT, "%.3f", (first - 1) / (double) size),
            at.firstNeeded().map(Object::toString).orElse(""));
      }
    }
    return draft.table();
  }

  private ImmutableList<String> findings(DataTable table, DataTable thresholds) {
    ImmutableList.Builder<String> findings = ImmutableList.builder();
    for (int r = 0; r < thresholds.rows().size(); r++) {
      if (Rows.integer(thresholds, r, "K") == k) {
        findings.add(
            String.format(
                Locale.ROOT,
                "Exact, for the worst T: with %s layers g is smaller than a network from scratch (%s"
                    + " neurons) exactly up to N = %s of K = %s, as constructed; it has half its size"
                    + " from N = %s on.",
                thresholds.cell(r, "layers"),
                thresholds.cell(r, "from scratch"),
                thresholds.cell(r, "pays up to N"),
                k,
                thresholds.cell(r, "half price from N")));
      }
    }
    findings.add(observed(table, "2-layer", "random"));
    findings.add(observed(table, "2-layer", "worst"));
    findings.add(observed(table, "3-layer", "random"));
    findings.add(
        "Exact: with 3 layers the constructed g depends on N alone (if targets have both signs), with"
            + " 2 layers on where T lies, too. An f that memorizes K labels is itself as large as a"
            + " network from scratch, so f + g is larger: what is saved is what is new beside a frozen"
            + " f, not the size of the whole.");
    return findings.build();
  }

  private static String observed(DataTable table, String layers, String kind) {
    int last = 0;
    for (int r = 0; r < table.rows().size(); r++) {
      if (table.cell(r, "T").equals(kind) && Rows.integer(table, r, layers + " saves") > 0) {
        last = Math.max(last, Rows.integer(table, r, "N"));
      }
    }
    return String.format(
        Locale.ROOT,
        "Exact, built and checked: with %s networks and %s T the largest N of the table at which g is"
            + " smaller than a network from scratch is %d.",
        layers,
        kind,
        last);
  }

  private static Chart chart(int layers) {
    String m = layers + "-layer g";
    return new Chart(
        "pretraining-" + layers,
        layers + " layers: neurons of g that repairs N of the samples",
        "N, samples at which f is wrong",
        "neurons",
        false,
        false,
        ImmutableList.of(
            Series.line("from scratch", TABLE, "N", layers + "-layer from scratch")
                .where("T", "worst"),
            Series.line("g, worst T", TABLE, "N", m).where("T", "worst"),
            Series.dots("g, random T", TABLE, "N", m).where("T", "random"),
            Series.line("needed for some T (certified)", TABLE, "N", layers + " layers need")
                .where("T", "worst")));
  }
}
