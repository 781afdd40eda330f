package relucert.report.figure;

import com.google.common.collect.ImmutableList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.construction.Construction;
import relucert.construction.Constructions;
import relucert.construction.HingeFunction;
import relucert.construction.paper.Activations;
import relucert.construction.paper.OneSidedRow;
import relucert.construction.paper.PrintedBumpRows;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.network.Network;

/** The networks of Figures 6, 7, 8 and 10, built for data on a line and read as layers of units. */
final class PaperUnits {
  private static final BigFraction ONE = Rationals.of(1);

  private PaperUnits() {}

  /** Returns the first construction of Section 5.2: hard-tanh units in both layers. */
  static UnitLayers firstGrid(Instance instance) {
    Network network = build(Constructions.standard().require("u1-printed"), instance);
    return of(
        network,
        copies(network.widths().get(0) / 2, Activations.hardTanh()),
        copies(network.widths().get(1) / 2, Activations.hardTanh()));
  }

  /** Returns the second construction for one tuned sample of target 1: a bump in layer 2. */
  static UnitLayers bump(Instance instance) {
    Network network = build(PrintedBumpRows.withRadiusAndMargin(), instance);
    BigFraction radius = Rationals.of(1, 4);
    return of(
        network,
        copies(network.widths().get(0) / 2, Activations.hardTanh()),
        ImmutableList.of(Activations.bump(ONE, radius)));
  }

  /** Returns the third construction: the two-sided sigma_p with a ramp of width 1 in layer 2. */
  static UnitLayers thirdGrid(Instance instance) {
    Network network = build(Constructions.standard().require("u3-printed"), instance);
    return of(
        network,
        copies(network.widths().get(0) / 2, Activations.hardTanh()),
        copies(network.widths().get(1) / 4, Activations.twoSided(ONE)));
  }

  /**
   * Returns the construction of Appendix A: one row with the one-sided sigma_p, its ramp of width
   * 1.
   */
  static UnitLayers appendix(Instance instance) {
    Network network = build(OneSidedRow.hardTanh(), instance);
    return of(
        network,
        copies(network.widths().get(0) / 2, Activations.hardTanh()),
        ImmutableList.of(Activations.oneSided(ONE)));
  }

  private static Network build(Construction construction, Instance instance) {
    return construction.build(OrderedInstance.of(instance));
  }

  private static ImmutableList<HingeFunction> copies(int count, HingeFunction activation) {
    return ImmutableList.copyOf(Collections.nCopies(count, activation));
  }

  private static UnitLayers of(
      Network network, List<HingeFunction> first, List<HingeFunction> second) {
    return new UnitLayers(
        network, ImmutableList.of(ImmutableList.copyOf(first), ImmutableList.copyOf(second)));
  }
}
