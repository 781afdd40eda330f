package relucert.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * A vector of rationals, not reduced: entry i is numerator i over {@link #common} times {@link
 * #own}(i), both positive. What a kernel computes for many samples is left in this form, because
 * reducing a fraction can cost more than computing it and many questions do not need it.
 */
public final class UnreducedVector {
  private final long @Nullable [] small;
  private final BigInteger @Nullable [] large;
  private final BigInteger common;
  private final BigInteger[] own;

  private UnreducedVector(
      long @Nullable [] small, BigInteger @Nullable [] large, BigInteger common, BigInteger[] own) {
    this.small = small;
    this.large = large;
    this.common = common;
    this.own = own;
  }

  static UnreducedVector of(long[] numerators, BigInteger common, BigInteger[] own) {
    return new UnreducedVector(numerators, null, common, own);
  }

  static UnreducedVector of(BigInteger[] numerators, BigInteger common, BigInteger[] own) {
    return new UnreducedVector(null, numerators, common, own);
  }

  /**
   * Returns the number of entries.
   *
   * @return the number of entries
   */
  public int size() {
    return own.length;
  }

  /**
   * Returns what an entry is over its two denominators.
   *
   * @param index its place, from 0
   * @return the numerator
   */
  public BigInteger numerator(int index) {
    return small != null
        ? BigInteger.valueOf(small[index])
        : java.util.Objects.requireNonNull(large)[index];
  }

  /**
   * Returns the part of the denominators that all entries share.
   *
   * @return a positive integer
   */
  public BigInteger common() {
    return common;
  }

  /**
   * Returns the part of an entry's denominator that is its own.
   *
   * @param index its place, from 0
   * @return a positive integer
   */
  public BigInteger own(int index) {
    return own[index];
  }

  /**
   * Returns an entry, reduced.
   *
   * @param index its place, from 0
   * @return its value
   */
  public BigFraction get(int index) {
    return Rationals.quotient(numerator(index), common.multiply(own[index]));
  }

  /**
   * Returns whether an entry has a value, without reducing it.
   *
   * @param index its place, from 0
   * @param value a rational
   * @return whether they are equal
   */
  public boolean isEqual(int index, BigFraction value) {
    BigInteger left = numerator(index).multiply(value.getDenominator());
    return left.equals(value.getNumerator().multiply(common).multiply(own[index]));
  }

  /**
   * Returns all entries, reduced.
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
}
