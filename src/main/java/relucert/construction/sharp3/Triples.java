package relucert.construction.sharp3;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.construction.Construction;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Network;

/**
 * Triples: a + 3n neurons tune any N &lt;= an of K samples to targets of one sign
 * (proofs/theorem-j.md).
 *
 * <p>Three second-layer neurons make max(0, Z + P) + max(0, Z - P) - 2 max(0, Z), which is |P|
 * where Z = 0 and 0 where |Z| &gt;= |P|. Z is a zigzag with a zero at one tuned sample of each
 * interval, P takes the absolute values of the targets there.
 */
public final class Triples implements Construction {

  @Override
  public String name() {
    return "triples";
  }

  @Override
  public String source() {
    return "Theorem J, proofs/theorem-j.md";
  }

  @Override
  public String formula() {
    return "least a + 3n with an >= N, if no two targets have opposite signs";
  }

  @Override
  public int layers() {
    return 3;
  }

  @Override
  public int promisedNeurons(TunedSet tuned) {
    return widths(tuned.size()).sum();
  }

  @Override
  public Optional<String> unmetHypothesis(OrderedInstance instance) {
    List<Integer> signs =
        instance.targets().entries().stream()
            .map(BigFraction::signum)
            .filter(sign -> sign != 0)
            .distinct()
            .toList();
    return signs.size() <= 1
        ? Optional.empty()
        : Optional.of("targets of both signs; all must be >= 0, or all <= 0");
  }

  static Split widths(int n) {
    return TeamSplit.least(n, 3, 0, teams -> 1);
  }

  @Override
  public Network build(OrderedInstance instance) {
    unmetHypothesis(instance)
        .ifPresent(
            missing -> {
              throw new IllegalArgumentException(missing);
            });
    Split widths = widths(instance.tuned().size());
    int teams = widths.second() / 3;
    if (teams == 0) {
      return new SharedLayer(List.of()).along(instance.direction());
    }
    SpikeLayout layout = SpikeLayout.of(instance, widths.first(), teams, false);
    SharedLayer layer = new SharedLayer(layout.breakpoints().stream().map(Opening::right).toList());
    boolean isNegative = instance.targets().entries().stream().anyMatch(z -> z.signum() < 0);
    BigFraction sign = BigFraction.of(isNegative ? -1 : 1);
    for (int team = 0; team < teams; team++) {
      addTriple(layer, layout, team, sign);
    }
    return layer.along(instance.direction());
  }

  private static void addTriple(SharedLayer layer, SpikeLayout layout, int team, BigFraction sign) {
    List<BigFraction> heights = layout.heightsOf(team).stream().map(BigFraction::abs).toList();
    BrokenLine p =
        BrokenLine.through(
            layout.breakpoints(), BigFraction.ZERO, heights.get(0), layout.placesOf(team), heights);
    BrokenLine exact = ZigZag.exact(layout, team);
    int exponent = Watch.of(layout, team, p, p).exponentFor(exact);
    BrokenLine z = exact.times(BigFraction.of(BigInteger.ONE.shiftLeft(exponent)));
    layer.add(sign, z.plus(BigFraction.ONE, p));
    layer.add(sign, z.plus(BigFraction.ONE.negate(), p));
    layer.add(sign.multiply(-2), z);
  }
}
