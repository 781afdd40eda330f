package relucert.exact;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The reduced echelon form of an integer matrix times one integer, found by elimination without
 * fractions (E. H. Bareiss, Sylvester's identity and multistep integer-preserving Gaussian
 * elimination, 1968): after r pivots every entry is, up to its sign, the determinant of a square
 * submatrix of at most r + 1 rows, and dividing by the pivot before leaves no remainder.
 *
 * <p>Where Hadamard's bound says that determinants have at most {@value #LONG_BITS} bits, the
 * difference of two products of them has at most 63, and the elimination runs in {@code long}
 * arithmetic.
 */
final class Echelon {
  /** The bits of a determinant for which long arithmetic cannot overflow. */
  static final int LONG_BITS = 31;

  private final ImmutableList<Integer> pivots;
  private final BigInteger[][] rows;

  /** The common value of all pivots; 1 if there are none. */
  private final BigInteger pivot;

  private Echelon(List<Integer> pivots, BigInteger[][] rows, BigInteger pivot) {
    this.pivots = ImmutableList.copyOf(pivots);
    this.rows = rows;
    this.pivot = pivot;
  }

  /**
   * Eliminates.
   *
   * @param rows the rows, all of one size; not changed
   * @param columns how many columns, from the first, may have pivots
   * @return the form
   */
  static Echelon of(BigInteger[][] rows, int columns) {
    return IntegerRows.minorBits(rows) <= LONG_BITS ? small(rows, columns) : large(rows, columns);
  }

  /** Elimination in long arithmetic; the caller has the bound. */
  private static Echelon small(BigInteger[][] given, int columns) {
    long[][] rows = new long[given.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Arrays.stream(given[i]).mapToLong(BigInteger::longValueExact).toArray();
    }
    List<Integer> pivots = new ArrayList<>();
    long before = 1;
    for (int column = 0; column < columns && pivots.size() < rows.length; column++) {
      int at = pivots.size();
      int found = at;
      while (found < rows.length && rows[found][column] == 0) {
        found++;
      }
      if (found < rows.length) {
        long[] row = rows[found];
        rows[found] = rows[at];
        rows[at] = row;
        for (int i = 0; i < rows.length; i++) {
          if (i != at) {
            eliminate(rows[i], row, column, before);
          }
        }
        before = row[column];
        pivots.add(column);
      }
    }
    BigInteger[][] large = new BigInteger[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      large[i] = Arrays.stream(rows[i]).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
    }
    return new Echelon(pivots, large, BigInteger.valueOf(before));
  }

  private static void eliminate(long[] other, long[] row, int column, long before) {
    long pivot = row[column];
    long factor = other[column];
    for (int j = 0; j < row.length; j++) {
      other[j] = (pivot * other[j] - factor * row[j]) / before;
    }
  }

  /** Elimination in integers of any size. */
  static Echelon large(BigInteger[][] given, int columns) {
    BigInteger[][] rows = new BigInteger[given.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = given[i].clone();
    }
    List<Integer> pivots = new ArrayList<>();
    BigInteger before = BigInteger.ONE;
    for (int column = 0; column < columns && pivots.size() < rows.length; column++) {
      int at = pivots.size();
      int found = shortest(rows, at, column);
      if (found < rows.length) {
        BigInteger[] row = rows[found];
        rows[found] = rows[at];
        rows[at] = row;
        for (int i = 0; i < rows.length; i++) {
          if (i != at) {
            eliminate(rows[i], row, column, before);
          }
        }
        before = row[column];
        pivots.add(column);
      }
    }
    return new Echelon(pivots, rows, before);
  }

  /** The row with the shortest entry that is not 0; their number if all are 0. */
  private static int shortest(BigInteger[][] rows, int from, int column) {
    int shortest = rows.length;
    for (int i = from; i < rows.length; i++) {
      BigInteger entry = rows[i][column];
      if (entry.signum() != 0
          && (shortest == rows.length || entry.bitLength() < rows[shortest][column].bitLength())) {
        shortest = i;
      }
    }
    return shortest;
  }

  private static void eliminate(
      BigInteger[] other, BigInteger[] row, int column, BigInteger before) {
    BigInteger pivot = row[column];
    BigInteger factor = other[column];
    for (int j = 0; j < row.length; j++) {
      BigInteger product = other[j].signum() == 0 ? BigInteger.ZERO : pivot.multiply(other[j]);
      if (factor.signum() != 0 && row[j].signum() != 0) {
        product = product.subtract(factor.multiply(row[j]));
      }
      other[j] = product.signum() == 0 ? product : product.divide(before);
    }
  }

  /** The columns with a pivot, one for each row from the first; the others depend on them. */
  ImmutableList<Integer> pivots() {
    return pivots;
  }

  /** Whether a column is 0 in all rows below those with a pivot. */
  boolean isSpanned(int column) {
    for (int i = pivots.size(); i < rows.length; i++) {
      if (rows[i][column].signum() != 0) {
        return false;
      }
    }
    return true;
  }

  /** An entry of the reduced echelon form itself, whose pivots are 1. */
  BigFraction entry(int row, int column) {
    BigInteger numerator = rows[row][column];
    return pivot.signum() < 0
        ? Rationals.quotient(numerator.negate(), pivot.negate())
        : Rationals.quotient(numerator, pivot);
  }

  /** The common value of the pivots: up to its sign the determinant of a regular matrix. */
  BigInteger pivot() {
    return pivot;
  }
}
