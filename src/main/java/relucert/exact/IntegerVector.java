package relucert.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * A vector of rationals over one common denominator: entry i is numerator i over {@link
 * #denominator}. Not reduced; that is left to {@link #toRationals}, once, at the end of a chain of
 * kernels.
 *
 * <p>Invariants: the denominator is positive; the numerators are stored as {@code long} exactly
 * when {@link #bits} is at most 62.
 */
public final class IntegerVector {
  /** Numerators of at most this many bits, and sums proved to stay below, are held in a long. */
  static final int LONG_BITS = 62;

  private final long @Nullable [] small;
  private final BigInteger @Nullable [] large;
  private final BigInteger denominator;
  private final int bits;

  private IntegerVector(
      long @Nullable [] small, BigInteger @Nullable [] large, BigInteger denominator, int bits) {
    this.small = small;
    this.large = large;
    this.denominator = denominator;
    this.bits = bits;
  }

  /**
   * Writes a vector over the least common denominator of its entries.
   *
   * @param vector the entries
   * @return the same vector over one denominator
   */
  public static IntegerVector of(RationalVector vector) {
    return over(commonDenominator(vector), vector);
  }

  /**
   * Returns the least common denominator of entries.
   *
   * @param vector the entries
   * @return a positive integer, 1 if there are no entries
   */
  public static BigInteger commonDenominator(RationalVector vector) {
    BigInteger common = BigInteger.ONE;
    for (BigFraction entry : vector) {
      common = lcm(common, entry.getDenominator());
    }
    return common;
  }

  /** Writes a vector over a common multiple of its denominators. */
  static IntegerVector over(BigInteger common, RationalVector vector) {
    BigInteger[] numerators = new BigInteger[vector.size()];
    for (int i = 0; i < numerators.length; i++) {
      BigFraction entry = vector.get(i);
      numerators[i] =
          entry.getDenominator().equals(common)
              ? entry.getNumerator()
              : entry.getNumerator().multiply(common.divide(entry.getDenominator()));
    }
    return of(numerators, common);
  }

  static IntegerVector of(BigInteger[] numerators, BigInteger denominator) {
    int bits = 0;
    for (BigInteger numerator : numerators) {
      bits = Math.max(bits, numerator.bitLength());
    }
    if (bits > LONG_BITS) {
      return new IntegerVector(null, numerators, denominator, bits);
    }
    long[] small = new long[numerators.length];
    for (int i = 0; i < small.length; i++) {
      small[i] = numerators[i].longValueExact();
    }
    return new IntegerVector(small, null, denominator, bits);
  }

  static IntegerVector of(long[] numerators, BigInteger denominator) {
    int bits = 0;
    for (long numerator : numerators) {
      bits = Math.max(bits, Long.SIZE - Long.numberOfLeadingZeros(Math.abs(numerator)));
    }
    return new IntegerVector(numerators, null, denominator, bits);
  }

  static BigInteger lcm(BigInteger a, BigInteger b) {
    if (b.equals(BigInteger.ONE) || a.equals(b)) {
      return a;
    }
    // One division by the shorter number, after which all else is short or nothing.
    BigInteger rest = a.mod(b);
    return rest.signum() == 0 ? a : a.multiply(b.divide(b.gcd(rest)));
  }

  /**
   * Returns the number of entries.
   *
   * @return the number of entries
   */
  public int size() {
    return small != null ? small.length : large().length;
  }

  /**
   * Returns the common denominator.
   *
   * @return a positive integer
   */
  public BigInteger denominator() {
    return denominator;
  }

  /**
   * Returns the size of the largest numerator.
   *
   * @return its bit length
   */
  public int bits() {
    return bits;
  }

  /**
   * Returns the numerator of one entry over the common denominator.
   *
   * @param index its place, from 0
   * @return the numerator
   */
  public BigInteger numerator(int index) {
    return small != null ? BigInteger.valueOf(small[index]) : large()[index];
  }

  /**
   * Returns the vector of the positive parts max(0, t) of the entries.
   *
   * @return the activations, over the same denominator
   */
  public IntegerVector relu() {
    if (small != null) {
      long[] positive = new long[small.length];
      for (int i = 0; i < positive.length; i++) {
        positive[i] = Math.max(0, small[i]);
      }
      return of(positive, denominator);
    }
    BigInteger[] positive = large().clone();
    for (int i = 0; i < positive.length; i++) {
      positive[i] = positive[i].max(BigInteger.ZERO);
    }
    return of(positive, denominator);
  }

  /**
   * Returns the entries, each reduced.
   *
   * @return the same vector
   */
  public RationalVector toRationals() {
    List<BigFraction> entries = new ArrayList<>(size());
    for (int i = 0; i < size(); i++) {
      entries.add(Rationals.quotient(numerator(i), denominator));
    }
    return RationalVector.of(entries);
  }

  long @Nullable [] small() {
    return small;
  }

  private BigInteger[] large() {
    return java.util.Objects.requireNonNull(large);
  }
}
