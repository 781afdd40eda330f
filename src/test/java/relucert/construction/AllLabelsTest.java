package relucert.construction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.Projection;
import relucert.instance.TunedSet;
import relucert.network.Network;
import relucert.pwl.NetworkOnLine;

/**
 * Every construction on every tuned set with labels from {-2..2} on four spacings, for K up to 5 or
 * {@code -Dexhaustive.k}.
 */
class AllLabelsTest {
  private static final int MAX_K = Integer.getInteger("exhaustive.k", 5);

  static Stream<Construction> constructions() {
    return FitOracle.twoLayer().stream();
  }

  private static List<RationalMatrix> spacings(int k) {
    long[] generic = {1, 2, 4, 5, 9, 11, 18, 23, 37, 51};
    String[] wild = {"10000001/3", "-5", "0", "1/1000000", "1/3", "1000000", "-7/2", "2/5", "9"};
    return List.of(
        column(IntStream.range(0, k).mapToObj(i -> BigFraction.of(i + 1)).toList()),
        column(IntStream.range(0, k).mapToObj(i -> BigFraction.of((int) generic[i])).toList()),
        // Not in order: the construction has to sort.
        RationalMatrix.of(
            1, IntStream.range(0, k).mapToObj(i -> RationalVector.parse(wild[i])).toList()),
        // No coordinate tells these apart.
        RationalMatrix.of(
            3,
            IntStream.range(0, k)
                .mapToObj(i -> RationalVector.of(i % 2, i / 2 % 2, i / 4))
                .toList()));
  }

  private static RationalMatrix column(List<BigFraction> positions) {
    return RationalMatrix.column(RationalVector.of(positions));
  }

  private static Stream<Instance> instances(RationalMatrix points) {
    int k = points.rows();
    return TunedSet.all(k)
        .flatMap(
            tuned ->
                IntStream.range(0, (int) Math.pow(5, tuned.size()))
                    .mapToObj(
                        code -> {
                          long[] targets = new long[k];
                          int digits = code;
                          for (int i : tuned.members()) {
                            targets[i - 1] = digits % 5 - 2L;
                            digits /= 5;
                          }
                          return Instance.of(points, RationalVector.of(targets), tuned);
                        }));
  }

  @ParameterizedTest
  @MethodSource("constructions")
  void theNetworkFitsWithThePromisedNumberOfNeurons(Construction construction) {
    int count = 0;
    for (int k = 1; k <= MAX_K; k++) {
      for (RationalMatrix points : spacings(k)) {
        List<Integer> order = order(points);
        for (Instance instance : (Iterable<Instance>) instances(points)::iterator) {
          TunedSet along =
              TunedSet.of(
                  k,
                  IntStream.rangeClosed(1, k)
                      .filter(r -> instance.tuned().contains(order.get(r - 1)))
                      .boxed()
                      .toList());
          int promised = FitOracle.promised(construction.name(), along);
          assertThat(construction.unmetHypothesis(along).isPresent()).isEqualTo(promised < 0);
          if (promised >= 0) {
            check(construction, instance, along, promised);
            count++;
          }
        }
      }
    }
    System.out.printf("%s: %d instances, K <= %d%n", construction.name(), count, MAX_K);
    assertThat(count).isPositive();
  }

  private static void check(
      Construction construction, Instance instance, TunedSet along, int promised) {
    Network network = construction.build(instance);
    if (network.depth() != 2
        || network.neurons() != promised
        || construction.promisedNeurons(along) != promised
        || !FitOracle.fits(network, instance)) {
      throw new AssertionError(construction.name() + " on " + instance + " gives " + network);
    }
    boolean oneDirection =
        List.of("lemma-4.5", "thm-4.4", "thm-4.1", "one-direction").contains(construction.name());
    if (oneDirection) {
      RationalVector direction = Projection.injective(instance.points());
      assertThat(network.layers().get(0).weights().stream()).allMatch(direction::equals);
    }
    if (instance.dimension() == 1 && instance.k() <= 3) {
      assertThat(NetworkOnLine.of(network).function().pieces().size() - 1)
          .isLessThanOrEqualTo(promised);
    }
  }

  /** The samples' numbers along the direction that constructions take. */
  private static List<Integer> order(RationalMatrix points) {
    RationalVector direction = Projection.injective(points);
    return IntStream.rangeClosed(1, points.rows())
        .boxed()
        .sorted(
            Comparator.comparing(
                i -> {
                  BigFraction sum = BigFraction.ZERO;
                  for (int axis = 0; axis < direction.size(); axis++) {
                    sum = sum.add(points.get(i - 1, axis).multiply(direction.get(axis)));
                  }
                  return sum;
                }))
        .toList();
  }
}
