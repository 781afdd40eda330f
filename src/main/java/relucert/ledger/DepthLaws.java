package relucert.ledger;

import static relucert.ledger.InstanceLaws.entry;
import static relucert.ledger.Reading.PRINTED;
import static relucert.ledger.Reading.SHARP;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import relucert.construction.Construction;
import relucert.construction.Constructions;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.network.Network;
import relucert.search.hunt.InstanceLaw;
import relucert.search.hunt.Outcome;
import relucert.search.hunt.Symmetry;

/** What claims about networks with 4 and more layers say of data: that a width is enough. */
final class DepthLaws {
  private DepthLaws() {}

  static List<Map.Entry<InstanceLaws.Key, InstanceLaw>> all() {
    return List.of(
        entry(
            "prop-6.1",
            PRINTED,
            widths(
                "prop-6.1",
                3,
                (width, n, k, layers) -> width <= DeepFormulas.paperWidth(n, k, layers))),
        entry(
            "prop-6.1",
            SHARP,
            widths(
                "sharp-l", 3, (width, n, k, layers) -> width <= DeepWidths.quadsWidth(n, layers))),
        entry("eq-36", PRINTED, widths("prop-6.1", 3, DepthLaws::isWithinEquation36)),
        entry(
            "theorem-l",
            SHARP,
            widths(
                "sharp-l",
                1,
                (width, n, k, layers) -> width <= DeepWidths.sharpWidth(n, k, layers))),
        entry("theorem-m", SHARP, neurons()));
  }

  private static boolean isWithinEquation36(long width, int n, int k, int layers) {
    return DeepWidths.isWithinEquation36(width, n, k, layers);
  }

  private static InstanceLaw widths(String name, int fromK, DepthClaims.WidthLaw law) {
    List<Construction> constructions =
        DepthClaims.LAYERS.stream().map(l -> Constructions.deep(l).require(name)).toList();
    return new FunctionLaw(
        "construct --method "
            + name
            + " gives networks within the width that fit, for L in "
            + DepthClaims.LAYERS,
        Symmetry.all(),
        instance -> instance.k() >= fromK,
        instance -> first(constructions.stream().map(c -> width(c, instance, law)).toList()));
  }

  private static Outcome width(
      Construction construction, Instance instance, DepthClaims.WidthLaw law) {
    OrderedInstance ordered = OrderedInstance.of(instance);
    Network network = construction.build(ordered);
    int width = network.widths().stream().mapToInt(Integer::intValue).max().orElse(0);
    if (!law.allows(width, instance.tuned().size(), instance.k(), construction.layers())) {
      return new Outcome.Undecided("L = " + construction.layers() + ": width " + width);
    }
    return BuiltOutcomes.exists(construction, instance, construction.promisedNeurons(ordered));
  }

  /** The first answer that is not "holds". */
  private static Outcome first(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(o -> !(o instanceof Outcome.Holds))
        .findFirst()
        .orElseGet(Outcome.Holds::new);
  }

  /** The upper half of Theorem M: that for 3 layers and L - 3. */
  private static InstanceLaw neurons() {
    List<Construction> constructions =
        IntStream.rangeClosed(4, 6)
            .mapToObj(l -> Constructions.deep(l).require("handed-on"))
            .toList();
    return new FunctionLaw(
        "construct --method handed-on gives networks that fit within the bound, for L in [4, 5, 6]"
            + " (the half that speaks of all instances)",
        Symmetry.all(),
        instance -> instance.tuned().size() >= 2,
        instance ->
            first(
                constructions.stream()
                    .map(c -> BuiltOutcomes.exists(c, instance, bound(c, instance)))
                    .toList()));
  }

  private static int bound(Construction construction, Instance instance) {
    return ThreeLayerFormulas.built(instance.tuned().size(), instance.k())
        + construction.layers()
        - 3;
  }
}
