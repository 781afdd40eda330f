package relucert.construction.sharp3;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/** Powers of two, by which scales are kept short. */
final class PowerOfTwo {
  private PowerOfTwo() {}

  /** Returns the least power of two that is at least 1 and at least a given number. */
  static BigFraction atLeast(BigFraction bound) {
    return BigFraction.of(BigInteger.ONE.shiftLeft(exponentAtLeast(bound)));
  }

  /** Returns the least e &gt;= 0 with 2^e at least a given number. */
  static int exponentAtLeast(BigFraction bound) {
    return bound.compareTo(BigFraction.ONE) <= 0
        ? 0
        : Integers.ceiling(bound).subtract(BigInteger.ONE).bitLength();
  }

  /** Returns the multiple of 2^-exponent next to a number on the side away from 0. */
  static BigFraction awayFromZero(BigFraction value, int exponent) {
    BigInteger scale = BigInteger.ONE.shiftLeft(exponent);
    BigFraction rounded = BigFraction.of(Integers.ceiling(value.abs().multiply(scale)), scale);
    return value.signum() < 0 ? rounded.negate() : rounded;
  }
}
