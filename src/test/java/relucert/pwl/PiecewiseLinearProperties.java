package relucert.pwl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;

@Domain(PwlDomain.class)
class PiecewiseLinearProperties {

  @Property
  void theFunctionOfARecipeHasItsValuesAndIsNormal(@ForAll PwlDomain.Recipe recipe) {
    PiecewiseLinear function = recipe.function();
    PiecewiseLinearAssertions.assertNormalForm(function);
    PiecewiseLinearAssertions.assertValues(function, recipe.turns().keySet(), recipe::at);
    List<BigFraction> expected = new ArrayList<>();
    for (Map.Entry<BigFraction, BigFraction> turn : new TreeMap<>(recipe.turns()).entrySet()) {
      if (turn.getValue().signum() != 0) {
        expected.add(turn.getKey());
      }
    }
    assertThat(function.breakpoints()).isEqualTo(expected);
  }

  /** The order in which a map keeps its turns does not matter. */
  @Property
  void turnsMayComeInAnyOrder(@ForAll PwlDomain.Recipe recipe) {
    TreeMap<BigFraction, BigFraction> backwards = new TreeMap<>(Comparator.reverseOrder());
    backwards.putAll(recipe.turns());
    assertThat(PiecewiseLinear.of(recipe.leftmost(), backwards)).isEqualTo(recipe.function());
  }

  @Property
  void theSumHasTheSumOfTheValues(@ForAll PwlDomain.Recipe f, @ForAll PwlDomain.Recipe g) {
    PiecewiseLinear sum = f.function().plus(g.function());
    PiecewiseLinearAssertions.assertNormalForm(sum);
    PiecewiseLinearAssertions.assertValues(sum, marks(f, g), t -> f.at(t).add(g.at(t)));
    assertThat(g.function().plus(f.function())).isEqualTo(sum).hasSameHashCodeAs(sum);
  }

  private static Set<BigFraction> marks(PwlDomain.Recipe f, PwlDomain.Recipe g) {
    TreeSet<BigFraction> marks = new TreeSet<>(f.turns().keySet());
    marks.addAll(g.turns().keySet());
    return marks;
  }

  @Property
  void aMultipleHasTheMultipliedValues(@ForAll PwlDomain.Recipe f, @ForAll BigFraction factor) {
    PiecewiseLinear multiple = f.function().times(factor);
    PiecewiseLinearAssertions.assertNormalForm(multiple);
    PiecewiseLinearAssertions.assertValues(
        multiple, f.turns().keySet(), t -> f.at(t).multiply(factor));
  }

  @Property
  void theDifferenceFromItselfIsTheZeroFunction(@ForAll PwlDomain.Recipe f) {
    PiecewiseLinear function = f.function();
    assertThat(function.plus(function.times(BigFraction.ONE.negate())))
        .isEqualTo(PiecewiseLinear.of(Affine.ZERO));
  }

  @Property(tries = 1000)
  void reluTakesThePositivePartOfTheValues(@ForAll PwlDomain.Recipe f) {
    PiecewiseLinear positive = f.function().relu();
    PiecewiseLinearAssertions.assertNormalForm(positive);
    TreeSet<BigFraction> marks = new TreeSet<>(f.turns().keySet());
    marks.addAll(positive.breakpoints());
    PiecewiseLinearAssertions.assertValues(
        positive, marks, t -> f.at(t).compareTo(BigFraction.ZERO) > 0 ? f.at(t) : BigFraction.ZERO);
    assertThat(positive.relu()).as("once more changes nothing").isEqualTo(positive);
  }

  /** relu(f) - relu(-f) = f. */
  @Property
  void theFunctionIsTheDifferenceOfItsPositiveAndNegativeParts(@ForAll PwlDomain.Recipe f) {
    BigFraction minus = BigFraction.ONE.negate();
    PiecewiseLinear function = f.function();
    PiecewiseLinear negativePart = function.times(minus).relu();
    assertThat(function.relu().plus(negativePart.times(minus))).isEqualTo(function);
  }

  /**
   * The sign changes are looked for at all corners of the function: its breakpoints and the zeros
   * of its pieces. Between two of them the sign is constant, so one point there shows it.
   */
  @Property(tries = 1000)
  void switchingPointsAreWhereTheSignChanges(@ForAll PwlDomain.Recipe f) {
    PiecewiseLinear function = f.function();
    TreeSet<BigFraction> corners = new TreeSet<>(function.breakpoints());
    for (Affine piece : function.pieces()) {
      if (piece.slope().signum() != 0) {
        corners.add(piece.intercept().negate().divide(piece.slope()));
      }
    }
    List<BigFraction> expected = new ArrayList<>();
    for (BigFraction corner : corners) {
      BigFraction lower = corners.lower(corner);
      BigFraction higher = corners.higher(corner);
      BigFraction left = lower == null ? corner.subtract(1) : lower.add(corner).divide(2);
      BigFraction right = higher == null ? corner.add(1) : higher.add(corner).divide(2);
      if ((f.at(left).signum() > 0) != (f.at(right).signum() > 0)) {
        expected.add(corner);
      }
    }
    assertThat(function.switchingPoints().stream().map(relucert.exact.Rationals::text))
        .isEqualTo(expected.stream().map(relucert.exact.Rationals::text).toList());
  }

  /** Two recipes give the same function exactly if they have the same values at enough points. */
  @Property
  void functionsAreEqualExactlyWhenTheirNormalFormsAre(
      @ForAll PwlDomain.Recipe f, @ForAll PwlDomain.Recipe g) {
    PiecewiseLinear first = f.function();
    PiecewiseLinear second = g.function();
    boolean sameValues = true;
    for (BigFraction t : PiecewiseLinearAssertions.dense(first, second.breakpoints())) {
      sameValues &= f.at(t).compareTo(g.at(t)) == 0;
    }
    assertThat(first.equals(second)).isEqualTo(sameValues);
    PiecewiseLinear detour = first.plus(second).plus(second.times(BigFraction.ONE.negate()));
    assertThat(detour).isEqualTo(first).hasSameHashCodeAs(first).hasToString(first.toString());
  }

  @Property
  void thePolylinePassesThroughItsPointsAndTurnsNowhereElse(@ForAll PwlDomain.Data data) {
    RationalVector positions = data.positions();
    if (positions.size() < 2) {
      return;
    }
    PiecewiseLinear polyline = PiecewiseLinear.polyline(positions, data.values());
    PiecewiseLinearAssertions.assertNormalForm(polyline);
    for (int i = 0; i < positions.size(); i++) {
      assertThat(polyline.at(positions.get(i))).isEqualTo(data.values().get(i));
    }
    assertThat(positions.entries().subList(1, positions.size() - 1))
        .containsAll(polyline.breakpoints());
  }

  @Property
  void breakpointsBetweenTwoBoundsAreThoseStrictlyInside(
      @ForAll PwlDomain.Recipe f, @ForAll BigFraction from, @ForAll BigFraction to) {
    PiecewiseLinear function = f.function();
    List<BigFraction> expected = new ArrayList<>();
    for (BigFraction t : function.breakpoints()) {
      if (t.subtract(from).signum() > 0 && to.subtract(t).signum() > 0) {
        expected.add(t);
      }
    }
    assertThat(function.breakpointsBetween(from, to)).isEqualTo(expected);
  }
}
