package relucert.experiment.training;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** One training of a batch: Adam's steps, and the best weights so far of each network. */
final class TrainingRun {
  private final NetworkBatch batch;
  private final TrainingPlan plan;
  private final Optimizer adam;
  private final float[] least;
  private final TrainedNetwork[] best;

  private TrainingRun(NetworkBatch batch, TrainingPlan plan, int networks) {
    this.batch = batch;
    this.plan = plan;
    this.adam =
        Optimizer.adam()
            .optLearningRateTracker(
                Tracker.cosine()
                    .setBaseValue(plan.rate())
                    .optFinalValue(plan.rate() * TrainingPlan.LAST_RATE)
                    .setMaxUpdates(plan.steps())
                    .build())
            .build();
    this.least = new float[networks];
    Arrays.fill(least, Float.POSITIVE_INFINITY);
    this.best = new TrainedNetwork[networks];
  }

  static ImmutableList<TrainedNetwork> train(
      List<Integer> widths, List<TrainingJob> jobs, TrainingPlan plan, IntConsumer done) {
    try (NDManager manager = NDManager.newBaseManager()) {
      TrainingRun run = new TrainingRun(new NetworkBatch(manager, widths, jobs), plan, jobs.size());
      run.steps(done);
      return ImmutableList.copyOf(run.best);
    }
  }

  private void steps(IntConsumer done) {
    for (int step = 0; step < plan.steps(); step++) {
      if (step % plan.watched() == 0) {
        done.accept(step);
        if (isEnough(batch.losses())) {
          return;
        }
      }
      step();
    }
    isEnough(batch.losses());
  }

  private void step() {
    try (NDManager scope = batch.newScope()) {
      NDList parameters = batch.parameters();
      NDList gradients = batch.gradients(scope);
      for (int p = 0; p < parameters.size(); p++) {
        adam.update(Integer.toString(p), parameters.get(p), gradients.get(p));
      }
    }
  }

  /** Keeps the networks that are better than before; tells whether all are good enough. */
  private boolean isEnough(float[] losses) {
    int[] better = IntStream.range(0, least.length).filter(s -> losses[s] < least[s]).toArray();
    if (better.length > 0) {
      List<List<FloatLayer>> layers = batch.layers().stream().map(LayerBatch::layers).toList();
      for (int s : better) {
        least[s] = losses[s];
        best[s] = new TrainedNetwork(layers.stream().map(layer -> layer.get(s)).toList());
      }
    }
    return IntStream.range(0, least.length).allMatch(s -> least[s] <= plan.enough());
  }
}
