package relucert.construction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Network;

/** Random instances with long numbers, many samples and several dimensions. */
class ConstructionProperties {

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void everyConstructionFitsOrSaysWhyNot(
      @ForAll @IntRange(min = 1, max = 30) int k,
      @ForAll @IntRange(min = 1, max = 4) int dimension,
      @ForAll @IntRange(max = 120) int bits,
      @ForAll Random random) {
    Instance instance = instance(k, dimension, bits, random);
    OrderedInstance ordered = OrderedInstance.of(instance);
    for (Construction construction : FitOracle.twoLayer()) {
      int promised = FitOracle.promised(construction.name(), ordered.tuned());
      if (promised < 0) {
        assertThat(construction.unmetHypothesis(ordered.tuned())).isPresent();
        assertThatThrownBy(() -> construction.build(ordered))
            .isInstanceOf(IllegalArgumentException.class);
        continue;
      }
      Network network = construction.build(ordered);
      assertThat(network.neurons()).isEqualTo(promised);
      assertThat(FitOracle.fits(network, instance)).as(construction.name()).isTrue();
    }
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void breakingOneNeuronOfAConstructionMakesItMiss(
      @ForAll @IntRange(min = 2, max = 9) int k,
      @ForAll @IntRange(min = 1, max = 3) int dimension,
      @ForAll Random random) {
    Instance instance = instance(k, dimension, 10, random);
    OrderedInstance ordered = OrderedInstance.of(instance);
    for (Construction construction : FitOracle.twoLayer()) {
      if (construction.unmetHypothesis(ordered.tuned()).isEmpty()) {
        for (Network broken : FitOracle.sabotaged(construction.build(ordered))) {
          assertThat(FitOracle.fits(broken, instance))
              .as("%s broken: %s on %s", construction.name(), broken, instance)
              .isFalse();
        }
      }
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void twoNeuronsOfOneFacingMergeOutsideTheirGap(
      @ForAll @IntRange(min = -5, max = 5) int first,
      @ForAll @IntRange(min = -5, max = 5) int second,
      @ForAll @IntRange(min = 1, max = 5) int width,
      @ForAll boolean facesLeft) {
    if (first * second < 0) {
      return;
    }
    BigFraction from = Rationals.of(0);
    BigFraction to = Rationals.of(width);
    Hinge merged = Hinge.merged(Rationals.of(first), from, Rationals.of(second), to, facesLeft);
    for (int t = -7; t <= 7; t++) {
      if (t <= 0 || t >= width) {
        long expected =
            facesLeft
                ? first * Math.max(0L, -t) + second * Math.max(0L, width - t)
                : first * Math.max(0L, t) + second * Math.max(0L, t - width);
        assertThat(merged.at(Rationals.of(t))).isEqualByComparingTo(Rationals.of(expected));
      }
    }
  }

  private static Instance instance(int k, int dimension, int bits, Random random) {
    TunedSet tuned = TunedSet.of(k, random.ints(random.nextInt(k + 1), 1, k + 1).boxed().toList());
    while (true) {
      List<RationalVector> rows = new ArrayList<>();
      List<BigFraction> targets = new ArrayList<>();
      for (int i = 1; i <= k; i++) {
        List<BigFraction> row = new ArrayList<>();
        for (int axis = 0; axis < dimension; axis++) {
          row.add(number(bits, random));
        }
        rows.add(RationalVector.of(row));
        targets.add(tuned.contains(i) ? number(bits, random) : BigFraction.ZERO);
      }
      if (rows.stream().distinct().count() == k) {
        return Instance.of(RationalMatrix.of(dimension, rows), RationalVector.of(targets), tuned);
      }
      // Too few different numbers of so few bits.
      bits++;
    }
  }

  private static BigFraction number(int bits, Random random) {
    BigInteger numerator = new BigInteger(bits + 1, random);
    BigInteger denominator = new BigInteger(bits / 2 + 1, random).add(BigInteger.ONE);
    return BigFraction.of(random.nextBoolean() ? numerator : numerator.negate(), denominator);
  }
}
