package relucert.experiment.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small random jobs, and their losses in double precision. */
final class TrainingJobs {
  private TrainingJobs() {}

  static List<TrainingJob> random(int jobs, int k, int dimension) {
    List<TrainingJob> all = new ArrayList<>();
    for (int s = 0; s < jobs; s++) {
      Random random = new Random(s);
      float[] x = new float[k * dimension];
      for (int i = 0; i < x.length; i++) {
        x[i] = (float) random.nextGaussian();
      }
      float[] z = new float[k];
      for (int i = 0; i < k; i += 3) {
        z[i] = 2 * random.nextFloat() - 1;
      }
      all.add(new TrainingJob(new TrainingData(k, dimension, x), z, 100 + s));
    }
    return all;
  }

  static double loss(TrainingJob job, TrainedNetwork network) {
    double sum = 0;
    for (int i = 1; i <= job.data().k(); i++) {
      double error = network.value(job.data().point(i)) - job.targets()[i - 1];
      sum += error * error;
    }
    return sum / job.data().k() / job.zeroLoss();
  }

  /** The network with one number changed: entry i of parameter p, weights and biases in turn. */
  static TrainedNetwork shifted(TrainedNetwork network, int p, int i, float by) {
    List<FloatLayer> shifted = new ArrayList<>();
    for (int l = 0; l < network.layers().size(); l++) {
      FloatLayer layer = network.layers().get(l);
      float[] weights = layer.weights().clone();
      float[] biases = layer.biases().clone();
      if (p / 2 == l) {
        (p % 2 == 0 ? weights : biases)[i] += by;
      }
      shifted.add(new FloatLayer(layer.inputs(), layer.outputs(), weights, biases));
    }
    return new TrainedNetwork(shifted);
  }
}
