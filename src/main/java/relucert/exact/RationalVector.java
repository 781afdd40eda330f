package relucert.exact;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An immutable vector of exact rationals.
 *
 * <p>Invariant: every entry is canonical ({@link Rationals#canonical}), so equal vectors are {@link
 * #equals equal}, hash alike and print alike.
 */
public final class RationalVector implements Iterable<BigFraction> {
  private final ImmutableList<BigFraction> entries;

  private RationalVector(ImmutableList<BigFraction> entries) {
    this.entries = entries;
  }

  /**
   * Returns the vector with the given entries.
   *
   * @param entries the entries in order; may be empty
   * @return the vector
   */
  public static RationalVector of(Iterable<BigFraction> entries) {
    ImmutableList.Builder<BigFraction> canonical =
        ImmutableList.builderWithExpectedSize(Iterables.size(entries));
    for (BigFraction entry : entries) {
      canonical.add(Rationals.canonical(entry));
    }
    return new RationalVector(canonical.build());
  }

  /**
   * Returns the vector with the given entries.
   *
   * @param entries the entries in order
   * @return the vector
   */
  public static RationalVector of(BigFraction... entries) {
    return of(Arrays.asList(entries));
  }

  /**
   * Returns the vector with the given integer entries.
   *
   * @param entries the entries in order
   * @return the vector
   */
  public static RationalVector of(long... entries) {
    ImmutableList.Builder<BigFraction> fractions =
        ImmutableList.builderWithExpectedSize(entries.length);
    for (long entry : entries) {
      fractions.add(Rationals.of(entry));
    }
    return new RationalVector(fractions.build());
  }

  /**
   * Returns the vector whose entries are read from their texts.
   *
   * @param entries texts as {@link Rationals#parse} reads them
   * @return the vector
   * @throws NumberFormatException if a text is no exact number
   */
  public static RationalVector parse(String... entries) {
    return of(Stream.of(entries).map(Rationals::parse).toList());
  }

  /**
   * Returns the zero vector.
   *
   * @param size the number of entries, at least 0
   * @return the vector of that many zeros
   */
  public static RationalVector zero(int size) {
    return new RationalVector(
        ImmutableList.copyOf(java.util.Collections.nCopies(size, BigFraction.ZERO)));
  }

  /**
   * Returns a standard basis vector.
   *
   * @param size the number of entries
   * @param index the place of the 1, from 0
   * @return the vector that is 1 at {@code index} and 0 elsewhere
   */
  public static RationalVector unit(int size, int index) {
    List<BigFraction> entries =
        new ArrayList<>(java.util.Collections.nCopies(size, BigFraction.ZERO));
    entries.set(index, BigFraction.ONE);
    return of(entries);
  }

  /**
   * Returns the number of entries.
   *
   * @return the number of entries
   */
  public int size() {
    return entries.size();
  }

  /**
   * Returns one entry.
   *
   * @param index its place, from 0
   * @return the entry
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public BigFraction get(int index) {
    return entries.get(index);
  }

  /**
   * Returns the entries as a list.
   *
   * @return the immutable list of entries
   */
  public ImmutableList<BigFraction> entries() {
    return entries;
  }

  @Override
  public Iterator<BigFraction> iterator() {
    return entries.iterator();
  }

  /**
   * Returns the scalar product.
   *
   * @param other a vector of the same size
   * @return the sum of the products of the entries
   * @throws IllegalArgumentException if the sizes differ
   */
  public BigFraction dot(RationalVector other) {
    requireSameSize(other);
    List<SumTree> products = new ArrayList<>(size());
    for (int i = 0; i < size(); i++) {
      if (get(i).signum() != 0 && other.get(i).signum() != 0) {
        products.add(SumTree.product(get(i), other.get(i)));
      }
    }
    return SumTree.of(products).value();
  }

  /**
   * Returns the sum of two vectors.
   *
   * @param other a vector of the same size
   * @return this + other
   * @throws IllegalArgumentException if the sizes differ
   */
  public RationalVector plus(RationalVector other) {
    return combine(other, BigFraction::add);
  }

  /**
   * Returns the difference of two vectors.
   *
   * @param other a vector of the same size
   * @return this - other
   * @throws IllegalArgumentException if the sizes differ
   */
  public RationalVector minus(RationalVector other) {
    return combine(other, BigFraction::subtract);
  }

  /**
   * Returns a multiple of this vector.
   *
   * @param factor any number
   * @return factor times this
   */
  public RationalVector times(BigFraction factor) {
    return map(factor::multiply);
  }

  /**
   * Returns the vector of the images of the entries.
   *
   * @param image a function on numbers
   * @return the vector of the same size
   */
  public RationalVector map(UnaryOperator<BigFraction> image) {
    ImmutableList.Builder<BigFraction> images = ImmutableList.builderWithExpectedSize(size());
    for (BigFraction entry : entries) {
      images.add(Rationals.canonical(image.apply(entry)));
    }
    return new RationalVector(images.build());
  }

  private RationalVector combine(RationalVector other, BinaryOperator<BigFraction> operation) {
    requireSameSize(other);
    ImmutableList.Builder<BigFraction> images = ImmutableList.builderWithExpectedSize(size());
    for (int i = 0; i < size(); i++) {
      images.add(Rationals.canonical(operation.apply(get(i), other.get(i))));
    }
    return new RationalVector(images.build());
  }

  /**
   * Returns this vector followed by one more entry.
   *
   * @param last the entry
   * @return the longer vector
   */
  public RationalVector append(BigFraction last) {
    return new RationalVector(
        ImmutableList.<BigFraction>builderWithExpectedSize(size() + 1)
            .addAll(entries)
            .add(Rationals.canonical(last))
            .build());
  }

  /**
   * Tells whether every entry is zero.
   *
   * @return true for the zero vector, also for the empty one
   */
  public boolean isZero() {
    return entries.stream().allMatch(entry -> entry.signum() == 0);
  }

  /**
   * Returns the size in bits of the largest entry.
   *
   * @return the maximum of {@link Rationals#bits} over the entries; 0 if there are none
   */
  public int bits() {
    return entries.stream().mapToInt(Rationals::bits).max().orElse(0);
  }

  private void requireSameSize(RationalVector other) {
    if (size() != other.size()) {
      throw new IllegalArgumentException(
          "vectors of sizes " + size() + " and " + other.size() + " do not match");
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RationalVector vector && entries.equals(vector.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  /** Returns the entries' canonical texts in parentheses: {@code (1, -2/3)}. */
  @Override
  public String toString() {
    return entries.stream().map(Rationals::text).collect(Collectors.joining(", ", "(", ")"));
  }
}
