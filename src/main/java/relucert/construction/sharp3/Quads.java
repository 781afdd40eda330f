package relucert.construction.sharp3;

import java.util.List;
import relucert.construction.Construction;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Network;

/**
 * Quads: a + 4n neurons tune any N &lt;= an of K samples to targets of any signs
 * (proofs/theorem-f.md); with the best n that is ceil(4 sqrt N), and one more if N is an odd
 * square.
 *
 * <p>Four second-layer neurons make max(|Z|, |P|) - max(|Z|, |Q|), which is 0 where |Z| is at least
 * |P| and |Q|, and |P| - |Q| where it is at most both. Z is a zigzag that is small at one tuned
 * sample of each interval and large at all other samples; |P| - |Q| is the target at the former. P
 * and Q begin each interval anew with a short number ({@link AlternatingLevels}), so the weights'
 * bits grow with the logarithm of the distances and not with the number of intervals.
 */
public final class Quads implements Construction {

  @Override
  public String name() {
    return "quads";
  }

  @Override
  public String source() {
    return "Theorem F, proofs/theorem-f.md";
  }

  @Override
  public String formula() {
    return "least a + 4n with an >= N: ceil(4 sqrt N), one more if N is an odd square";
  }

  @Override
  public int layers() {
    return 3;
  }

  @Override
  public int promisedNeurons(TunedSet tuned) {
    return widths(tuned.size()).sum();
  }

  /**
   * Returns the widths (a, 4n) with the least sum for a number of tuned samples; among them those
   * with the smallest first layer.
   *
   * @param n N, at least 0
   * @return the widths; 0 and 0 if N = 0
   */
  public static Split widths(int n) {
    return TeamSplit.least(n, 4, 0, teams -> 1);
  }

  @Override
  public Network build(OrderedInstance instance) {
    Split widths = widths(instance.tuned().size());
    return build(instance, widths.first(), widths.second() / 4);
  }

  /**
   * Builds the network with given widths.
   *
   * @param instance at most an tuned samples
   * @param a the number of first-layer neurons
   * @param n the number of quads
   * @return a network with widths a, 4n that takes all targets
   * @throws IllegalArgumentException if there are more tuned samples than that
   */
  public static Network build(OrderedInstance instance, int a, int n) {
    if (instance.tuned().size() > (long) a * n) {
      throw new IllegalArgumentException(
          instance.tuned().size() + " tuned samples are too many for a = " + a + ", n = " + n);
    }
    if (a == 0 || n == 0) {
      return new SharedLayer(List.of()).along(instance.direction());
    }
    SpikeLayout layout = SpikeLayout.of(instance, a, n, false);
    SharedLayer layer = new SharedLayer(layout.breakpoints().stream().map(Opening::right).toList());
    for (int team = 0; team < n; team++) {
      addQuad(layer, layout, team);
    }
    return layer.along(instance.direction());
  }

  private static void addQuad(SharedLayer layer, SpikeLayout layout, int team) {
    AlternatingLevels levels = AlternatingLevels.facingRight(layout, team);
    Quad.add(layer, ZigZag.facingRight(layout, team, levels), levels.p(), levels.q());
  }
}
