package relucert.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Slow reference arithmetic: sums and products term by term, the order by cross-multiplication, the
 * rank by minors. It shares no code with the classes under test.
 */
final class RationalOracle {
  private RationalOracle() {}

  static BigFraction sum(Iterable<BigFraction> terms) {
    BigFraction sum = BigFraction.ZERO;
    for (BigFraction term : terms) {
      sum = sum.add(term);
    }
    return sum;
  }

  static BigFraction dot(List<BigFraction> first, List<BigFraction> second) {
    BigFraction sum = BigFraction.ZERO;
    for (int i = 0; i < first.size(); i++) {
      sum = sum.add(first.get(i).multiply(second.get(i)));
    }
    return sum;
  }

  /** Compares p/q and r/s by the sign of (ps - rq) qs. */
  static int compare(BigFraction first, BigFraction second) {
    BigInteger below = first.getDenominator().multiply(second.getDenominator());
    BigInteger difference =
        first
            .getNumerator()
            .multiply(second.getDenominator())
            .subtract(second.getNumerator().multiply(first.getDenominator()));
    return difference.signum() * below.signum();
  }

  /** Wx + b, entry by entry. */
  static List<BigFraction> affine(RationalMatrix weights, RationalVector biases, RationalVector x) {
    List<BigFraction> image = new ArrayList<>();
    for (int i = 0; i < weights.rows(); i++) {
      BigFraction sum = biases.get(i);
      for (int j = 0; j < weights.columns(); j++) {
        sum = sum.add(weights.get(i, j).multiply(x.get(j)));
      }
      image.add(sum);
    }
    return image;
  }

  /** The largest order of a minor that is not zero. */
  static int rank(RationalMatrix matrix) {
    int rank = 0;
    for (int rows = 1; rows < 1 << matrix.rows(); rows++) {
      for (int columns = 1; columns < 1 << matrix.columns(); columns++) {
        int order = Integer.bitCount(rows);
        if (order == Integer.bitCount(columns)
            && order > rank
            && determinant(matrix, places(rows), places(columns)).signum() != 0) {
          rank = order;
        }
      }
    }
    return rank;
  }

  private static List<Integer> places(int set) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < Integer.SIZE; i++) {
      if ((set >>> i & 1) == 1) {
        places.add(i);
      }
    }
    return places;
  }

  /** Laplace expansion along the first of the given rows. */
  private static BigFraction determinant(
      RationalMatrix matrix, List<Integer> rows, List<Integer> columns) {
    if (rows.isEmpty()) {
      return BigFraction.ONE;
    }
    BigFraction sum = BigFraction.ZERO;
    for (int c = 0; c < columns.size(); c++) {
      List<Integer> others = new ArrayList<>(columns);
      others.remove(c);
      BigFraction minor = determinant(matrix, rows.subList(1, rows.size()), others);
      BigFraction term = matrix.get(rows.get(0), columns.get(c)).multiply(minor);
      sum = c % 2 == 0 ? sum.add(term) : sum.subtract(term);
    }
    return sum;
  }
}
