package relucert.experiment.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * S networks of equal widths on K samples each, with their losses and the gradients of these. The
 * loss of a network is its mean square error over that of the network 0, so that all are of one
 * size; the gradient is that of the sum, in which no network sees another.
 *
 * <p>The gradients are written out here (a product of matrices for each layer, backwards), because
 * the library differentiates on one thread of the process at a time.
 */
final class NetworkBatch {
  private final NDManager manager;
  private final ImmutableList<LayerBatch> layers;
  private final NDArray points;
  private final NDArray targets;
  private final NDArray scales;
  private final NDArray turnedPoints;

  NetworkBatch(NDManager manager, List<Integer> widths, List<TrainingJob> jobs) {
    this.manager = manager;
    int k = jobs.get(0).data().k();
    int dimension = jobs.get(0).data().dimension();
    ImmutableList<Integer> sizes =
        ImmutableList.<Integer>builder().add(dimension).addAll(widths).add(1).build();
    List<List<FloatLayer>> drawn =
        jobs.stream().map(job -> StartingWeights.draw(sizes, job.seed())).toList();
    this.layers =
        IntStream.range(0, sizes.size() - 1)
            .mapToObj(l -> LayerBatch.of(manager, drawn.stream().map(n -> n.get(l)).toList()))
            .collect(ImmutableList.toImmutableList());
    float[] x = new float[jobs.size() * k * dimension];
    float[] z = new float[jobs.size() * k];
    float[] scale = new float[jobs.size()];
    for (int s = 0; s < jobs.size(); s++) {
      TrainingJob job = jobs.get(s);
      System.arraycopy(job.data().points(), 0, x, s * k * dimension, k * dimension);
      System.arraycopy(job.targets(), 0, z, s * k, k);
      scale[s] = (float) (1 / (k * job.zeroLoss()));
    }
    // The samples are copied for each network even where they are the same: for one matrix and many
    // the library may fold the product, whose layout makes all that follows up to 30 times slower.
    this.points = manager.create(x, new Shape(jobs.size(), k, dimension));
    this.turnedPoints = points.transpose(0, 2, 1);
    this.targets = manager.create(z, new Shape(jobs.size(), k, 1));
    this.scales = manager.create(scale, new Shape(jobs.size(), 1, 1));
  }

  ImmutableList<LayerBatch> layers() {
    return layers;
  }

  /** Weights and biases of all layers, in the order of {@link #gradients}. */
  NDList parameters() {
    NDList parameters = new NDList();
    layers.forEach(layer -> parameters.addAll(List.of(layer.weights(), layer.biases())));
    return parameters;
  }

  /** The signals of a pass: the residuals g(x) - z, S x K x 1, and what each layer was given. */
  private record Pass(NDArray residuals, List<NDArray> inputs) {}

  private Pass forward() {
    List<NDArray> inputs = new ArrayList<>();
    NDArray signal = points;
    for (int l = 0; l < layers.size(); l++) {
      inputs.add(signal);
      NDArray preActivation = layers.get(l).apply(signal);
      signal = l < layers.size() - 1 ? ai.djl.nn.Activation.relu(preActivation) : preActivation;
    }
    return new Pass(signal.subi(targets), inputs);
  }

  /** The S losses of a pass. */
  private float[] losses(NDArray residuals) {
    return residuals.square().sum(new int[] {1}, true).muli(scales).toFloatArray();
  }

  /** The S losses at the present weights. */
  float[] losses() {
    try (NDManager scope = newScope()) {
      enter(scope);
      return losses(forward().residuals());
    }
  }

  /** Returns a scope for {@link #gradients}, to be closed when they are used. */
  NDManager newScope() {
    return manager.newSubManager();
  }

  /** What is computed from here on from the arrays of this batch is freed with the scope. */
  private void enter(NDManager scope) {
    scope.tempAttachAll(points, turnedPoints);
    layers.forEach(layer -> scope.tempAttachAll(layer.weights(), layer.biases()));
  }

  /** The gradients at the present weights, one array for each of {@link #parameters}. */
  NDList gradients(NDManager scope) {
    enter(scope);
    Pass pass = forward();
    NDArray back = pass.residuals().muli(scales).muli(2);
    NDArray[] gradients = new NDArray[2 * layers.size()];
    for (int l = layers.size() - 1; l >= 0; l--) {
      NDArray input = pass.inputs().get(l);
      NDArray turned = l == 0 ? turnedPoints : input.transpose(0, 2, 1);
      gradients[2 * l] = turned.matMul(back);
      gradients[2 * l + 1] = back.sum(new int[] {1}, true);
      if (l > 0) {
        // An activation is positive exactly where its neuron is on; elsewhere it is 0.
        back = back.matMul(layers.get(l).weights().transpose(0, 2, 1)).muli(input.sign());
      }
    }
    return new NDList(gradients);
  }
}
