package relucert.construction.sharp3;

import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.Rationals;
import relucert.instance.OrderedInstance;

/**
 * A tuned sample with the samples next to it; beyond the ends of the line there is one at distance
 * 1.
 *
 * @param before the position of the sample before it
 * @param at its position
 * @param after the position of the sample after it
 * @param height its target
 */
record Spike(BigFraction before, BigFraction at, BigFraction after, BigFraction height) {

  /** Returns the spike at the tuned sample of a given rank, from 1. */
  static Spike of(OrderedInstance instance, int rank) {
    int i = instance.tuned().members().get(rank - 1);
    BigFraction at = instance.positions().get(i - 1);
    return new Spike(
        i == 1 ? at.subtract(BigFraction.ONE) : instance.positions().get(i - 2),
        at,
        i == instance.k() ? at.add(BigFraction.ONE) : instance.positions().get(i),
        instance.targets().get(i - 1));
  }

  /** Returns the mirror image under t -&gt; -t. */
  Spike mirrored() {
    return new Spike(after.negate(), at.negate(), before.negate(), height);
  }

  /** Returns the same spike with another height. */
  Spike times(BigFraction factor) {
    return new Spike(before, at, after, factor.multiply(height));
  }

  /**
   * Returns a point next to this spike on the side of another one, nearer to this one if they are
   * neighbours.
   */
  BigFraction leavingTo(Spike other) {
    boolean toRight = at.compareTo(other.at) < 0;
    BigFraction middle = Rationals.midpoint(at, toRight ? after : before);
    boolean areNeighbours = (toRight ? after : before).compareTo(other.at) == 0;
    return areNeighbours ? Rationals.midpoint(at, middle) : middle;
  }

  /**
   * Returns a power of two from which a line, starting at tau next to the spike, can fall to the
   * height at the spike and below 0 before the next sample behind it.
   */
  BigFraction levelFor(BigFraction tau) {
    BigFraction run = at.subtract(tau).abs();
    BigFraction gap = tau.compareTo(at) < 0 ? after.subtract(at) : at.subtract(before);
    return PowerOfTwo.atLeast(height.abs().multiply(run.add(gap)).divide(gap));
  }

  /**
   * Returns how steeply a neuron falls from the level at tau: to the spike's height if its output
   * weight has the sign of the height, else to 0.
   */
  BigFraction descent(BigFraction tau, BigFraction level, int sign) {
    BigFraction target = height.signum() == sign ? height.abs() : BigFraction.ZERO;
    return level.subtract(target).divide(at.subtract(tau).abs());
  }
}
