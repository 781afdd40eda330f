package relucert.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A chain of affine maps with max(0, t) between them, the rows of all maps but the last one
 * integers: row r is multiplied by the least common denominator of its entries and column r of the
 * next map divided by it. Biases are the weights of one more input, the last one, which is the same
 * for all maps.
 *
 * @param hidden for each map but the last its rows, each with its bias behind its weights
 * @param output the coefficients of the last map, its bias behind them
 */
record IntegerChain(List<List<BigInteger[]>> hidden, List<BigFraction> output) {

  /** Beyond so many bits of weights, cutting them into digits costs too much memory. */
  private static final long MOST_BITS = 1L << 28;

  /** Makes the rows integer; empty if they become too long. */
  static Optional<IntegerChain> of(List<RationalMatrix> weights, List<RationalVector> biases) {
    long bits = 0;
    int last = weights.size() - 1;
    List<List<BigInteger[]>> hidden = new ArrayList<>();
    List<BigInteger> divisors = Collections.nCopies(weights.get(0).columns(), BigInteger.ONE);
    for (int l = 0; l < last; l++) {
      List<BigInteger[]> rows = new ArrayList<>();
      List<BigInteger> next = new ArrayList<>();
      for (int r = 0; r < weights.get(l).rows(); r++) {
        RationalVector row = divided(weights.get(l).row(r), divisors, biases.get(l).get(r));
        BigInteger denominator = IntegerVector.commonDenominator(row);
        BigInteger[] integers = numerators(row, denominator);
        for (BigInteger integer : integers) {
          bits += integer.bitLength();
        }
        if (bits > MOST_BITS) {
          return Optional.empty();
        }
        rows.add(integers);
        next.add(denominator);
      }
      hidden.add(rows);
      divisors = next;
    }
    RationalVector output = divided(weights.get(last).row(0), divisors, biases.get(last).get(0));
    return Optional.of(new IntegerChain(hidden, output.entries()));
  }

  private static RationalVector divided(
      RationalVector row, List<BigInteger> divisors, BigFraction bias) {
    List<BigFraction> entries = new ArrayList<>(row.size() + 1);
    for (int k = 0; k < row.size(); k++) {
      BigInteger divisor = divisors.get(k);
      entries.add(divisor.equals(BigInteger.ONE) ? row.get(k) : row.get(k).divide(divisor));
    }
    entries.add(bias);
    return RationalVector.of(entries);
  }

  private static BigInteger[] numerators(RationalVector row, BigInteger denominator) {
    IntegerVector integers = IntegerVector.over(denominator, row);
    BigInteger[] numerators = new BigInteger[row.size()];
    for (int k = 0; k < numerators.length; k++) {
      numerators[k] = integers.numerator(k);
    }
    return numerators;
  }

  /**
   * Bounds on the sizes of what each map is applied to, its one more input last. A bound is the sum
   * of the sizes of all terms, so that it bounds partial sums too.
   *
   * @param inputs the bounds for the first map
   */
  List<List<BigInteger>> bounds(List<BigInteger> inputs) {
    List<List<BigInteger>> bounds = new ArrayList<>();
    List<BigInteger> current = inputs;
    bounds.add(current);
    for (List<BigInteger[]> rows : hidden) {
      List<BigInteger> next = new ArrayList<>();
      for (BigInteger[] row : rows) {
        next.add(bound(row, current));
      }
      next.add(inputs.get(inputs.size() - 1));
      bounds.add(next);
      current = next;
    }
    return bounds;
  }

  private static BigInteger bound(BigInteger[] row, List<BigInteger> inputs) {
    BigInteger bound = BigInteger.ZERO;
    for (int k = 0; k < row.length; k++) {
      if (row[k].signum() != 0) {
        bound = bound.add(row[k].abs().multiply(inputs.get(k)));
      }
    }
    return bound;
  }
}
