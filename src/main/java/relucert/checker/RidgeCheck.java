package relucert.checker;

import java.util.OptionalInt;
import relucert.exact.IntegerVector;
import relucert.instance.CompactInstance;
import relucert.network.RidgeNetwork;

/**
 * A ridge network is evaluated at every sample. The samples are projected anew, from their
 * coordinates and the network's own direction, and the neurons sorted anew: nothing is believed of
 * how they came about.
 */
final class RidgeCheck {
  private RidgeCheck() {}

  static void require(CompactInstance instance, int neurons, RidgeNetwork network) {
    Rejection.unless(
        network.neurons() <= neurons,
        "the network has " + network.neurons() + " neurons, more than " + neurons);
    Rejection.unless(
        network.direction().size() == instance.dimension(),
        "the network's input dimension is not that of the samples");
    IntegerVector positions = instance.points().times(IntegerVector.of(network.direction()));
    OptionalInt miss = network.firstMiss(positions, instance.targets());
    if (miss.isPresent()) {
      int sample = miss.getAsInt();
      WitnessCheck.requireTarget(
          sample + 1,
          network.values(positions.permuted(new int[] {sample})).get(0),
          instance.targets().get(sample));
      throw new Rejection("sample " + (sample + 1) + " is missed");
    }
  }
}
