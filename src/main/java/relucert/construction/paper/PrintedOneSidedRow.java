package relucert.construction.paper;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.construction.Construction;
import relucert.exact.RationalVector;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Network;

/**
 * The construction of Appendix A (Figure 10) as printed: 2N + 1 hard-tanh units, one for each
 * group, and one unit with the one-sided sigma_p, whose ramp gets the width 1. Equation (28) is
 * undefined if a group is empty; and equation (31) asks only for |alpha| &gt; 1, where the ramp is
 * not yet 0, so a sample may be missed.
 */
public final class PrintedOneSidedRow implements Construction {

  @Override
  public String name() {
    return "app-a-printed";
  }

  @Override
  public String source() {
    return "Appendix A, as printed";
  }

  @Override
  public String formula() {
    return "4N + 4, no two tuned samples adjacent, 1 and K not tuned";
  }

  @Override
  public List<String> granted() {
    return List.of(Granted.SIGNS, Granted.SCALE);
  }

  @Override
  public int layers() {
    return 3;
  }

  @Override
  public int promisedNeurons(TunedSet tuned) {
    return 4 * tuned.size() + 4;
  }

  @Override
  public Optional<String> unsoundStep() {
    return Optional.of("equation (31), |alpha| > 1 where |alpha| >= 1 + delta is needed");
  }

  @Override
  public Network build(OrderedInstance instance) {
    BigFraction scale = Margin.outputScale(instance.targets());
    AppendixGroups groups = AppendixGroups.printed(instance);
    FirstLayer layer = FirstLayer.of(groups.groups());
    RationalVector row =
        layer.row(
            groups.nodes(),
            groups.targets().times(scale.reciprocal()),
            instance.positions(),
            Margin.printed());
    return OneSidedRow.network(
        instance.direction(),
        layer.units(instance.direction()),
        FirstLayer.unit(row, Activations.oneSided(BigFraction.ONE)),
        scale);
  }
}
