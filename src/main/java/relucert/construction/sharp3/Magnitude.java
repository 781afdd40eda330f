package relucert.construction.sharp3;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An absolute value as a quotient that is not reduced: to be compared, not to be computed with.
 *
 * @param numerator at least 0
 * @param denominator positive
 */
record Magnitude(BigInteger numerator, BigInteger denominator) implements Comparable<Magnitude> {

  /** Returns |value + slope * run|. */
  static Magnitude onLine(BigFraction value, BigFraction slope, BigFraction run) {
    BigInteger scale = slope.getDenominator().multiply(run.getDenominator());
    BigInteger rise = slope.getNumerator().multiply(run.getNumerator());
    return new Magnitude(
        value.getNumerator().multiply(scale).add(rise.multiply(value.getDenominator())).abs(),
        value.getDenominator().multiply(scale).abs());
  }

  /** Returns the sum with an integer that is at least 0. */
  Magnitude plus(BigInteger margin) {
    return new Magnitude(numerator.add(margin.multiply(denominator)), denominator);
  }

  /**
   * Returns the least e &gt;= 0 such that 2^e times another number, not 0, is at least this one.
   */
  int exponentOver(Magnitude other) {
    BigInteger above = numerator.multiply(other.denominator);
    BigInteger below = denominator.multiply(other.numerator);
    return above.compareTo(below) <= 0
        ? 0
        : above.subtract(BigInteger.ONE).divide(below).bitLength();
  }

  @Override
  public int compareTo(Magnitude other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }
}
