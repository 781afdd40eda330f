package relucert.experiment.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/**
 * The same layer of S networks as one tensor: weights S x inputs x outputs, biases S x 1 x outputs.
 */
final class LayerBatch {
  private final int inputs;
  private final int outputs;
  private final NDArray weights;
  private final NDArray biases;

  private LayerBatch(int inputs, int outputs, NDArray weights, NDArray biases) {
    this.inputs = inputs;
    this.outputs = outputs;
    this.weights = weights;
    this.biases = biases;
  }

  static LayerBatch of(NDManager manager, List<FloatLayer> layers) {
    int inputs = layers.get(0).inputs();
    int outputs = layers.get(0).outputs();
    float[] weights = new float[layers.size() * inputs * outputs];
    float[] biases = new float[layers.size() * outputs];
    for (int s = 0; s < layers.size(); s++) {
      FloatLayer layer = layers.get(s);
      System.arraycopy(layer.weights(), 0, weights, s * inputs * outputs, inputs * outputs);
      System.arraycopy(layer.biases(), 0, biases, s * outputs, outputs);
    }
    return new LayerBatch(
        inputs,
        outputs,
        manager.create(weights, new Shape(layers.size(), inputs, outputs)),
        manager.create(biases, new Shape(layers.size(), 1, outputs)));
  }

  NDArray weights() {
    return weights;
  }

  NDArray biases() {
    return biases;
  }

  /** The pre-activations S x K x outputs of a signal S x K x inputs. */
  NDArray apply(NDArray signal) {
    return signal.matMul(weights).addi(biases);
  }

  /** The layers of all networks, copied. */
  List<FloatLayer> layers() {
    float[] allWeights = weights.toFloatArray();
    float[] allBiases = biases.toFloatArray();
    int size = inputs * outputs;
    return java.util.stream.IntStream.range(0, allBiases.length / outputs)
        .mapToObj(
            s ->
                new FloatLayer(
                    inputs,
                    outputs,
                    java.util.Arrays.copyOfRange(allWeights, s * size, (s + 1) * size),
                    java.util.Arrays.copyOfRange(allBiases, s * outputs, (s + 1) * outputs)))
        .toList();
  }
}
