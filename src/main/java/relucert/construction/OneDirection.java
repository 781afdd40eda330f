package relucert.construction;

import java.util.Optional;
import java.util.function.IntFunction;
import relucert.instance.LabelGrid;
import relucert.instance.OrderedInstance;
import relucert.instance.SampleOrder;
import relucert.instance.TunedSet;
import relucert.network.FlatNetworks;
import relucert.network.Network;

/**
 * The network of Theorem 4.4 without its first neuron where that one has weight 0 for all labels:
 * when samples 1 and 2 lie in one block. With all neurons facing along a this is the best possible
 * in the worst case, min{3N, K - 1} over all T of size N (proofs/one-direction.md).
 */
public final class OneDirection implements Construction {
  private final RetainedPolyline theorem44 = new RetainedPolyline();

  @Override
  public String name() {
    return "one-direction";
  }

  @Override
  public String source() {
    return "proofs/one-direction.md";
  }

  @Override
  public String formula() {
    return "|J(T)| - 2 if samples 1 and 2 are outside T, else |J(T)| - 1; <= min{3N, K - 1}";
  }

  @Override
  public int promisedNeurons(TunedSet tuned) {
    return theorem44.promisedNeurons(tuned) - (startsFlat(tuned) ? 1 : 0);
  }

  @Override
  public Network build(OrderedInstance instance) {
    HingeFunction polyline = Polyline.through(instance.tuned().retained(), instance);
    return (startsFlat(instance.tuned()) ? polyline.withoutFirst() : polyline)
        .along(instance.direction());
  }

  @Override
  public Optional<IntFunction<FlatNetworks>> flat(SampleOrder order, LabelGrid grid) {
    TunedSet tuned = order.along(grid.tuned());
    return FlatTurns.polyline(order, grid, tuned.retained(), startsFlat(tuned) ? 1 : 0);
  }

  private static boolean startsFlat(TunedSet tuned) {
    return tuned.k() >= 2 && !tuned.contains(1) && !tuned.contains(2);
  }
}
