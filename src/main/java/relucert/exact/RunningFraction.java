package relucert.exact;

import com.google.common.math.LongMath;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * A register that holds one rational and is overwritten by arithmetic: for running sums whose terms
 * have unlike denominators but whose values are short, as the slopes of a polyline are. Nothing is
 * allocated as long as numerator and denominator fit in a {@code long}. Every product and sum is
 * tested for overflow; where one does not fit the step is taken in {@link BigInteger} arithmetic,
 * and the register returns to {@code long} as soon as its value is short again.
 *
 * <p>Invariants: while {@code large} is null the value is numerator / denominator, reduced,
 * denominator &gt; 0, neither is {@link Long#MIN_VALUE}; otherwise the value is {@code large},
 * which does not fit so.
 */
public final class RunningFraction {
  /** The bound of {@link #floor}: differences of two floors fit in a long. */
  private static final long FAR = (1L << 62) - 1;

  private long numerator;
  private long denominator = 1;
  private @Nullable BigFraction large;

  /** Creates a register that holds 0. */
  public RunningFraction() {}

  /**
   * Overwrites the value.
   *
   * @param value an integer
   * @return this register
   */
  public RunningFraction set(long value) {
    if (value == Long.MIN_VALUE) {
      return set(Rationals.of(value));
    }
    return hold(value, 1);
  }

  /**
   * Overwrites the value.
   *
   * @param value a number
   * @return this register
   */
  public RunningFraction set(BigFraction value) {
    BigFraction canonical = Rationals.canonical(value);
    if (Rationals.bits(canonical) < Long.SIZE) {
      return hold(
          canonical.getNumerator().longValueExact(), canonical.getDenominator().longValueExact());
    }
    large = canonical;
    return this;
  }

  /**
   * Overwrites the value.
   *
   * @param other the register that holds the new value
   * @return this register
   */
  public RunningFraction set(RunningFraction other) {
    numerator = other.numerator;
    denominator = other.denominator;
    large = other.large;
    return this;
  }

  /**
   * Overwrites the value with a numerator of a vector, without its denominator.
   *
   * @param vector integers over one denominator
   * @param index a place, from 0
   * @return this register
   */
  public RunningFraction setNumerator(IntegerVector vector, int index) {
    return vector.fitsLong()
        ? set(vector.longNumerator(index))
        : set(BigFraction.of(vector.numerator(index)));
  }

  /**
   * Overwrites the value with the difference of two numerators of a vector.
   *
   * @param vector integers over one denominator
   * @param to the place of the minuend, from 0
   * @param from the place of the subtrahend, from 0
   * @return this register
   */
  public RunningFraction setDifference(IntegerVector vector, int to, int from) {
    return vector.fitsLong()
        ? set(vector.longNumerator(to) - vector.longNumerator(from))
        : set(BigFraction.of(vector.numerator(to).subtract(vector.numerator(from))));
  }

  /** A reduced fraction of longs. */
  RunningFraction hold(long reducedNumerator, long positiveDenominator) {
    numerator = reducedNumerator;
    denominator = positiveDenominator;
    large = null;
    return this;
  }

  /**
   * Adds a number.
   *
   * @param other the register that holds it
   * @return this register
   */
  public RunningFraction add(RunningFraction other) {
    if (large == null && other.large == null && addShort(other.numerator, other.denominator)) {
      return this;
    }
    return set(value().add(other.value()));
  }

  /**
   * Subtracts a number.
   *
   * @param other the register that holds it
   * @return this register
   */
  public RunningFraction subtract(RunningFraction other) {
    if (large == null && other.large == null && addShort(-other.numerator, other.denominator)) {
      return this;
    }
    return set(value().subtract(other.value()));
  }

  /**
   * Adds p/q, reduced, if every step fits. With g the common divisor of the denominators only
   * divisors of g can be common to the sum's numerator and denominator (Knuth, section 4.5.1).
   */
  private boolean addShort(long p, long q) {
    long g = denominator == q ? q : gcd(denominator, q);
    long above = q / g;
    long below = denominator / g;
    if (!fits(numerator, above) || !fits(p, below)) {
      return false;
    }
    long first = numerator * above;
    long second = p * below;
    long sum = first + second;
    if (((first ^ sum) & (second ^ sum)) < 0 || sum == Long.MIN_VALUE) {
      return false;
    }
    long common = gcd(Math.abs(sum), g);
    if (!fits(below, q / common)) {
      return false;
    }
    hold(sum / common, below * (q / common));
    return true;
  }

  /**
   * Multiplies by a number.
   *
   * @param other the register that holds it
   * @return this register
   */
  public RunningFraction multiply(RunningFraction other) {
    if (large == null && other.large == null && scaleShort(other.numerator, other.denominator)) {
      return this;
    }
    return set(value().multiply(other.value()));
  }

  /**
   * Divides by a number.
   *
   * @param other the register that holds it
   * @return this register
   * @throws ArithmeticException if it is 0
   */
  public RunningFraction divide(RunningFraction other) {
    if (large == null && other.large == null && other.numerator != 0) {
      boolean isNegative = other.numerator < 0;
      long p = isNegative ? -other.denominator : other.denominator;
      if (scaleShort(p, Math.abs(other.numerator))) {
        return this;
      }
    }
    return set(value().divide(other.value()));
  }

  /** Multiplies by p/q, reduced, q &gt; 0, if every step fits. */
  private boolean scaleShort(long p, long q) {
    long left = gcd(Math.abs(numerator), q);
    long right = gcd(Math.abs(p), denominator);
    long newNumerator = numerator / left;
    long newDenominator = denominator / right;
    if (!fits(newNumerator, p / right) || !fits(newDenominator, q / left)) {
      return false;
    }
    hold(newNumerator * (p / right), newDenominator * (q / left));
    return true;
  }

  /**
   * Changes the sign.
   *
   * @return this register
   */
  public RunningFraction negate() {
    numerator = -numerator;
    large = large == null ? null : Rationals.canonical(large.negate());
    return this;
  }

  /**
   * Returns the sign.
   *
   * @return -1, 0 or 1
   */
  public int signum() {
    return large == null ? Long.signum(numerator) : large.signum();
  }

  /**
   * Returns the largest integer that is not above the value, if it is near.
   *
   * @return the floor, or whichever of -2^62 + 1 and 2^62 - 1 is nearer to it
   */
  public long floor() {
    BigFraction far = large;
    if (far == null) {
      return Math.max(-FAR, Math.min(FAR, Math.floorDiv(numerator, denominator)));
    }
    BigInteger[] parts = far.getNumerator().divideAndRemainder(far.getDenominator());
    BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    return floor.max(BigInteger.valueOf(-FAR)).min(BigInteger.valueOf(FAR)).longValueExact();
  }

  /**
   * Tells whether numerator and denominator fit in a {@code long}.
   *
   * @return true if {@link #numerator} and {@link #denominator} may be asked for
   */
  public boolean fitsLong() {
    return large == null;
  }

  /**
   * Returns the numerator of the reduced value.
   *
   * @return an integer; meaningless if {@link #fitsLong} is false
   */
  public long numerator() {
    return numerator;
  }

  /**
   * Returns the denominator of the reduced value.
   *
   * @return a positive integer; meaningless if {@link #fitsLong} is false
   */
  public long denominator() {
    return denominator;
  }

  /**
   * Returns the value.
   *
   * @return the number in canonical form
   */
  public BigFraction value() {
    return large != null ? large : Rationals.of(numerator, denominator);
  }

  /** Tells whether a product of two longs fits, the sign of {@code MIN_VALUE} being no use. */
  static boolean fits(long a, long b) {
    long product = a * b;
    return Math.multiplyHigh(a, b) == product >> (Long.SIZE - 1) && product != Long.MIN_VALUE;
  }

  private static long gcd(long a, long b) {
    return a == 1 || b == 1 ? 1 : LongMath.gcd(a, b);
  }

  /** Returns the canonical text of the value. */
  @Override
  public String toString() {
    return Rationals.text(value());
  }
}
