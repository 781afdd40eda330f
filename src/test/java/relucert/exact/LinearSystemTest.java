package relucert.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * All ways to solve against {@link RationalElimination}, on a thousand random systems or {@code
 * -Dexhaustive.systems}.
 */
class LinearSystemTest {
  private static final int SYSTEMS = Integer.getInteger("exhaustive.systems", 800);

  private static final BigFraction MINUS_ONE = BigFraction.ONE.negate();

  @Test
  void allWaysFindWhatEliminationOverTheRationalsFinds(TestReporter reporter) {
    RandomSystems systems = new RandomSystems(17);
    Map<String, Integer> lifted = new TreeMap<>();
    for (int round = 0; round < SYSTEMS; round++) {
      RandomSystems.LinearCase system = systems.next(8);
      RationalMatrix a = system.matrix();
      Optional<RationalVector> known = RationalElimination.solve(a, system.side());
      assertThat(LinearSystem.solve(a, system.side())).as("%s", system).isEqualTo(known);
      BigInteger[][] rows = IntegerRows.of(a, system.side());
      assertThat(LinearSystem.solve(Echelon.large(rows, a.columns()), a.columns(), a.columns()))
          .as("%s", system)
          .isEqualTo(known);
      if (a.rows() == a.columns()) {
        Optional<RationalVector> found = PadicLifting.solve(rows).map(IntegerVector::toRationals);
        if (found.isPresent()) {
          assertThat(found).as("%s", system).isEqualTo(known);
          lifted.merge(system.kind(), 1, Integer::sum);
        } else {
          assertThat(isRegularModuloSomePrime(rows)).as("%s", system).isFalse();
        }
      }
      RationalVector zero = RationalVector.zero(a.rows());
      List<RationalVector> sides = List.of(zero, system.side(), system.side().times(MINUS_ONE));
      assertThat(LinearSystem.solve(a, sides))
          .as("%s", system)
          .isEqualTo(sides.stream().map(side -> RationalElimination.solve(a, side)).toList());
      assertThat(LinearSystem.nullSpace(a))
          .as("%s", system)
          .isEqualTo(RationalElimination.nullSpace(a));
    }
    assertThat(lifted)
        .containsKey("singular modulo the first prime")
        .doesNotContainKeys("singular", "singular modulo all primes");
    reporter.publishEntry("solved by lifting", lifted.toString());
  }

  private static boolean isRegularModuloSomePrime(BigInteger[][] rows) {
    Echelon echelon = Echelon.large(rows, rows.length);
    if (echelon.pivots().size() < rows.length) {
      return false;
    }
    for (long prime : PadicLifting.PRIMES) {
      if (echelon.pivot().mod(BigInteger.valueOf(prime)).signum() != 0) {
        return true;
      }
    }
    return false;
  }

  /** Above the sizes of the random systems the product of matrix and solution decides. */
  @Test
  void largeSystemsAreSolved() {
    Random random = new Random(5);
    for (int n : new int[] {16, 33, 65}) {
      for (int bits : new int[] {2, 15, 31, 70}) {
        List<RationalVector> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
          rows.add(integers(n, bits, random));
        }
        RationalMatrix matrix = RationalMatrix.of(n, rows);
        RationalVector side = integers(n, bits, random);
        assertThat(LinearSystem.solve(matrix, side))
            .hasValueSatisfying(x -> assertThat(matrix.times(x)).isEqualTo(side));
      }
    }
  }

  private static RationalVector integers(int n, int bits, Random random) {
    List<BigFraction> entries = new ArrayList<>();
    for (int j = 0; j < n; j++) {
      BigInteger size = new BigInteger(bits, random);
      entries.add(BigFraction.of(random.nextBoolean() ? size : size.negate()));
    }
    return RationalVector.of(entries);
  }

  /** Entries at the ends of the limbs' ranges, with as many digits p - 1 as can be had. */
  @Test
  void limbsAndDigitsAtTheEndsOfTheirRangesDoNotOverflow() {
    for (int n : new int[] {1, 2, 7, 8, 31}) {
      for (int bits : new int[] {25, 26, 27, 28, 29, 30, 31, 52, 60, 62, 63, 90}) {
        for (long sign : new long[] {1, -1}) {
          BigInteger end = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
          BigInteger[][] rows = new BigInteger[n][n + 1];
          for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
              // Regular: all ends, and on the diagonal the other end.
              rows[i][j] = (i == j ? end.negate() : end).multiply(BigInteger.valueOf(sign));
            }
            rows[i][n] = i % 2 == 0 ? end.not() : BigInteger.ONE;
          }
          boolean isRegular = n != 2;
          Optional<RationalVector> lifted =
              PadicLifting.solve(rows).map(IntegerVector::toRationals);
          assertThat(lifted.isPresent()).isEqualTo(isRegular);
          if (isRegular) {
            assertThat(lifted).isEqualTo(LinearSystem.solve(Echelon.large(rows, n), n, n));
          }
        }
      }
    }
  }

  /** All digits of -1 are p - 1, and here they meet limbs all of whose bits are set. */
  @Test
  void sumsOfTheLargestProductsDoNotOverflow() {
    for (int n : new int[] {31, 33, 65, 130}) {
      BigInteger end = BigInteger.ONE.shiftLeft(60).subtract(BigInteger.ONE);
      BigInteger[][] rows = new BigInteger[n][n + 1];
      for (int i = 0; i < n; i++) {
        Arrays.fill(rows[i], end);
        rows[i][i] = end.shiftRight(1);
        rows[i][n] = end.multiply(BigInteger.valueOf(n - 1L)).add(end.shiftRight(1)).negate();
      }
      assertThat(PadicLifting.solve(rows).map(IntegerVector::toRationals))
          .hasValueSatisfying(x -> assertThat(x.entries()).allMatch(t -> t.equals(MINUS_ONE)));
    }
    for (long prime : PadicLifting.PRIMES) {
      for (int n : new int[] {63, 64, 65, 129, 300}) {
        int[] largest = new int[n];
        Arrays.fill(largest, (int) (prime - 1));
        assertThat(new PrimeField(prime).dot(largest, 0, largest)).isEqualTo(n);
      }
    }
  }

  /** Orthogonal rows, whose determinants are as large as Hadamard's bound, on both its sides. */
  @Test
  void eliminationInLongArithmeticStopsWhereDeterminantsMayBeTooLarge() {
    for (int n : new int[] {2, 4, 8}) {
      for (int c = 1; c < (n == 2 ? 80_000 : n == 4 ? 500 : 40); c += n == 2 ? 97 : 1) {
        BigInteger[][] rows = new BigInteger[n][n + 1];
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < n; j++) {
            rows[i][j] = BigInteger.valueOf(Integer.bitCount(i & j) % 2 == 0 ? c : -c);
          }
          rows[i][n] = BigInteger.valueOf(i);
        }
        assertThat(LinearSystem.solve(Echelon.of(rows, n), n, n))
            .isEqualTo(LinearSystem.solve(Echelon.large(rows, n), n, n));
      }
    }
  }

  /** Modulo the prime the first unknown is small, though it is no integer. */
  @Test
  void smallResiduesOfFractionsAreNotTakenForNumerators() {
    RationalMatrix matrix =
        RationalMatrix.of(
            new long[] {4, 2, 7, 0, -6},
            new long[] {-7, 0, -9, -8, -8},
            new long[] {8, 1, 1, 0, 0},
            new long[] {-3, -8, -1, 2, 6},
            new long[] {-3, 7, 5, -2, 8});
    RationalVector side = RationalVector.of(0, 2, 1, 5, -6);
    assertThat(PadicLifting.solve(IntegerRows.of(matrix, side)).map(IntegerVector::toRationals))
        .isEqualTo(RationalElimination.solve(matrix, side));
  }

  @Test
  void thePrimesArePrime() {
    for (long prime : PadicLifting.PRIMES) {
      assertThat(Long.SIZE - Long.numberOfLeadingZeros(prime)).isEqualTo(PrimeField.BITS);
      for (long divisor = 2; divisor * divisor <= prime; divisor++) {
        assertThat(prime % divisor).isNotZero();
      }
    }
  }

  @Test
  void residuesOfAllSizesAreThoseOfDivision() {
    Random random = new Random(9);
    for (long prime : PadicLifting.PRIMES) {
      PrimeField field = new PrimeField(prime);
      for (int bits = 1; bits <= 63; bits++) {
        long mask = -1L >>> (64 - bits);
        for (long x : new long[] {mask, mask / prime * prime, random.nextLong() & mask}) {
          assertThat(field.residue(x)).isEqualTo(x % prime);
          assertThat(field.residue(Math.max(0, x / prime * prime - 1)))
              .isEqualTo(Math.max(0, x / prime * prime - 1) % prime);
        }
      }
    }
  }

  @Test
  void aFractionIsFoundFromItsResidue() {
    Random random = new Random(21);
    for (int round = 0; round < 2000; round++) {
      int bits = 1 + random.nextInt(300);
      BigInteger denominator = new BigInteger(bits, random).add(BigInteger.ONE);
      BigInteger numerator = new BigInteger(bits, random);
      BigInteger common = numerator.gcd(denominator);
      numerator = random.nextBoolean() ? numerator : numerator.negate();
      BigInteger modulus = BigInteger.valueOf(PadicLifting.PRIMES[0]).pow((2 * bits + 3) / 27 + 1);
      if (denominator.gcd(modulus).equals(BigInteger.ONE)) {
        BigInteger residue = numerator.multiply(denominator.modInverse(modulus)).mod(modulus);
        assertThat(RationalReconstruction.of(residue, modulus, bits))
            .isEqualTo(
                new RationalReconstruction.Quotient(
                    numerator.divide(common), denominator.divide(common)));
      }
    }
  }

  @Test
  void sizesThatDoNotMatchAreRefused() {
    assertThatThrownBy(
            () -> LinearSystem.solve(RationalMatrix.of(new long[] {1}), RationalVector.of(1, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 rows and 2 right-hand sides");
    RationalMatrix one = RationalMatrix.of(new long[] {1});
    assertThatThrownBy(() -> LinearSystem.solve(one, List.of(RationalVector.of(1, 2))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(LinearSystem.solve(one, List.of())).isEmpty();
  }
}
