package relucert.construction.deep;

import com.google.common.math.IntMath;
import java.math.RoundingMode;
import java.util.List;
import relucert.construction.sharp3.Memorization;
import relucert.construction.sharp3.Split;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;

/**
 * Samples memorized by one block after another, each from where the one before ended. A memorizing
 * network (proofs/theorem-e.md) is constant up to its first sample. So a block that starts at the
 * last sample of the block before, with target 0 there, changes nothing to the left of it; what it
 * does to the right is left to the blocks that follow, whose targets are what is still missing.
 *
 * <p>Nothing has to be memorized before the first tuned sample: the first block starts one sample
 * before it. Along -a instead of a the same holds for the samples behind the last tuned one.
 */
final class Windows implements Sharing {

  /** The samples to memorize, behind the one that is free, along the better of a and -a. */
  @Override
  public int work(TunedSet tuned) {
    return Math.min(behindFree(tuned), behindFree(mirrored(tuned)));
  }

  private static int behindFree(TunedSet tuned) {
    return tuned.k() - free(tuned);
  }

  /** The sample at which memorizing starts: the one before the first tuned sample, if there is. */
  private static int free(TunedSet tuned) {
    return Math.max(1, tuned.members().get(0) - 1);
  }

  private static TunedSet mirrored(TunedSet tuned) {
    return TunedSet.of(tuned.k(), tuned.members().stream().map(i -> tuned.k() + 1 - i).toList());
  }

  @Override
  public int capacity(int side) {
    return side * side;
  }

  /** The widths ceil(n / s) and s, s = ceil(sqrt n): ceil(2 sqrt n) neurons, and s <= side. */
  @Override
  public Split split(int part, int side) {
    int second = IntMath.sqrt(part, RoundingMode.CEILING);
    return part == 0 ? new Split(0, 0) : new Split((part - 1) / second + 1, second);
  }

  @Override
  public CarriedBlocks blocks(OrderedInstance instance, List<Integer> parts, List<Split> splits) {
    TunedSet tuned = instance.tuned();
    boolean fromRight = behindFree(mirrored(tuned)) < behindFree(tuned);
    int here = free(fromRight ? mirrored(tuned) : tuned);
    CarriedBlocks blocks = CarriedBlocks.along(instance);
    for (int i = 0; i < parts.size(); i++) {
      int next = here + parts.get(i);
      blocks =
          blocks.then(
              Memorization.build(
                  fromRight
                      ? window(blocks, tuned.k() + 1 - next, tuned.k() + 1 - here, -1)
                      : window(blocks, here, next, 1),
                  splits.get(i)));
      here = next;
    }
    return blocks;
  }

  /** Samples {@code from} to {@code to}, with what the blocks leave missing as their targets. */
  private static OrderedInstance window(CarriedBlocks blocks, int from, int to, long facing) {
    return OrderedInstance.along(
        Instance.onLine(
            RationalVector.of(blocks.positions().entries().subList(from - 1, to)),
            RationalVector.of(blocks.missing().entries().subList(from - 1, to))),
        RationalVector.of(facing));
  }
}
