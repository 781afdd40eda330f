package relucert.certificate;

import relucert.instance.Instance;
import relucert.instance.TunedSet;

/**
 * What a certificate claims. A statement is self-contained: the checker reads the problem from here
 * and never from the evidence. "2-layer" and "neurons" are those of {@link
 * relucert.network.Network}.
 */
public sealed interface Statement {

  /**
   * Some network with the given number of layers and at most the given number of neurons takes
   * every target of the instance exactly.
   *
   * @param instance the data
   * @param layers the number L of affine layers
   * @param neurons the bound
   */
  record FitsNeurons(Instance instance, int layers, int neurons) implements Statement {}

  /**
   * Every 2-layer network that takes every target of the instance has at least the given number of
   * neurons.
   *
   * @param instance the data
   * @param neurons the bound
   * @param oneDirection true if only networks with W1 = 1_m a^T are meant, where a.x_1 &lt; ...
   *     &lt; a.x_K in the given order of the samples, as in Theorem 4.4
   */
  record NeedsNeurons(Instance instance, int neurons, boolean oneDirection) implements Statement {}

  /**
   * Some continuous piecewise-linear function with at most the given number of breakpoints passes
   * through the data.
   *
   * @param instance data with d = 1
   * @param breakpoints the bound
   */
  record FitsBreakpoints(Instance instance, int breakpoints) implements Statement {}

  /**
   * Every continuous piecewise-linear function through the data has at least the given number of
   * breakpoints.
   *
   * @param instance data on a line in R^d
   * @param breakpoints the bound
   */
  record NeedsBreakpoints(Instance instance, int breakpoints) implements Statement {}

  /**
   * For all real x_1 &lt; ... &lt; x_K and all real targets that vanish outside T, some 2-layer
   * network with at most the given number of neurons takes every target. With the samples ordered
   * along an injective direction the same holds in every dimension.
   *
   * @param tuned T within [K]
   * @param neurons the bound
   * @param oneDirection true if moreover W1 = 1_m a^T with a.x_1 &lt; ... &lt; a.x_K
   */
  record AlwaysFits(TunedSet tuned, int neurons, boolean oneDirection) implements Statement {}

  /**
   * Every network with the given number of layers that takes every target of the instance has at
   * least the given number of neurons.
   *
   * @param instance data on a line in R^d
   * @param layers the number L of affine layers, at least 3
   * @param neurons the bound
   */
  record NeedsLayeredNeurons(Instance instance, int layers, int neurons) implements Statement {}

  /**
   * m*(N, K) is at least the given number for networks with L layers: some samples, some T of size
   * N and some targets that vanish off T are such that every network with L layers that takes every
   * target has at least so many neurons.
   *
   * @param n N, 0 to K
   * @param k K
   * @param layers the number L of affine layers, at least 3
   * @param neurons the bound
   */
  record WorstCase(int n, int k, int layers, int neurons) implements Statement {}

  /**
   * For all real x_1 &lt; ... &lt; x_K and all real targets that vanish outside T, some network
   * with the given number of layers and at most the given number of neurons takes every target.
   *
   * @param tuned T within [K]
   * @param layers the number L of affine layers, at least 3
   * @param neurons the bound
   */
  record AlwaysFitsLayered(TunedSet tuned, int layers, int neurons) implements Statement {}

  /**
   * m*(N, K) is the given number for networks with L layers: so many neurons suffice for all K
   * samples, all T of size N and all targets that vanish off T, and fewer do not.
   *
   * @param n N, 0 to K
   * @param k K, at least 1
   * @param layers the number L of affine layers, at least 2
   * @param neurons the value
   */
  record Capacity(int n, int k, int layers, int neurons) implements Statement {}

  /**
   * A bound that the paper prints is violated.
   *
   * @param bound the printed bound
   */
  record Violated(PrintedBound bound) implements Statement {}
}
