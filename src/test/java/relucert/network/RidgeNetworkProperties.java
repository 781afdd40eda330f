package relucert.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.CornerNumbers;
import relucert.exact.FractionVector;
import relucert.exact.IntegerVector;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;

/**
 * Ridge networks against their definition, neuron by neuron in plain fractions: 10,000 random
 * networks, or 1,000 times {@code -Dexhaustive.ridges}. Numbers are small, near 2^31, 2^62 or 2^63
 * or of 2000 bits; positions lie at breakpoints, next to them, and anywhere; there are no neurons
 * at all, equal breakpoints, opposite facings, coefficients 0.
 */
class RidgeNetworkProperties {
  private static final int CASES = Integer.getInteger("exhaustive.ridges", 10);

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void everyWayOfEvaluatingARidgeNetworkAgreesWithItsDefinition(@ForAll Random random) {
    for (int i = 0; i < CASES; i++) {
      RidgeNetwork network = network(random);
      requireAgreement(network, positions(network, random), random);
    }
  }

  private static FractionVector vector(int size, int kind, boolean zero, Random random) {
    return FractionVector.of(
        RationalVector.of(
            Stream.generate(() -> CornerNumbers.fraction(kind, random))
                .filter(entry -> zero || entry.signum() != 0)
                .limit(size)
                .toList()));
  }

  private static RidgeNetwork network(Random random) {
    int m = random.nextInt(8);
    FractionVector scales =
        random.nextBoolean()
            ? vector(m, CornerNumbers.kind(random), false, random)
            : FractionVector.of(RationalVector.of(facings(m, random)));
    return RidgeNetwork.of(
        RationalVector.of(1),
        scales,
        vector(m, CornerNumbers.kind(random), true, random),
        vector(m, CornerNumbers.kind(random), true, random),
        CornerNumbers.fraction(CornerNumbers.kind(random), random));
  }

  private static long[] facings(int m, Random random) {
    return random.longs(m, 0, 2).map(facing -> 2 * facing - 1).toArray();
  }

  private static IntegerVector positions(RidgeNetwork network, Random random) {
    BigInteger denominator =
        CornerNumbers.integer(CornerNumbers.kind(random), random).abs().max(BigInteger.ONE);
    int kind = CornerNumbers.kind(random);
    List<BigInteger> numerators = new ArrayList<>();
    for (int i = random.nextInt(14); i >= 0; i--) {
      numerators.add(CornerNumbers.integer(kind, random));
    }
    for (int j = 0; j < network.neurons(); j++) {
      BigFraction breakpoint = network.biases().get(j).divide(network.scales().get(j)).negate();
      BigFraction inUnits = Rationals.canonical(breakpoint.multiply(denominator));
      BigInteger near = inUnits.getNumerator().divide(inUnits.getDenominator());
      if (near.bitLength() <= 61 || random.nextInt(4) == 0) {
        numerators.add(near.add(BigInteger.valueOf(random.nextInt(3) - 1L)));
      }
    }
    return IntegerVector.of(numerators, denominator);
  }

  private static BigFraction defined(RidgeNetwork network, BigFraction s) {
    BigFraction value = network.constant();
    for (int j = 0; j < network.neurons(); j++) {
      BigFraction seen = network.scales().get(j).multiply(s).add(network.biases().get(j));
      if (seen.signum() > 0) {
        value = value.add(network.coefficients().get(j).multiply(seen));
      }
    }
    return Rationals.canonical(value);
  }

  private static void requireAgreement(
      RidgeNetwork network, IntegerVector positions, Random random) {
    List<BigFraction> expected = new ArrayList<>();
    for (BigFraction position : positions.toRationals()) {
      expected.add(defined(network, position));
      assertThat(network.value(position).compareTo(defined(network, position))).isZero();
    }
    RationalVector values = RationalVector.of(expected);
    assertThat(network.values(positions)).isEqualTo(values);
    network
        .integerValues(positions)
        .ifPresent(integers -> assertThat(integers.toRationals()).isEqualTo(values));
    if (positions.bits() <= IntervalTable.POSITION_BITS) {
      Optional<IntervalTable> bounded = BoundedIntervals.table(network, positions.denominator());
      Statistics.label("bounded").collect(bounded.isPresent());
      bounded.ifPresent(table -> requireTable(table, positions, values, random));
      requireTable(
          new RunningIntervals(network, positions.denominator()).table(),
          positions,
          values,
          random);
    }
    requireMiss(network::firstMiss, positions, IntegerVector.of(values), random);
    List<RationalVector> points =
        positions.toRationals().entries().stream().map(RationalVector::of).toList();
    assertThat(network.toNetwork().values(points)).isEqualTo(values);
  }

  private static void requireTable(
      IntervalTable table, IntegerVector positions, RationalVector values, Random random) {
    assertThat(table.values(positions)).isEqualTo(values);
    requireMiss(table::firstMiss, positions, IntegerVector.of(values), random);
  }

  private interface Check {
    OptionalInt firstMiss(IntegerVector positions, IntegerVector targets);
  }

  /** The right targets are taken; after a change, the first changed one is found. */
  private static void requireMiss(
      Check check, IntegerVector positions, IntegerVector targets, Random random) {
    assertThat(check.firstMiss(positions, targets)).isEmpty();
    List<BigInteger> changed = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      changed.add(targets.numerator(i));
    }
    int place = random.nextInt(changed.size());
    int other = random.nextInt(changed.size());
    // By one unit, or by so much that the low 64 bits of the numerator do not change.
    BigInteger by = random.nextBoolean() ? BigInteger.ONE : BigInteger.ONE.shiftLeft(64);
    changed.set(place, changed.get(place).add(by));
    changed.set(other, changed.get(other).add(by));
    assertThat(check.firstMiss(positions, IntegerVector.of(changed, targets.denominator())))
        .hasValue(Math.min(place, other));
  }

  @Example
  void manyPositionsAreCheckedInPiecesAndTheFirstMissIsFound() {
    Random random = new Random(17);
    int k = 100_000;
    RidgeNetwork network =
        RidgeNetwork.of(
            RationalVector.of(1),
            FractionVector.of(RationalVector.of(1, -2, 3, 1)),
            FractionVector.of(RationalVector.of(-50, 70, 100, -1)),
            FractionVector.of(RationalVector.of(2, 3, -5, 1)),
            BigFraction.of(1, 3));
    long[] places = random.longs(k, -1000, 1000).toArray();
    IntegerVector positions = IntegerVector.of(places, 2);
    long[] targets = new long[k];
    for (int i = 0; i < k; i++) {
      targets[i] =
          defined(network, Rationals.of(places[i], 2)).multiply(6).getNumerator().longValueExact();
    }
    assertThat(network.firstMiss(positions, IntegerVector.of(targets, 6))).isEmpty();
    targets[77_777]++;
    assertThat(network.firstMiss(positions, IntegerVector.of(targets, 6))).hasValue(77_777);
    targets[33_333]--;
    assertThat(network.firstMiss(positions, IntegerVector.of(targets, 6))).hasValue(33_333);
  }

  /** 2^33 and 0 are the same in the low 64 bits of their numerators over 2^32. */
  @Example
  void equalityModuloAPowerOfTwoIsNotEnough() {
    FractionVector none = FractionVector.of(RationalVector.zero(0));
    RidgeNetwork constant =
        RidgeNetwork.of(RationalVector.of(1), none, none, none, Rationals.of(1L << 33));
    IntegerVector positions = IntegerVector.of(new long[] {5, 6}, 1);
    assertThat(constant.firstMiss(positions, IntegerVector.of(new long[] {1L << 33, 0}, 1)))
        .hasValue(1);
    assertThat(constant.firstMiss(positions, IntegerVector.of(new long[2], 1L << 32))).hasValue(0);
  }

  /** At the ends of the range of positions the ends of the range of thresholds are not met. */
  @Example
  void breakpointsFarBeyondThePositionsStayThere() {
    BigFraction far = BigFraction.of(BigInteger.ONE.shiftLeft(70));
    RidgeNetwork network =
        RidgeNetwork.of(
            RationalVector.of(1),
            FractionVector.of(RationalVector.of(1, 1, -1, -1)),
            FractionVector.of(RationalVector.of(far, far.negate(), far, far.negate())),
            FractionVector.of(RationalVector.of(1, 2, 3, 4)),
            BigFraction.ZERO);
    long end = (1L << 61) - 1;
    requireAgreement(
        network, IntegerVector.of(new long[] {end, -end, 0, end - 1}, 1), new Random(1));
  }

  @Example
  void wrongSizesAndScalesAreNamed() {
    FractionVector one = FractionVector.of(RationalVector.of(1));
    FractionVector two = FractionVector.of(RationalVector.of(1, 0));
    RationalVector line = RationalVector.of(1);
    assertThatThrownBy(() -> RidgeNetwork.of(line, one, two, one, BigFraction.ONE))
        .hasMessage("1 scales, 2 biases, 1 coefficients");
    assertThatThrownBy(() -> RidgeNetwork.of(line, one, one, two, BigFraction.ONE))
        .hasMessage("1 scales, 1 biases, 2 coefficients");
    assertThatThrownBy(() -> RidgeNetwork.of(line, two, two, two, BigFraction.ONE))
        .hasMessage("neuron 2 has scale 0");
    RidgeNetwork network = RidgeNetwork.of(line, one, one, one, BigFraction.ONE);
    assertThatThrownBy(
            () ->
                network.firstMiss(
                    IntegerVector.of(new long[1], 1), IntegerVector.of(new long[2], 1)))
        .hasMessage("1 positions, 2 targets");
  }
}
