package relucert.construction.sharp3;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Small dense systems of linear equations in decimals, for guesses that are confirmed exactly. */
final class LinearEquations {
  private LinearEquations() {}

  /** Solves A x = b by elimination with row exchanges; empty if a pivot vanishes. */
  static Optional<BigDecimal[]> solve(BigDecimal[][] a, BigDecimal[] b, MathContext context) {
    int n = b.length;
    BigDecimal[][] rows = new BigDecimal[n][];
    for (int i = 0; i < n; i++) {
      rows[i] = java.util.Arrays.copyOf(a[i], n + 1);
      rows[i][n] = b[i];
    }
    for (int c = 0; c < n; c++) {
      int pivot = c;
      for (int i = c + 1; i < n; i++) {
        if (rows[i][c].abs().compareTo(rows[pivot][c].abs()) > 0) {
          pivot = i;
        }
      }
      BigDecimal[] exchanged = rows[c];
      rows[c] = rows[pivot];
      rows[pivot] = exchanged;
      if (rows[c][c].signum() == 0) {
        return Optional.empty();
      }
      for (int i = 0; i < n; i++) {
        if (i != c) {
          eliminate(rows[i], rows[c], c, context);
        }
      }
    }
    BigDecimal[] x = new BigDecimal[n];
    for (int i = 0; i < n; i++) {
      x[i] = rows[i][n].divide(rows[i][i], context);
    }
    return Optional.of(x);
  }

  private static void eliminate(
      BigDecimal[] row, BigDecimal[] pivotRow, int column, MathContext context) {
    BigDecimal factor = row[column].divide(pivotRow[column], context);
    for (int j = column; j < row.length; j++) {
      row[j] = row[j].subtract(factor.multiply(pivotRow[j], context), context);
    }
  }
}
