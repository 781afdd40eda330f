package relucert.experiment.trained;

import com.google.common.collect.ImmutableList;
import relucert.experiment.training.TrainingPlan;

/**
 * Which networks are trained and then looked at exactly.
 *
 * @param k K
 * @param dimension d
 * @param cases N and m of each network
 * @param neuronsOfF the size of a trained f, for comparison
 * @param lines along how many random lines pieces are counted
 * @param plan how long a network is trained
 */
record ExactSize(
    int k, int dimension, ImmutableList<Case> cases, int neuronsOfF, int lines, TrainingPlan plan) {
  /**
   * One network.
   *
   * @param n N
   * @param neurons m
   */
  record Case(int n, int neurons) {
    String key() {
      return "N=" + n + " m=" + neurons;
    }
  }

  static ExactSize standard() {
    return new ExactSize(
        1000,
        10,
        ImmutableList.of(new Case(20, 30), new Case(100, 30), new Case(100, 60), new Case(400, 60)),
        100,
        20,
        TrainingPlan.ofSteps(4000));
  }

  static ExactSize full() {
    return new ExactSize(
        1000,
        10,
        ImmutableList.of(
            new Case(20, 30),
            new Case(100, 30),
            new Case(100, 39),
            new Case(100, 60),
            new Case(100, 100),
            new Case(400, 60),
            new Case(400, 100)),
        140,
        100,
        TrainingPlan.ofSteps(50_000));
  }
}
