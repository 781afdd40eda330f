package relucert.construction.paper;

import com.google.common.math.IntMath;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.construction.Construction;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Network;

/**
 * The second construction of Section 5.2 (Figure 7), for every instance: the first layer of the
 * first construction and one bump for each tuned sample i. The bump has its own row of the second
 * layer, which is 1 at i, 0 at the row's other nodes and beyond 2 or below 0 at all other samples;
 * the bump is 1 at 1 and 0 outside (0, 2). So equal labels in one row do no harm, and no radius has
 * to be found.
 *
 * <p>With the shared first layer: ceil(sqrt(K)) + 3N neurons in place of the printed 2 sqrt(K) +
 * 3N.
 */
public final class BumpRows implements Construction {

  @Override
  public String name() {
    return "u2";
  }

  @Override
  public String source() {
    return "Section 5.2, second construction, repaired";
  }

  @Override
  public String formula() {
    return "ceil(sqrt(K)) + 3N";
  }

  @Override
  public int layers() {
    return 3;
  }

  @Override
  public int promisedNeurons(TunedSet tuned) {
    return shape(tuned.k()).groups() + 3 * tuned.size();
  }

  private static Rectangle shape(int k) {
    int groups = IntMath.sqrt(k, RoundingMode.CEILING);
    return new Rectangle(groups, IntMath.divide(k, groups, RoundingMode.CEILING));
  }

  @Override
  public Network build(OrderedInstance instance) {
    RationalVector samples = instance.positions();
    SnakeGrid grid =
        SnakeGrid.of(
            shape(instance.k()), samples, instance.targets(), samples.get(samples.size() - 1));
    SharedFirstLayer layer = SharedFirstLayer.of(grid.groups());
    Margin outsideBump = new Margin(Rationals.of(2), false);
    List<Unit> bumps = new ArrayList<>();
    List<BigFraction> heights = new ArrayList<>();
    for (int i : instance.tuned().members()) {
      int row = grid.row(i);
      List<BigFraction> indicator =
          new ArrayList<>(Collections.nCopies(grid.shape().groups(), BigFraction.ZERO));
      indicator.set(grid.places(row).indexOf(i), BigFraction.ONE);
      bumps.add(
          SharedFirstLayer.unit(
              layer.row(grid.nodes(row), RationalVector.of(indicator), samples, outsideBump),
              Activations.bump(BigFraction.ONE, BigFraction.ONE, BigFraction.ONE)));
      heights.add(instance.targets().get(i - 1));
    }
    return UnitNetwork.of(
        instance.direction().size(),
        List.of(layer.units(instance.direction()), bumps),
        RationalVector.of(heights),
        BigFraction.ZERO);
  }
}
