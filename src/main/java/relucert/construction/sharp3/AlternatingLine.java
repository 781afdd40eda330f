package relucert.construction.sharp3;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A broken line that takes a target at the spike of every other interval and is far from 0 at the
 * spikes between them, while it is made from the left to the right. Interval j lies between the
 * breakpoints j and j + 1 and holds spike j.
 *
 * <p>Where it takes a target it falls or is constant. The further it has fallen, the more steeply
 * it has to fall next time, so that it can rise high enough in the free interval between.
 */
final class AlternatingLine {
  private final List<BigFraction> breakpoints;
  private final List<BigFraction> spikes;
  private final List<BigFraction> heights;
  private final int offset;
  private final BigInteger room;
  private final BigFraction[] slopes;

  /** The values at the breakpoints, which are counted from 1. */
  private final BigFraction[] values;

  /**
   * Starts a line.
   *
   * @param layout the spikes and the breakpoints
   * @param team whose spikes
   * @param first the number of the interval of the team's first spike, 0 or 1
   * @param room half of what the line exceeds the heights by at the free spikes, a power of two
   */
  AlternatingLine(SpikeLayout layout, int team, int first, BigInteger room) {
    breakpoints = layout.breakpoints();
    spikes = layout.placesOf(team);
    heights = layout.heightsOf(team);
    offset = first;
    this.room = room;
    slopes = new BigFraction[breakpoints.size() + 1];
    values = new BigFraction[breakpoints.size() + 1];
    Arrays.fill(slopes, BigFraction.ZERO);
    Arrays.fill(values, BigFraction.ZERO);
  }

  /** Tells whether there is an interval j. */
  boolean has(int j) {
    return j < slopes.length;
  }

  /** The height of spike j. */
  BigFraction height(int j) {
    return heights.get(j - offset);
  }

  /** The least absolute value at the spike of a free interval. */
  BigFraction floor(int j) {
    return height(j).abs().add(room.shiftLeft(1));
  }

  /** The distance from the left end of an interval to its spike. */
  BigFraction run(int j) {
    return spikes.get(j - offset).subtract(breakpoints.get(j - 1));
  }

  /** The distance from the spike of an interval to its right end. */
  BigFraction after(int j) {
    return breakpoints.get(j).subtract(spikes.get(j - offset));
  }

  BigFraction width(int j) {
    return breakpoints.get(j).subtract(breakpoints.get(j - 1));
  }

  BigFraction slope(int j) {
    return slopes[j];
  }

  void setSlope(int j, BigFraction slope) {
    slopes[j] = slope;
  }

  /** The value at breakpoint j. */
  BigFraction value(int j) {
    return values[j];
  }

  void setFirstValue(BigFraction value) {
    values[1] = value;
  }

  /** Takes a target in interval j with a given slope, and reaches it through the free interval. */
  void take(int j, BigFraction target, BigFraction slope) {
    slopes[j] = slope;
    values[j] = target.subtract(slope.multiply(run(j)));
    if (j >= 2) {
      slopes[j - 1] = values[j].subtract(values[j - 1]).divide(width(j - 1));
    }
    if (has(j + 1)) {
      values[j + 1] = target.add(slope.multiply(after(j)));
    }
  }

  /** How steeply the line has to fall to a target in interval j for what it is before it. */
  BigFraction steepness(int j, BigFraction target) {
    int free = j - 1;
    BigFraction least =
        floor(free)
            .multiply(width(free))
            .subtract(values[free].multiply(after(free)))
            .divide(run(free));
    return LineSamples.max(least.subtract(target).divide(run(j)), BigFraction.ZERO);
  }

  /** Takes the heights in the intervals j, j + 2, ..., up to a last one. */
  void takeHeights(int j, int last) {
    for (int i = j; i <= last; i += 2) {
      take(i, height(i), rounded(steepness(i, height(i)), i).negate());
    }
  }

  /** Rises far enough in interval j, if there is one, as the last. */
  void end(int j) {
    if (has(j)) {
      BigFraction least = floor(j).subtract(values[j]).divide(run(j));
      slopes[j] = rounded(LineSamples.max(least, BigFraction.ZERO), j);
    }
  }

  /** The next dyadic number whose rise up to spike j is larger by the room at most. */
  BigFraction rounded(BigFraction steepness, int j) {
    BigFraction reach = j == 0 ? after(0) : run(j);
    int exponent = PowerOfTwo.exponentAtLeast(reach) - room.bitLength() + 1;
    return PowerOfTwo.awayFromZero(steepness, Math.max(exponent, 0));
  }

  /** Returns the line. */
  BrokenLine line() {
    return BrokenLine.of(breakpoints, List.of(slopes), values[1]);
  }
}
