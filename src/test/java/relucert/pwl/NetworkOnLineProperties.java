package relucert.pwl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;
import relucert.network.ActivationPattern;
import relucert.network.Network;
import relucert.network.NetworkOracle;

@Domain(PwlDomain.class)
class NetworkOnLineProperties {

  /** At the breakpoints, the switching points, between and beyond them. */
  @Property(tries = 500)
  void theFunctionIsTheNetworkAtManyPoints(@ForAll PwlDomain.OnLine line) {
    NetworkOnLine restriction = NetworkOnLine.of(line.network(), line.point(), line.direction());
    PiecewiseLinearAssertions.assertNormalForm(restriction.function());
    PiecewiseLinearAssertions.assertValues(
        restriction.function(),
        restriction.switchingPoints(),
        t -> NetworkOracle.value(line.network(), at(line, t)));
  }

  private static RationalVector at(PwlDomain.OnLine line, BigFraction t) {
    return line.point().plus(line.direction().times(t));
  }

  @Property
  void everyBreakpointIsASwitchingPoint(@ForAll PwlDomain.OnLine line) {
    NetworkOnLine restriction = NetworkOnLine.of(line.network(), line.point(), line.direction());
    List<BigFraction> points = restriction.switchingPoints();
    assertThat(points).containsAll(restriction.function().breakpoints());
    assertThat(restriction.activationIntervals()).isEqualTo(points.size() + 1);
    for (int i = 1; i < points.size(); i++) {
      assertThat(points.get(i)).isGreaterThan(points.get(i - 1));
    }
  }

  /**
   * The activation pattern is one between two neighbouring switching points (except where a neuron
   * only touches 0, which two inner points will almost never hit) and another one beyond each.
   */
  @Property(tries = 500)
  void thePatternChangesExactlyAtTheSwitchingPoints(@ForAll PwlDomain.OnLine line) {
    NetworkOnLine restriction = NetworkOnLine.of(line.network(), line.point(), line.direction());
    List<BigFraction> points = restriction.switchingPoints();
    if (points.isEmpty()) {
      assertThat(pattern(line, BigFraction.of(7, 1013)))
          .isEqualTo(pattern(line, BigFraction.of(1009, 11)));
      return;
    }
    for (int i = 0; i < points.size(); i++) {
      BigFraction t = points.get(i);
      BigFraction before = i == 0 ? t.subtract(1) : points.get(i - 1);
      BigFraction after = i == points.size() - 1 ? t.add(1) : points.get(i + 1);
      ActivationPattern left = pattern(line, between(before, t, 499));
      ActivationPattern right = pattern(line, between(t, after, 1));
      assertThat(left).isNotEqualTo(right);
      assertThat(pattern(line, between(before, t, 1))).isEqualTo(left);
      assertThat(pattern(line, between(t, after, 499))).isEqualTo(right);
    }
  }

  /** a + (b - a) part / 500, moved a little so that it is no simple fraction of the gap. */
  private static BigFraction between(BigFraction a, BigFraction b, int part) {
    return a.add(b.subtract(a).multiply(BigFraction.of(part * 1_000_003, 500 * 1_000_033)));
  }

  private static ActivationPattern pattern(PwlDomain.OnLine line, BigFraction t) {
    return line.network().activationPattern(at(line, t));
  }

  @Property
  void aNetworkOnTheLineIsItsOwnRestriction(@ForAll PwlDomain.OnLine line) {
    Network network = line.network();
    if (network.inputDimension() == 1) {
      NetworkOnLine restriction = NetworkOnLine.of(network);
      PiecewiseLinearAssertions.assertValues(
          restriction.function(),
          restriction.switchingPoints(),
          t -> NetworkOracle.value(network, RationalVector.of(t)));
    }
  }
}
