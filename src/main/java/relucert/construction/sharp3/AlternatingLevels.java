package relucert.construction.sharp3;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The levels P and Q of a quad as half the sum and half the difference of two broken lines, which
 * take the heights in turn: with P = (E + O) / 2 and Q = (E - O) / 2 the difference |P| - |Q| is
 * the one of E and O that is smaller in absolute value, times the sign of the other. E takes the
 * heights of the spikes of even number and is far from 0 at the others, O the other way round.
 *
 * <p>Neither line is determined by what it takes: it is free in every other interval and uses this
 * to begin each of its intervals with a short number, so that numbers do not grow along the line.
 * Where it takes a height its slope is dyadic; where it is free its slope is dyadic over the
 * interval's width, which all teams share.
 *
 * @param p P
 * @param q Q
 * @param room a power of two, at most min{|P|, |Q|} at each spike: a zigzag may be as large there
 */
record AlternatingLevels(BrokenLine p, BrokenLine q, BigInteger room) {

  /**
   * Returns levels over a first layer that faces right: both lines are constant left of the first
   * breakpoint, and the spikes lie in I_1, ..., I_a.
   */
  static AlternatingLevels facingRight(SpikeLayout layout, int team) {
    BigInteger room = room(layout);
    int last = layout.breakpoints().size();
    AlternatingLine even = new AlternatingLine(layout, team, 1, room);
    even.setFirstValue(BigFraction.of(Integers.ceiling(even.floor(1))));
    even.takeHeights(2, last);
    even.end(last % 2 == 1 ? last : last + 1);
    AlternatingLine odd = new AlternatingLine(layout, team, 1, room);
    odd.take(1, odd.height(1), BigFraction.ZERO);
    odd.takeHeights(3, last);
    odd.end(last % 2 == 0 ? last : last + 1);
    return combined(even.line(), odd.line(), room);
  }

  /**
   * Returns levels over a first layer whose neuron j* alone faces left, j* odd and at least 3: both
   * lines satisfy s_0 = s_(j*-1) - s_(j*), and the spikes lie in I_0, ..., I_a, a being j* or j* +
   * 1. E is negative at spike j* and O at spike 0, so the other one takes minus the height there.
   */
  static AlternatingLevels turned(SpikeLayout layout, int team, int turned) {
    BigInteger room = room(layout);
    return combined(
        even(new AlternatingLine(layout, team, 0, room), turned),
        odd(new AlternatingLine(layout, team, 0, room), turned),
        room);
  }

  /**
   * O: its slope on I_0 is the sum of how steeply it rises before breakpoint j* and falls behind
   * it, and both are steep enough to make it negative at spike 0.
   */
  private static BrokenLine odd(AlternatingLine line, int turned) {
    line.take(1, line.height(1), BigFraction.ZERO);
    line.takeHeights(3, turned - 2);
    BigFraction target = line.height(turned).negate();
    BigFraction leftSlope = line.floor(0).add(line.height(1)).divide(line.after(0));
    BigFraction width = line.width(turned - 1);
    BigFraction forLeftSlope =
        leftSlope
            .multiply(width)
            .subtract(target)
            .add(line.value(turned - 1))
            .divide(line.run(turned).add(width));
    BigFraction steepness = LineSamples.max(line.steepness(turned, target), forLeftSlope);
    line.take(turned, target, line.rounded(steepness, turned).negate());
    line.end(turned + 1);
    line.setSlope(0, line.slope(turned - 1).subtract(line.slope(turned)));
    return line.line();
  }

  /**
   * E: it comes from so steep a rise on I_0 that it is far above 0 at spike 1, and, as its slope on
   * I_(j*) is less by as much, far below 0 at spike j*. Between these it starts anew at spike 2.
   */
  private static BrokenLine even(AlternatingLine line, int turned) {
    BigFraction first = line.height(0).negate();
    BigFraction second = line.height(2);
    line.take(2, second, BigFraction.ZERO);
    line.takeHeights(4, turned - 1);
    BigFraction before = line.slope(turned - 1);
    BigFraction least =
        line.floor(1)
            .multiply(line.width(1))
            .subtract(second.multiply(line.run(1)))
            .divide(line.after(1));
    BigFraction forFirst = least.subtract(first).divide(line.after(0));
    BigFraction forTurned =
        line.floor(turned).add(line.value(turned)).divide(line.run(turned)).add(before);
    BigFraction leftSlope = line.rounded(LineSamples.max(forFirst, forTurned), 0);
    if (line.has(turned + 1)) {
      leftSlope = endingAtHeight(line, turned, leftSlope);
    }
    BigFraction value = first.add(leftSlope.multiply(line.after(0)));
    line.setFirstValue(value);
    line.setSlope(0, leftSlope);
    line.setSlope(1, second.subtract(value).divide(line.width(1)));
    line.setSlope(turned, before.subtract(leftSlope));
    return line.line();
  }

  /** Takes the last height with a dyadic slope, by a slope on I_0 that is at least a given one. */
  private static BigFraction endingAtHeight(AlternatingLine line, int turned, BigFraction least) {
    int last = turned + 1;
    BigFraction width = line.width(turned);
    BigFraction run = line.run(last);
    BigFraction excess =
        line.value(turned).add(line.slope(turned - 1).multiply(width)).subtract(line.height(last));
    BigFraction slope = least.multiply(width).subtract(excess).divide(run);
    slope = line.rounded(LineSamples.max(slope, BigFraction.ZERO), last);
    line.setSlope(last, slope);
    return slope.multiply(run).add(excess).divide(width);
  }

  private static BigInteger room(SpikeLayout layout) {
    return PowerOfTwo.atLeast(layout.largestHeight()).getNumerator();
  }

  private static AlternatingLevels combined(BrokenLine even, BrokenLine odd, BigInteger room) {
    BigFraction half = BigFraction.of(1, 2);
    BrokenLine halfEven = even.times(half);
    return new AlternatingLevels(halfEven.plus(half, odd), halfEven.plus(half.negate(), odd), room);
  }
}
