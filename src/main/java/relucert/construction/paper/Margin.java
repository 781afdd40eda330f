package relucert.construction.paper;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;

/**
 * How far from 0 a row of the second layer has to be at the samples that are none of its nodes. The
 * row is mu + lambda nu (equation 35); nu is 0 at the nodes and nowhere else, so every margin is
 * reached for lambda large.
 *
 * @param threshold the distance from 0
 * @param strict whether it has to be exceeded
 */
public record Margin(BigFraction threshold, boolean strict) {

  /**
   * Returns what the paper asks for: outside [-1, 1] (equation 31).
   *
   * @return |alpha| &gt; 1
   */
  public static Margin printed() {
    return new Margin(BigFraction.ONE, true);
  }

  /**
   * Returns what activation functions with ramps need.
   *
   * @param width delta, the width of the ramp
   * @return |alpha| &gt;= 1 + delta
   */
  public static Margin beyondRamp(BigFraction width) {
    return new Margin(width.add(BigFraction.ONE), false);
  }

  /**
   * Returns the least power of two lambda for which mu + lambda nu keeps the margin, on the side of
   * 0 where nu lies, at every sample where nu is not 0.
   *
   * @param mu the particular solution's values at the samples
   * @param nu the null vector's values there
   * @return lambda, exactly; 1 if every positive one will do
   */
  public BigFraction lambda(RationalVector mu, RationalVector nu) {
    BigFraction bound = bound(mu, nu);
    BigFraction power = powerOfTwo(bound);
    return strict && power.compareTo(bound) == 0 ? power.multiply(2) : power;
  }

  /**
   * Returns the least lambda without regard to strictness.
   *
   * @param mu the particular solution's values at the samples
   * @param nu the null vector's values there
   * @return the largest (threshold - s mu) / |nu|, s the sign of nu; 0 if that is negative or there
   *     is no such sample
   */
  public BigFraction bound(RationalVector mu, RationalVector nu) {
    BigFraction bound = BigFraction.ZERO;
    for (int i = 0; i < nu.size(); i++) {
      int sign = nu.get(i).signum();
      if (sign != 0) {
        BigFraction missing = threshold.subtract(mu.get(i).multiply(sign));
        if (missing.signum() > 0) {
          BigFraction lambda = missing.divide(nu.get(i).abs());
          bound = lambda.compareTo(bound) > 0 ? lambda : bound;
        }
      }
    }
    return bound;
  }

  /** Returns the least power of two that is not below a number; 1 if that is not positive. */
  static BigFraction powerOfTwo(BigFraction bound) {
    if (bound.signum() <= 0) {
      return BigFraction.ONE;
    }
    int exponent =
        bound.getNumerator().abs().bitLength() - bound.getDenominator().abs().bitLength();
    // Between the bound's half and its double.
    BigFraction power = power(exponent);
    return power.compareTo(bound) >= 0 ? power : power(exponent + 1);
  }

  private static BigFraction power(int exponent) {
    BigInteger power = BigInteger.ONE.shiftLeft(Math.abs(exponent));
    return exponent >= 0 ? BigFraction.of(power) : BigFraction.of(BigInteger.ONE, power);
  }

  /** Returns the factor that brings targets into [-1, 1]: 1, or a power of two (equation 17). */
  static BigFraction outputScale(RationalVector targets) {
    BigFraction largest = Rationals.of(1);
    for (BigFraction target : targets) {
      largest = target.abs().compareTo(largest) > 0 ? target.abs() : largest;
    }
    return powerOfTwo(largest);
  }
}
