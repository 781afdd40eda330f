package relucert.construction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Network;

/**
 * Any K &gt;= 5 points on a line by K - 2 neurons (proofs/five-points.md): three neurons through
 * the first five points, then one right-facing neuron for each further point.
 *
 * <p>With chord slopes d1..d4, turns D2, D3, D4 (Di = di - d(i-1), at x2, x3, x4) and A = d1 - d2 +
 * d4, the data polyline is, up to a constant, both
 *
 * <pre>
 *   D2 right(x2) + D3 left(x3) + D4 left(x4) - A left(x5)      and
 *   A right(x1) + D2 right(x2) + D3 left(x3) + D4 left(x4),
 * </pre>
 *
 * four neurons each, of which the last two merge into one when D4 and A do not have the same strict
 * sign, and the first two when A and D2 do not have opposite signs. If neither can be merged then
 * D2 and D4 have opposite strict signs, so D3 can share a breakpoint with one of them, and one
 * neuron for the first slope and two breakpoints are enough.
 */
public final class FivePoints implements Construction {

  @Override
  public String name() {
    return "five-points";
  }

  @Override
  public String source() {
    return "proofs/five-points.md";
  }

  @Override
  public String formula() {
    return "K - 2, if K >= 5";
  }

  @Override
  public int promisedNeurons(TunedSet tuned) {
    return tuned.k() - 2;
  }

  @Override
  public Optional<String> unmetHypothesis(TunedSet tuned) {
    return tuned.k() >= 5
        ? Optional.empty()
        : Optional.of("K = " + tuned.k() + " samples; at least 5 are needed");
  }

  @Override
  public Network build(OrderedInstance instance) {
    requireHypothesis(instance.tuned());
    RationalVector x = instance.positions();
    BigFraction[] d = new BigFraction[x.size() - 1];
    for (int i = 0; i < d.length; i++) {
      d[i] = instance.chord(i + 1, i + 2);
    }
    List<Hinge> hinges = new ArrayList<>(firstFive(x, d));
    BigFraction slope = slopeOnTheRight(hinges);
    for (int i = 4; i < d.length; i++) {
      hinges.add(Hinge.right(d[i].subtract(slope), x.get(i)));
      slope = d[i];
    }
    return HingeFunction.through(x.get(0), instance.targets().get(0), hinges)
        .along(instance.direction());
  }

  /** Right of x5 only the neurons facing right are active; their slope need not be d4. */
  static BigFraction slopeOnTheRight(List<Hinge> hinges) {
    return hinges.stream()
        .filter(hinge -> !hinge.facesLeft())
        .map(Hinge::coefficient)
        .reduce(BigFraction.ZERO, BigFraction::add);
  }

  static List<Hinge> firstFive(RationalVector x, BigFraction[] d) {
    BigFraction turn2 = d[1].subtract(d[0]);
    BigFraction turn3 = d[2].subtract(d[1]);
    BigFraction turn4 = d[3].subtract(d[2]);
    BigFraction a = d[0].subtract(d[1]).add(d[3]);
    if (turn4.signum() * a.signum() <= 0) {
      return List.of(
          Hinge.right(turn2, x.get(1)),
          Hinge.left(turn3, x.get(2)),
          Hinge.merged(turn4, x.get(3), a.negate(), x.get(4), true));
    }
    if (turn2.signum() * a.signum() >= 0) {
      return List.of(
          Hinge.merged(a, x.get(0), turn2, x.get(1), false),
          Hinge.left(turn3, x.get(2)),
          Hinge.left(turn4, x.get(3)));
    }
    Hinge first = Hinge.right(d[0], x.get(0));
    return turn3.signum() * turn2.signum() >= 0
        ? List.of(
            first,
            Hinge.merged(turn2, x.get(1), turn3, x.get(2), false),
            Hinge.right(turn4, x.get(3)))
        : List.of(
            first,
            Hinge.right(turn2, x.get(1)),
            Hinge.merged(turn3, x.get(2), turn4, x.get(3), false));
  }
}
