package relucert.network;

import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import relucert.exact.IntegerVector;
import relucert.exact.Ranking;
import relucert.exact.RationalVector;

/**
 * A ridge network at the positions n / D, n an integer of at most {@value #POSITION_BITS} bits, for
 * one denominator D: on each activation interval one affine function of n. A breakpoint t D need
 * not be an integer; because n is one, n lies beyond it exactly when n is greater than its floor,
 * so the floors, the {@code thresholds}, tell on which interval n lies. The positions are looked up
 * in increasing order, whatever the order in which they come.
 *
 * <p>Invariants: the thresholds do not decrease, and no magnitude, of anchors neither, is above
 * 2^62 - 1; on interval k, which is that of the n with exactly k thresholds below n, the value is
 * (offset_k + slope_k (n - anchor_k)) / denominator_k, the denominator being positive; if
 * denominator_k is 0 here, the numbers of the interval are among {@code large}.
 */
final class IntervalTable {
  /** Positions may have so many bits: less than the thresholds, whose ends stand for infinity. */
  static final int POSITION_BITS = 61;

  /** Positions looked up in one piece of work; fewer are not worth a second thread. */
  private static final int CHUNK = 1 << 14;

  /** No place. */
  private static final int NONE = Integer.MAX_VALUE;

  /** From one position to the next in order few thresholds are passed. */
  private static final int STEPS = 3;

  /** Beyond this size a common denominator costs more than it saves. */
  private static final int MAX_DENOMINATOR_BITS = 4096;

  private final long[] thresholds;
  private final long[] anchors;
  private final long[] offsets;
  private final long[] slopes;
  private final long[] denominators;
  private final ImmutableMap<Integer, LargeInterval> large;

  IntervalTable(
      long[] thresholds,
      long[] anchors,
      long[] offsets,
      long[] slopes,
      long[] denominators,
      ImmutableMap<Integer, LargeInterval> large) {
    this.thresholds = thresholds;
    this.anchors = anchors;
    this.offsets = offsets;
    this.slopes = slopes;
    this.denominators = denominators;
    this.large = large;
  }

  /** The numbers of an interval that do not fit in longs. */
  record LargeInterval(BigInteger offset, BigInteger slope, BigInteger denominator) {}

  /** Returns the first place at which the value is not the target. */
  OptionalInt firstMiss(IntegerVector positions, IntegerVector targets) {
    int[] order = Ranking.ascending(positions);
    IntStream chunks = IntStream.range(0, (order.length + CHUNK - 1) / CHUNK);
    int first =
        (order.length > CHUNK ? chunks.parallel() : chunks)
            .map(chunk -> firstMiss(positions, targets, order, chunk * CHUNK))
            .min()
            .orElse(NONE);
    return first == NONE ? OptionalInt.empty() : OptionalInt.of(first);
  }

  /** The same among the places of a chunk of the order. */
  private int firstMiss(IntegerVector positions, IntegerVector targets, int[] order, int from) {
    int to = Math.min(order.length, from + CHUNK);
    boolean isShort = targets.fitsLong() && targets.denominator().bitLength() < Long.SIZE;
    long unit = isShort ? targets.denominator().longValueExact() : 0;
    int interval = 0;
    int first = NONE;
    for (int r = from; r < to; r++) {
      int place = order[r];
      long n = positions.longNumerator(place);
      interval = interval(n, interval);
      boolean isTaken =
          isShort
              ? takes(interval, n, targets.longNumerator(place), unit)
              : takes(interval, n, targets.numerator(place), targets.denominator());
      first = isTaken ? first : Math.min(first, place);
    }
    return first;
  }

  /**
   * Tells whether the value at n is target / unit. All but the last step is tested for overflow;
   * the last compares the two sides' products in 128 bits.
   */
  private boolean takes(int interval, long n, long target, long unit) {
    long denominator = denominators[interval];
    long slope = slopes[interval];
    long offset = offsets[interval];
    // Two numbers of magnitude below 2^62.
    long step = n - anchors[interval];
    long rise = slope * step;
    long value = offset + rise;
    if (denominator == 0
        || Math.multiplyHigh(slope, step) != rise >> (Long.SIZE - 1)
        || ((offset ^ value) & (rise ^ value)) < 0) {
      return takes(interval, n, BigInteger.valueOf(target), BigInteger.valueOf(unit));
    }
    return value * unit == target * denominator
        && Math.multiplyHigh(value, unit) == Math.multiplyHigh(target, denominator);
  }

  private boolean takes(int interval, long n, BigInteger target, BigInteger unit) {
    return numerator(interval, n).multiply(unit).equals(target.multiply(denominator(interval)));
  }

  /** The value's numerator over the interval's denominator. */
  private BigInteger numerator(int interval, long n) {
    BigInteger step = BigInteger.valueOf(n - anchors[interval]);
    LargeInterval function = large(interval);
    return function == null
        ? BigInteger.valueOf(slopes[interval])
            .multiply(step)
            .add(BigInteger.valueOf(offsets[interval]))
        : function.slope().multiply(step).add(function.offset());
  }

  private BigInteger denominator(int interval) {
    LargeInterval function = large(interval);
    return function == null ? BigInteger.valueOf(denominators[interval]) : function.denominator();
  }

  private @Nullable LargeInterval large(int interval) {
    return denominators[interval] == 0 ? large.get(interval) : null;
  }

  /** The number of thresholds below n; the search starts from the interval of the last position. */
  private int interval(long n, int last) {
    int low = 0;
    int high = thresholds.length;
    if (last < high && thresholds[last] < n) {
      low = last + 1;
      for (int step = 0; step < STEPS; step++) {
        if (low == high || thresholds[low] >= n) {
          return low;
        }
        low++;
      }
    } else if (last == 0 || thresholds[last - 1] < n) {
      return last;
    } else {
      high = last - 1;
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (thresholds[middle] < n) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  RationalVector values(IntegerVector positions) {
    BigFraction[] values = new BigFraction[positions.size()];
    int interval = 0;
    for (int place : Ranking.ascending(positions)) {
      long n = positions.longNumerator(place);
      interval = interval(n, interval);
      BigInteger denominator = denominator(interval);
      BigInteger numerator = numerator(interval, n);
      values[place] =
          denominator.equals(BigInteger.ONE)
              ? BigFraction.of(numerator)
              : BigFraction.of(numerator, denominator);
    }
    return RationalVector.of(values);
  }

  /** The values over one denominator; empty if it would be too long. */
  Optional<IntegerVector> integerValues(IntegerVector positions) {
    int[] intervals = new int[positions.size()];
    BigInteger common = BigInteger.ONE;
    BigInteger last = common;
    int interval = 0;
    for (int place : Ranking.ascending(positions)) {
      interval = interval(positions.longNumerator(place), interval);
      intervals[place] = interval;
      BigInteger denominator = denominator(interval);
      if (!denominator.equals(last)) {
        last = denominator;
        common = common.divide(common.gcd(denominator)).multiply(denominator);
        if (common.bitLength() > MAX_DENOMINATOR_BITS) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(over(common, positions, intervals));
  }

  private IntegerVector over(BigInteger common, IntegerVector positions, int[] intervals) {
    List<BigInteger> numerators = new ArrayList<>(intervals.length);
    for (int i = 0; i < intervals.length; i++) {
      BigInteger factor = common.divide(denominator(intervals[i]));
      numerators.add(numerator(intervals[i], positions.longNumerator(i)).multiply(factor));
    }
    return IntegerVector.of(numerators, common);
  }
}
