package relucert.construction.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.construction.Construction;
import relucert.exact.RationalVector;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Network;

/**
 * The third construction of Section 5.2 (Figure 8), for every instance: only some samples, the
 * nodes, form groups; a row of the second layer takes the target at its own nodes, and the
 * two-sided sigma_p passes it on and drops everything beyond 1 + delta. A row without targets
 * vanishes at its nodes and nowhere else, so scaling takes it beyond 1 + delta at every other
 * sample, whether in J(T) or not. Hence no argument about values between those at the ends of a
 * block is needed, and the tuned samples alone are enough as nodes.
 *
 * <p>With the shared first layer: a + 4b neurons in place of the printed 2a + 4b.
 */
public final class ClippedIdentityGrid implements Construction {
  private final boolean onlyTuned;

  private ClippedIdentityGrid(boolean onlyTuned) {
    this.onlyTuned = onlyTuned;
  }

  /**
   * Returns the construction with the tuned samples as nodes.
   *
   * @return the one with the fewest neurons
   */
  public static ClippedIdentityGrid onTuned() {
    return new ClippedIdentityGrid(true);
  }

  /**
   * Returns the construction with the samples of J(T) as nodes, as in the paper.
   *
   * @return the one that is closest to the text
   */
  public static ClippedIdentityGrid onRetained() {
    return new ClippedIdentityGrid(false);
  }

  @Override
  public String name() {
    return onlyTuned ? "u3" : "u3-retained";
  }

  @Override
  public String source() {
    return "Section 5.2, third construction, repaired";
  }

  @Override
  public String formula() {
    return "a + 4b, the least with ab >= " + (onlyTuned ? "N" : "|J(T)|");
  }

  @Override
  public int layers() {
    return 3;
  }

  @Override
  public int promisedNeurons(TunedSet tuned) {
    return shape(nodes(tuned).size()).cost(1, 4);
  }

  private List<Integer> nodes(TunedSet tuned) {
    return onlyTuned ? tuned.members() : tuned.retained();
  }

  private static Rectangle shape(int nodes) {
    return Rectangle.cheapest(nodes, 1, 4);
  }

  @Override
  public Network build(OrderedInstance instance) {
    RationalVector samples = instance.positions();
    BigFraction scale = Margin.outputScale(instance.targets());
    List<Integer> nodes = nodes(instance.tuned());
    SnakeGrid grid =
        SnakeGrid.of(
            shape(nodes.size()),
            choose(nodes, samples),
            choose(nodes, instance.targets()).times(scale.reciprocal()),
            samples.get(samples.size() - 1));
    SharedFirstLayer layer = SharedFirstLayer.of(grid.groups());
    BigFraction width = BigFraction.ONE;
    List<Unit> rows = new ArrayList<>();
    for (int r = 1; r <= grid.shape().groupSize(); r++) {
      rows.add(
          SharedFirstLayer.unit(
              layer.row(grid.nodes(r), grid.nodeTargets(r), samples, Margin.beyondRamp(width)),
              Activations.twoSided(width)));
    }
    return UnitNetwork.of(
        instance.direction().size(),
        List.of(layer.units(instance.direction()), rows),
        RationalVector.of(Collections.nCopies(rows.size(), scale)),
        BigFraction.ZERO);
  }

  /** The entries of some samples, numbered from 1. */
  static RationalVector choose(List<Integer> samples, RationalVector all) {
    return RationalVector.of(samples.stream().map(i -> all.get(i - 1)).toList());
  }
}
