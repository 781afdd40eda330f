package relucert.experiment.trained;

import com.google.common.collect.ImmutableList;
import relucert.experiment.training.TrainingPlan;

/**
 * How large the experiment with thirty neurons is.
 *
 * @param k K
 * @param dimension d
 * @param n N
 * @param neurons the numbers m of neurons, increasing
 * @param repetitions how many data sets
 * @param plan how long a network is trained
 */
record ThirtySize(
    int k,
    int dimension,
    int n,
    ImmutableList<Integer> neurons,
    int repetitions,
    TrainingPlan plan) {
  static final int THIRTY = 30;

  static ThirtySize standard() {
    return of(5, 10_000);
  }

  static ThirtySize full() {
    return of(20, 50_000);
  }

  private static ThirtySize of(int repetitions, int steps) {
    return new ThirtySize(
        1000,
        10,
        100,
        ImmutableList.of(20, THIRTY, 38, 39, 50, 60, 80, 100),
        repetitions,
        TrainingPlan.ofSteps(steps));
  }
}
