package relucert.pwl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.Rationals;

/** The invariants of {@link PiecewiseLinear} and equality with a function given by its values. */
final class PiecewiseLinearAssertions {
  private PiecewiseLinearAssertions() {}

  static void assertNormalForm(PiecewiseLinear function) {
    List<BigFraction> breakpoints = function.breakpoints();
    List<Affine> pieces = function.pieces();
    assertThat(pieces).hasSize(breakpoints.size() + 1);
    assertThat(function.slopes().size()).isEqualTo(pieces.size());
    for (int i = 0; i < pieces.size(); i++) {
      assertThat(function.slopes().get(i)).isEqualTo(pieces.get(i).slope());
      assertThat(pieces.get(i).slope().getDenominator()).isPositive();
      assertThat(pieces.get(i).intercept().getDenominator()).isPositive();
    }
    for (int i = 0; i < breakpoints.size(); i++) {
      BigFraction t = breakpoints.get(i);
      assertThat(t.getDenominator()).isPositive();
      assertThat(i == 0 || breakpoints.get(i - 1).compareTo(t) < 0).as("increasing").isTrue();
      assertThat(pieces.get(i).slope()).isNotEqualTo(pieces.get(i + 1).slope());
      assertThat(value(pieces.get(i), t)).as("continuous").isEqualTo(value(pieces.get(i + 1), t));
    }
  }

  private static BigFraction value(Affine piece, BigFraction t) {
    return piece.slope().multiply(t).add(piece.intercept());
  }

  /**
   * Compares with another function at the breakpoints, the given points, two points between each
   * two neighbours of these, and two beyond either end.
   */
  static void assertValues(
      PiecewiseLinear function, Iterable<BigFraction> points, UnaryOperator<BigFraction> expected) {
    for (BigFraction t : dense(function, points)) {
      assertThat(function.at(t).compareTo(expected.apply(t))).as("%s at %s", function, t).isZero();
    }
  }

  static List<BigFraction> dense(PiecewiseLinear function, Iterable<BigFraction> points) {
    TreeSet<BigFraction> marks = new TreeSet<>(function.breakpoints());
    points.forEach(marks::add);
    marks.add(BigFraction.ZERO);
    List<BigFraction> dense = new ArrayList<>();
    BigFraction third = BigFraction.of(1, 3);
    BigFraction previous = marks.first().subtract(3);
    for (BigFraction mark : marks) {
      BigFraction gap = mark.subtract(previous);
      dense.add(Rationals.midpoint(previous, mark));
      dense.add(previous.add(gap.multiply(third)));
      dense.add(mark);
      previous = mark;
    }
    dense.add(previous.add(1));
    dense.add(previous.add(1000));
    dense.add(marks.first().subtract(1000));
    return dense;
  }
}
