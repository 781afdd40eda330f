package relucert.exact;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An immutable matrix of exact rationals. It may have no rows or no columns: a hidden layer without
 * neurons is a 0 x d matrix.
 *
 * <p>Invariant: every row has {@link #columns} entries.
 */
public final class RationalMatrix {
  private final int columns;
  private final ImmutableList<RationalVector> rows;

  private RationalMatrix(int columns, ImmutableList<RationalVector> rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * Returns the matrix with the given rows.
   *
   * @param columns the number of columns, at least 0
   * @param rows the rows from the top, each of that size
   * @return the matrix
   * @throws IllegalArgumentException if a row has another size; the message names the row from 1
   */
  public static RationalMatrix of(int columns, List<RationalVector> rows) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).size() != columns) {
        throw new IllegalArgumentException(
            "row " + (i + 1) + " has " + rows.get(i).size() + " entries, not " + columns);
      }
    }
    return new RationalMatrix(columns, ImmutableList.copyOf(rows));
  }

  /**
   * Returns the matrix with the given integer rows.
   *
   * @param rows at least one row, all of the same length
   * @return the matrix
   */
  public static RationalMatrix of(long[]... rows) {
    return of(rows[0].length, Arrays.stream(rows).map(RationalVector::of).toList());
  }

  /**
   * Returns the matrix of one column.
   *
   * @param entries the entries from the top
   * @return the matrix of size entries x 1
   */
  public static RationalMatrix column(RationalVector entries) {
    return of(1, entries.entries().stream().map(RationalVector::of).toList());
  }

  /**
   * Returns the number of rows.
   *
   * @return the number of rows
   */
  public int rows() {
    return rows.size();
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
   * Returns one row.
   *
   * @param index its place, from 0
   * @return the row
   */
  public RationalVector row(int index) {
    return rows.get(index);
  }

  /**
   * Returns one entry.
   *
   * @param row its row, from 0
   * @param column its column, from 0
   * @return the entry
   */
  public BigFraction get(int row, int column) {
    return rows.get(row).get(column);
  }

  /**
   * Returns all rows in order.
   *
   * @return the rows
   */
  public Stream<RationalVector> stream() {
    return rows.stream();
  }

  /**
   * Returns the product with a vector.
   *
   * @param vector a vector of {@link #columns} entries
   * @return the vector of the rows' scalar products with it
   * @throws IllegalArgumentException if the sizes do not match
   */
  public RationalVector times(RationalVector vector) {
    return RationalVector.of(rows.stream().map(row -> row.dot(vector)).toList());
  }

  /**
   * Returns the rank, by elimination over the rationals.
   *
   * @return the dimension of the span of the rows
   */
  public int rank() {
    List<RationalVector> left = new ArrayList<>(rows);
    int rank = 0;
    for (int column = 0; column < columns && !left.isEmpty(); column++) {
      int at = column;
      int pivot = Math.toIntExact(left.stream().takeWhile(r -> r.get(at).signum() == 0).count());
      if (pivot == left.size()) {
        continue;
      }
      RationalVector row = left.remove(pivot);
      left.replaceAll(
          other ->
              other.get(at).signum() == 0
                  ? other
                  : other.minus(row.times(other.get(at).divide(row.get(at)))));
      rank++;
    }
    return rank;
  }

  /**
   * Returns the size in bits of the largest entry.
   *
   * @return the maximum of {@link Rationals#bits}; 0 if there are no entries
   */
  public int bits() {
    return rows.stream().mapToInt(RationalVector::bits).max().orElse(0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RationalMatrix matrix
        && columns == matrix.columns
        && rows.equals(matrix.rows);
  }

  @Override
  public int hashCode() {
    return 31 * columns + rows.hashCode();
  }

  /** Returns the rows' texts in brackets. */
  @Override
  public String toString() {
    return rows.toString();
  }
}
