package relucert.experiment.trained;

import com.google.common.collect.ImmutableList;
import relucert.construction.SharpTwoLayer;
import relucert.construction.sharp3.SharpThreeLayer;
import relucert.experiment.CheckedFit;
import relucert.experiment.LowerBounds;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;

/**
 * What is built exactly for one of the data sets on which networks are trained, and what cannot be.
 *
 * @param n N
 * @param repetition which data set, from 1
 */
record ConstructedCell(int n, int repetition) {
  static final String LOWER = "m* at least (3 layers)";
  static final ImmutableList<String> COLUMNS =
      ImmutableList.of(
          "N",
          "repetition",
          "sharp-3",
          "bits",
          LOWER,
          "needed along the projection (3 layers)",
          "sharp-2",
          "m* at least (2 layers)",
          "needed along the projection (2 layers)");

  String key() {
    return "built N=" + n + " repetition=" + repetition;
  }

  /** The cells of a row, separated by blanks. */
  String row(Instance instance) {
    OrderedInstance ordered = OrderedInstance.of(instance);
    CheckedFit three = CheckedFit.of(SharpThreeLayer.fewestNeurons(), instance, ordered);
    CheckedFit two = CheckedFit.of(new SharpTwoLayer(), instance, ordered);
    Instance line = Instance.onLine(ordered.positions(), ordered.targets());
    return n
        + " "
        + repetition
        + " "
        + three.neurons()
        + " "
        + three.bits()
        + " "
        + LowerBounds.threeLayers(n, instance.k())
        + " "
        + LowerBounds.threeLayers(line)
        + " "
        + two.neurons()
        + " "
        + LowerBounds.twoLayers(n, instance.k())
        + " "
        + LowerBounds.twoLayers(line);
  }
}
