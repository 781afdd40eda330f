package relucert.construction.sharp3;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.construction.Construction;
import relucert.exact.Rationals;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Network;

/**
 * Up to three tuned samples among any number: 3, 4 and 6 neurons for N = 1, 2, 3
 * (proofs/theorem-i.md). Two second-layer neurons of opposite weights see the same level on a
 * common interval, so that nothing is left of them there, and open outwards from it: where one is
 * still positive and the other is not, there is a spike.
 */
public final class FewSpikes implements Construction {
  private static final List<Integer> NEURONS = List.of(0, 3, 4, 6);

  @Override
  public String name() {
    return "few-spikes";
  }

  @Override
  public String source() {
    return "Theorem I, proofs/theorem-i.md";
  }

  @Override
  public String formula() {
    return "3, 4, 6 for N = 1, 2, 3";
  }

  @Override
  public int layers() {
    return 3;
  }

  @Override
  public int promisedNeurons(TunedSet tuned) {
    return NEURONS.get(Math.min(tuned.size(), 3));
  }

  @Override
  public Optional<String> unmetHypothesis(TunedSet tuned) {
    return tuned.size() <= 3
        ? Optional.empty()
        : Optional.of("N = " + tuned.size() + " tuned samples; at most 3 are allowed");
  }

  @Override
  public Network build(OrderedInstance instance) {
    requireHypothesis(instance.tuned());
    return switch (instance.tuned().size()) {
      case 0 -> new SharedLayer(List.of()).along(instance.direction());
      case 1 -> one(instance);
      case 2 -> two(instance);
      default -> ThreeSpikes.build(instance);
    };
  }

  /** Widths (1, 2): the level lies left of the spike. */
  private static Network one(OrderedInstance instance) {
    Spike spike = Spike.of(instance, 1);
    BigFraction tau = Rationals.midpoint(spike.before(), spike.at());
    BigFraction level = spike.levelFor(tau);
    SharedLayer layer = new SharedLayer(List.of(Opening.right(tau)));
    for (int sign : new int[] {1, -1}) {
      layer.add(
          BigFraction.of(sign),
          BrokenLine.of(
              List.of(tau),
              List.of(BigFraction.ZERO, spike.descent(tau, level, sign).negate()),
              level));
    }
    return layer.along(instance.direction());
  }

  /** Widths (2, 2): the level lies between the spikes. */
  private static Network two(OrderedInstance instance) {
    Spike left = Spike.of(instance, 1);
    Spike right = Spike.of(instance, 2);
    BigFraction first = left.leavingTo(right);
    BigFraction second = right.leavingTo(left);
    BigFraction level = LineSamples.max(left.levelFor(first), right.levelFor(second));
    SharedLayer layer = new SharedLayer(List.of(Opening.left(first), Opening.right(second)));
    for (int sign : new int[] {1, -1}) {
      layer.add(
          BigFraction.of(sign),
          BrokenLine.of(
              List.of(first, second),
              List.of(
                  left.descent(first, level, sign),
                  BigFraction.ZERO,
                  right.descent(second, level, sign).negate()),
              level));
    }
    return layer.along(instance.direction());
  }
}
