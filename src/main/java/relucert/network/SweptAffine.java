package relucert.network;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.Rationals;

/**
 * The affine function s -&gt; (slope s + intercept) / denominator that a neuron sees while no
 * neuron before it switches.
 *
 * <p>Invariants: the denominator is positive; the three have no common divisor. So equal functions
 * are equal, and a function stays as short as its own numbers, however long the weights are by
 * which it came about.
 */
record SweptAffine(BigInteger slope, BigInteger intercept, BigInteger denominator) {
  static final SweptAffine ZERO = new SweptAffine(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ONE);

  private static final BigFraction MINUS = BigFraction.ONE.negate();

  /** Returns the function with a slope and an intercept. */
  static SweptAffine of(BigFraction slope, BigFraction intercept) {
    return ZERO.plus(
            Rationals.canonical(slope),
            new SweptAffine(BigInteger.ONE, BigInteger.ZERO, BigInteger.ONE))
        .plus(
            Rationals.canonical(intercept),
            new SweptAffine(BigInteger.ZERO, BigInteger.ONE, BigInteger.ONE));
  }

  /** Tells whether the function is positive at a canonical number. */
  boolean isPositiveAt(BigFraction s) {
    return slope.multiply(s.getNumerator()).add(scaled(intercept, s.getDenominator())).signum() > 0;
  }

  /** Returns the value at a canonical number. */
  BigFraction at(BigFraction s) {
    return BigFraction.of(
        slope.multiply(s.getNumerator()).add(scaled(intercept, s.getDenominator())),
        scaled(denominator, s.getDenominator()));
  }

  /** Returns this function plus a canonical multiple of another one. */
  SweptAffine plus(BigFraction factor, SweptAffine other) {
    BigInteger below = scaled(other.denominator, factor.getDenominator());
    BigInteger up = BigInteger.ONE;
    BigInteger otherUp = factor.getNumerator();
    if (!below.equals(denominator)) {
      BigInteger common = denominator.gcd(below);
      up = below.divide(common);
      otherUp = scaled(otherUp, denominator.divide(common));
    }
    return reduced(
        scaled(slope, up).add(other.slope.multiply(otherUp)),
        scaled(intercept, up).add(other.intercept.multiply(otherUp)),
        scaled(denominator, up));
  }

  /** Returns this function less another one. */
  SweptAffine minus(SweptAffine other) {
    return other.equals(ZERO) ? this : plus(MINUS, other);
  }

  /** The product with a factor that is 1 more often than not. */
  private static BigInteger scaled(BigInteger number, BigInteger factor) {
    return factor.equals(BigInteger.ONE) ? number : number.multiply(factor);
  }

  private static SweptAffine reduced(
      BigInteger slope, BigInteger intercept, BigInteger denominator) {
    BigInteger divisor = denominator;
    if (!divisor.equals(BigInteger.ONE)) {
      divisor = divisor.gcd(slope);
    }
    if (!divisor.equals(BigInteger.ONE)) {
      divisor = divisor.gcd(intercept);
    }
    return divisor.equals(BigInteger.ONE)
        ? new SweptAffine(slope, intercept, denominator)
        : new SweptAffine(
            slope.divide(divisor), intercept.divide(divisor), denominator.divide(divisor));
  }
}
