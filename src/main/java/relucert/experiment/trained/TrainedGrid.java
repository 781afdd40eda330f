package relucert.experiment.trained;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What training reached for each N, m and data set. */
final class TrainedGrid {
  private final GridSize size;
  private final ImmutableTable<TrainedCell, Integer, Measured> results;

  private TrainedGrid(GridSize size, ImmutableTable<TrainedCell, Integer, Measured> results) {
    this.size = size;
    this.results = results;
  }

  /** The cells of a grid, the most neurons first: they take longest. */
  static ImmutableList<TrainedCell> cells(GridSize size) {
    ImmutableList.Builder<TrainedCell> cells = ImmutableList.builder();
    for (int m : size.neurons().reverse()) {
      for (int r = 1; r <= size.repetitions(); r++) {
        cells.add(new TrainedCell(m, r));
      }
    }
    return cells.build();
  }

  /** Reads the values of the {@link #cells}. */
  static TrainedGrid of(GridSize size, List<String> values) {
    ImmutableTable.Builder<TrainedCell, Integer, Measured> results = ImmutableTable.builder();
    List<TrainedCell> cells = cells(size);
    for (int c = 0; c < cells.size(); c++) {
      List<Measured> measured = TrainedBatch.parse(values.get(c));
      for (int i = 0; i < size.tuned().size(); i++) {
        results.put(cells.get(c), size.tuned().get(i), measured.get(i));
      }
    }
    return new TrainedGrid(size, results.build());
  }

  GridSize size() {
    return size;
  }

  /** The result on one data set. */
  Measured one(int n, int m, int repetition) {
    return java.util.Objects.requireNonNull(results.get(new TrainedCell(m, repetition), n));
  }

  /** The mean over the data sets. */
  Measured mean(int n, int m) {
    return Measured.mean(
        IntStream.rangeClosed(1, size.repetitions()).mapToObj(r -> one(n, m, r)).toList());
  }

  /** The least m of the grid whose mean result is good; empty if there is none. */
  OptionalInt least(int n, Threshold threshold) {
    return size.neurons().stream()
        .mapToInt(m -> m)
        .filter(m -> threshold.isMet().test(mean(n, m)))
        .findFirst();
  }

  /** The least m of the grid that is good on one data set; empty if there is none. */
  OptionalInt least(int n, int repetition, Predicate<Measured> isMet) {
    return size.neurons().stream()
        .mapToInt(m -> m)
        .filter(m -> isMet.test(one(n, m, repetition)))
        .findFirst();
  }

  /**
   * The least m for each N and data set: only where the network 0 is not good itself, and where the
   * grid reaches a good one.
   */
  List<PowerLaw.Point> points(Threshold threshold) {
    List<PowerLaw.Point> points = new ArrayList<>();
    for (int n : size.tuned()) {
      for (int r = 1; r <= size.repetitions(); r++) {
        if (!threshold.isVoid().test(one(n, size.neurons().get(0), r))) {
          least(n, r, threshold.isMet()).ifPresent(m -> points.add(new PowerLaw.Point(n, m)));
        }
      }
    }
    return points;
  }

  /** The number of N and data sets of which {@link #points} has no point although it might. */
  int unreached(Threshold threshold) {
    int all = 0;
    for (int n : size.tuned()) {
      for (int r = 1; r <= size.repetitions(); r++) {
        all += threshold.isVoid().test(one(n, size.neurons().get(0), r)) ? 0 : 1;
      }
    }
    return all - points(threshold).size();
  }

  /** The fitted power law; empty if the points have fewer than two N. */
  java.util.Optional<PowerLaw> law(Threshold threshold, Random random) {
    List<PowerLaw.Point> points = points(threshold);
    return PowerLaw.isSpread(points)
        ? java.util.Optional.of(PowerLaw.fit(points, random))
        : java.util.Optional.empty();
  }
}
