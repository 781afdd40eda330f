package relucert.construction.paper;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.construction.Construction;
import relucert.exact.RationalVector;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Network;

/**
 * The construction of Appendix A (Figure 10), for every T: 2N + 1 groups, a dummy sample in each
 * one that would be empty, and a single row of the second layer that takes the targets at the first
 * samples of the groups. All other samples follow the first one of their group, which has odd
 * number, so the scaled row is above 1 + delta there and the one-sided sigma_p drops it.
 *
 * <p>With two neurons for each hard-tanh unit these are the 4N + 4 neurons of the text; with the
 * shared first layer 2N + 3.
 */
public final class OneSidedRow implements Construction {
  private static final BigFraction WIDTH = BigFraction.ONE;

  private final boolean shared;

  private OneSidedRow(boolean shared) {
    this.shared = shared;
  }

  /**
   * Returns the construction with one neuron for each group.
   *
   * @return the one with 2N + 3 neurons
   */
  public static OneSidedRow shared() {
    return new OneSidedRow(true);
  }

  /**
   * Returns the construction with two neurons for each group, as in the paper.
   *
   * @return the one with 4N + 4 neurons
   */
  public static OneSidedRow hardTanh() {
    return new OneSidedRow(false);
  }

  @Override
  public String name() {
    return shared ? "app-a" : "app-a-hard-tanh";
  }

  @Override
  public String source() {
    return "Appendix A, repaired";
  }

  @Override
  public String formula() {
    return shared ? "2N + 3" : "4N + 4";
  }

  @Override
  public int layers() {
    return 3;
  }

  @Override
  public int promisedNeurons(TunedSet tuned) {
    return shared ? 2 * tuned.size() + 3 : 4 * tuned.size() + 4;
  }

  @Override
  public Network build(OrderedInstance instance) {
    BigFraction scale = Margin.outputScale(instance.targets());
    AppendixGroups groups = AppendixGroups.filled(instance);
    RationalVector nodes = groups.nodes();
    RationalVector targets = groups.targets().times(scale.reciprocal());
    Margin margin = Margin.beyondRamp(WIDTH);
    RationalVector direction = instance.direction();
    if (shared) {
      SharedFirstLayer layer = SharedFirstLayer.of(groups.groups());
      SharedFirstLayer.Row row = layer.row(nodes, targets, instance.positions(), margin);
      return network(
          direction,
          layer.units(direction),
          SharedFirstLayer.unit(row, Activations.oneSided(WIDTH)),
          scale);
    }
    FirstLayer layer = FirstLayer.of(groups.groups());
    RationalVector row = layer.row(nodes, targets, instance.positions(), margin);
    return network(
        direction,
        layer.units(direction),
        FirstLayer.unit(row, Activations.oneSided(WIDTH)),
        scale);
  }

  static Network network(RationalVector direction, List<Unit> first, Unit row, BigFraction scale) {
    return UnitNetwork.of(
        direction.size(), List.of(first, List.of(row)), RationalVector.of(scale), BigFraction.ZERO);
  }
}
