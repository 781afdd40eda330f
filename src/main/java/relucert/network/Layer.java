package relucert.network;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.List;
import java.util.Optional;
import relucert.exact.AffineKernel;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;

/**
 * An affine map x -&gt; Wx + b of a network, W of size outputs x inputs, b of size outputs.
 *
 * <p>Invariant: W has as many rows as b has entries.
 */
public final class Layer {
  private final RationalMatrix weights;
  private final RationalVector biases;
  private final Supplier<Optional<AffineKernel>> kernel;

  private Layer(RationalMatrix weights, RationalVector biases) {
    this.weights = weights;
    this.biases = biases;
    this.kernel = Suppliers.memoize(() -> AffineKernel.of(weights, biases));
  }

  /**
   * Returns the layer x -&gt; Wx + b.
   *
   * @param weights W, of size outputs x inputs
   * @param biases b, of size outputs
   * @return the layer
   * @throws IllegalArgumentException if the numbers of outputs differ
   */
  public static Layer of(RationalMatrix weights, RationalVector biases) {
    if (weights.rows() != biases.size()) {
      throw new IllegalArgumentException(
          "a layer with " + weights.rows() + " rows of weights and " + biases.size() + " biases");
    }
    return new Layer(weights, biases);
  }

  /**
   * Returns W.
   *
   * @return the weights, of size outputs x inputs
   */
  public RationalMatrix weights() {
    return weights;
  }

  /**
   * Returns b.
   *
   * @return the biases, of size outputs
   */
  public RationalVector biases() {
    return biases;
  }

  /**
   * Returns the number of columns of W.
   *
   * @return the number of inputs
   */
  public int inputs() {
    return weights.columns();
  }

  /**
   * Returns the number of rows of W.
   *
   * @return the number of outputs
   */
  public int outputs() {
    return weights.rows();
  }

  /**
   * Applies the affine map.
   *
   * @param x a vector of {@link #inputs} entries
   * @return Wx + b
   */
  public RationalVector apply(RationalVector x) {
    return weights.times(x).plus(biases);
  }

  /** The integer kernel of this layer, if its common denominator is short enough to be useful. */
  Optional<AffineKernel> kernel() {
    return java.util.Objects.requireNonNull(kernel.get());
  }

  /** Returns the layer whose outputs are those of this one followed by those of the other. */
  Layer beside(Layer other) {
    List<RationalVector> rows =
        java.util.stream.Stream.concat(weights.stream(), other.weights.stream()).toList();
    return of(
        RationalMatrix.of(inputs(), rows),
        RationalVector.of(com.google.common.collect.Iterables.concat(biases, other.biases)));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Layer layer
        && weights.equals(layer.weights)
        && biases.equals(layer.biases);
  }

  @Override
  public int hashCode() {
    return 31 * weights.hashCode() + biases.hashCode();
  }

  /** Returns the weights' and biases' texts. */
  @Override
  public String toString() {
    return "W = " + weights + ", b = " + biases;
  }
}
