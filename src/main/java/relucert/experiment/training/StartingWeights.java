package relucert.experiment.training;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * He's first weights: normal with variance 2/inputs in the hidden layers, biases normal with
 * standard deviation 1/2 in the first so that neurons switch at different places, 0 elsewhere. They
 * are drawn by {@link Random}, which is specified, and not by the library.
 */
final class StartingWeights {
  private static final double FIRST_BIAS = 0.5;

  private StartingWeights() {}

  /** The layers of a network with the given sizes: d, the widths, and 1. */
  static List<FloatLayer> draw(ImmutableList<Integer> sizes, long seed) {
    Random random = new Random(seed);
    List<FloatLayer> layers = new ArrayList<>();
    for (int l = 1; l < sizes.size(); l++) {
      int inputs = sizes.get(l - 1);
      int outputs = sizes.get(l);
      double gain = l == sizes.size() - 1 ? 1 : 2;
      layers.add(
          new FloatLayer(
              inputs,
              outputs,
              normal(random, inputs * outputs, Math.sqrt(gain / Math.max(inputs, 1))),
              normal(random, outputs, l == 1 && sizes.size() > 2 ? FIRST_BIAS : 0)));
    }
    return layers;
  }

  private static float[] normal(Random random, int size, double deviation) {
    float[] numbers = new float[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = (float) (deviation * random.nextGaussian());
    }
    return numbers;
  }
}
