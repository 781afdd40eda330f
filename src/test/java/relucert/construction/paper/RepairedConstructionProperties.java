package relucert.construction.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.construction.Construction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Network;

/** The repaired constructions are exact, with the promised number of neurons, for all data. */
class RepairedConstructionProperties {
  private static final List<Construction> REPAIRED =
      List.of(
          new HardTanhGrid(),
          new BumpRows(),
          ClippedIdentityGrid.onTuned(),
          ClippedIdentityGrid.onRetained(),
          OneSidedRow.shared(),
          OneSidedRow.hardTanh());

  @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
  void everySampleIsFitted(
      @ForAll @IntRange(min = 1, max = 40) int k,
      @ForAll @IntRange(min = 1, max = 10) int dimension,
      @ForAll @IntRange(max = 3) int shape,
      @ForAll Random random) {
    TunedSet tuned = tuned(k, shape, k, random);
    check(instance(k, dimension, tuned, random), REPAIRED);
  }

  @Property(tries = 6, edgeCases = EdgeCasesMode.NONE)
  void everySampleOfManyIsFitted(
      @ForAll @IntRange(min = 150, max = 400) int k,
      @ForAll @IntRange(max = 3) int shape,
      @ForAll Random random) {
    TunedSet tuned = tuned(k, shape, 25, random);
    check(instance(k, 1 + random.nextInt(2), tuned, random), REPAIRED.subList(0, 5));
  }

  private static void check(Instance instance, List<Construction> constructions) {
    OrderedInstance ordered = OrderedInstance.of(instance);
    for (Construction construction : constructions) {
      Network network = construction.build(ordered);
      assertThat(network.depth()).isEqualTo(construction.layers());
      assertThat(network.neurons())
          .as("%s, K = %d, T = %s", construction.name(), instance.k(), ordered.tuned())
          .isEqualTo(construction.promisedNeurons(ordered))
          .isEqualTo(PaperOracle.promised(construction.name(), ordered.tuned()));
      assertThat(PaperOracle.missed(network, instance))
          .as("sample missed by %s on %s", construction.name(), instance)
          .isZero();
    }
  }

  /** Nothing, everything, a run of neighbours, or members anywhere; at most so many. */
  private static TunedSet tuned(int k, int shape, int most, Random random) {
    int first = 1 + random.nextInt(k);
    return switch (shape) {
      case 0 -> TunedSet.of(k, random.nextBoolean() ? List.of() : List.of(1, k));
      case 1 ->
          TunedSet.of(k, IntStream.rangeClosed(Math.max(1, k - most + 1), k).boxed().toList());
      case 2 ->
          TunedSet.of(
              k, IntStream.rangeClosed(first, Math.min(k, first + most - 1)).boxed().toList());
      default ->
          TunedSet.of(k, random.ints(random.nextInt(Math.min(k, most)), 1, k + 1).boxed().toList());
    };
  }

  /** Gaps of 1, from 1/1000000 to 1000000, or any; targets that repeat, are 0, or are long. */
  private static Instance instance(int k, int dimension, TunedSet tuned, Random random) {
    List<RationalVector> rows = new ArrayList<>();
    List<BigFraction> targets = new ArrayList<>();
    int kind = random.nextInt(3);
    BigFraction position = Rationals.of(-k);
    for (int i = 1; i <= k; i++) {
      List<BigFraction> row = new ArrayList<>();
      for (int axis = 1; axis < dimension; axis++) {
        row.add(Rationals.of(random.nextInt(5) - 2));
      }
      position =
          position.add(
              switch (kind) {
                case 0 -> BigFraction.ONE;
                case 1 ->
                    Rationals.of(
                        random.nextInt(3) == 0 ? 1_000_000 : 1,
                        random.nextBoolean() ? 1_000_000 : 1);
                default -> Rationals.of(1 + random.nextInt(1000), 1 + random.nextInt(100));
              });
      row.add(position);
      rows.add(RationalVector.of(row));
      BigFraction target =
          random.nextBoolean()
              ? Rationals.of(random.nextInt(5) - 2)
              : Rationals.of(random.nextInt(2001) - 1000, 1 + random.nextInt(1000));
      targets.add(tuned.contains(i) ? target : BigFraction.ZERO);
    }
    return Instance.of(RationalMatrix.of(dimension, rows), RationalVector.of(targets), tuned);
  }
}
