package relucert.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Exact solutions of linear systems by elimination over the rationals, entry by entry: the plain
 * form of {@link LinearSystem}, with which it shares no code.
 */
final class RationalElimination {
  private RationalElimination() {}

  /** A solution of Ax = b, with 0 for every unknown that is not determined by the others. */
  static Optional<RationalVector> solve(RationalMatrix a, RationalVector b) {
    if (a.rows() != b.size()) {
      throw new IllegalArgumentException(a.rows() + " rows and " + b.size() + " right-hand sides");
    }
    List<RationalVector> rows = new ArrayList<>();
    for (int i = 0; i < a.rows(); i++) {
      rows.add(a.row(i).append(b.get(i)));
    }
    List<Integer> pivots = pivots(rows, a.columns());
    boolean contradiction =
        rows.subList(pivots.size(), rows.size()).stream()
            .anyMatch(row -> row.get(a.columns()).signum() != 0);
    if (contradiction) {
      return Optional.empty();
    }
    List<BigFraction> solution = new ArrayList<>(RationalVector.zero(a.columns()).entries());
    for (int i = 0; i < pivots.size(); i++) {
      solution.set(pivots.get(i), rows.get(i).get(a.columns()));
    }
    return Optional.of(RationalVector.of(solution));
  }

  /** A basis of the x with Ax = 0. */
  static List<RationalVector> nullSpace(RationalMatrix a) {
    List<RationalVector> rows = new ArrayList<>(a.stream().toList());
    List<Integer> pivots = pivots(rows, a.columns());
    List<RationalVector> basis = new ArrayList<>();
    for (int free = 0; free < a.columns(); free++) {
      if (!pivots.contains(free)) {
        List<BigFraction> vector =
            new ArrayList<>(RationalVector.unit(a.columns(), free).entries());
        for (int i = 0; i < pivots.size(); i++) {
          vector.set(pivots.get(i), rows.get(i).get(free).negate());
        }
        basis.add(RationalVector.of(vector));
      }
    }
    return basis;
  }

  /** Brings the rows to reduced echelon form and returns the pivots' columns. */
  private static List<Integer> pivots(List<RationalVector> rows, int columns) {
    List<Integer> pivots = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      if (eliminate(rows, pivots.size(), column)) {
        pivots.add(column);
      }
    }
    return pivots;
  }

  /**
   * Makes a column 1 in row {@code done} and 0 in all others; false if rows from there on are 0.
   */
  private static boolean eliminate(List<RationalVector> rows, int done, int column) {
    int pivot = done;
    while (pivot < rows.size() && rows.get(pivot).get(column).signum() == 0) {
      pivot++;
    }
    if (pivot == rows.size()) {
      return false;
    }
    RationalVector row = rows.get(pivot).times(rows.get(pivot).get(column).reciprocal());
    rows.set(pivot, rows.get(done));
    rows.set(done, row);
    for (int i = 0; i < rows.size(); i++) {
      if (i != done && rows.get(i).get(column).signum() != 0) {
        rows.set(i, rows.get(i).minus(row.times(rows.get(i).get(column))));
      }
    }
    return true;
  }
}
