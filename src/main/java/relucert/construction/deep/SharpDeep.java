package relucert.construction.deep;

import java.util.List;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Network;

/**
 * The narrowest L-layer network that 3-layer blocks one after another give (proofs/theorem-l.md),
 * and among these the one with the fewest neurons. Either the blocks memorize the samples, window
 * after window, or each is made of quads for some of the tuned samples.
 *
 * <p>Why it fits: {@link CarriedBlocks} adds the blocks up exactly at the samples; a window changes
 * nothing to the left of it and takes the targets that are missing in it; quads are 0 at the
 * samples that are not theirs. Its width is promised for all T of size N in {@link #width(int,
 * int)}.
 */
public final class SharpDeep implements DeepConstruction {
  private static final Windows WINDOWS = new Windows();
  private static final Spikes SPIKES = new Spikes();

  private final int layers;

  /**
   * Creates the construction of networks with L layers.
   *
   * @param layers L, at least 4
   * @throws IllegalArgumentException if L is smaller
   */
  public SharpDeep(int layers) {
    this.layers = DeepConstruction.requireDeep(layers);
  }

  @Override
  public String name() {
    return "sharp-l";
  }

  @Override
  public String source() {
    return "Theorem L, proofs/theorem-l.md";
  }

  @Override
  public String formula() {
    return "fewest of the least width w; w <= min{ceil(sqrt((K-1)/k)) + 2, 4 ceil(sqrt(t)/2) + 2},"
        + " k = floor((L-1)/2), t = ceil(N/k)";
  }

  @Override
  public int layers() {
    return layers;
  }

  @Override
  public int promisedNeurons(TunedSet tuned) {
    return plan(tuned).neurons(layers);
  }

  @Override
  public int promisedWidth(TunedSet tuned) {
    return plan(tuned).width();
  }

  /**
   * Returns the width that is enough for all tuned sets of a size and all targets: the least w with
   * W(w) &gt;= K - 1 or Q(w) &gt;= N, where with the sides s_i = w less the carrying neurons W(w)
   * is the sum of s_i^2 and Q(w) that of s_i floor(s_i / 4) over the floor((L - 1) / 2) blocks.
   *
   * @param n N, from 0 to K
   * @param k K
   * @return an upper bound for {@link #promisedWidth(TunedSet)}
   */
  public int width(int n, int k) {
    if (n == 0) {
      return 0;
    }
    int blocks = BlockWidths.blocks(layers);
    int width = 0;
    while (BlockWidths.capacity(WINDOWS, width, blocks) < k - 1
        && BlockWidths.capacity(SPIKES, width, blocks) < n) {
      width++;
    }
    return width;
  }

  @Override
  public Network build(OrderedInstance instance) {
    return plan(instance.tuned()).network(instance, layers);
  }

  private DeepPlan plan(TunedSet tuned) {
    return DeepPlan.narrowest(List.of(WINDOWS, SPIKES), tuned, layers);
  }
}
