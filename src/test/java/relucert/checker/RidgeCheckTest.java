package relucert.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.construction.CompactTwoLayer;
import relucert.exact.CornerNumbers;
import relucert.exact.FractionVector;
import relucert.exact.IntegerMatrix;
import relucert.exact.IntegerVector;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.CompactInstance;
import relucert.instance.CompactOrder;
import relucert.instance.TunedSet;
import relucert.network.NetworkOracle;
import relucert.network.RidgeNetwork;

/**
 * Constructed networks are accepted; networks with one number changed are accepted exactly when,
 * evaluated term by term, they still take every target: 5,000 instances, each with four changes, or
 * 1,000 times {@code -Dexhaustive.ridges}.
 */
class RidgeCheckTest {
  private static final int CASES = Integer.getInteger("exhaustive.ridges", 5);

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void aNetworkIsAcceptedExactlyWhenItTakesEveryTarget(@ForAll Random random) {
    for (int i = 0; i < CASES; i++) {
      CompactInstance instance = instance(random);
      CompactOrder order = CompactOrder.of(instance);
      RidgeNetwork network =
          random.nextBoolean()
              ? CompactTwoLayer.sharp(order)
              : CompactTwoLayer.retainedPolyline(order);
      assertThat(Checker.check(instance, network.neurons(), network).toString())
          .isEqualTo("ACCEPTED");
      for (int change = 0; change < 4; change++) {
        RidgeNetwork changed = changed(network, random);
        boolean fits = fits(changed, instance);
        Statistics.label("still fits").collect(fits);
        assertThat(Checker.check(instance, network.neurons(), changed).isAccepted())
            .isEqualTo(fits);
      }
    }
  }

  private static CompactInstance instance(Random random) {
    int k = 1 + random.nextInt(10);
    int dimension = 1 + random.nextInt(2);
    int kind = CornerNumbers.kind(random);
    List<BigInteger> coordinates = new ArrayList<>();
    for (int i = 0; i < k * dimension; i++) {
      // Multiples of 16 and then the sample's number: all different.
      BigInteger number = CornerNumbers.integer(kind, random).shiftLeft(4);
      coordinates.add(number.add(BigInteger.valueOf(i / dimension)));
    }
    List<Integer> tuned =
        IntStream.rangeClosed(1, k).filter(i -> random.nextInt(3) == 0).boxed().toList();
    List<BigInteger> targets = new ArrayList<>();
    int labels = CornerNumbers.kind(random);
    for (int i = 1; i <= k; i++) {
      targets.add(tuned.contains(i) ? CornerNumbers.integer(labels, random) : BigInteger.ZERO);
    }
    BigInteger denominator = BigInteger.valueOf(1 + random.nextInt(100));
    return CompactInstance.of(
        IntegerMatrix.of(k, dimension, IntegerVector.of(coordinates, denominator)),
        IntegerVector.of(targets, BigInteger.valueOf(1 + random.nextInt(100))),
        TunedSet.of(k, tuned));
  }

  /** One number of the network is another one. */
  private static RidgeNetwork changed(RidgeNetwork network, Random random) {
    int m = network.neurons();
    int what = m == 0 ? random.nextInt(2) : random.nextInt(5);
    return RidgeNetwork.of(
        what == 0 ? changed(network.direction(), random) : network.direction(),
        what == 2 ? changed(network.scales(), random) : network.scales(),
        what == 3 ? changed(network.biases(), random) : network.biases(),
        what == 4 ? changed(network.coefficients(), random) : network.coefficients(),
        what == 1 ? changed(network.constant(), random) : network.constant());
  }

  private static FractionVector changed(FractionVector vector, Random random) {
    return FractionVector.of(changed(vector.toRationals(), random));
  }

  private static RationalVector changed(RationalVector vector, Random random) {
    List<BigFraction> entries = new ArrayList<>(vector.entries());
    int place = random.nextInt(entries.size());
    entries.set(place, changed(entries.get(place), random));
    return RationalVector.of(entries);
  }

  private static BigFraction changed(BigFraction number, Random random) {
    BigFraction other =
        random.nextBoolean()
            ? number.add(CornerNumbers.fraction(CornerNumbers.kind(random), random))
            : number.negate();
    return other.signum() == 0 ? BigFraction.of(7, 3) : Rationals.canonical(other);
  }

  private static boolean fits(RidgeNetwork network, CompactInstance instance) {
    for (int i = 0; i < instance.k(); i++) {
      RationalVector x = instance.points().toRationals().row(i);
      BigFraction value = NetworkOracle.value(network.toNetwork(), x);
      if (value.compareTo(instance.targets().get(i)) != 0) {
        return false;
      }
    }
    return true;
  }

  private static RidgeNetwork constant(BigFraction value, long... direction) {
    FractionVector none = FractionVector.of(RationalVector.zero(0));
    return RidgeNetwork.of(RationalVector.of(direction), none, none, none, value);
  }

  @Example
  void theFirstFailedConditionIsNamed() {
    CompactInstance instance =
        CompactInstance.of(
            IntegerMatrix.of(3, 1, IntegerVector.of(new long[] {5, 1, 3}, 1)),
            IntegerVector.of(new long[] {0, 1, 0}, 2),
            TunedSet.of(3, 2));
    assertThat(Checker.check(instance, 0, constant(BigFraction.ZERO, 1)))
        .hasToString("REJECTED: at sample 2 the value is 0, the target 1/2");
    assertThat(Checker.check(instance, 0, constant(BigFraction.ZERO, 1, 1)))
        .hasToString("REJECTED: the network's input dimension is not that of the samples");
    RidgeNetwork network = CompactTwoLayer.sharp(CompactOrder.of(instance));
    assertThat(Checker.check(instance, network.neurons(), network)).hasToString("ACCEPTED");
    assertThat(Checker.check(instance, network.neurons() - 1, network))
        .hasToString("REJECTED: the network has 1 neurons, more than 0");
  }

  /** A direction that does not separate the samples is no fault if all targets are taken. */
  @Example
  void anyDirectionWillDo() {
    CompactInstance instance =
        CompactInstance.of(
            IntegerMatrix.of(2, 1, IntegerVector.of(new long[] {5, 1}, 1)),
            IntegerVector.of(new long[] {0, 0}, 1),
            TunedSet.of(2));
    assertThat(Checker.check(instance, 0, constant(BigFraction.ZERO, 0)).isAccepted()).isTrue();
  }

  /** Many samples with gaps of all sizes, so that the slopes have unlike denominators. */
  @Example
  void oneWrongTargetAmongManyIsFound() {
    Random random = new Random(23);
    int k = 50_000;
    long[] coordinates = random.longs(3L * k, -1_000_000, 1_000_000).toArray();
    long[] targets = new long[k];
    List<Integer> tuned = new ArrayList<>();
    for (int i = 1; i <= k; i++) {
      if (i % 10 == 0) {
        tuned.add(i);
        targets[i - 1] = random.nextInt(2001) - 1000L;
      }
    }
    IntegerMatrix points = IntegerMatrix.of(k, 3, IntegerVector.of(coordinates, 1000));
    CompactInstance instance =
        CompactInstance.of(points, IntegerVector.of(targets, 100), TunedSet.of(k, tuned));
    RidgeNetwork network = CompactTwoLayer.sharp(CompactOrder.of(instance));
    assertThat(Checker.check(instance, network.neurons(), network).isAccepted()).isTrue();
    targets[39_999]++;
    CompactInstance other =
        CompactInstance.of(points, IntegerVector.of(targets, 100), TunedSet.of(k, tuned));
    assertThat(Checker.check(other, network.neurons(), network).failure().orElseThrow())
        .startsWith("at sample 40000 the value is ");
  }
}
