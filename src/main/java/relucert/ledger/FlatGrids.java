package relucert.ledger;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import relucert.checker.CheckedGrid;
import relucert.checker.GridCheck;
import relucert.construction.Construction;
import relucert.instance.LabelGrid;
import relucert.instance.SampleOrder;
import relucert.instance.TunedSet;
import relucert.network.FlatNetworks;

/**
 * Builds and checks the networks of a construction for all labelings of tuned sets without an
 * object for each, where the construction can do so.
 *
 * @param construction the construction
 * @param points one set of samples
 * @param order their order along a line
 * @param size for a tuned set along the line how many neurons are said to suffice
 */
record FlatGrids(
    Construction construction, SampleGrid points, SampleOrder order, ToIntFunction<TunedSet> size) {
  /** Of each tuned set so many networks, and one more, are compared with the construction's own. */
  private static final int COMPARED = 7;

  /**
   * Checks tuned sets, each with all labels.
   *
   * @param sets tuned sets
   * @param threads how many to work on at a time
   * @return for each of them what became of it, in order; empty where a hypothesis is not met or
   *     the construction builds no flat networks, or others than its own
   */
  ImmutableList<Optional<CheckedGrid>> check(List<TunedSet> sets, int threads) {
    return InOrder.map(threads, sets, this::check);
  }

  private Optional<CheckedGrid> check(TunedSet tuned) {
    if (construction.unmetHypothesis(order.along(tuned)).isPresent()) {
      return Optional.empty();
    }
    LabelGrid labels = points.labels(tuned);
    return construction
        .flat(order, labels)
        .filter(flat -> areOwn(flat, labels))
        .map(flat -> GridCheck.check(labels, size.applyAsInt(order.along(tuned)), flat));
  }

  /**
   * Whether networks are those the construction builds one by one, and as large as it promises. So
   * an audit speaks of the construction, and notices if that one is broken.
   */
  private boolean areOwn(IntFunction<FlatNetworks> flat, LabelGrid labels) {
    int promised = construction.promisedNeurons(order.along(labels.tuned()));
    int last = labels.size() - 1;
    int steps = Math.min(COMPARED, last);
    for (int i = 0; i <= steps; i++) {
      // From the first labeling to the last; in between, sevenths in base 5 are not periodic soon.
      int number = (int) ((long) i * last / Math.max(steps, 1));
      int b = number % labels.runSize();
      FlatNetworks networks = flat.apply(number - b);
      if (networks.neurons() != promised
          || !networks.network(b).equals(construction.build(order.of(labels.instance(number))))) {
        return false;
      }
    }
    return true;
  }
}
