package relucert.interchange;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.network.Layer;
import relucert.network.Network;

/** Networks whose weights and biases are numbers that a double holds. */
final class DoubleNetworks {
  private DoubleNetworks() {}

  /** Trained-looking numbers, small integers, and the ends of the range of doubles. */
  static Arbitrary<Double> doubles() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(-3, 3).map(Integer::doubleValue),
        Arbitraries.doubles().between(-2, 2),
        Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite),
        Arbitraries.of(
            Double.MIN_VALUE, -Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE, -0.0, 0.1));
  }

  static Arbitrary<Network> networks(Arbitrary<Double> numbers, int leastWidth) {
    return Arbitraries.integers()
        .between(leastWidth, 4)
        .list()
        .ofMaxSize(3)
        .flatMap(
            widths ->
                Arbitraries.integers()
                    .between(1, 3)
                    .flatMap(dimension -> networks(numbers, dimension, widths)));
  }

  private static Arbitrary<Network> networks(
      Arbitrary<Double> numbers, int dimension, List<Integer> widths) {
    int[] sizes =
        IntStream.concat(
                IntStream.of(dimension),
                IntStream.concat(widths.stream().mapToInt(Integer::intValue), IntStream.of(1)))
            .toArray();
    int count = IntStream.range(1, sizes.length).map(l -> sizes[l] * (sizes[l - 1] + 1)).sum();
    return numbers.list().ofSize(count).map(entries -> network(sizes, entries));
  }

  private static Network network(int[] sizes, List<Double> entries) {
    List<BigFraction> numbers = entries.stream().map(ElementType::exact).toList();
    List<Layer> layers = new java.util.ArrayList<>();
    int next = 0;
    for (int l = 1; l < sizes.length; l++) {
      List<RationalVector> rows = new java.util.ArrayList<>();
      for (int i = 0; i < sizes[l]; i++) {
        rows.add(RationalVector.of(numbers.subList(next, next + sizes[l - 1])));
        next += sizes[l - 1];
      }
      RationalVector biases = RationalVector.of(numbers.subList(next, next + sizes[l]));
      next += sizes[l];
      layers.add(Layer.of(RationalMatrix.of(sizes[l - 1], rows), biases));
    }
    return Network.of(layers);
  }
}
