package relucert.construction.paper;

import com.google.common.math.IntMath;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.construction.Construction;
import relucert.construction.UndefinedStepException;
import relucert.exact.RationalVector;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Network;

/**
 * The first construction of Section 5.2 (Figure 6) as printed: sqrt(K) hard-tanh units in each of
 * the two layers, for sqrt(K) groups of sqrt(K) samples. It is exact for square K and undefined for
 * all others.
 */
public final class PrintedHardTanhGrid implements Construction {

  @Override
  public String name() {
    return "u1-printed";
  }

  @Override
  public String source() {
    return "Section 5.2, first construction, as printed";
  }

  @Override
  public String formula() {
    return "4 sqrt(K), K a square";
  }

  @Override
  public List<String> granted() {
    return List.of(Granted.SIGNS, Granted.SCALE);
  }

  @Override
  public int layers() {
    return 3;
  }

  @Override
  public int promisedNeurons(TunedSet tuned) {
    return IntMath.sqrt(16 * tuned.k(), RoundingMode.FLOOR);
  }

  @Override
  public Network build(OrderedInstance instance) {
    BigFraction scale = Margin.outputScale(instance.targets());
    RationalVector samples = instance.positions();
    SnakeGrid grid = grid(samples, instance.targets().times(scale.reciprocal()), "K");
    FirstLayer layer = FirstLayer.of(grid.groups());
    List<Unit> rows = new ArrayList<>();
    for (int r = 1; r <= layer.size(); r++) {
      RationalVector signed = grid.nodeTargets(r).times(HardTanhGrid.sign(r));
      RationalVector row = layer.row(grid.nodes(r), signed, samples, Margin.printed());
      rows.add(FirstLayer.unit(row, Activations.hardTanh()));
    }
    return HardTanhGrid.alternatingSum(
        instance.direction(), layer.units(instance.direction()), rows, scale);
  }

  /** As many groups as each has samples. */
  static SnakeGrid grid(RationalVector positions, RationalVector targets, String number) {
    int count = positions.size();
    int root = IntMath.sqrt(count, RoundingMode.FLOOR);
    if (root * root != count) {
      throw new UndefinedStepException(
          "Section 5.2, groups of samples",
          String.format("sqrt(%s) groups, but %s = %d is not a square", number, number, count));
    }
    return SnakeGrid.of(new Rectangle(root, root), positions, targets, positions.get(count - 1));
  }
}
