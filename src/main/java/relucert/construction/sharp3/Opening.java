package relucert.construction.sharp3;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A first-layer neuron along a line: max(0, t - breakpoint) if it faces right, max(0, breakpoint -
 * t) if it faces left.
 *
 * @param breakpoint tau, where its pre-activation is 0
 * @param facesLeft on which side of the breakpoint it is active
 */
record Opening(BigFraction breakpoint, boolean facesLeft) {

  static Opening right(BigFraction breakpoint) {
    return new Opening(breakpoint, false);
  }

  static Opening left(BigFraction breakpoint) {
    return new Opening(breakpoint, true);
  }
}
