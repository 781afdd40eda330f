package relucert.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An immutable matrix of rationals over one common denominator in compact form: 8 bytes an entry
 * where all numerators have at most 62 bits.
 *
 * <p>Invariant: there are rows times columns entries, row after row.
 */
public final class IntegerMatrix {
  /** As many rows are one piece of work; fewer are not worth a second thread. */
  private static final int CHUNK = 1 << 14;

  private final int rows;
  private final int columns;
  private final IntegerVector entries;

  private IntegerMatrix(int rows, int columns, IntegerVector entries) {
    this.rows = rows;
    this.columns = columns;
    this.entries = entries;
  }

  /**
   * Returns a matrix.
   *
   * @param rows the number of rows
   * @param columns the number of columns
   * @param entries rows times columns numbers, row after row
   * @return the matrix
   * @throws IllegalArgumentException if there are not so many entries
   */
  public static IntegerMatrix of(int rows, int columns, IntegerVector entries) {
    if (entries.size() != (long) rows * columns) {
      throw new IllegalArgumentException(
          entries.size() + " entries for a matrix of " + rows + " x " + columns);
    }
    return new IntegerMatrix(rows, columns, entries);
  }

  /**
   * Writes a matrix over the least common denominator of its entries.
   *
   * @param matrix a matrix whose number of entries is below 2^31
   * @return the same matrix
   */
  public static IntegerMatrix of(RationalMatrix matrix) {
    List<BigFraction> entries = new ArrayList<>();
    matrix.stream().forEach(row -> entries.addAll(row.entries()));
    return of(matrix.rows(), matrix.columns(), IntegerVector.of(RationalVector.of(entries)));
  }

  /**
   * Returns the number of rows.
   *
   * @return the number of rows
   */
  public int rows() {
    return rows;
  }

  /**
   * Returns the number of columns.
   *
   * @return the number of columns
   */
  public int columns() {
    return columns;
  }

  /**
   * Returns the first rows.
   *
   * @param count how many, at most all
   * @return the matrix of these rows
   */
  public IntegerMatrix head(int count) {
    return count == rows
        ? this
        : of(count, columns, entries.permuted(IntStream.range(0, count * columns).toArray()));
  }

  /**
   * Tells whether two rows are equal.
   *
   * @param one the place of a row, from 0
   * @param other the place of another
   * @return true if all their entries agree
   */
  public boolean hasEqualRows(int one, int other) {
    for (int j = 0; j < columns; j++) {
      if (!entries.hasEqual(one * columns + j, other * columns + j)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the product with a vector: for each row a.x. If the largest numerators of matrix and
   * vector have p and q bits, the magnitude of a sum of d products is at most d 2^(p + q); where
   * this is at most 2^62 the sums are taken in {@code long} arithmetic, untested, and otherwise in
   * {@link BigInteger} arithmetic.
   *
   * @param vector as many numbers as there are columns
   * @return as many numbers as there are rows, over the product of the denominators
   * @throws IllegalArgumentException if the sizes do not match
   */
  public IntegerVector times(IntegerVector vector) {
    if (vector.size() != columns) {
      throw new IllegalArgumentException(
          "a vector of " + vector.size() + " entries for " + columns + " columns");
    }
    BigInteger denominator = entries.denominator().multiply(vector.denominator());
    int carry = Integer.SIZE - Integer.numberOfLeadingZeros(columns);
    return entries.bits() + vector.bits() + carry <= IntegerVector.LONG_BITS
        ? IntegerVector.of(timesSmall(vector), denominator)
        : IntegerVector.of(timesLarge(vector), denominator);
  }

  private long[] timesSmall(IntegerVector vector) {
    long[] matrix = java.util.Objects.requireNonNull(entries.small());
    long[] factors = java.util.Objects.requireNonNull(vector.small());
    long[] products = new long[rows];
    chunks()
        .forEach(
            chunk -> {
              int end = Math.min(rows, (chunk + 1) * CHUNK);
              for (int i = chunk * CHUNK; i < end; i++) {
                products[i] = dot(matrix, i * factors.length, factors);
              }
            });
    return products;
  }

  private static long dot(long[] matrix, int from, long[] factors) {
    long sum = 0;
    for (int j = 0; j < factors.length; j++) {
      sum += matrix[from + j] * factors[j];
    }
    return sum;
  }

  private BigInteger[] timesLarge(IntegerVector vector) {
    return IntStream.range(0, rows)
        .parallel()
        .mapToObj(row -> largeDot(row, vector))
        .toArray(BigInteger[]::new);
  }

  private BigInteger largeDot(int row, IntegerVector vector) {
    BigInteger sum = BigInteger.ZERO;
    for (int j = 0; j < columns; j++) {
      sum = sum.add(entries.numerator(row * columns + j).multiply(vector.numerator(j)));
    }
    return sum;
  }

  private IntStream chunks() {
    IntStream chunks = IntStream.range(0, (rows + CHUNK - 1) / CHUNK);
    return rows > CHUNK ? chunks.parallel() : chunks;
  }

  /**
   * Returns the matrix with each entry reduced.
   *
   * @return the same matrix
   */
  public RationalMatrix toRationals() {
    RationalVector all = entries.toRationals();
    List<RationalVector> matrix = new ArrayList<>(rows);
    for (int i = 0; i < rows; i++) {
      matrix.add(RationalVector.of(all.entries().subList(i * columns, (i + 1) * columns)));
    }
    return RationalMatrix.of(columns, matrix);
  }
}
