package relucert.experiment.constructed;

import java.util.Random;
import relucert.construction.Construction;
import relucert.construction.Constructions;
import relucert.construction.sharp3.SharpThreeLayer;
import relucert.experiment.Chance;
import relucert.experiment.CheckedFit;
import relucert.experiment.LowerBounds;
import relucert.experiment.SyntheticData;
import relucert.instance.CompactInstance;
import relucert.instance.CompactOrder;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;

/**
 * One data set of the depth comparison.
 *
 * @param data {@value #HARDEST} for the data of the lower bounds, {@value #RANDOM} for those of
 *     Section 7
 * @param d the dimension
 * @param n N; there are K = 4N samples
 * @param draw which draw of random data, from 1
 */
record DepthCell(String data, int d, int n, int draw) {
  static final String HARDEST = "hardest";
  static final String RANDOM = "random";

  private static final int MOST_OF_PAPER = 200;

  /** The columns of a row. */
  static final String[] COLUMNS = {
    "data",
    "d",
    "draw",
    "N",
    "K",
    "sharp-2",
    "sharp-2 bits",
    "thm-4.4",
    "sharp-3",
    "sharp-3 bits",
    "sharp-3-short",
    "sharp-3-short bits",
    "u3",
    "app-a",
    "paper's bound",
    "2 layers need",
    "3 layers need",
    "these data need 2-layer",
    "these data need 3-layer",
    "u3 and app-a",
    "sharp-3 - ceil(2 sqrt(min(K,4N)))"
  };

  int k() {
    return 4 * n;
  }

  String key() {
    return data + " d=" + d + " N=" + n + " draw=" + draw;
  }

  /** Builds and checks the networks and returns the row, cells separated by tabs. */
  String row(long seed) {
    Instance instance = instance(seed);
    CompactInstance compact = CompactInstance.of(instance);
    CompactOrder order = CompactOrder.of(compact);
    CheckedFit two = CheckedFit.sharpTwoLayer(compact, order);
    CheckedFit paper = CheckedFit.theorem44(compact, order);
    OrderedInstance ordered = OrderedInstance.along(instance, order.direction());
    CheckedFit three = CheckedFit.of(SharpThreeLayer.fewestNeurons(), instance, ordered);
    CheckedFit shorter = CheckedFit.of(SharpThreeLayer.shortWeights(), instance, ordered);
    return Rows.joined(
        data,
        d,
        draw,
        n,
        k(),
        two.neurons(),
        two.bits(),
        paper.neurons(),
        three.neurons(),
        three.bits(),
        shorter.neurons(),
        shorter.bits(),
        neurons("u3", instance, ordered),
        neurons("app-a", instance, ordered),
        Growth.paperBound(n, k()),
        LowerBounds.twoLayers(n, k()),
        LowerBounds.threeLayers(n, k()),
        d == 1 ? LowerBounds.twoLayers(instance) : "",
        d == 1 ? LowerBounds.threeLayers(instance) : "",
        n <= MOST_OF_PAPER ? "checked" : "promised",
        three.neurons() - Growth.squareRoot(n, k()));
  }

  Instance instance(long seed) {
    if (data.equals(HARDEST)) {
      return HardInstances.alternating(
          HardInstances.mostRetained(n, k()), HardInstances.uniform(k()));
    }
    Random random = Chance.of(seed, "depth " + key());
    return SyntheticData.instance(random, n, k(), d);
  }

  /** Beyond some size the paper's 3-layer networks have so long numbers that they are not built. */
  private int neurons(String name, Instance instance, OrderedInstance ordered) {
    Construction construction = Constructions.standard().require(name);
    return n <= MOST_OF_PAPER
        ? CheckedFit.of(construction, instance, ordered).neurons()
        : construction.promisedNeurons(ordered);
  }
}
