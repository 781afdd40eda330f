package relucert.construction.paper;

import org.apache.commons.numbers.fraction.BigFraction;
import relucert.construction.Hinge;
import relucert.construction.HingeFunction;
import relucert.exact.Rationals;

/** The activation functions of Section 5.2 and Appendix A as sums of ReLU neurons. */
public final class Activations {
  private static final BigFraction ONE = BigFraction.ONE;

  private Activations() {}

  /**
   * Returns the hard-tanh sigma_H of equation 23: -1 left of -1, t on [-1, 1], 1 right of 1.
   *
   * @return two neurons and the constant -1
   */
  public static HingeFunction hardTanh() {
    return HingeFunction.of(
        ONE.negate(), Hinge.right(ONE, ONE.negate()), Hinge.right(ONE.negate(), ONE));
  }

  /**
   * Returns the bump sigma_B of Section 5.2 at a label: 0 outside (label - radius, label + radius),
   * the label itself in the middle, affine in between.
   *
   * @param label z_i, center and height
   * @param radius delta &gt; 0
   * @return three neurons
   */
  public static HingeFunction bump(BigFraction label, BigFraction radius) {
    return bump(label, label, radius);
  }

  /**
   * Returns a bump whose height is not its center.
   *
   * @param center the place of its peak
   * @param height the value there
   * @param radius delta &gt; 0; the bump is 0 from there on
   * @return three neurons
   */
  public static HingeFunction bump(BigFraction center, BigFraction height, BigFraction radius) {
    BigFraction slope = height.divide(radius);
    return HingeFunction.of(
        BigFraction.ZERO,
        Hinge.right(slope, center.subtract(radius)),
        Hinge.right(slope.multiply(-2), center),
        Hinge.right(slope, center.add(radius)));
  }

  /**
   * Returns the sigma_p of Section 5.2 with ramps where the text has jumps: t on [-1, 1], affine to
   * 0 at 1 + delta and at -1 - delta, 0 beyond. The text's function jumps at -1 and 1, which no
   * ReLU network does.
   *
   * @param width delta &gt; 0
   * @return four neurons
   */
  public static HingeFunction twoSided(BigFraction width) {
    BigFraction ramp = width.reciprocal();
    BigFraction turn = ramp.add(ONE);
    BigFraction end = width.add(ONE);
    return HingeFunction.of(
        BigFraction.ZERO,
        Hinge.right(ramp.negate(), end.negate()),
        Hinge.right(turn, ONE.negate()),
        Hinge.right(turn.negate(), ONE),
        Hinge.right(ramp, end));
  }

  /**
   * Returns the sigma_p of Appendix A: t left of 1, affine to 0 at 1 + delta, 0 beyond.
   *
   * @param width delta &gt; 0
   * @return two neurons, both active on the left; no constant and no affine part is needed
   */
  public static HingeFunction oneSided(BigFraction width) {
    BigFraction ramp = width.reciprocal();
    return HingeFunction.of(
        BigFraction.ZERO,
        Hinge.left(ramp.add(ONE).negate(), ONE),
        Hinge.left(ramp, width.add(ONE)));
  }

  /** Returns one ReLU neuron. */
  static HingeFunction relu() {
    return HingeFunction.of(BigFraction.ZERO, Hinge.right(ONE, Rationals.of(0)));
  }
}
