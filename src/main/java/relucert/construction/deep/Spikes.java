package relucert.construction.deep;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.construction.sharp3.FewSpikes;
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
 * (proofs/theorem-f.md), a + 4n neurons for an tuned samples, and where there is no room for a quad
 * or no need of one, the networks for up to three tuned samples (proofs/theorem-i.md).
 */
final class Spikes implements Sharing {
  private static final int QUAD = 4;

  /** The widths for 0, 1, 2, 3 tuned samples. */
  private static final ImmutableList<Split> FEW =
      ImmutableList.of(new Split(0, 0), new Split(1, 2), new Split(2, 2), new Split(4, 2));

  @Override
  public int work(TunedSet tuned) {
    return tuned.size();
  }

  /** s floor(s / 4) with quads; 2 if two neurons in each layer are all there is room for. */
  @Override
  public int capacity(int side) {
    return side < QUAD ? (side < 2 ? 0 : 2) : side * (side / QUAD);
  }

  @Override
  public Split split(int part, int side) {
    if (part < FEW.size()) {
      return FEW.get(part);
    }
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
      OrderedInstance own = part(instance, members.subList(from, to));
      Split split = splits.get(i);
      blocks =
          blocks.then(
              parts.get(i) < FEW.size()
                  ? new FewSpikes().build(own)
                  : Quads.build(own, split.first(), split.second() / QUAD));
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
