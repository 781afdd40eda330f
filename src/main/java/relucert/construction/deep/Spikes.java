package relucert.construction.deep;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.construction.sharp3.Quads;
import relucert.construction.sharp3.Split;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;

/**
 * The tuned samples shared out to blocks that are 0 at all other samples: quads
 * (proofs/theorem-f.md), a + 4n neurons for an tuned samples.
 */
final class Spikes implements Sharing {
  private static final int QUAD = 4;

  @Override
  public int work(TunedSet tuned) {
    return tuned.size();
  }

  @Override
  public int capacity(int side) {
    return side * (side / QUAD);
  }

  @Override
  public Split split(int part, int side) {
    Split best = new Split(side, side / QUAD * QUAD);
    for (int quads = 1; quads * QUAD <= side; quads++) {
      int first = (part - 1) / quads + 1;
      if (first <= side && first + quads * QUAD < best.sum()) {
        best = new Split(first, quads * QUAD);
      }
    }
    return best;
  }

  @Override
  public CarriedBlocks blocks(OrderedInstance instance, List<Integer> parts, List<Split> splits) {
    List<Integer> members = instance.tuned().members();
    CarriedBlocks blocks = CarriedBlocks.along(instance);
    int from = 0;
    for (int i = 0; i < parts.size(); i++) {
      int to = from + parts.get(i);
      Split split = splits.get(i);
      blocks =
          blocks.then(
              Quads.build(
                  part(instance, members.subList(from, to)), split.first(), split.second() / QUAD));
      from = to;
    }
    return blocks;
  }

  /** The positions with the targets of a part of the tuned set, on the line itself. */
  static OrderedInstance part(OrderedInstance instance, List<Integer> members) {
    TunedSet tuned = TunedSet.of(instance.k(), members);
    List<BigFraction> targets = new ArrayList<>();
    for (int i = 1; i <= instance.k(); i++) {
      targets.add(tuned.contains(i) ? instance.targets().get(i - 1) : Rationals.of(0));
    }
    return OrderedInstance.along(
        Instance.of(RationalMatrix.column(instance.positions()), RationalVector.of(targets), tuned),
        RationalVector.of(1));
  }
}
