package relucert.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import com.google.common.collect.TreeMultiset;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import relucert.exact.BatchKernel;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.exact.UnreducedVector;

/**
 * Evaluation in blocks against the term-by-term oracle: values at {@code -Dexhaustive.values}
 * points (20,000 by default) of random networks of 1 to 4 layers whose numbers are 0, 1, small, of
 * a size that brings sums to the edge of each arithmetic, with like and unlike denominators, and
 * huge.
 */
class BatchKernelTest {
  private static final int VALUES = Integer.getInteger("exhaustive.values", 20_000);

  /** Numbers of one network: how long numerators and denominators are. */
  private record Numbers(int bits, int denominatorBits, boolean isShared, BigInteger shared) {

    static Numbers of(Random random) {
      int[] bits = {1, 3, 8, 14, 15, 16, 26, 27, 28, 29, 30, 31, 32, 54, 61, 62, 63, 64, 130, 900};
      int chosen = bits[random.nextInt(bits.length)];
      int[] denominators = {0, 0, 0, 0, 1, 4, 15, 63, Math.min(chosen, 130)};
      int denominator = denominators[random.nextInt(denominators.length)];
      return new Numbers(chosen, denominator, random.nextBoolean(), positive(denominator, random));
    }

    private static BigInteger positive(int bits, Random random) {
      return new BigInteger(bits, random).setBit(Math.max(0, bits - 1));
    }

    BigFraction next(Random random) {
      BigInteger edge = BigInteger.ONE.shiftLeft(bits);
      BigInteger magnitude =
          switch (random.nextInt(8)) {
            case 0 -> BigInteger.ZERO;
            case 1 -> BigInteger.ONE;
            case 2, 3 -> edge.subtract(BigInteger.ONE);
            case 4 -> edge;
            default -> new BigInteger(bits, random);
          };
      BigInteger denominator = isShared ? shared : positive(denominatorBits, random);
      return BigFraction.of(random.nextBoolean() ? magnitude : magnitude.negate(), denominator);
    }

    RationalVector vector(int size, Random random) {
      List<BigFraction> entries = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        entries.add(next(random));
      }
      return RationalVector.of(entries);
    }

    Layer layer(int inputs, int outputs, Random random) {
      List<RationalVector> rows = new ArrayList<>();
      for (int i = 0; i < outputs; i++) {
        rows.add(vector(inputs, random));
      }
      return Layer.of(RationalMatrix.of(inputs, rows), vector(outputs, random));
    }
  }

  private static Network network(int dimension, Numbers numbers, Random random) {
    List<Layer> layers = new ArrayList<>();
    int inputs = dimension;
    for (int l = random.nextInt(4); l > 0; l--) {
      int width = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(6);
      layers.add(numbers.layer(inputs, width, random));
      inputs = width;
    }
    layers.add(numbers.layer(inputs, 1, random));
    return Network.of(layers);
  }

  private static List<RationalVector> points(int dimension, Random random) {
    Numbers numbers = Numbers.of(random);
    int size = random.nextInt(40) == 0 ? 250 + random.nextInt(300) : random.nextInt(20);
    List<RationalVector> points = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      points.add(numbers.vector(dimension, random));
    }
    return points;
  }

  @Test
  void valuesInBlocksAreTheOraclesInEveryArithmetic() {
    Random random = new Random(5);
    Multiset<String> arithmetics = TreeMultiset.create();
    int values = 0;
    while (values < VALUES) {
      int dimension = random.nextInt(5);
      Network network = network(dimension, Numbers.of(random), random);
      List<RationalVector> points = points(dimension, random);
      Optional<BatchKernel> kernel = network.batch(points);
      assertThat(kernel).as("%s", network).isPresent();
      List<BigFraction> expected = new ArrayList<>();
      points.forEach(x -> expected.add(NetworkOracle.value(network, x)));
      RationalVector oracle = RationalVector.of(expected);
      UnreducedVector own = kernel.get().values(1 + random.nextInt(3));
      for (int i = 0; i < points.size(); i++) {
        assertThat(own.isEqual(i, oracle.get(i))).as("%s at %s", network, points.get(i)).isTrue();
      }
      if (kernel.get().arithmetic().equals("long")) {
        assertThat(own.toRationals()).isEqualTo(oracle);
      }
      assertThat(kernel.get().mismatch(oracle, 1)).isEmpty();
      arithmetics.add(kernel.get().arithmetic().replaceAll("[0-9]+", "n"), points.size());
      values += points.size();
    }
    assertThat(arithmetics.elementSet())
        .containsExactly("digits of n bits", "digits of n bits, long sums", "long");
    for (String arithmetic : arithmetics.elementSet()) {
      assertThat(arithmetics.count(arithmetic)).as(arithmetic).isGreaterThan(VALUES / 50);
    }
  }

  @Test
  void oneWrongValueIsFoundWhereverItIs() {
    Random random = new Random(6);
    Multiset<String> arithmetics = HashMultiset.create();
    for (int round = 0; round < 400; round++) {
      int dimension = 1 + random.nextInt(3);
      Network network = network(dimension, Numbers.of(random), random);
      List<RationalVector> points = points(dimension, random);
      if (points.isEmpty()) {
        continue;
      }
      BatchKernel kernel = network.batch(points).orElseThrow();
      List<BigFraction> values = new ArrayList<>(kernel.values(1).toRationals().entries());
      int wrong = random.nextInt(values.size());
      BigFraction tiny = BigFraction.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(100));
      values.set(
          wrong,
          values.get(wrong).add(random.nextBoolean() ? tiny : Rationals.of(1L << 61).add(-1)));
      // Even an error of a multiple of the prime 2^61 - 1, which no residue shows, is found.
      assertThat(kernel.mismatch(RationalVector.of(values), 2)).hasValue(wrong);
      arithmetics.add(kernel.arithmetic());
    }
    assertThat(arithmetics.elementSet().size()).isGreaterThan(2);
  }

  /** Sums of 11 and 512 products just below and just above 2^62, all of one sign. */
  @Test
  void theLastSumThatFitsALongIsTakenInLongAndTheNextIsNot() {
    for (int bits = 50; bits <= 62; bits++) {
      BigFraction weight = BigFraction.of(BigInteger.ONE.shiftLeft(bits - 3));
      Network network =
          Network.of(
              Layer.of(
                  RationalMatrix.of(
                      1, List.of(RationalVector.of(weight), RationalVector.of(weight))),
                  RationalVector.of(0, 0)),
              Layer.of(
                  RationalMatrix.of(2, List.of(RationalVector.of(1, 1))), RationalVector.of(-1)));
      for (long x = 1; x <= 9; x++) {
        List<RationalVector> points = List.of(RationalVector.of(x), RationalVector.of(-x));
        BatchKernel kernel = network.batch(points).orElseThrow();
        BigInteger bound =
            weight.getNumerator().multiply(BigInteger.valueOf(2 * x)).add(BigInteger.ONE);
        assertThat(kernel.arithmetic().equals("long")).isEqualTo(bound.bitLength() <= 62);
        assertThat(kernel.values(1).get(0).compareTo(NetworkOracle.value(network, points.get(0))))
            .isZero();
        assertThat(kernel.values(1).get(1).compareTo(NetworkOracle.value(network, points.get(1))))
            .isZero();
      }
    }
  }

  /** So many long products that digits of 27 bits would overflow. */
  @Test
  void wideLayersAreSummedInShorterDigits() {
    Random random = new Random(7);
    int[] widths = {150, 600, 3_000};
    List<String> arithmetics = new ArrayList<>();
    for (int width : widths) {
      Numbers numbers = new Numbers(63, 0, true, BigInteger.ONE);
      Network network =
          Network.of(numbers.layer(2, width, random), numbers.layer(width, 1, random));
      List<RationalVector> points = List.of(numbers.vector(2, random), numbers.vector(2, random));
      BatchKernel kernel = network.batch(points).orElseThrow();
      for (int i = 0; i < 2; i++) {
        assertThat(kernel.values(1).get(i).compareTo(NetworkOracle.value(network, points.get(i))))
            .isZero();
      }
      arithmetics.add(kernel.arithmetic());
    }
    assertThat(arithmetics)
        .containsExactly("digits of 27 bits", "digits of 26 bits", "digits of 25 bits");
  }

  @Test
  void noPointsHaveNoValues() {
    Network network =
        Network.of(
            Layer.of(RationalMatrix.of(2, List.of(RationalVector.of(1, 2))), RationalVector.of(3)));
    BatchKernel kernel = network.batch(List.of()).orElseThrow();
    assertThat(kernel.values(2).size()).isZero();
    assertThat(kernel.mismatch(RationalVector.of(List.of()), 2)).isEqualTo(OptionalInt.empty());
  }
}
