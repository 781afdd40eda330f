package relucert.construction.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import relucert.construction.HingeFunction;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.network.Network;
import relucert.pwl.NetworkOnLine;

/** The activation functions equal their definition by cases, and their neurons are counted. */
class ActivationsTest {
  private static final List<BigFraction> WIDTHS =
      List.of(Rationals.of(1), Rationals.of(1, 2), Rationals.of(1, 3), Rationals.of(3, 1000));

  private static void assertEqual(
      HingeFunction function, UnaryOperator<BigFraction> definition, int neurons) {
    assertThat(function.hinges()).hasSize(neurons);
    for (int i = -6000; i <= 6000; i += 1) {
      BigFraction t = Rationals.of(i, 1000);
      assertThat(function.at(t)).as("t = %s", t).isEqualByComparingTo(definition.apply(t));
      // Long denominators are slow; near the breakpoints all are tried, elsewhere a few.
      i += Math.abs(i) % 1000 > 20 && Math.abs(i) % 1000 < 980 ? 30 : 0;
    }
  }

  @Test
  void theHardTanhIsEquation23WithTwoNeurons() {
    assertEqual(
        Activations.hardTanh(),
        t ->
            t.compareTo(Rationals.of(-1)) < 0
                ? Rationals.of(-1)
                : t.compareTo(Rationals.of(1)) > 0 ? Rationals.of(1) : t,
        2);
  }

  @Test
  void theBumpIsTheContinuousFunctionOfItsCasesWithThreeNeurons() {
    for (BigFraction z : List.of(Rationals.of(1), Rationals.of(-1, 2), Rationals.of(0))) {
      for (BigFraction delta : WIDTHS) {
        assertEqual(
            Activations.bump(z, delta),
            t -> {
              BigFraction from = t.subtract(z).abs();
              return from.compareTo(delta) >= 0
                  ? BigFraction.ZERO
                  : z.multiply(delta.subtract(from)).divide(delta);
            },
            3);
      }
    }
  }

  @Test
  void theTwoSidedOneIsTheIdentityWithRampsWithFourNeurons() {
    for (BigFraction delta : WIDTHS) {
      assertEqual(
          Activations.twoSided(delta), t -> clipped(t.abs(), delta).multiply(t.signum()), 4);
    }
  }

  @Test
  void theOneSidedOneNeedsTwoNeuronsAndNoConstant() {
    for (BigFraction delta : WIDTHS) {
      assertEqual(Activations.oneSided(delta), t -> clipped(t, delta), 2);
      assertThat(Activations.oneSided(delta).constant()).isEqualTo(BigFraction.ZERO);
    }
  }

  /** t up to 1, then down to 0 at 1 + delta, then 0. */
  private static BigFraction clipped(BigFraction t, BigFraction delta) {
    BigFraction beyond = t.subtract(BigFraction.ONE);
    if (beyond.signum() <= 0) {
      return t;
    }
    return beyond.compareTo(delta) >= 0 ? BigFraction.ZERO : delta.subtract(beyond).divide(delta);
  }

  @Test
  void aNetworkOfUnitsHasTheirNeuronsAndTheirValues() {
    List<HingeFunction> functions =
        List.of(
            Activations.hardTanh(),
            Activations.oneSided(Rationals.of(1, 2)),
            Activations.twoSided(Rationals.of(1)));
    List<Unit> first =
        functions.stream().map(f -> new Unit(RationalVector.of(2), Rationals.of(1), f)).toList();
    RationalVector mixed = RationalVector.of(1, -3, 2);
    List<Unit> second =
        List.of(
            new Unit(mixed, Rationals.of(-1), Activations.bump(Rationals.of(1), Rationals.of(2))),
            new Unit(mixed, Rationals.of(4), Activations.oneSided(Rationals.of(1))));
    Network network =
        UnitNetwork.of(1, List.of(first, second), RationalVector.of(5, 7), Rationals.of(-3));
    assertThat(network.widths()).containsExactly(8, 5);
    for (int i = -40; i <= 40; i++) {
      BigFraction t = Rationals.of(i, 8);
      BigFraction seen = t.multiply(2).add(1);
      RationalVector outputs = RationalVector.of(functions.stream().map(f -> f.at(seen)).toList());
      BigFraction expected =
          second
              .get(0)
              .activation()
              .at(mixed.dot(outputs).subtract(1))
              .multiply(5)
              .add(second.get(1).activation().at(mixed.dot(outputs).add(4)).multiply(7))
              .subtract(3);
      assertThat(network.value(RationalVector.of(t))).isEqualByComparingTo(expected);
    }
    assertThat(NetworkOnLine.of(network).function().pieces()).hasSizeGreaterThan(3);
  }
}
