package relucert.experiment.trained;

import com.google.common.collect.ImmutableList;
import java.util.stream.IntStream;
import relucert.experiment.training.TrainingPlan;

/**
 * How large the grid of Figure 9 is.
 *
 * @param k the number K of samples
 * @param dimension d
 * @param tuned the numbers N of tuned samples, increasing
 * @param neurons the numbers m of neurons, increasing, at least 2
 * @param repetitions how many data sets
 * @param plan how long a network is trained
 */
record GridSize(
    int k,
    int dimension,
    ImmutableList<Integer> tuned,
    ImmutableList<Integer> neurons,
    int repetitions,
    TrainingPlan plan) {
  private static final int K = 1000;
  private static final int D = 10;

  /** A few minutes on two cores. */
  static GridSize standard() {
    return new GridSize(
        K,
        D,
        ImmutableList.of(10, 20, 40, 60, 80, 120, 160, 200, 300, 400),
        ImmutableList.of(4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 48, 56, 64, 72, 80),
        3,
        TrainingPlan.ofSteps(4000));
  }

  /** The whole figure, some hours. */
  static GridSize full() {
    return new GridSize(
        K,
        D,
        ImmutableList.of(10, 20, 40, 60, 80, 100, 150, 200, 300, 400, 500, 600, 800, 1000),
        IntStream.rangeClosed(1, 35)
            .map(i -> 4 * i)
            .boxed()
            .collect(ImmutableList.toImmutableList()),
        5,
        TrainingPlan.ofSteps(20_000));
  }
}
