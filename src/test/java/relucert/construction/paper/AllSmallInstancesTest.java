package relucert.construction.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relucert.construction.Construction;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Network;

/**
 * Every repaired construction on every tuned set with labels from {-2, 0, 1} on three spacings, for
 * K up to 5 or {@code -Dexhaustive.k}.
 */
class AllSmallInstancesTest {
  private static final int MAX_K = Integer.getInteger("exhaustive.k", 5);
  private static final long[] LABELS = {-2, 0, 1};

  static Stream<Construction> constructions() {
    return Stream.of(
        new HardTanhGrid(),
        new BumpRows(),
        ClippedIdentityGrid.onTuned(),
        ClippedIdentityGrid.onRetained(),
        OneSidedRow.shared(),
        OneSidedRow.hardTanh());
  }

  @ParameterizedTest
  @MethodSource("constructions")
  void theNetworkFitsWithThePromisedNumberOfNeurons(Construction construction) {
    int count = 0;
    for (int k = 1; k <= MAX_K; k++) {
      for (RationalVector positions : spacings(k)) {
        for (TunedSet tuned : TunedSet.all(k).toList()) {
          for (int code = 0;
              code < IntStream.range(0, tuned.size()).reduce(1, (p, i) -> 3 * p);
              code++) {
            Instance instance =
                Instance.of(
                    relucert.exact.RationalMatrix.column(positions), targets(tuned, code), tuned);
            Network network = construction.build(OrderedInstance.of(instance));
            if (network.neurons() != PaperOracle.promised(construction.name(), tuned)
                || PaperOracle.missed(network, instance) != 0) {
              throw new AssertionError(construction.name() + " on " + instance);
            }
            count++;
          }
        }
      }
    }
    System.out.printf("%s: %d instances, K <= %d%n", construction.name(), count, MAX_K);
    assertThat(count).isPositive();
  }

  private static RationalVector targets(TunedSet tuned, int code) {
    long[] targets = new long[tuned.k()];
    int digits = code;
    for (int i : tuned.members()) {
      targets[i - 1] = LABELS[digits % 3];
      digits /= 3;
    }
    return RationalVector.of(targets);
  }

  private static List<RationalVector> spacings(int k) {
    RationalVector generic = RationalVector.of(1, 2, 4, 5, 9, 11, 18);
    RationalVector wild =
        RationalVector.parse("-5", "-4999999/1000000", "0", "1/3", "1000000", "1000001", "2000000");
    return List.of(
        RationalVector.of(IntStream.range(0, k).asLongStream().toArray()),
        RationalVector.of(generic.entries().subList(0, k)),
        RationalVector.of(wild.entries().subList(0, k)));
  }
}
