package relucert.construction.paper;

import com.google.common.math.IntMath;
import java.math.RoundingMode;
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
 * The third construction of Section 5.2 (Figure 8) as printed: sqrt(|J(T)|) groups of sqrt(|J(T)|)
 * samples of J(T), and as many rows with the two-sided sigma_p. It is exact when |J(T)| is a square
 * and undefined otherwise.
 *
 * <p>Two things are read kindly. The text's sigma_p, t on [-1, 1] and 0 beyond, jumps, and no ReLU
 * network has it; it gets ramps of width 1, which four neurons make, as many as the text counts.
 * And lambda is increased, as the text says for its example, until the rows leave the ramps at all
 * samples that are no nodes, those outside J(T) included.
 */
public final class PrintedClippedIdentityGrid implements Construction {

  @Override
  public String name() {
    return "u3-printed";
  }

  @Override
  public String source() {
    return "Section 5.2, third construction, as printed";
  }

  @Override
  public String formula() {
    return "6 sqrt(|J(T)|) <= 6 sqrt(3N + 2), |J(T)| a square";
  }

  @Override
  public List<String> granted() {
    return List.of(Granted.SIGNS, Granted.SCALE, Granted.RAMPS);
  }

  @Override
  public int layers() {
    return 3;
  }

  @Override
  public int promisedNeurons(TunedSet tuned) {
    return IntMath.sqrt(36 * tuned.retainedCount(), RoundingMode.FLOOR);
  }

  @Override
  public Network build(OrderedInstance instance) {
    RationalVector samples = instance.positions();
    BigFraction scale = Margin.outputScale(instance.targets());
    List<Integer> retained = instance.tuned().retained();
    SnakeGrid grid =
        PrintedHardTanhGrid.grid(
            ClippedIdentityGrid.choose(retained, samples),
            ClippedIdentityGrid.choose(retained, instance.targets()).times(scale.reciprocal()),
            "|J(T)|");
    FirstLayer layer = FirstLayer.of(grid.groups());
    BigFraction width = BigFraction.ONE;
    List<Unit> rows = new ArrayList<>();
    for (int r = 1; r <= layer.size(); r++) {
      RationalVector row =
          layer.row(grid.nodes(r), grid.nodeTargets(r), samples, Margin.beyondRamp(width));
      rows.add(FirstLayer.unit(row, Activations.twoSided(width)));
    }
    return UnitNetwork.of(
        instance.direction().size(),
        List.of(layer.units(instance.direction()), rows),
        RationalVector.of(Collections.nCopies(rows.size(), scale)),
        BigFraction.ZERO);
  }
}
