package relucert.pwl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import relucert.exact.RationalVector;

class PiecewiseLinearTest {
  private static final BigFraction ZERO = BigFraction.ZERO;
  private static final BigFraction ONE = BigFraction.ONE;

  /** t -&gt; |t| + height. */
  private static PiecewiseLinear valley(long height) {
    return PiecewiseLinear.of(
        new Affine(ONE.negate(), BigFraction.of(height, 1)), Map.of(ZERO, BigFraction.of(2)));
  }

  @Test
  void aTurnOfZeroIsNoBreakpoint() {
    PiecewiseLinear line = PiecewiseLinear.of(new Affine(ONE, ONE), Map.of(ONE, ZERO));
    assertThat(line).isEqualTo(PiecewiseLinear.of(new Affine(ONE, ONE)));
    assertThat(line.breakpoints()).isEmpty();
  }

  @Test
  void theTextNamesBreakpointsAndPieces() {
    assertThat(valley(0)).hasToString("breakpoints (0), pieces [-1*t + 0, 1*t + 0]");
  }

  @Test
  void theSignOfABreakpointIsNotKeptInItsDenominator() {
    PiecewiseLinear one = PiecewiseLinear.of(Affine.ZERO, Map.of(BigFraction.of(1, -2), ONE));
    PiecewiseLinear two = PiecewiseLinear.of(Affine.ZERO, Map.of(BigFraction.of(-1, 2), ONE));
    assertThat(one).isEqualTo(two).hasSameHashCodeAs(two).hasToString(two.toString());
    assertThat(one.breakpoints().get(0).getDenominator()).isEqualTo(2);
  }

  @Test
  void touchingZeroFromAboveSwitchesNothing() {
    assertThat(valley(0).switchingPoints()).isEmpty();
    assertThat(valley(0).relu()).isEqualTo(valley(0));
    assertThat(valley(1).switchingPoints()).isEmpty();
    assertThat(valley(1).relu()).isEqualTo(valley(1));
  }

  @Test
  void touchingZeroFromBelowSwitchesNothing() {
    PiecewiseLinear hill = valley(0).times(ONE.negate());
    assertThat(hill.switchingPoints()).isEmpty();
    assertThat(hill.relu()).isEqualTo(PiecewiseLinear.of(Affine.ZERO));
  }

  @Test
  void crossingZeroSwitchesOnBothSides() {
    PiecewiseLinear valley = valley(-2);
    assertThat(valley.switchingPoints()).containsExactly(BigFraction.of(-2), BigFraction.of(2));
    PiecewiseLinear positive = valley.relu();
    assertThat(positive.breakpoints()).containsExactly(BigFraction.of(-2), BigFraction.of(2));
    assertThat(positive.slopes()).isEqualTo(RationalVector.of(-1, 0, 1));
  }

  @Test
  void aStretchOfZerosSwitchesAtItsEnds() {
    PiecewiseLinear flat = valley(-2).relu();
    assertThat(flat.switchingPoints()).containsExactly(BigFraction.of(-2), BigFraction.of(2));
    PiecewiseLinear ramp = PiecewiseLinear.of(Affine.ZERO, Map.of(ONE, ONE));
    assertThat(ramp.switchingPoints()).containsExactly(ONE);
    assertThat(ramp.times(ONE.negate()).switchingPoints()).isEmpty();
  }

  @Test
  void constantsNeverSwitch() {
    for (int value = -1; value <= 1; value++) {
      PiecewiseLinear constant = PiecewiseLinear.of(new Affine(ZERO, BigFraction.of(value)));
      assertThat(constant.switchingPoints()).isEmpty();
      assertThat(constant.relu())
          .isEqualTo(PiecewiseLinear.of(new Affine(ZERO, BigFraction.of(Math.max(0, value)))));
    }
  }

  @Test
  void theBoundsThemselvesAreNotBetweenThem() {
    PiecewiseLinear function = PiecewiseLinear.of(Affine.ZERO, Map.of(ZERO, ONE, ONE, ONE));
    assertThat(function.breakpointsBetween(ZERO, ONE)).isEmpty();
    assertThat(function.breakpointsBetween(BigFraction.of(-1), ONE)).containsExactly(ZERO);
    assertThat(function.breakpointsBetween(ZERO, BigFraction.of(2))).containsExactly(ONE);
  }

  @Test
  void aPolylineThroughTwoPointsIsTheLine() {
    assertThat(PiecewiseLinear.polyline(RationalVector.of(1, 3), RationalVector.of(0, 4)))
        .isEqualTo(PiecewiseLinear.of(new Affine(BigFraction.of(2), BigFraction.of(-2))));
  }

  @Test
  void aPolylineThroughNoFunctionIsRejected() {
    assertRejected(RationalVector.of(1), RationalVector.of(1), "1 positions and 1 values");
    assertRejected(RationalVector.of(1, 2), RationalVector.zero(3), "2 positions and 3 values");
    assertRejected(
        RationalVector.of(1, 3, 2), RationalVector.zero(3), "position 3 does not increase");
    assertRejected(RationalVector.of(1, 1), RationalVector.zero(2), "position 2 does not increase");
  }

  private static void assertRejected(
      RationalVector positions, RationalVector values, String message) {
    assertThatThrownBy(() -> PiecewiseLinear.polyline(positions, values))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void functionsThatDifferInAPieceOrABreakpointAreNotEqual() {
    assertThat(valley(0)).isNotEqualTo(valley(1)).isNotEqualTo("valley");
    PiecewiseLinear ramp = PiecewiseLinear.of(Affine.ZERO, Map.of(ZERO, ONE));
    PiecewiseLinear later = PiecewiseLinear.of(Affine.ZERO, Map.of(ONE, ONE));
    assertThat(ramp).isNotEqualTo(later);
    assertThat(ramp.hashCode()).isNotEqualTo(later.hashCode());
    assertThat(valley(0).hashCode()).isNotEqualTo(valley(1).hashCode());
  }
}
