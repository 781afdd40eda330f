package relucert.construction;

import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.Rationals;

/**
 * One neuron of a 2-layer network along a line: coefficient * max(0, t - breakpoint) if it faces
 * right, coefficient * max(0, breakpoint - t) if it faces left.
 *
 * @param coefficient its output weight; 0 is allowed
 * @param breakpoint where its pre-activation is 0
 * @param facesLeft on which side of the breakpoint it is active
 */
public record Hinge(BigFraction coefficient, BigFraction breakpoint, boolean facesLeft) {

  /** Creates the neuron and makes its numbers canonical. */
  public Hinge {
    coefficient = Rationals.canonical(coefficient);
    breakpoint = Rationals.canonical(breakpoint);
  }

  /**
   * Returns a neuron that is active to the right of its breakpoint.
   *
   * @param coefficient its output weight
   * @param breakpoint where it starts
   * @return the neuron
   */
  public static Hinge right(BigFraction coefficient, BigFraction breakpoint) {
    return new Hinge(coefficient, breakpoint, false);
  }

  /**
   * Returns a neuron that is active to the left of its breakpoint.
   *
   * @param coefficient its output weight
   * @param breakpoint where it ends
   * @return the neuron
   */
  public static Hinge left(BigFraction coefficient, BigFraction breakpoint) {
    return new Hinge(coefficient, breakpoint, true);
  }

  /**
   * Returns one neuron that equals, outside the open interval (from, to), the sum of two neurons of
   * the same facing with breakpoints at its ends: first * hinge(from) + second * hinge(to). This is
   * possible exactly when the two coefficients do not have opposite signs.
   */
  static Hinge merged(
      BigFraction first, BigFraction from, BigFraction second, BigFraction to, boolean facesLeft) {
    BigFraction sum = first.add(second);
    // Both coefficients 0: a neuron of weight 0 keeps the promised count.
    BigFraction breakpoint =
        sum.signum() == 0 ? from : first.multiply(from).add(second.multiply(to)).divide(sum);
    return new Hinge(sum, breakpoint, facesLeft);
  }

  /**
   * Returns the neuron's contribution at a point of the line.
   *
   * @param t the point
   * @return coefficient times the activation
   */
  public BigFraction at(BigFraction t) {
    int side = t.compareTo(breakpoint);
    boolean isActive = facesLeft ? side < 0 : side > 0;
    return isActive ? coefficient.multiply(t.subtract(breakpoint).abs()) : BigFraction.ZERO;
  }
}
