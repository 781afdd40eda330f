package relucert.exact;

import java.math.BigInteger;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Random numbers that crowd where a kernel changes its way: from a seed, much faster than jqwik.
 */
public final class CornerNumbers {
  private static final int[] EDGES = {31, 32, 47, 60, 61, 62, 63, 64};
  private static final int KINDS = 8;

  /** One of so many corners has 2000 bits. */
  private static final int LONG_ONES = 40;

  private CornerNumbers() {}

  /** One of the kinds of numbers of {@link #integer}. */
  public static int kind(Random random) {
    return random.nextInt(KINDS);
  }

  /**
   * An integer: mostly small for kinds 0 to 3, up to 16, 30 or 60 bits for kinds 4, 5 and 6, near a
   * power of two or, seldom, of 2000 bits for kind 7.
   */
  public static BigInteger integer(int kind, Random random) {
    return switch (kind) {
      case 4 -> BigInteger.valueOf(random.nextInt(1 << 17) - (1L << 16));
      case 5 -> BigInteger.valueOf(random.nextInt(1 << 30) - (1L << 29));
      case 6 -> BigInteger.valueOf(random.nextLong() >> 3);
      case 7 -> corner(random);
      default -> BigInteger.valueOf(random.nextInt(7) - 3L);
    };
  }

  private static BigInteger corner(Random random) {
    if (random.nextInt(LONG_ONES) == 0) {
      return new BigInteger(2000, random).subtract(BigInteger.ONE.shiftLeft(1999));
    }
    BigInteger edge =
        BigInteger.ONE
            .shiftLeft(EDGES[random.nextInt(EDGES.length)])
            .add(BigInteger.valueOf(random.nextInt(5) - 2L));
    return random.nextBoolean() ? edge : edge.negate();
  }

  /** A fraction: an integer for half of them, else with a denominator of the same kind. */
  public static BigFraction fraction(int kind, Random random) {
    BigInteger numerator = integer(kind, random);
    BigInteger denominator = random.nextBoolean() ? BigInteger.ONE : integer(kind, random);
    return Rationals.canonical(
        BigFraction.of(numerator, denominator.signum() == 0 ? BigInteger.ONE : denominator));
  }
}
