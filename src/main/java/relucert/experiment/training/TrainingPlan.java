package relucert.experiment.training;

/**
 * How long and how fast to train: Adam on all samples at each step, the rate falling along a cosine
 * from the first step to the last.
 *
 * @param steps the number of steps, at least 1
 * @param rate the rate at the beginning
 * @param watched every so many steps the losses are looked at, and the best weights kept
 * @param enough the training ends when every network of the batch has a loss of at most this part
 *     of the loss of the network 0
 */
public record TrainingPlan(int steps, float rate, int watched, double enough) {
  /** The part of the first rate that is left at the end. */
  static final float LAST_RATE = 0.01f;

  /** Requires positive numbers. */
  public TrainingPlan {
    if (steps < 1 || watched < 1 || !(rate > 0)) {
      throw new IllegalArgumentException("steps " + steps + ", " + watched + ", rate " + rate);
    }
  }

  /**
   * Returns a plan with so many steps.
   *
   * @param steps the number of steps
   * @return the usual rate, losses looked at every 50 steps, ended at a millionth
   */
  public static TrainingPlan ofSteps(int steps) {
    return new TrainingPlan(steps, 0.02f, 50, 1e-6);
  }
}
