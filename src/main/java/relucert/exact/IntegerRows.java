package relucert.exact;

import java.math.BigInteger;

/** Rows of integers that span the same as rows of rationals. */
final class IntegerRows {
  private IntegerRows() {}

  /** Each row times the least common denominator of its entries. */
  static BigInteger[][] of(RationalMatrix matrix) {
    return matrix.stream().map(IntegerRows::of).toArray(BigInteger[][]::new);
  }

  /** Each row with its right-hand side behind it, times their least common denominator. */
  static BigInteger[][] of(RationalMatrix matrix, RationalVector side) {
    BigInteger[][] rows = new BigInteger[matrix.rows()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = of(matrix.row(i).append(side.get(i)));
    }
    return rows;
  }

  private static BigInteger[] of(RationalVector row) {
    IntegerVector integers = IntegerVector.of(row);
    BigInteger[] entries = new BigInteger[row.size()];
    for (int j = 0; j < entries.length; j++) {
      entries[j] = integers.numerator(j);
    }
    return entries;
  }

  /**
   * A bound on the determinants of all square submatrices, by Hadamard's inequality: the square of
   * a determinant is at most the product of the rows' squared lengths, rows of zeros left out.
   *
   * @return a number of bits that no such determinant exceeds
   */
  static int minorBits(BigInteger[][] rows) {
    int bits = 0;
    for (BigInteger[] row : rows) {
      BigInteger square = BigInteger.ZERO;
      for (BigInteger entry : row) {
        square = square.add(entry.multiply(entry));
      }
      bits = Math.addExact(bits, square.bitLength());
    }
    return (bits + 1) / 2;
  }
}
