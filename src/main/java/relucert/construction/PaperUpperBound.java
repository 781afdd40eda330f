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
 * Theorem 4.1, item 1, as printed: find a direction along which the samples are distinct, order
 * them, and apply Theorem 4.4. By Lemma 4.7 the network never has more than min{3N + 1, K - 1}
 * neurons, whatever T.
 */
public final class PaperUpperBound implements Construction {
  private final RetainedPolyline theorem44 = new RetainedPolyline();

  @Override
  public String name() {
    return "thm-4.1";
  }

  @Override
  public String source() {
    return "Theorem 4.1, item 1";
  }

  @Override
  public String formula() {
    return "|J(T)| - 1 <= min{3N + 1, K - 1}";
  }

  @Override
  public int promisedNeurons(TunedSet tuned) {
    return theorem44.promisedNeurons(tuned);
  }

  @Override
  public Network build(OrderedInstance instance) {
    return theorem44.build(instance);
  }

  @Override
  public Optional<IntFunction<FlatNetworks>> flat(SampleOrder order, LabelGrid grid) {
    return theorem44.flat(order, grid);
  }
}
