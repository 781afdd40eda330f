package relucert.construction.sharp3;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.OrderedInstance;
import relucert.network.Network;

/**
 * Three tuned samples by widths (4, 2) (proofs/theorem-i.md). If the second and the third height do
 * not have opposite signs, the first neuron opens the first spike to the left, the second one the
 * second spike to the right, the third makes a valley and the fourth ends the third spike, where
 * both second-layer neurons meet again. The mirror image serves when the first and the second do
 * not have opposite signs. If signs alternate, one second-layer neuron makes the outer spikes and
 * the other the inner one; the fourth neuron makes an affine part.
 */
final class ThreeSpikes {
  private static final BigFraction ZERO = BigFraction.ZERO;

  private ThreeSpikes() {}

  static Network build(OrderedInstance instance) {
    Spike first = Spike.of(instance, 1);
    Spike second = Spike.of(instance, 2);
    Spike third = Spike.of(instance, 3);
    if (second.height().signum() * third.height().signum() >= 0) {
      return levelBetween(first, second, third).along(instance.direction());
    }
    if (first.height().signum() * second.height().signum() >= 0) {
      RationalVector opposite = instance.direction().times(BigFraction.ONE.negate());
      return levelBetween(third.mirrored(), second.mirrored(), first.mirrored()).along(opposite);
    }
    return alternating(instance.positions().get(0), first, second, third)
        .along(instance.direction());
  }

  private static SharedLayer levelBetween(Spike left, Spike middle, Spike right) {
    BigFraction sign = BigFraction.of(middle.height().add(right.height()).signum() < 0 ? -1 : 1);
    Spike first = left.times(sign);
    Spike second = middle.times(sign);
    BigFraction tau1 = first.leavingTo(second);
    BigFraction tau2 = second.leavingTo(first);
    BigFraction tau3 = Rationals.midpoint(right.before(), right.at());
    BigFraction tau4 = Rationals.midpoint(right.at(), right.after());
    BigFraction level = LineSamples.max(first.levelFor(tau1), second.levelFor(tau2));

    BigFraction descent = second.descent(tau2, level, 1);
    BigFraction valley = level.subtract(descent.multiply(tau3.subtract(tau2)));
    BigFraction rise =
        right.height().multiply(sign).subtract(valley).divide(right.at().subtract(tau3));
    BigFraction end = valley.add(rise.multiply(tau4.subtract(tau3)));

    // The other neuron's valley is so deep that it is not positive at the third spike either.
    BigFraction depth =
        LineSamples.max(end, ZERO)
            .multiply(right.at().subtract(tau3))
            .divide(tau4.subtract(right.at()));
    BigFraction steeper =
        LineSamples.max(
            second.descent(tau2, level, 0), level.add(depth).divide(tau3.subtract(tau2)));
    BigFraction deeper = level.subtract(steeper.multiply(tau3.subtract(tau2)));
    BigFraction steeperRise = end.subtract(deeper).divide(tau4.subtract(tau3));

    List<BigFraction> breakpoints = List.of(tau1, tau2, tau3, tau4);
    SharedLayer layer =
        new SharedLayer(
            List.of(
                Opening.left(tau1), Opening.right(tau2), Opening.right(tau3), Opening.right(tau4)));
    layer.add(
        sign,
        BrokenLine.of(
            breakpoints,
            List.of(first.descent(tau1, level, 1), ZERO, descent.negate(), rise, ZERO),
            level));
    layer.add(
        sign.negate(),
        BrokenLine.of(
            breakpoints,
            List.of(first.descent(tau1, level, -1), ZERO, steeper.negate(), steeperRise, ZERO),
            level));
    return layer;
  }

  private static SharedLayer alternating(
      BigFraction leftmost, Spike first, Spike second, Spike third) {
    BigFraction start = leftmost.subtract(BigFraction.ONE);
    List<BigFraction> breakpoints = List.of(start, first.at(), second.at(), third.at());
    SharedLayer layer = new SharedLayer(breakpoints.stream().map(Opening::right).toList());
    BigFraction sign = BigFraction.of(first.height().signum());

    BigFraction up = slope(first.height(), first.at().subtract(first.before()));
    BigFraction valley =
        LineSamples.max(
                depth(first.height(), first.after().subtract(first.at()), first, second),
                depth(third.height(), third.at().subtract(third.before()), second, third))
            .negate();
    List<BigFraction> outer = new ArrayList<>(List.of(ZERO, up));
    outer.add(valley.subtract(first.height().abs()).divide(second.at().subtract(first.at())));
    outer.add(third.height().abs().subtract(valley).divide(third.at().subtract(second.at())));
    outer.add(slope(third.height(), third.after().subtract(third.at())).negate());
    layer.add(
        sign,
        BrokenLine.of(
            breakpoints,
            outer,
            first.height().abs().subtract(up.multiply(first.at().subtract(start)))));

    BigFraction rise = slope(second.height(), second.at().subtract(second.before()));
    BigFraction fall = slope(second.height(), second.after().subtract(second.at())).negate();
    List<BigFraction> inner = new ArrayList<>(List.of(ZERO));
    inner.addAll(Collections.nCopies(2, rise));
    inner.addAll(Collections.nCopies(2, fall));
    layer.add(
        sign.negate(),
        BrokenLine.of(
            breakpoints,
            inner,
            second.height().abs().subtract(rise.multiply(second.at().subtract(start)))));
    return layer;
  }

  /** An integer slope that loses the height over a gap. */
  private static BigFraction slope(BigFraction height, BigFraction gap) {
    return BigFraction.of(Integers.ceiling(height.abs().divide(gap)));
  }

  /** How deep a valley must be for a line from a spike to reach 0 within the gap next to it. */
  private static BigFraction depth(BigFraction height, BigFraction gap, Spike left, Spike right) {
    BigFraction rest = right.at().subtract(left.at()).subtract(gap);
    return BigFraction.of(Integers.ceiling(height.abs().multiply(rest).divide(gap)));
  }
}
