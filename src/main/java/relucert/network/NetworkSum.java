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
    List<Layer> first = deepen(f, depth);
    List<Layer> second = deepen(g, depth);
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
