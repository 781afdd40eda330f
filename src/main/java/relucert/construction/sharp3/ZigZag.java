package relucert.construction.sharp3;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** Broken lines that turn at each breakpoint and cross zero once in each interval between. */
final class ZigZag {
  private ZigZag() {}

  /**
   * Returns the zigzag over I_1, ..., I_a, constant on I_0, that is exactly 0 at a team's spikes
   * and falls from 1 in I_1 (slope -1).
   */
  static BrokenLine exact(SpikeLayout layout, int team) {
    List<BigFraction> breakpoints = layout.breakpoints();
    List<BigFraction> spikes = layout.placesOf(team);
    List<BigFraction> slopes = new ArrayList<>(List.of(BigFraction.ZERO));
    BigFraction slope = BigFraction.ONE.negate();
    slopes.add(slope);
    for (int j = 1; j < breakpoints.size(); j++) {
      BigFraction before = breakpoints.get(j).subtract(spikes.get(j - 1));
      BigFraction after = spikes.get(j).subtract(breakpoints.get(j));
      slope = slope.multiply(before).divide(after).negate();
      slopes.add(slope);
    }
    return BrokenLine.of(breakpoints, slopes, spikes.get(0).subtract(breakpoints.get(0)));
  }

  /**
   * Returns a zigzag with short slopes, at most 1 in absolute value at a team's spikes and at least
   * as large as p and q at all other samples. It starts as a power of two times the exact one; then
   * each slope is rounded away from 0 so that it overshoots its spike's zero by at most 1. Rounded
   * so, it never falls short of the exact multiple by more than 1.
   */
  static BrokenLine rounded(SpikeLayout layout, int team, BrokenLine p, BrokenLine q) {
    BigFraction scale = scale(layout, team, exact(layout, team), p, q, BigInteger.ONE);
    List<BigFraction> breakpoints = layout.breakpoints();
    List<BigFraction> spikes = layout.placesOf(team);
    BigFraction start = scale.multiply(spikes.get(0).subtract(breakpoints.get(0)));
    List<BigFraction> slopes = new ArrayList<>(List.of(BigFraction.ZERO, scale.negate()));
    BigFraction value = start;
    for (int j = 1; j < breakpoints.size(); j++) {
      BigFraction width = breakpoints.get(j).subtract(breakpoints.get(j - 1));
      value = value.add(slopes.get(j).multiply(width));
      BigFraction run = spikes.get(j).subtract(breakpoints.get(j));
      slopes.add(
          PowerOfTwo.awayFromZero(value.divide(run).negate(), PowerOfTwo.exponentAtLeast(run)));
    }
    return BrokenLine.of(breakpoints, slopes, start);
  }

  /**
   * Returns the least power of two, at least 1, by which a zigzag becomes as large as p and q, and
   * larger by a margin, at all samples but the team's spikes.
   */
  static BigFraction scale(
      SpikeLayout layout,
      int team,
      BrokenLine zigzag,
      BrokenLine p,
      BrokenLine q,
      BigInteger margin) {
    int exponent = 0;
    for (BigFraction x : layout.watched(team)) {
      Magnitude size = zigzag.sizeAt(x);
      exponent = Math.max(exponent, p.sizeAt(x).plus(margin).exponentOver(size));
      exponent = Math.max(exponent, q.sizeAt(x).plus(margin).exponentOver(size));
    }
    return BigFraction.of(BigInteger.ONE.shiftLeft(exponent));
  }
}
