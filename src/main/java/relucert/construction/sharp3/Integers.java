package relucert.construction.sharp3;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/** Rounding of rationals to integers, exactly. */
final class Integers {
  private Integers() {}

  /** Returns the least integer that is at least a given number. */
  static BigInteger ceiling(BigFraction value) {
    BigInteger denominator = value.getDenominator();
    BigInteger numerator = value.getNumerator();
    if (denominator.signum() < 0) {
      denominator = denominator.negate();
      numerator = numerator.negate();
    }
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
  }
}
