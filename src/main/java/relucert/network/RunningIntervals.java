package relucert.network;

import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.FractionVector;
import relucert.exact.IntegerVector;
import relucert.exact.Ranking;
import relucert.exact.RunningFraction;

/**
 * The table of any ridge network, for positions n / D. In units of n, neuron j has a breakpoint t_j
 * = -bias D / scale, with floor c_j, and turns the slope by w_j = coefficient |scale| / D there.
 * The neurons are sorted by their floors. Those that face right are summed from left to right,
 * those that face left from right to left, and each sum is kept as its slope and its value at the
 * threshold. In a network made from a polyline the turns cancel down to the slopes of the chords
 * and the values at the samples, so these numbers stay short although the turns have unlike
 * denominators; {@link RunningFraction} finds out. For other networks they may become long, and the
 * sums are still exact.
 */
final class RunningIntervals {
  private final RidgeNetwork network;
  private final FractionVector breakpoints;
  private final FractionVector turns;
  private final int[] order;
  private final long[] thresholds;

  private final RunningFraction slope = new RunningFraction();
  private final RunningFraction value = new RunningFraction();
  private final RunningFraction turn = new RunningFraction();
  private final RunningFraction scratch = new RunningFraction();
  private final RunningFraction integer = new RunningFraction();

  RunningIntervals(RidgeNetwork network, BigInteger unit) {
    this.network = network;
    int m = network.neurons();
    RunningFraction scale = new RunningFraction();
    RunningFraction perPosition = new RunningFraction().set(BigFraction.of(unit));
    FractionVector.Builder breakpointBuilder = new FractionVector.Builder(m);
    FractionVector.Builder turnBuilder = new FractionVector.Builder(m);
    long[] floors = new long[m];
    for (int j = 0; j < m; j++) {
      network.scales().load(j, scale);
      network.biases().load(j, scratch).multiply(perPosition).divide(scale).negate();
      floors[j] = scratch.floor();
      breakpointBuilder.add(scratch);
      if (scale.signum() < 0) {
        scale.negate();
      }
      turnBuilder.add(network.coefficients().load(j, turn).multiply(scale).divide(perPosition));
    }
    breakpoints = breakpointBuilder.build();
    turns = turnBuilder.build();
    IntegerVector numbers = IntegerVector.of(floors, 1);
    order = Ranking.ascending(numbers);
    thresholds = new long[m];
    for (int k = 0; k < m; k++) {
      thresholds[k] = floors[order[k]];
    }
  }

  /** The threshold at which interval k is anchored: its left end, but its right end for k = 0. */
  private long anchor(int k) {
    return thresholds.length == 0 ? 0 : thresholds[Math.max(k - 1, 0)];
  }

  private boolean facesLeft(int j) {
    return network.scales().load(j, scratch).signum() < 0;
  }

  /** Takes the running sum from one anchor to another. */
  private void move(long from, long to) {
    if (from != to && slope.signum() != 0) {
      // The difference of two numbers of magnitude below 2^62.
      value.add(scratch.set(to - from).multiply(slope));
    }
  }

  /** Adds turn_j (n - t_j), times a sign, to the running sum at an anchor. */
  private void add(int j, long anchor, boolean isNegative) {
    turns.load(j, turn);
    if (isNegative) {
      turn.negate();
    }
    slope.add(turn);
    RunningFraction distance = breakpoints.load(j, scratch).negate();
    distance.add(integer.set(anchor));
    if (distance.signum() != 0) {
      value.add(distance.multiply(turn));
    }
  }

  IntervalTable table() {
    int m = order.length;
    FractionVector.Builder slopes = new FractionVector.Builder(m + 1);
    FractionVector.Builder values = new FractionVector.Builder(m + 1);
    slopes.add(slope);
    values.add(value.set(network.constant()));
    for (int k = 1; k <= m; k++) {
      move(anchor(k - 1), anchor(k));
      if (!facesLeft(order[k - 1])) {
        add(order[k - 1], anchor(k), false);
      }
      slopes.add(slope);
      values.add(value);
    }
    slope.set(0);
    value.set(0);
    return withLeft(slopes.build(), values.build());
  }

  /** The table from the sums of the neurons facing right, to which the others are added. */
  private IntervalTable withLeft(FractionVector rightSlopes, FractionVector rightValues) {
    int m = order.length;
    Columns columns = new Columns(m + 1);
    for (int k = m; k >= 0; k--) {
      columns.put(
          k,
          anchor(k),
          rightSlopes.load(k, turn).add(slope),
          rightValues.load(k, scratch).add(value));
      if (k > 0) {
        if (facesLeft(order[k - 1])) {
          add(order[k - 1], anchor(k), true);
        }
        move(anchor(k), anchor(k - 1));
      }
    }
    return columns.table(thresholds);
  }

  /** The columns of the table, filled interval by interval. */
  private static final class Columns {
    private final long[] anchors;
    private final long[] offsets;
    private final long[] slopes;
    private final long[] denominators;
    private final ImmutableMap.Builder<Integer, IntervalTable.LargeInterval> large =
        ImmutableMap.builder();

    Columns(int size) {
      anchors = new long[size];
      offsets = new long[size];
      slopes = new long[size];
      denominators = new long[size];
    }

    void put(int k, long anchor, RunningFraction slope, RunningFraction value) {
      anchors[k] = anchor;
      if (slope.fitsLong() && value.fitsLong() && putShort(k, slope, value)) {
        return;
      }
      BigFraction s = slope.value();
      BigFraction v = value.value();
      BigInteger g = s.getDenominator().gcd(v.getDenominator());
      BigInteger above = s.getDenominator().divide(g);
      BigInteger below = v.getDenominator().divide(g);
      large.put(
          k,
          new IntervalTable.LargeInterval(
              v.getNumerator().multiply(above),
              s.getNumerator().multiply(below),
              v.getDenominator().multiply(above)));
    }

    /** Writes both numbers over their least common denominator, if all fit. */
    private boolean putShort(int k, RunningFraction slope, RunningFraction value) {
      long q = slope.denominator();
      long r = value.denominator();
      if (q == r) {
        slopes[k] = slope.numerator();
        offsets[k] = value.numerator();
        denominators[k] = q;
        return true;
      }
      long g = com.google.common.math.LongMath.gcd(q, r);
      if (!fits(slope.numerator(), r / g) || !fits(value.numerator(), q / g) || !fits(q, r / g)) {
        return false;
      }
      slopes[k] = slope.numerator() * (r / g);
      offsets[k] = value.numerator() * (q / g);
      denominators[k] = q * (r / g);
      return true;
    }

    private static boolean fits(long a, long b) {
      return Math.multiplyHigh(a, b) == (a * b) >> (Long.SIZE - 1);
    }

    IntervalTable table(long[] thresholds) {
      return new IntervalTable(
          thresholds, anchors, offsets, slopes, denominators, large.buildOrThrow());
    }
  }
}
