package relucert.construction.paper;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.construction.Construction;
import relucert.exact.RationalVector;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Network;

/**
 * The first construction of Section 5.2 (Figure 6), for every K. All samples, filled up by dummy
 * samples right of the data, form a groups of b. Row r of the second layer is a hard-tanh unit that
 * takes (-1)^(r-1) z_i at its own nodes i and is clipped at all other samples, above for the
 * samples of rows after r and below for those before. The alternating sum over the rows is z_i, up
 * to the constant 1 if b is even.
 *
 * <p>The first layer is shared ({@link SharedFirstLayer}): a + 2b neurons in place of the printed
 * 2a + 2b.
 */
public final class HardTanhGrid implements Construction {

  @Override
  public String name() {
    return "u1";
  }

  @Override
  public String source() {
    return "Section 5.2, first construction, repaired";
  }

  @Override
  public String formula() {
    return "a + 2b, the least with ab >= K";
  }

  @Override
  public int layers() {
    return 3;
  }

  @Override
  public int promisedNeurons(TunedSet tuned) {
    return shape(tuned.k()).cost(1, 2);
  }

  private static Rectangle shape(int k) {
    return Rectangle.cheapest(k, 1, 2);
  }

  @Override
  public Network build(OrderedInstance instance) {
    RationalVector samples = instance.positions();
    BigFraction scale = Margin.outputScale(instance.targets());
    SnakeGrid grid =
        SnakeGrid.of(
            shape(instance.k()),
            samples,
            instance.targets().times(scale.reciprocal()),
            samples.get(samples.size() - 1));
    SharedFirstLayer layer = SharedFirstLayer.of(grid.groups());
    Margin clipped = new Margin(BigFraction.ONE, false);
    List<Unit> rows = new ArrayList<>();
    for (int r = 1; r <= grid.shape().groupSize(); r++) {
      RationalVector signed = grid.nodeTargets(r).times(sign(r));
      rows.add(
          SharedFirstLayer.unit(
              layer.row(grid.nodes(r), signed, samples, clipped), Activations.hardTanh()));
    }
    return alternatingSum(instance.direction(), layer.units(instance.direction()), rows, scale);
  }

  /** The sum of the rows with signs +, -, +, ...; minus 1 if their number is even. */
  static Network alternatingSum(
      RationalVector direction, List<Unit> first, List<Unit> rows, BigFraction scale) {
    List<BigFraction> weights = new ArrayList<>();
    for (int r = 1; r <= rows.size(); r++) {
      weights.add(scale.multiply(sign(r)));
    }
    BigFraction bias = rows.size() % 2 == 0 ? scale.negate() : BigFraction.ZERO;
    return UnitNetwork.of(direction.size(), List.of(first, rows), RationalVector.of(weights), bias);
  }

  /** (-1)^(r-1). */
  static BigFraction sign(int row) {
    return row % 2 == 1 ? BigFraction.ONE : BigFraction.ONE.negate();
  }
}
