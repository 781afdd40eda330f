package relucert.checker;

import java.math.BigInteger;
import java.util.Optional;
import relucert.exact.IntegerVector;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;

/** Samples as integers over one denominator p. */
final class IntegerSamples {
  private final int dimension;
  private final long[] coordinates;
  private final long denominator;
  private final long largest;

  private IntegerSamples(int dimension, long[] coordinates, long denominator, long largest) {
    this.dimension = dimension;
    this.coordinates = coordinates;
    this.denominator = denominator;
    this.largest = largest;
  }

  /** The samples, K x d; empty if a number does not fit into a {@code long}. */
  static Optional<IntegerSamples> of(RationalMatrix points) {
    IntegerVector all =
        IntegerVector.of(
            RationalVector.of(points.stream().flatMap(row -> row.entries().stream()).toList()));
    try {
      long[] coordinates = new long[all.size()];
      long largest = 0;
      for (int i = 0; i < coordinates.length; i++) {
        BigInteger numerator = all.numerator(i);
        coordinates[i] = numerator.longValueExact();
        largest = Math.max(largest, numerator.abs().longValueExact());
      }
      return Optional.of(
          new IntegerSamples(
              points.columns(), coordinates, all.denominator().longValueExact(), largest));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** One coordinate of one sample, both counted from 0, times p. */
  long coordinate(int sample, int axis) {
    return coordinates[sample * dimension + axis];
  }

  /** p, positive. */
  long denominator() {
    return denominator;
  }

  /** The largest absolute value of a coordinate, times p. */
  long largest() {
    return largest;
  }
}
