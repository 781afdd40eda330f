package relucert.construction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.LabelGrid;
import relucert.instance.SampleOrder;
import relucert.instance.TunedSet;
import relucert.network.FlatNetworks;
import relucert.network.Network;

/**
 * Networks built as flat numbers are the construction's own, neuron for neuron: all of them for K
 * up to 5 or {@code -Dexhaustive.k}, some for K = 8.
 */
class FlatNetworksOfConstructionsTest {
  private static final int MAX_K = Integer.getInteger("exhaustive.k", 5);

  static Stream<Construction> constructions() {
    return Constructions.standard().all().stream().filter(c -> c.layers() == 2);
  }

  static List<RationalMatrix> spacings(int k) {
    String[] uneven = {"-7/2", "-3", "-1/3", "0", "1/2", "5", "21/4", "6"};
    String[] unsorted = {"3", "-1", "10", "7/3", "0", "2", "100", "-5"};
    return List.of(
        column(IntStream.range(0, k).mapToObj(i -> Integer.toString(i * i + i)).toList()),
        column(List.of(uneven).subList(0, k)),
        column(List.of(unsorted).subList(0, k)),
        RationalMatrix.of(
            3,
            IntStream.range(0, k)
                .mapToObj(i -> RationalVector.of(i % 2, i / 2 % 2, i / 4))
                .toList()));
  }

  private static RationalMatrix column(List<String> positions) {
    return RationalMatrix.column(RationalVector.parse(positions.toArray(String[]::new)));
  }

  @ParameterizedTest
  @MethodSource("constructions")
  void flatNetworksAreTheConstructionsOwnForAllSmallInstances(Construction construction) {
    long compared = 0;
    for (int k = 1; k <= MAX_K; k++) {
      for (RationalMatrix points : spacings(k)) {
        SampleOrder order = SampleOrder.of(points);
        for (TunedSet tuned : TunedSet.all(k).toList()) {
          if (construction.unmetHypothesis(order.along(tuned)).isEmpty()) {
            compared += compare(construction, order, LabelGrid.of(points, tuned, 2), 1);
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(1000);
  }

  @ParameterizedTest
  @MethodSource("constructions")
  void flatNetworksAreTheConstructionsOwnForSomeInstancesOfEightSamples(Construction construction) {
    long compared = 0;
    for (RationalMatrix points : spacings(8)) {
      SampleOrder order = SampleOrder.of(points);
      for (TunedSet tuned : TunedSet.all(8).toList()) {
        if (construction.unmetHypothesis(order.along(tuned)).isEmpty()) {
          compared += compare(construction, order, LabelGrid.of(points, tuned, 2), 1009);
        }
      }
    }
    assertThat(compared).isGreaterThan(1000);
  }

  /** Every {@code step}-th labeling. */
  private static long compare(
      Construction construction, SampleOrder order, LabelGrid grid, int step) {
    IntFunction<FlatNetworks> flat = construction.flat(order, grid).orElseThrow();
    long compared = 0;
    for (int number = 0; number < grid.size(); number += step) {
      int b = number % grid.runSize();
      Network own = construction.build(order.of(grid.instance(number)));
      Network built = flat.apply(number - b).network(b);
      if (!built.equals(own)) {
        throw new AssertionError(
            construction.name() + " on " + grid.instance(number) + ": " + built + ", not " + own);
      }
      compared++;
    }
    return compared;
  }

  /** Long positions, long denominators, large labels: longer and longer, until there is an end. */
  @ParameterizedTest
  @MethodSource("constructions")
  void whereNumbersAreTooLongThereAreNoFlatNetworks(Construction construction) {
    TunedSet many = TunedSet.of(6, 1, 4, 5, 6);
    for (int bits = 5; bits <= 70; bits++) {
      String far = BigInteger.TWO.pow(bits).toString();
      RationalMatrix wide = column(List.of("-" + far, "-5", "0", "1/3", "2", far));
      RationalMatrix fine = column(List.of("-1", "-1/" + far, "0", "1", "2", "3"));
      compareOrRefuse(construction, LabelGrid.of(wide, many, 2), bits);
      compareOrRefuse(construction, LabelGrid.of(fine, TunedSet.of(6, 1, 2, 6), 2), bits);
      compareOrRefuse(construction, LabelGrid.of(wide, TunedSet.of(6, 4), 1000), bits);
      compareOrRefuse(construction, LabelGrid.of(fine, TunedSet.of(6, 2), 1000), bits);
    }
  }

  private static void compareOrRefuse(Construction construction, LabelGrid grid, int bits) {
    if (construction.unmetHypothesis(grid.tuned()).isEmpty()) {
      SampleOrder order = SampleOrder.of(grid.points());
      Optional<IntFunction<FlatNetworks>> flat = construction.flat(order, grid);
      assertThat(flat.isPresent() || bits > 5).isTrue();
      assertThat(flat.isEmpty() || bits < 62).isTrue();
      if (flat.isPresent()) {
        compare(construction, order, grid, 101);
        compare(construction, order, grid, grid.size() - 1);
      }
    }
  }
}
