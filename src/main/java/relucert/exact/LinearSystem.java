package relucert.exact;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Exact solutions of linear systems: by p-adic lifting if the matrix is square, regular and not
 * tiny ({@link PadicLifting}), otherwise by elimination over the integers ({@link Echelon}).
 */
public final class LinearSystem {
  /** From this size on lifting is faster than elimination in long integers. */
  static final int LIFTED_FROM = 6;

  private LinearSystem() {}

  /**
   * Finds a solution x of Ax = b.
   *
   * @param a the matrix A, rows x columns
   * @param b the right-hand side, of size rows
   * @return a solution, with 0 for every unknown that is not determined by the others; empty if
   *     there is none
   * @throws IllegalArgumentException if the sizes do not match
   */
  public static Optional<RationalVector> solve(RationalMatrix a, RationalVector b) {
    requireSize(a, b);
    BigInteger[][] rows = IntegerRows.of(a, b);
    if (a.rows() == a.columns()
        && a.rows() >= LIFTED_FROM
        && IntegerRows.minorBits(rows) > Echelon.LONG_BITS) {
      Optional<RationalVector> lifted = PadicLifting.solve(rows).map(IntegerVector::toRationals);
      if (lifted.isPresent()) {
        return lifted;
      }
    }
    return solve(Echelon.of(rows, a.columns()), a.columns(), a.columns());
  }

  /**
   * Finds a solution x of Ax = b for each of several right-hand sides, with one elimination.
   *
   * @param a the matrix A, rows x columns
   * @param sides the right-hand sides, each of size rows
   * @return for each side what {@link #solve(RationalMatrix, RationalVector)} finds
   * @throws IllegalArgumentException if the sizes do not match
   */
  public static ImmutableList<Optional<RationalVector>> solve(
      RationalMatrix a, List<RationalVector> sides) {
    List<RationalVector> augmented = new ArrayList<>(a.stream().toList());
    for (RationalVector side : sides) {
      requireSize(a, side);
      for (int i = 0; i < a.rows(); i++) {
        augmented.set(i, augmented.get(i).append(side.get(i)));
      }
    }
    int columns = a.columns();
    RationalMatrix all = RationalMatrix.of(columns + sides.size(), augmented);
    Echelon echelon = Echelon.of(IntegerRows.of(all), columns);
    return IntStream.range(columns, columns + sides.size())
        .mapToObj(side -> solve(echelon, columns, side))
        .collect(ImmutableList.toImmutableList());
  }

  private static void requireSize(RationalMatrix a, RationalVector b) {
    if (a.rows() != b.size()) {
      throw new IllegalArgumentException(a.rows() + " rows and " + b.size() + " right-hand sides");
    }
  }

  /** The solution for the right-hand side in a column behind those of A. */
  static Optional<RationalVector> solve(Echelon echelon, int columns, int side) {
    if (!echelon.isSpanned(side)) {
      return Optional.empty();
    }
    List<BigFraction> solution = new ArrayList<>(RationalVector.zero(columns).entries());
    List<Integer> pivots = echelon.pivots();
    for (int i = 0; i < pivots.size(); i++) {
      solution.set(pivots.get(i), echelon.entry(i, side));
    }
    return Optional.of(RationalVector.of(solution));
  }

  /**
   * Returns a basis of the null space of a matrix.
   *
   * @param a the matrix A, rows x columns
   * @return independent vectors that span the x with Ax = 0; columns - rank of them
   */
  public static List<RationalVector> nullSpace(RationalMatrix a) {
    Echelon echelon = Echelon.of(IntegerRows.of(a), a.columns());
    List<Integer> pivots = echelon.pivots();
    List<RationalVector> basis = new ArrayList<>();
    for (int free = 0; free < a.columns(); free++) {
      if (!pivots.contains(free)) {
        List<BigFraction> vector =
            new ArrayList<>(RationalVector.unit(a.columns(), free).entries());
        for (int i = 0; i < pivots.size(); i++) {
          vector.set(pivots.get(i), echelon.entry(i, free).negate());
        }
        basis.add(RationalVector.of(vector));
      }
    }
    return basis;
  }
}
