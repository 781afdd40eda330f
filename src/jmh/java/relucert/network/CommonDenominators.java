package relucert.network;

import java.math.BigInteger;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.IntegerVector;
import relucert.exact.RationalVector;

/**
 * What a careful programmer writes with {@link BigInteger}: every row of a 2-layer network over its
 * own common denominator, these and those of the output weights over one, and each point over its
 * own; then products and sums of integers, not reduced.
 */
final class CommonDenominators {
  private final BigInteger[][] rows;
  private final BigInteger[] output;
  private final BigInteger[][] points;
  private final BigInteger common;

  CommonDenominators(Network network, List<RationalVector> points) {
    Layer hidden = network.layers().get(0);
    rows = new BigInteger[hidden.outputs()][];
    BigInteger[] denominators = new BigInteger[rows.length];
    BigInteger all = BigInteger.ONE;
    for (int j = 0; j < rows.length; j++) {
      IntegerVector row = IntegerVector.of(hidden.weights().row(j).append(hidden.biases().get(j)));
      rows[j] = numerators(row);
      denominators[j] =
          row.denominator().multiply(network.layers().get(1).weights().get(0, j).getDenominator());
      all = all.divide(all.gcd(denominators[j])).multiply(denominators[j]);
    }
    common = all;
    output = new BigInteger[rows.length];
    for (int j = 0; j < rows.length; j++) {
      output[j] =
          network
              .layers()
              .get(1)
              .weights()
              .get(0, j)
              .getNumerator()
              .multiply(common.divide(denominators[j]));
    }
    this.points =
        points.stream()
            .map(IntegerVector::of)
            .map(
                x -> {
                  BigInteger[] integers = java.util.Arrays.copyOf(numerators(x), x.size() + 1);
                  integers[x.size()] = x.denominator();
                  return integers;
                })
            .toArray(BigInteger[][]::new);
  }

  private static BigInteger[] numerators(IntegerVector vector) {
    BigInteger[] numerators = new BigInteger[vector.size()];
    for (int k = 0; k < numerators.length; k++) {
      numerators[k] = vector.numerator(k);
    }
    return numerators;
  }

  /** The numerator of the value at a point. */
  BigInteger numerator(int point) {
    BigInteger[] x = points[point];
    BigInteger sum = BigInteger.ZERO;
    for (int j = 0; j < rows.length; j++) {
      BigInteger seen = BigInteger.ZERO;
      for (int k = 0; k < x.length; k++) {
        seen = seen.add(rows[j][k].multiply(x[k]));
      }
      if (seen.signum() > 0) {
        sum = sum.add(output[j].multiply(seen));
      }
    }
    return sum;
  }

  /** The value at a point. */
  BigFraction value(int point) {
    BigInteger[] x = points[point];
    return BigFraction.of(numerator(point), common.multiply(x[x.length - 1]));
  }
}
