package relucert.construction;

import com.google.common.collect.Iterables;
import com.google.common.math.LongMath;
import java.util.List;
import relucert.exact.IntegerVector;
import relucert.exact.RationalVector;
import relucert.instance.SampleOrder;

/**
 * Samples on a line and the direction of the line as integers over one denominator h, and the
 * chords between chosen samples as integers over one denominator q: a difference of targets dz
 * between the chosen samples number r and r + 1 gives a chord of slope dz {@code steepness[r]} / q.
 *
 * @param positions a.x over h, increasing, one for each chosen sample
 * @param direction a over h, of size d
 * @param denominator h
 * @param steepness for each gap between chosen samples the slope of a rise by 1, over q
 * @param chordDenominator q
 */
@SuppressWarnings("ArrayRecordComponent") // Private numbers of kernels: never compared or shown.
record FlatLine(
    long[] positions, long[] direction, long denominator, long[] steepness, long chordDenominator) {

  /**
   * Chooses samples.
   *
   * @param order the order along the line
   * @param chosen places in that order, from 1, increasing
   * @return their numbers
   * @throws ArithmeticException if a number does not fit into a {@code long}
   */
  static FlatLine of(SampleOrder order, List<Integer> chosen) {
    int d = order.direction().size();
    IntegerVector all =
        IntegerVector.of(
            RationalVector.of(
                Iterables.concat(
                    order.direction(),
                    Iterables.transform(chosen, place -> order.positions().get(place - 1)))));
    long[] direction = new long[d];
    for (int axis = 0; axis < d; axis++) {
      direction[axis] = all.numerator(axis).longValueExact();
    }
    long[] positions = new long[chosen.size()];
    for (int r = 0; r < positions.length; r++) {
      positions[r] = all.numerator(d + r).longValueExact();
    }
    long h = all.denominator().longValueExact();
    long[] steepness = new long[positions.length - 1];
    long[] runs = new long[positions.length - 1];
    long q = 1;
    for (int r = 0; r < runs.length; r++) {
      // A rise by 1 has the slope 1 / (gap / h), in lowest terms steepness / run.
      long gap = Math.subtractExact(positions[r + 1], positions[r]);
      long common = LongMath.gcd(h, gap);
      steepness[r] = h / common;
      runs[r] = gap / common;
      q = Math.multiplyExact(q, runs[r] / LongMath.gcd(q, runs[r]));
    }
    for (int r = 0; r < runs.length; r++) {
      steepness[r] = Math.multiplyExact(steepness[r], q / runs[r]);
    }
    return new FlatLine(positions, direction, h, steepness, q);
  }

  /** The largest of these numbers. */
  static long largest(long[] numbers) {
    long largest = 0;
    for (long number : numbers) {
      largest = Math.max(largest, Math.absExact(number));
    }
    return largest;
  }
}
