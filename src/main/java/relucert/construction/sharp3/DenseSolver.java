package relucert.construction.sharp3;

import java.util.Optional;

/** Small dense linear systems in floating point, for guesses that are confirmed exactly. */
final class DenseSolver {
  private DenseSolver() {}

  /** Solves A x = b by elimination with row exchanges; empty if a pivot vanishes. */
  static Optional<double[]> solve(double[][] a, double[] b) {
    int n = b.length;
    double[][] rows = new double[n][];
    for (int i = 0; i < n; i++) {
      rows[i] = java.util.Arrays.copyOf(a[i], n + 1);
      rows[i][n] = b[i];
    }
    for (int c = 0; c < n; c++) {
      int pivot = c;
      for (int i = c + 1; i < n; i++) {
        if (Math.abs(rows[i][c]) > Math.abs(rows[pivot][c])) {
          pivot = i;
        }
      }
      double[] exchanged = rows[c];
      rows[c] = rows[pivot];
      rows[pivot] = exchanged;
      if (!(Math.abs(rows[c][c]) > 0)) {
        return Optional.empty();
      }
      for (int i = 0; i < n; i++) {
        double factor = rows[i][c] / rows[c][c];
        for (int j = c; i != c && j <= n; j++) {
          rows[i][j] -= factor * rows[c][j];
        }
      }
    }
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = rows[i][n] / rows[i][i];
    }
    return Optional.of(x);
  }
}
