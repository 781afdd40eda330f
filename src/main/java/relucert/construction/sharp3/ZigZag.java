package relucert.construction.sharp3;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Broken lines that turn at each breakpoint and cross zero once in each interval between, at the
 * team's spikes or so near to them that they are no larger there than the room.
 */
final class ZigZag {
  /** Bits of the slopes by which a zigzag's scale is estimated, beyond those of the contrast. */
  private static final int LEADING_BITS = 24;

  private ZigZag() {}

  /**
   * Returns a zigzag over I_1, ..., I_a, constant on I_0, with short slopes: at the team's spikes
   * at most as large as the room, at all other samples at least as large as P and Q. Its first
   * slope is a power of two; each of the others is rounded away from 0 so that it overshoots the
   * zero at its spike by at most the room.
   *
   * <p>The search for the power ends: divided by it the zigzags tend to the one that is 0 at the
   * spikes and not 0 at any other sample.
   */
  static BrokenLine facingRight(SpikeLayout layout, int team, AlternatingLevels levels) {
    Watch watch = Watch.of(layout, team, levels.p(), levels.q());
    int exponent = watch.exponentFor(shape(layout, team));
    BrokenLine zigzag = rounded(layout, team, exponent, levels.room());
    while (!watch.isExceededBy(zigzag)) {
      exponent++;
      zigzag = rounded(layout, team, exponent, levels.room());
    }
    return zigzag;
  }

  /**
   * Returns the zigzag over I_1, ..., I_a, constant on I_0, that is exactly 0 at a team's spikes
   * and falls from 1 in I_1 (slope -1).
   */
  static BrokenLine exact(SpikeLayout layout, int team) {
    return along(layout, team, BigFraction.ONE, (slope, run) -> slope);
  }

  /** The zigzag of slope -1 on I_1, but for the last bits of the other slopes. */
  private static BrokenLine shape(SpikeLayout layout, int team) {
    int bits = leadingBits(layout, team);
    return along(layout, team, BigFraction.ONE, (slope, run) -> leading(slope, bits));
  }

  private static BrokenLine rounded(SpikeLayout layout, int team, int exponent, BigInteger room) {
    return along(
        layout,
        team,
        BigFraction.of(BigInteger.ONE.shiftLeft(exponent)),
        (slope, run) -> overshooting(slope, run, room.bitLength() - 1));
  }

  /** How the slope that leads to 0 at a distance is rounded. */
  private interface Rounding {
    BigFraction round(BigFraction slope, BigFraction run);
  }

  private static BrokenLine along(
      SpikeLayout layout, int team, BigFraction scale, Rounding rounding) {
    List<BigFraction> breakpoints = layout.breakpoints();
    List<BigFraction> spikes = layout.placesOf(team);
    BigFraction start = scale.multiply(spikes.get(0).subtract(breakpoints.get(0)));
    List<BigFraction> slopes = new ArrayList<>(List.of(BigFraction.ZERO, scale.negate()));
    BigFraction value = start;
    for (int j = 1; j < breakpoints.size(); j++) {
      BigFraction width = breakpoints.get(j).subtract(breakpoints.get(j - 1));
      value = value.add(slopes.get(j).multiply(width));
      BigFraction run = spikes.get(j).subtract(breakpoints.get(j));
      slopes.add(rounding.round(value.divide(run).negate(), run));
    }
    return BrokenLine.of(breakpoints, slopes, start);
  }

  /** Rounds a slope away from 0 so that the value at a distance changes by 2^exponent at most. */
  static BigFraction overshooting(BigFraction slope, BigFraction run, int exponent) {
    return PowerOfTwo.awayFromZero(slope, Math.max(PowerOfTwo.exponentAtLeast(run) - exponent, 0));
  }

  /**
   * Returns how many leading bits of the slopes make a zigzag's values at samples right but for a
   * small part: its values at the breakpoints lose as many bits as the distances differ by, and
   * those at the samples next to the spikes as many again.
   */
  static int leadingBits(SpikeLayout layout, int team) {
    return LEADING_BITS + 2 * layout.contrast(team);
  }

  /** Rounds a slope to a number of leading bits, away from 0. */
  static BigFraction leading(BigFraction slope, int bits) {
    int size = slope.getNumerator().bitLength() - slope.getDenominator().bitLength();
    return PowerOfTwo.awayFromZero(slope, Math.max(bits - size, 0));
  }
}
