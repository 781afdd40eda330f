package relucert.experiment.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NetworkBatchTest {
  private static final List<Integer> WIDTHS = List.of(5, 4);
  private static final int K = 30;

  @BeforeAll
  static void theLibraryIsPresent() {
    assumeTrue(TrainingLibrary.isPresent(), "no training library for this machine");
  }

  @Test
  void theLossIsTheMeanSquareErrorOverThatOfTheNetworkZero() {
    List<TrainingJob> jobs = TrainingJobs.random(3, K, 2);
    try (NDManager manager = NDManager.newBaseManager()) {
      NetworkBatch batch = new NetworkBatch(manager, WIDTHS, jobs);
      float[] losses = batch.losses();
      for (int s = 0; s < jobs.size(); s++) {
        assertThat((double) losses[s])
            .isCloseTo(TrainingJobs.loss(jobs.get(s), network(batch, s)), within(1e-5));
      }
    }
  }

  @Test
  void theGradientIsTheDifferenceQuotientOfTheLoss() {
    List<TrainingJob> jobs = TrainingJobs.random(2, K, 2);
    try (NDManager manager = NDManager.newBaseManager()) {
      NetworkBatch batch = new NetworkBatch(manager, WIDTHS, jobs);
      List<float[]> gradients = gradients(batch);
      for (int s = 0; s < jobs.size(); s++) {
        for (int p = 0; p < gradients.size(); p++) {
          int size = gradients.get(p).length / jobs.size();
          for (int i = 0; i < size; i++) {
            double quotient = quotient(jobs.get(s), network(batch, s), p, i);
            assertThat((double) gradients.get(p)[s * size + i])
                .as("network %s, parameter %s, entry %s", s, p, i)
                .isCloseTo(quotient, within(2e-3 * (1 + Math.abs(quotient))));
          }
        }
      }
    }
  }

  private static double quotient(TrainingJob job, TrainedNetwork network, int p, int i) {
    float step = 1f / 4096;
    return (TrainingJobs.loss(job, TrainingJobs.shifted(network, p, i, step))
            - TrainingJobs.loss(job, TrainingJobs.shifted(network, p, i, -step)))
        / (2 * step);
  }

  @Test
  void theGradientIsThatOfTheLibrary() {
    List<TrainingJob> jobs = TrainingJobs.random(4, K, 3);
    try (NDManager manager = NDManager.newBaseManager()) {
      NetworkBatch batch = new NetworkBatch(manager, WIDTHS, jobs);
      List<float[]> ours = gradients(batch);
      NDList parameters = batch.parameters();
      parameters.forEach(p -> p.setRequiresGradient(true));
      try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
        collector.backward(loss(manager, batch.layers(), jobs));
        for (int p = 0; p < ours.size(); p++) {
          float[] theirs = parameters.get(p).getGradient().toFloatArray();
          for (int i = 0; i < theirs.length; i++) {
            assertThat(ours.get(p)[i])
                .isCloseTo(theirs[i], within(1e-4f * (1 + Math.abs(theirs[i]))));
          }
        }
      }
    }
  }

  /** The sum of the losses, by the library's own means only. */
  private static NDArray loss(NDManager manager, List<LayerBatch> layers, List<TrainingJob> jobs) {
    NDArray sum = manager.create(0f);
    for (int s = 0; s < jobs.size(); s++) {
      TrainingJob job = jobs.get(s);
      NDArray signal =
          manager.create(job.data().points(), new Shape(job.data().k(), job.data().dimension()));
      for (int l = 0; l < layers.size(); l++) {
        signal = signal.matMul(layers.get(l).weights().get(s)).add(layers.get(l).biases().get(s));
        signal = l < layers.size() - 1 ? Activation.relu(signal) : signal;
      }
      NDArray z = manager.create(job.targets(), new Shape(job.data().k(), 1));
      sum = sum.add(signal.sub(z).square().mean().div(job.zeroLoss()));
    }
    return sum;
  }

  private static List<float[]> gradients(NetworkBatch batch) {
    try (NDManager scope = batch.newScope()) {
      List<float[]> gradients = new ArrayList<>();
      batch.gradients(scope).forEach(g -> gradients.add(g.toFloatArray()));
      return gradients;
    }
  }

  private static TrainedNetwork network(NetworkBatch batch, int s) {
    return new TrainedNetwork(batch.layers().stream().map(l -> l.layers().get(s)).toList());
  }
}
