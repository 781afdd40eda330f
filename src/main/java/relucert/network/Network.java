package relucert.network;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.BatchKernel;
import relucert.exact.IntegerVector;
import relucert.exact.RationalVector;

/**
 * A fully connected ReLU network R^d -&gt; R over the rationals: L affine layers with max(0, t)
 * applied between them and nothing after the last. As in the paper an "L-layer" network has L - 1
 * hidden layers; its neurons are its hidden units (equation 6 for L = 2, equation 17 for L = 3).
 *
 * <p>Invariants: at least one layer; the outputs of a layer are the inputs of the next; the last
 * layer has one output.
 */
public final class Network {
  private final ImmutableList<Layer> layers;

  private Network(ImmutableList<Layer> layers) {
    this.layers = layers;
  }

  /**
   * Returns the network with the given layers.
   *
   * @param layers from the input to the output
   * @return the network
   * @throws IllegalArgumentException if there is no layer, two neighbours do not match, or the last
   *     one has not exactly one output; the message counts layers from 1
   */
  public static Network of(List<Layer> layers) {
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("a network without layers");
    }
    for (int l = 1; l < layers.size(); l++) {
      if (layers.get(l).inputs() != layers.get(l - 1).outputs()) {
        throw new IllegalArgumentException(
            String.format(
                "layer %d has %d columns of weights, but layer %d has %d outputs",
                l + 1, layers.get(l).inputs(), l, layers.get(l - 1).outputs()));
      }
    }
    int outputs = layers.get(layers.size() - 1).outputs();
    if (outputs != 1) {
      throw new IllegalArgumentException("the last layer has " + outputs + " outputs, not 1");
    }
    return new Network(ImmutableList.copyOf(layers));
  }

  /**
   * Returns the network with the given layers.
   *
   * @param layers from the input to the output
   * @return the network
   * @throws IllegalArgumentException as {@link #of(List)}
   */
  public static Network of(Layer... layers) {
    return of(List.of(layers));
  }

  /**
   * Returns the layers.
   *
   * @return from the input to the output
   */
  public ImmutableList<Layer> layers() {
    return layers;
  }

  /**
   * Returns the number L of affine layers.
   *
   * @return L, at least 1
   */
  public int depth() {
    return layers.size();
  }

  /**
   * Returns the dimension d of the inputs.
   *
   * @return d
   */
  public int inputDimension() {
    return layers.get(0).inputs();
  }

  /**
   * Returns the numbers of neurons of the hidden layers.
   *
   * @return L - 1 numbers, from the input on
   */
  public ImmutableList<Integer> widths() {
    return hidden().stream().map(Layer::outputs).collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the size of the network.
   *
   * @return the number of all its neurons
   */
  public int neurons() {
    int neurons = 0;
    for (Layer layer : hidden()) {
      neurons += layer.outputs();
    }
    return neurons;
  }

  /**
   * Returns the size of the largest weight or bias.
   *
   * @return its size in bits ({@link relucert.exact.Rationals#bits})
   */
  public int bits() {
    return layers.stream()
        .mapToInt(layer -> Math.max(layer.weights().bits(), layer.biases().bits()))
        .max()
        .orElseThrow();
  }

  /**
   * Returns the value of the network at a point, exactly.
   *
   * @param x a point of d coordinates
   * @return g(x)
   * @throws IllegalArgumentException if x has another dimension
   */
  public BigFraction value(RationalVector x) {
    requireDimension(x);
    if (hasKernels()) {
      return integerValue(IntegerVector.of(x));
    }
    RationalVector signal = x;
    for (Layer layer : hidden()) {
      signal = relu(layer.apply(signal));
    }
    return last().apply(signal).get(0);
  }

  /** Whether the common denominators of all layers are short. */
  boolean hasKernels() {
    for (Layer layer : layers) {
      if (layer.kernel().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private BigFraction integerValue(IntegerVector x) {
    IntegerVector signal = x;
    for (Layer layer : hidden()) {
      signal = layer.kernel().orElseThrow().apply(signal).relu();
    }
    return last().kernel().orElseThrow().apply(signal).toRationals().get(0);
  }

  /**
   * Returns the values at many points. Where the points are many and many neurons of a 2-layer
   * network look along one direction, as in Theorem 4.4, these are summed once for all points
   * ({@link DirectionSweeps}); where the whole first layer of a deeper network does, the points are
   * taken in the order along it ({@link ActivationSweep}); where neither holds and there is much to
   * do, every neuron is evaluated at a block of points at once ({@link BatchKernel}). The values
   * are the same.
   *
   * @param points points of d coordinates each
   * @return g(x) for each of them, in order
   * @throws IllegalArgumentException if a point has another dimension
   */
  public RationalVector values(List<RationalVector> points) {
    points.forEach(this::requireDimension);
    return new ManyPoints(this, points).values();
  }

  /**
   * Returns a point at which the network has not the given value, by the same ways as {@link
   * #values}, but without reducing a value, which for numbers with many unlike denominators costs
   * more than finding it.
   *
   * @param points points of d coordinates each
   * @param values what g(x) is compared with, for each of them
   * @return the place of such a point, from 0, the same in every run; empty if g has all the values
   * @throws IllegalArgumentException if a point has another dimension
   */
  public OptionalInt mismatch(List<RationalVector> points, RationalVector values) {
    points.forEach(this::requireDimension);
    return new ManyPoints(this, points).mismatch(values);
  }

  /**
   * Prepares the evaluation of the network at many points, every neuron at every point ({@link
   * BatchKernel}).
   *
   * @param points points of d coordinates each
   * @return the kernel; empty if the numbers are so long that it would not pay
   * @throws IllegalArgumentException if a point has another dimension
   */
  public Optional<BatchKernel> batch(List<RationalVector> points) {
    points.forEach(this::requireDimension);
    return BatchKernel.of(
        layers.stream().map(Layer::weights).toList(),
        layers.stream().map(Layer::biases).toList(),
        points);
  }

  /**
   * Returns what every neuron sees at a point.
   *
   * @param x a point of d coordinates
   * @return for each hidden layer, from the input on, its neurons' pre-activations Wx + b
   * @throws IllegalArgumentException if x has another dimension
   */
  public ImmutableList<RationalVector> preActivations(RationalVector x) {
    requireDimension(x);
    ImmutableList.Builder<RationalVector> seen = ImmutableList.builder();
    RationalVector signal = x;
    for (Layer layer : hidden()) {
      RationalVector preActivation = layer.apply(signal);
      seen.add(preActivation);
      signal = relu(preActivation);
    }
    return seen.build();
  }

  /**
   * Returns which neurons are active at a point.
   *
   * @param x a point of d coordinates
   * @return the activation pattern
   * @throws IllegalArgumentException if x has another dimension
   */
  public ActivationPattern activationPattern(RationalVector x) {
    return ActivationPattern.of(preActivations(x));
  }

  private ImmutableList<Layer> hidden() {
    return layers.subList(0, layers.size() - 1);
  }

  private Layer last() {
    return layers.get(layers.size() - 1);
  }

  private static RationalVector relu(RationalVector preActivation) {
    return preActivation.map(t -> t.signum() > 0 ? t : BigFraction.ZERO);
  }

  private void requireDimension(RationalVector x) {
    if (x.size() != inputDimension()) {
      throw new IllegalArgumentException(
          "a point of "
              + x.size()
              + " coordinates for a network of input dimension "
              + inputDimension());
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Network network && layers.equals(network.layers);
  }

  @Override
  public int hashCode() {
    return layers.hashCode();
  }

  /** Returns the weights and biases of all layers, as [W1 = ..., b1 = ..., W2 = ..., b2 = ...]. */
  @Override
  public String toString() {
    return IntStream.rangeClosed(1, layers.size())
        .mapToObj(
            i ->
                "W%d = %s, b%d = %s"
                    .formatted(i, layers.get(i - 1).weights(), i, layers.get(i - 1).biases()))
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
