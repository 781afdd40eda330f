package relucert.interchange;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.TunedSet;
import relucert.network.Layer;
import relucert.network.Network;

/** Random numbers (some of a thousand bits), instances and networks of every small shape. */
final class InterchangeValues {
  private InterchangeValues() {}

  static Arbitrary<BigFraction> numbers() {
    BigInteger huge = BigInteger.TWO.pow(1000);
    Arbitrary<BigInteger> any =
        Arbitraries.oneOf(
            Arbitraries.bigIntegers().between(BigInteger.TEN.negate(), BigInteger.TEN),
            Arbitraries.bigIntegers().between(huge.negate(), huge));
    return Combinators.combine(any, any.filter(q -> q.signum() != 0)).as(BigFraction::of);
  }

  static Arbitrary<RationalVector> vectors(int size) {
    return numbers().list().ofSize(size).map(RationalVector::of);
  }

  static Arbitrary<Instance> instances() {
    return Arbitraries.integers()
        .between(1, 4)
        .flatMap(
            dimension ->
                vectors(dimension)
                    .list()
                    .uniqueElements()
                    .ofMinSize(1)
                    .ofMaxSize(6)
                    .flatMap(points -> instances(dimension, points)));
  }

  private static Arbitrary<Instance> instances(int dimension, List<RationalVector> points) {
    Arbitrary<List<Integer>> tuned =
        Arbitraries.integers().between(1, points.size()).set().map(ArrayList::new);
    return Combinators.combine(vectors(points.size()), tuned)
        .as(
            (values, members) -> {
              List<BigFraction> targets = new ArrayList<>();
              for (int i = 1; i <= points.size(); i++) {
                targets.add(members.contains(i) ? values.get(i - 1) : BigFraction.ZERO);
              }
              return Instance.of(
                  RationalMatrix.of(dimension, points),
                  RationalVector.of(targets),
                  TunedSet.of(points.size(), new LinkedHashSet<>(members)));
            });
  }

  static Arbitrary<Network> networks() {
    return Arbitraries.integers().between(1, 4).flatMap(InterchangeValues::networks);
  }

  static Arbitrary<Network> networks(int dimension) {
    return Arbitraries.integers()
        .between(0, 4)
        .list()
        .ofMaxSize(3)
        .flatMap(widths -> networks(dimension, widths));
  }

  private static Arbitrary<Network> networks(int dimension, List<Integer> widths) {
    List<Arbitrary<Layer>> layers = new ArrayList<>();
    int inputs = dimension;
    for (int width : widths) {
      layers.add(layers(inputs, width));
      inputs = width;
    }
    layers.add(layers(inputs, 1));
    return Combinators.combine(layers).as(list -> Network.of(list));
  }

  private static Arbitrary<Layer> layers(int inputs, int outputs) {
    return Combinators.combine(vectors(inputs).list().ofSize(outputs), vectors(outputs))
        .as((rows, biases) -> Layer.of(RationalMatrix.of(inputs, rows), biases));
  }
}
