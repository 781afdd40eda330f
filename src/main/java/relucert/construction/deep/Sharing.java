package relucert.construction.deep;

import java.util.List;
import relucert.construction.sharp3.Split;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;

/** A way to share out the work of fine-tuning to 3-layer blocks that stand one after another. */
interface Sharing {

  /** Returns how much there is to do, for a tuned set that is not empty: at least 0. */
  int work(TunedSet tuned);

  /** Returns how much a block with at most {@code side} neurons in each of its layers does. */
  int capacity(int side);

  /**
   * Returns the widths of a block that does a part.
   *
   * @param part at most {@code capacity(side)}
   * @param side what bounds both widths
   */
  Split split(int part, int side);

  /** Builds the blocks: block i does the next {@code parts.get(i)} with {@code splits.get(i)}. */
  CarriedBlocks blocks(OrderedInstance instance, List<Integer> parts, List<Split> splits);
}
