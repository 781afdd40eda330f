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
   * @param blocks how many blocks there may be
   */
  static DeepPlan narrowest(List<Sharing> sharings, TunedSet tuned, int blocks) {
    if (tuned.size() == 0) {
      return new DeepPlan(sharings.get(0), ImmutableList.of(), ImmutableList.of());
    }
    for (int width = 0; ; width++) {
      List<DeepPlan> plans = new ArrayList<>();
      for (Sharing sharing : sharings) {
        for (int count = 1; count <= blocks; count++) {
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
        return plans.stream().min(Comparator.comparingInt(DeepPlan::blockNeurons)).orElseThrow();
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

  /** The neurons up to the last block, those that carry included. */
  private int blockNeurons() {
    int neurons = 0;
    for (int i = 0; i < splits.size(); i++) {
      neurons += splits.get(i).sum() + 2 * BlockWidths.carrying(i, splits.size());
    }
    return neurons;
  }

  /** The neurons of the network of L layers: each layer without a block has one, if any has. */
  int neurons(int layers) {
    int neurons = blockNeurons();
    return neurons == 0 ? 0 : neurons + layers - 1 - 2 * splits.size();
  }

  /** The largest number of neurons in one hidden layer. */
  int width() {
    int width = 0;
    for (int i = 0; i < splits.size(); i++) {
      Split split = splits.get(i);
      width =
          Math.max(
              width,
              Math.max(split.first(), split.second()) + BlockWidths.carrying(i, splits.size()));
    }
    return width;
  }

  Network network(OrderedInstance instance, int layers) {
    CarriedBlocks blocks =
        parts.isEmpty() ? CarriedBlocks.along(instance) : sharing.blocks(instance, parts, splits);
    return blocks.network(layers);
  }
}
