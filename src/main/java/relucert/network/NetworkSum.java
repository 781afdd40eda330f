package relucert.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;

/**
 * The additively fine-tuned network f + g as one network. Networks of the same depth run side by
 * side; the shallower of two hands its value v through the missing layers as max(0, v) - max(0,
 * -v), which costs two neurons a layer.
 */
public final class NetworkSum {
  private NetworkSum() {}

  /**
   * Returns the network x -&gt; f(x) + g(x).
   *
   * @param f a network on R^d
   * @param g a network on R^d
   * @return one network of the larger depth, with the neurons of both and two more for each layer
   *     by which the depths differ
   * @throws IllegalArgumentException if the input dimensions differ
   */
  public static Network of(Network f, Network g) {
    if (f.inputDimension() != g.inputDimension()) {
      throw new IllegalArgumentException(
          "networks of input dimensions " + f.inputDimension() + " and " + g.inputDimension());
    }
    int depth = Math.max(f.depth(), g.depth());
    return joined(deepen(f, depth), deepen(g, depth));
  }

  /**
   * Returns the network x -&gt; f(x) + max(-c, g(x)) for a shallower g, which costs one neuron for
   * each missing layer: g's value is lifted by c and handed on as max(0, g(x) + c). Where g(x) is
   * at least -c this is f(x) + g(x).
   *
   * @param f a network on R^d
   * @param g a network on R^d of fewer layers
   * @param lift c
   * @return one network of f's depth
   * @throws IllegalArgumentException if the input dimensions differ or g is not shallower
   */
  public static Network lifted(Network f, Network g, BigFraction lift) {
    if (f.inputDimension() != g.inputDimension() || g.depth() >= f.depth()) {
      throw new IllegalArgumentException(
          String.format(
              "networks of input dimensions %d and %d and of %d and %d layers",
              f.inputDimension(), g.inputDimension(), f.depth(), g.depth()));
    }
    List<Layer> layers = new ArrayList<>(g.layers());
    Layer last = layers.remove(layers.size() - 1);
    layers.add(Layer.of(last.weights(), last.biases().plus(RationalVector.of(lift))));
    RationalMatrix one = RationalMatrix.of(new long[] {1});
    while (layers.size() < f.depth()) {
      boolean isLast = layers.size() + 1 == f.depth();
      layers.add(Layer.of(one, RationalVector.of(isLast ? lift.negate() : BigFraction.ZERO)));
    }
    return joined(f.layers(), layers);
  }

  /** The sum of two networks of the same depth. */
  private static Network joined(List<Layer> first, List<Layer> second) {
    int depth = first.size();
    List<Layer> layers = new ArrayList<>();
    for (int l = 0; l < depth; l++) {
      layers.add(
          l == depth - 1
              ? added(first.get(l), second.get(l), l == 0)
              : l == 0
                  ? first.get(l).beside(second.get(l))
                  : diagonal(first.get(l), second.get(l)));
    }
    return Network.of(layers);
  }

  private static List<Layer> deepen(Network network, int depth) {
    List<Layer> layers = new ArrayList<>(network.layers());
    while (layers.size() < depth) {
      Layer last = layers.remove(layers.size() - 1);
      BigFraction minus = BigFraction.ONE.negate();
      layers.add(last.beside(Layer.of(scaled(last.weights(), minus), last.biases().times(minus))));
      layers.add(Layer.of(RationalMatrix.of(new long[] {1, -1}), RationalVector.zero(1)));
    }
    return layers;
  }

  private static RationalMatrix scaled(RationalMatrix matrix, BigFraction factor) {
    return RationalMatrix.of(
        matrix.columns(), matrix.stream().map(row -> row.times(factor)).toList());
  }

  private static Layer diagonal(Layer first, Layer second) {
    List<RationalVector> rows =
        Stream.concat(
                first.weights().stream().map(r -> joined(r, RationalVector.zero(second.inputs()))),
                second.weights().stream().map(r -> joined(RationalVector.zero(first.inputs()), r)))
            .toList();
    return Layer.of(
        RationalMatrix.of(first.inputs() + second.inputs(), rows),
        joined(first.biases(), second.biases()));
  }

  private static Layer added(Layer first, Layer second, boolean sameInput) {
    RationalVector row =
        sameInput
            ? first.weights().row(0).plus(second.weights().row(0))
            : joined(first.weights().row(0), second.weights().row(0));
    return Layer.of(
        RationalMatrix.of(row.size(), List.of(row)), first.biases().plus(second.biases()));
  }

  private static RationalVector joined(RationalVector first, RationalVector second) {
    return RationalVector.of(
        com.google.common.collect.Iterables.concat(first.entries(), second.entries()));
  }
}
