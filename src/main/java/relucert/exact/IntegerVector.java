package relucert.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
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

  /**
   * Returns integers over one denominator.
   *
   * @param numerators any integers, in order; copied
   * @param denominator a positive integer
   * @return the vector of the quotients
   * @throws IllegalArgumentException if the denominator is not positive
   */
  public static IntegerVector of(long[] numerators, long denominator) {
    if (denominator <= 0) {
      throw new IllegalArgumentException("the denominator " + denominator + " is not positive");
    }
    return ofAny(numerators.clone(), BigInteger.valueOf(denominator));
  }

  /**
   * Returns integers over one denominator.
   *
   * @param numerators any integers, in order
   * @param denominator a positive integer
   * @return the vector of the quotients
   * @throws IllegalArgumentException if the denominator is not positive
   */
  public static IntegerVector of(List<BigInteger> numerators, BigInteger denominator) {
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException("the denominator " + denominator + " is not positive");
    }
    return of(numerators.toArray(BigInteger[]::new), denominator);
  }

  /** Integers of up to 64 bits, which are held as they are only if they are short enough. */
  static IntegerVector ofAny(long[] numerators, BigInteger denominator) {
    IntegerVector vector = of(numerators, denominator);
    return vector.bits <= LONG_BITS
        ? vector
        : of(
            Arrays.stream(numerators).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new),
            denominator);
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
   * Tells whether every numerator is held in a {@code long}; it then has at most 62 bits, so that
   * differences of two cannot overflow.
   *
   * @return true exactly when {@link #bits} is at most 62
   */
  public boolean fitsLong() {
    return small != null;
  }

  /**
   * Returns the numerator of one entry.
   *
   * @param index its place, from 0
   * @return the numerator over the common denominator
   * @throws NullPointerException if {@link #fitsLong} is false
   */
  public long longNumerator(int index) {
    return java.util.Objects.requireNonNull(small)[index];
  }

  /**
   * Tells whether an entry is 0.
   *
   * @param index its place, from 0
   * @return true if it is 0
   */
  public boolean isZero(int index) {
    return small != null ? small[index] == 0 : large()[index].signum() == 0;
  }

  /**
   * Tells whether two entries are equal.
   *
   * @param one the place of an entry, from 0
   * @param other the place of another
   * @return true if they are equal
   */
  public boolean hasEqual(int one, int other) {
    return small != null ? small[one] == small[other] : large()[one].equals(large()[other]);
  }

  /**
   * Returns one entry.
   *
   * @param index its place, from 0
   * @return the entry, reduced
   */
  public BigFraction get(int index) {
    return Rationals.quotient(numerator(index), denominator);
  }

  /**
   * Returns the entries in another order.
   *
   * @param places for each place of the result the place of its entry in this vector, from 0
   * @return the vector of these entries over the same denominator
   */
  public IntegerVector permuted(int[] places) {
    if (small != null) {
      long[] permuted = new long[places.length];
      for (int r = 0; r < permuted.length; r++) {
        permuted[r] = small[places[r]];
      }
      return of(permuted, denominator);
    }
    return of(
        Arrays.stream(places).mapToObj(this::numerator).toArray(BigInteger[]::new), denominator);
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
      entries.add(get(i));
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
