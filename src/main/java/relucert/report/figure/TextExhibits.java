package relucert.report.figure;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.function.Supplier;
import relucert.construction.Construction;
import relucert.construction.Constructions;
import relucert.construction.UndefinedStepException;
import relucert.construction.deep.PropositionSix;
import relucert.construction.paper.PrintedBumpRows;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Network;

/** Counterexamples to constructions as printed: not defined, or a network that misses a sample. */
final class TextExhibits {
  private TextExhibits() {}

  static ImmutableMap<String, Supplier<Exhibit>> all() {
    return ImmutableMap.of(
        "u1", () -> undefined("u1-printed"),
        "u3", () -> undefined("u3-printed"),
        "app-a", () -> undefined("app-a-printed"),
        "u2", () -> missed(TunedSet.of(4, 2, 3), PrintedBumpRows.withRadiusAndMargin()),
        "u2.margin", () -> missed(TunedSet.of(4, 1), PrintedBumpRows.withRadius()),
        "app-b.carry", TextExhibits::carried);
  }

  private static Exhibit undefined(String name) {
    Instance instance = LineData.ones(TunedSet.of(3, 1));
    String step = undefined(name, instance.tuned());
    return Exhibit.of(
        List.of(LineData.text(instance) + ": not defined at " + step),
        LineData.picture(
            "The data: K = 3, T = {1}, for which the text defines no network", instance),
        Sides.of("the step that is not defined", step));
  }

  /** The step at which a text is not defined, for samples 1, ..., K. */
  static String undefined(String name, TunedSet tuned) {
    try {
      Network network =
          Constructions.standard().require(name).build(OrderedInstance.of(LineData.ones(tuned)));
      return "it is defined, with " + network.neurons() + " neurons";
    } catch (UndefinedStepException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static Exhibit missed(TunedSet tuned, Construction text) {
    Instance instance = LineData.ones(tuned);
    Network network = text.build(OrderedInstance.of(instance));
    return Exhibit.of(
            List.of(
                LineData.text(instance), "g(x) = " + network.values(instance.samples()) + " by "),
            LineData.picture("The printed network's g misses a sample", instance, network),
            LineData.values(instance, network))
        .with(network);
  }

  private static Exhibit carried() {
    Instance instance = LineData.labelled(TunedSet.of(3, 1, 2, 3), i -> -1);
    List<TunedSet> parts = List.of(TunedSet.of(3, 1), TunedSet.of(3, 2, 3));
    Network network = new PropositionSix(5).buildLiterally(OrderedInstance.of(instance), parts);
    return Exhibit.of(
            List.of(
                "K = 3, T = {1, 2, 3}, x = 1, ..., K, z = (-1, -1, -1), L = 5",
                "T_1 = {1}, T_2 = {2, 3} gives g(x_1) = "
                    + Rationals.text(network.value(instance.point(1)))),
            LineData.picture(
                "L = 5, T_1 = {1}, T_2 = {2, 3}: the sum -1 does not come through a ReLU",
                instance, network),
            LineData.values(instance, network))
        .with(network);
  }
}
