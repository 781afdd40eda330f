package relucert.experiment.training;

/**
 * One network of a batch: what it is to learn, and where its first weights come from.
 *
 * @param data the samples
 * @param targets z, of size K, not all 0; not copied
 * @param seed the seed of its first weights
 */
@SuppressWarnings("ArrayRecordComponent")
public record TrainingJob(TrainingData data, float[] targets, long seed) {
  /** Requires a target for each sample. */
  public TrainingJob {
    if (targets.length != data.k()) {
      throw new IllegalArgumentException(data.k() + " samples, " + targets.length + " targets");
    }
  }

  /** The mean of z^2, which is the loss of the network 0. */
  double zeroLoss() {
    double sum = 0;
    for (float z : targets) {
      sum += (double) z * z;
    }
    return sum / targets.length;
  }
}
