package relucert.experiment.training;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.IntConsumer;

/** Trains networks of equal widths side by side, each for its own data. */
public final class BatchTrainer {
  private BatchTrainer() {}

  /**
   * Trains one network for each job. On one machine the result is the same at every run.
   *
   * @param widths the widths of the hidden layers, each at least 1
   * @param jobs what the networks are to learn, at least one, all with the same K and d
   * @param plan how long
   * @param done told the number of finished steps, now and then
   * @return for each job the network with the least loss that was seen
   * @throws relucert.experiment.UnavailableExperimentException if the library is missing
   */
  public static ImmutableList<TrainedNetwork> train(
      List<Integer> widths, List<TrainingJob> jobs, TrainingPlan plan, IntConsumer done) {
    TrainingLibrary.open();
    return TrainingRun.train(widths, jobs, plan, done);
  }
}
