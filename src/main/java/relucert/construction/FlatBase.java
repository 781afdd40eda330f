package relucert.construction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;
import relucert.instance.Block;
import relucert.instance.LabelGrid;
import relucert.instance.OrderedInstance;
import relucert.instance.SampleOrder;
import relucert.instance.TunedSet;
import relucert.network.FlatNetworks;
import relucert.network.Network;

/**
 * The flat-base network: |J(T)| - 2 neurons whenever some block has at least two members
 * (proofs/theorem-a.md). The polyline through J(T) is flat across such a block, so the constant 0
 * is already right there: neurons right of it face right, neurons left of it face left, and the
 * block's own gap needs none.
 */
public final class FlatBase implements Construction {

  @Override
  public String name() {
    return "flat-base";
  }

  @Override
  public String source() {
    return "proofs/theorem-a.md, flat base";
  }

  @Override
  public String formula() {
    return "|J(T)| - 2, if some block has at least 2 members";
  }

  @Override
  public int promisedNeurons(TunedSet tuned) {
    return tuned.retainedCount() - 2;
  }

  @Override
  public Optional<String> unmetHypothesis(TunedSet tuned) {
    return tuned.hasFlatBlock()
        ? Optional.empty()
        : Optional.of("no two neighbouring samples are both outside T = " + tuned);
  }

  @Override
  public Network build(OrderedInstance instance) {
    TunedSet tuned = instance.tuned();
    requireHypothesis(tuned);
    Block base = base(tuned);
    List<Integer> retained = tuned.retained();
    List<Hinge> hinges = new ArrayList<>(facingLeft(instance, retained, base.first()));
    hinges.addAll(facingRight(instance, retained, base.last()));
    return HingeFunction.through(
            instance.positions().get(base.first() - 1), BigFraction.ZERO, hinges)
        .along(instance.direction());
  }

  @Override
  public Optional<IntFunction<FlatNetworks>> flat(SampleOrder order, LabelGrid grid) {
    TunedSet tuned = order.along(grid.tuned());
    requireHypothesis(tuned);
    return FlatTurns.flatBase(order, grid, tuned.retained(), base(tuned));
  }

  private static Block base(TunedSet tuned) {
    return tuned.blocks().stream().filter(block -> block.size() >= 2).findFirst().orElseThrow();
  }

  /** From the base to the right: at each retained sample turn to the chord to the next one. */
  private static List<Hinge> facingRight(
      OrderedInstance instance, List<Integer> retained, int from) {
    RationalVector x = instance.positions();
    List<Hinge> hinges = new ArrayList<>();
    BigFraction slope = BigFraction.ZERO;
    for (int r = retained.indexOf(from); r + 1 < retained.size(); r++) {
      BigFraction chord = instance.chord(retained.get(r), retained.get(r + 1));
      hinges.add(Hinge.right(chord.subtract(slope), x.get(retained.get(r) - 1)));
      slope = chord;
    }
    return hinges;
  }

  /** The mirror image. */
  private static List<Hinge> facingLeft(
      OrderedInstance instance, List<Integer> retained, int from) {
    RationalVector x = instance.positions();
    List<Hinge> hinges = new ArrayList<>();
    BigFraction slope = BigFraction.ZERO;
    for (int r = retained.indexOf(from); r > 0; r--) {
      BigFraction chord = instance.chord(retained.get(r - 1), retained.get(r));
      hinges.add(Hinge.left(slope.subtract(chord), x.get(retained.get(r) - 1)));
      slope = chord;
    }
    return hinges;
  }
}
