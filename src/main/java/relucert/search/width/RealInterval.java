package relucert.search.width;

import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import relucert.certificate.Evidence.CodeRange;
import relucert.exact.Rationals;

/**
 * An interval of real numbers with rational ends.
 *
 * @param low its lower end; null if it has none
 * @param lowIn whether the lower end belongs to it
 * @param high its upper end; null if it has none
 * @param highIn whether the upper end belongs to it
 */
record RealInterval(
    @Nullable BigFraction low, boolean lowIn, @Nullable BigFraction high, boolean highIn) {

  /** The numbers that a range of codes stands for. */
  static RealInterval of(CodeRange range) {
    BigInteger low = range.low();
    BigInteger high = range.high();
    return new RealInterval(
        low == null ? null : BigFraction.of(low.shiftRight(1)),
        low != null && !low.testBit(0),
        high == null ? null : BigFraction.of(high.add(BigInteger.ONE).shiftRight(1)),
        high != null && !high.testBit(0));
  }

  /** The codes of the units that the interval meets. */
  CodeRange codes() {
    BigInteger first = low == null ? null : code(low);
    BigInteger last = high == null ? null : code(high);
    if (first != null && !lowIn && !first.testBit(0)) {
      first = first.add(BigInteger.ONE);
    }
    if (last != null && !highIn && !last.testBit(0)) {
      last = last.subtract(BigInteger.ONE);
    }
    return new CodeRange(first, last);
  }

  /** The code of a number: even if it is an integer. */
  static BigInteger code(BigFraction value) {
    BigFraction scaled = Rationals.canonical(value);
    BigInteger floor = floor(scaled);
    boolean whole = scaled.getDenominator().equals(BigInteger.ONE);
    return whole ? floor.shiftLeft(1) : floor.shiftLeft(1).add(BigInteger.ONE);
  }

  private static BigInteger floor(BigFraction value) {
    BigFraction c = Rationals.canonical(value);
    BigInteger[] parts = c.getNumerator().divideAndRemainder(c.getDenominator());
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  RealInterval plus(BigFraction shift) {
    return new RealInterval(
        low == null ? null : low.add(shift), lowIn, high == null ? null : high.add(shift), highIn);
  }

  RealInterval negated() {
    return new RealInterval(
        high == null ? null : high.negate(),
        /* lowIn= */ highIn,
        low == null ? null : low.negate(),
        /* highIn= */ lowIn);
  }

  boolean contains(BigFraction value) {
    int below = low == null ? 1 : value.compareTo(low);
    int above = high == null ? 1 : high.compareTo(value);
    return (below > 0 || (below == 0 && lowIn)) && (above > 0 || (above == 0 && highIn));
  }

  RealInterval common(RealInterval other) {
    boolean ownLow = other.low == null || (low != null && isInner(low, lowIn, other.low));
    boolean ownHigh =
        other.high == null || (high != null && isInner(high.negate(), highIn, other.high.negate()));
    return new RealInterval(
        ownLow ? low : other.low,
        ownLow ? lowIn : other.lowIn,
        ownHigh ? high : other.high,
        ownHigh ? highIn : other.highIn);
  }

  /** Whether a lower end cuts off at least as much as another. */
  private static boolean isInner(BigFraction end, boolean in, BigFraction other) {
    int order = end.compareTo(other);
    return order > 0 || (order == 0 && !in);
  }

  /**
   * Finds the number with the least denominator, and among those the one closest to 0, by continued
   * fractions (the walk down the Stern-Brocot tree).
   *
   * @return the number; empty if the interval is
   */
  Optional<BigFraction> simplest() {
    if (low != null && high != null) {
      int order = low.compareTo(high);
      if (order > 0 || (order == 0 && !(lowIn && highIn))) {
        return Optional.empty();
      }
    }
    if (contains(BigFraction.ZERO)) {
      return Optional.of(BigFraction.ZERO);
    }
    boolean negative = low == null || low.signum() < 0;
    return Optional.of(negative ? negated().simplestPositive().negate() : simplestPositive());
  }

  /** The same for an interval of positive numbers, which therefore has a lower end. */
  private BigFraction simplestPositive() {
    if (low == null) {
      throw new IllegalStateException("no lower end");
    }
    BigInteger floor = floor(low);
    BigFraction whole = BigFraction.of(floor);
    if (contains(whole)) {
      return whole;
    }
    BigFraction next = BigFraction.of(floor.add(BigInteger.ONE));
    if (contains(next)) {
      return next;
    }
    // All lies between two neighbouring integers: turn the fractional parts upside down.
    RealInterval part = plus(whole.negate());
    RealInterval inverse =
        new RealInterval(
            part.high == null ? null : part.high.reciprocal(),
            /* lowIn= */ part.highIn,
            part.low == null || part.low.signum() == 0 ? null : part.low.reciprocal(),
            /* highIn= */ part.lowIn);
    return whole.add(inverse.simplestPositive().reciprocal());
  }
}
