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
 * Theorem 4.4 as printed: keep only the samples of J(T) (equation 14) and take the polyline through
 * them by Lemma 4.5. It vanishes at an omitted sample, which lies between two endpoints of its
 * block where the polyline is 0. All neurons share the weight vector a: W1 = 1_m a^T.
 */
public final class RetainedPolyline implements Construction {

  @Override
  public String name() {
    return "thm-4.4";
  }

  @Override
  public String source() {
    return "Theorem 4.4, equation (12)";
  }

  @Override
  public String formula() {
    return "|J(T)| - 1 = K - 1 - sum over the blocks P of max{|P| - 2, 0}";
  }

  @Override
  public int promisedNeurons(TunedSet tuned) {
    return tuned.retainedCount() - 1;
  }

  @Override
  public Network build(OrderedInstance instance) {
    return Polyline.through(instance.tuned().retained(), instance).along(instance.direction());
  }

  @Override
  public Optional<IntFunction<FlatNetworks>> flat(SampleOrder order, LabelGrid grid) {
    return FlatTurns.polyline(order, grid, order.along(grid.tuned()).retained(), 0);
  }
}
