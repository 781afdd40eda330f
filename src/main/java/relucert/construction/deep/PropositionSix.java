package relucert.construction.deep;

import java.util.ArrayList;
import java.util.List;
import relucert.construction.Construction;
import relucert.construction.paper.ClippedIdentityGrid;
import relucert.construction.paper.HardTanhGrid;
import relucert.construction.paper.Rectangle;
import relucert.construction.sharp3.Split;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Network;

/**
 * Proposition 6.1, repaired: T in k = floor((L - 1) / 2) parts of neighbouring samples of at most
 * ceil(N / k) each, every part served by the narrower of the paper's first and third 3-layer
 * network (Section 5.2, repaired), the blocks added up as in Appendix B with what they carry
 * shifted ({@link CarriedBlocks}). Its width is at most 4 min{sqrt(3N / k + 5), sqrt(K)} + 2 for K
 * &gt;= 3 (proofs/prop-6.1.md).
 *
 * <p>Why it fits the bound: with n = |J(T_i)| nodes the third network has widths a and 4b, the
 * first with K nodes a and 2b, ab at least the number of nodes, and neither exceeds 4 sqrt of it;
 * |J(T_i)| &lt;= 3 |T_i| + 2 &lt;= 3N / k + 5. At most two neurons carry.
 */
public final class PropositionSix implements DeepConstruction {
  private static final HardTanhGrid FIRST = new HardTanhGrid();
  private static final ClippedIdentityGrid THIRD = ClippedIdentityGrid.onRetained();

  private final int layers;

  /**
   * Creates the construction of networks with L layers.
   *
   * @param layers L, at least 4
   * @throws IllegalArgumentException if L is smaller
   */
  public PropositionSix(int layers) {
    this.layers = DeepConstruction.requireDeep(layers);
  }

  @Override
  public String name() {
    return "prop-6.1";
  }

  @Override
  public String source() {
    return "Proposition 6.1, repaired";
  }

  @Override
  public String formula() {
    return "those of u1 or u3 for k parts of T, at most 2 more in a layer; width <= 4 min{sqrt(3N/k +"
        + " 5), sqrt(K)} + 2, k = floor((L-1)/2)";
  }

  @Override
  public int layers() {
    return layers;
  }

  @Override
  public int promisedNeurons(TunedSet tuned) {
    return BlockWidths.neurons(splits(tuned), layers);
  }

  @Override
  public int promisedWidth(TunedSet tuned) {
    return BlockWidths.width(splits(tuned));
  }

  private List<Split> splits(TunedSet tuned) {
    return parts(tuned, BlockWidths.blocks(layers)).stream().map(PropositionSix::split).toList();
  }

  /**
   * Cuts a tuned set into parts of neighbouring members whose sizes differ by at most one.
   *
   * @param tuned T
   * @param blocks k, at least 1
   * @return at most k parts that are not empty, none larger than ceil(N / k)
   */
  static List<TunedSet> parts(TunedSet tuned, int blocks) {
    List<TunedSet> parts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= blocks; i++) {
      int to = Math.toIntExact((long) tuned.size() * i / blocks);
      if (to > from) {
        parts.add(TunedSet.of(tuned.k(), tuned.members().subList(from, to)));
      }
      from = to;
    }
    return parts;
  }

  private static Split split(TunedSet part) {
    return isFirstNarrower(part) ? firstSplit(part) : thirdSplit(part);
  }

  private static boolean isFirstNarrower(TunedSet part) {
    return width(firstSplit(part)) < width(thirdSplit(part));
  }

  private static Split firstSplit(TunedSet part) {
    Rectangle nodes = Rectangle.cheapest(part.k(), 1, 2);
    return new Split(nodes.groups(), 2 * nodes.groupSize());
  }

  private static Split thirdSplit(TunedSet part) {
    Rectangle nodes = Rectangle.cheapest(part.retainedCount(), 1, 4);
    return new Split(nodes.groups(), 4 * nodes.groupSize());
  }

  private static int width(Split split) {
    return Math.max(split.first(), split.second());
  }

  @Override
  public Network build(OrderedInstance instance) {
    return blocks(instance, parts(instance.tuned(), BlockWidths.blocks(layers))).network(layers);
  }

  /**
   * Builds the network as Appendix B says it: position and partial sum are carried as they are.
   *
   * @param instance the instance
   * @param parts the parts T_1, ..., T_k of the tuned set, of which some may be empty
   * @return a network that may miss samples
   */
  public Network buildLiterally(OrderedInstance instance, List<TunedSet> parts) {
    return blocks(instance, parts).literalNetwork(layers);
  }

  private static CarriedBlocks blocks(OrderedInstance instance, List<TunedSet> parts) {
    CarriedBlocks blocks = CarriedBlocks.along(instance);
    for (TunedSet part : parts) {
      Construction block = isFirstNarrower(part) ? FIRST : THIRD;
      blocks = blocks.then(block.build(Spikes.part(instance, part.members())));
    }
    return blocks;
  }
}
