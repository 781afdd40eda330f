package relucert.pwl;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.Rationals;

/**
 * The affine function t -&gt; slope * t + intercept.
 *
 * <p>Invariant: both numbers are canonical, so equal functions are equal records.
 *
 * @param slope its slope
 * @param intercept its value at 0
 */
public record Affine(BigFraction slope, BigFraction intercept) {
  /** The function that is zero everywhere. */
  public static final Affine ZERO = new Affine(BigFraction.ZERO, BigFraction.ZERO);

  /** Creates the function and makes its numbers canonical. */
  public Affine {
    slope = Rationals.canonical(slope);
    intercept = Rationals.canonical(intercept);
  }

  /**
   * Returns the value at a point.
   *
   * @param t the point
   * @return slope * t + intercept
   */
  public BigFraction at(BigFraction t) {
    return slope.multiply(t).add(intercept);
  }

  /**
   * Returns the sum of two affine functions.
   *
   * @param other an affine function
   * @return this + other
   */
  public Affine plus(Affine other) {
    return new Affine(slope.add(other.slope), intercept.add(other.intercept));
  }

  /**
   * Returns a multiple.
   *
   * @param factor any number
   * @return factor times this
   */
  public Affine times(BigFraction factor) {
    return new Affine(slope.multiply(factor), intercept.multiply(factor));
  }

  /** Returns the sign of the value at a point; nothing is reduced on the way. */
  int signAt(BigFraction t) {
    BigFraction place = Rationals.canonical(t);
    BigInteger rise =
        slope.getNumerator().multiply(place.getNumerator()).multiply(intercept.getDenominator());
    BigInteger start =
        intercept.getNumerator().multiply(slope.getDenominator()).multiply(place.getDenominator());
    return rise.add(start).signum();
  }

  /** Returns the affine function whose slope is larger by a number and that agrees at t. */
  Affine turned(BigFraction t, BigFraction turn) {
    return new Affine(slope.add(turn), intercept.subtract(turn.multiply(t)));
  }

  /** Returns for example {@code -2*t + 1/3}. */
  @Override
  public String toString() {
    return Rationals.text(slope) + "*t + " + Rationals.text(intercept);
  }
}
