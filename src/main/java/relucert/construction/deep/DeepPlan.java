package relucert.construction.deep;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import relucert.construction.sharp3.Split;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Network;

/**
 * How 3-layer blocks one after another serve a tuned set.
 *
 * @param sharing what the blocks do
 * @param parts how much each of them does
 * @param splits the widths of their hidden layers, without the carrying neurons
 */
record DeepPlan(Sharing sharing, ImmutableList<Integer> parts, ImmutableList<Split> splits) {

  /**
   * Returns the plan of the least width; among these, one of the fewest neurons.
   *
   * @param sharings what blocks can do
   * @param tuned the tuned set
   * @param layers L
   */
  static DeepPlan narrowest(List<Sharing> sharings, TunedSet tuned, int layers) {
    if (tuned.size() == 0) {
      return new DeepPlan(sharings.get(0), ImmutableList.of(), ImmutableList.of());
    }
    for (int width = 0; ; width++) {
      List<DeepPlan> plans = new ArrayList<>();
      for (Sharing sharing : sharings) {
        for (int count = 1; count <= BlockWidths.blocks(layers); count++) {
          if (BlockWidths.capacity(sharing, width, count) >= sharing.work(tuned)) {
            DeepPlan plan = filled(sharing, sharing.work(tuned), width, count);
            // With a block that has nothing to do, fewer blocks are enough.
            if (count == 1 || !plan.parts().contains(0)) {
              plans.add(plan);
            }
          }
        }
      }
      if (!plans.isEmpty()) {
        return plans.stream()
            .min(Comparator.comparingInt(plan -> plan.neurons(layers)))
            .orElseThrow();
      }
    }
  }

  /** Each block does all it can, until all is done. */
  private static DeepPlan filled(Sharing sharing, int work, int width, int count) {
    ImmutableList.Builder<Integer> parts = ImmutableList.builder();
    ImmutableList.Builder<Split> splits = ImmutableList.builder();
    int left = work;
    for (int i = 0; i < count; i++) {
      int side = BlockWidths.side(width, i, count);
      int part = Math.min(left, sharing.capacity(side));
      parts.add(part);
      splits.add(sharing.split(part, side));
      left -= part;
    }
    return new DeepPlan(sharing, parts.build(), splits.build());
  }

  /** The neurons of the network of L layers. */
  int neurons(int layers) {
    return BlockWidths.neurons(splits, layers);
  }

  /** The width of the network. */
  int width() {
    return BlockWidths.width(splits);
  }

  Network network(OrderedInstance instance, int layers) {
    CarriedBlocks blocks =
        parts.isEmpty() ? CarriedBlocks.along(instance) : sharing.blocks(instance, parts, splits);
    return blocks.network(layers);
  }
}
