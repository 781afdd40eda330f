package relucert.report.figure;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.construction.HingeFunction;
import relucert.construction.paper.Activations;
import relucert.construction.paper.AppendixGroups;
import relucert.construction.paper.FirstLayer;
import relucert.construction.paper.Margin;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.pwl.Affine;
import relucert.pwl.NetworkOnLine;
import relucert.pwl.PiecewiseLinear;
import relucert.report.drawing.CurvePlot;
import relucert.report.drawing.CurvePlot.Dot;

/** Counterexamples about activation functions and the inputs alpha and outputs beta of units. */
final class ActivationExhibits {
  private static final BigFraction ONE = Rationals.of(1);
  private static final BigFraction MINUS_ONE = Rationals.of(-1);

  private ActivationExhibits() {}

  static ImmutableMap<String, Supplier<Exhibit>> all() {
    return ImmutableMap.<String, Supplier<Exhibit>>builder()
        .put("sigma-b", ActivationExhibits::bumpWithHole)
        .put("sigma-b.delta", ActivationExhibits::noRadius)
        .put("sigma-p", ActivationExhibits::jump)
        .put("eq-27", ActivationExhibits::betweenOutputs)
        .put("sec-5.2.between", ActivationExhibits::betweenInputs)
        .put("eq-28", ActivationExhibits::scannedSigns)
        .put("eq-35", ActivationExhibits::onTheRamp)
        .buildOrThrow();
  }

  /** An activation function as a function on the line. */
  static PiecewiseLinear function(HingeFunction activation) {
    return NetworkOnLine.of(activation.along(RationalVector.of(1))).function();
  }

  private static Exhibit bumpWithHole() {
    BigFraction delta = Rationals.of(1, 4);
    BigFraction hole = ONE.add(delta);
    PiecewiseLinear bump = function(Activations.bump(ONE, delta));
    return Exhibit.of(
        List.of("z = 1, delta = 1/4, t = z + delta = " + Rationals.text(hole), "0 cases apply"),
        Part.of(
            CurvePlot.of(
                    "The printed σ_B for z = 1, δ = 1/4: no case speaks of t = 5/4 (red)",
                    Rationals.of(0),
                    Rationals.of(2))
                .curve("σ_B", bump)
                .point(ONE.subtract(delta), BigFraction.ZERO, Dot.TUNED, "t = 3/4: second case")
                .point(ONE, ONE, Dot.TUNED, "t = 1: third case")
                .point(hole, BigFraction.ZERO, Dot.MISSED, "t = 5/4: no case")
                .figure()),
        Sides.table(
            List.of("case", "t = 5/4"),
            List.of(
                List.of("t outside [3/4, 5/4]", "no"),
                List.of("t in [3/4, 1)", "no"),
                List.of("t in [1, 5/4)", "no"))));
  }

  private static Exhibit noRadius() {
    Instance instance = LineData.labelled(TunedSet.of(3, 1), i -> -2);
    return Exhibit.of(
        List.of("K = 3, T = {1}, z = " + instance.targets(), "min |z_i - z_j| / 2 = 0"),
        LineData.picture("Two samples outside T always have one target, 0", instance),
        Sides.of(
            "|z_1 - z_2| / 2", "1",
            "|z_1 - z_3| / 2", "1",
            "|z_2 - z_3| / 2", "0, so no delta > 0 is smaller"));
  }

  private static Exhibit jump() {
    PiecewiseLinear identity = PiecewiseLinear.of(new Affine(ONE, BigFraction.ZERO));
    PiecewiseLinear zero = PiecewiseLinear.of(Affine.ZERO);
    return Exhibit.of(
        List.of("t = 1: limit 1 from the left, 0 from the right"),
        Part.of(
            CurvePlot.of("The printed σ_p jumps at -1 and 1", Rationals.of(-2), Rationals.of(2))
                .piece("σ_p", zero, Rationals.of(-2), MINUS_ONE)
                .piece("σ_p", identity, MINUS_ONE, ONE)
                .piece("σ_p", zero, ONE, Rationals.of(2))
                .point(ONE, ONE, Dot.TUNED, "sigma_p(1) = 1")
                .point(ONE, BigFraction.ZERO, Dot.FIXED, "the limit from the right, 0")
                .point(MINUS_ONE, MINUS_ONE, Dot.TUNED, "sigma_p(-1) = -1")
                .point(MINUS_ONE, BigFraction.ZERO, Dot.FIXED, "the limit from the left, 0")
                .figure()),
        Sides.of("limit at 1 from the left", "1", "limit at 1 from the right", "0"));
  }

  private static Exhibit betweenOutputs() {
    Instance figure = LineData.ones(TunedSet.of(16, 2, 4, 9));
    UnitLayers units = PaperUnits.thirdGrid(figure);
    CurvePlot plot =
        CurvePlot.of(
            "The outputs β_j of layer 1 between x5 and x8", Rationals.of(5), Rationals.of(8));
    List<List<String>> rows = new ArrayList<>();
    for (int j = 1; j <= 3; j++) {
      PiecewiseLinear beta = units.beta(1, j);
      plot.curve("β_" + j, beta);
      String[] at = new String[3];
      int[] samples = {5, 6, 8};
      for (int s = 0; s < 3; s++) {
        BigFraction x = Rationals.of(samples[s]);
        at[s] = Rationals.text(beta.at(x));
        plot.point(x, beta.at(x), Dot.FIXED, "beta_" + j + "(x" + samples[s] + ") = " + at[s]);
      }
      rows.add(List.of("beta_" + j, at[0], at[1], at[2]));
    }
    String one = rows.get(0).get(2);
    return Exhibit.of(
        List.of(
            "K = 16, T = {2, 4, 9}, j = 1: "
                + one
                + " is not in ("
                + rows.get(0).get(1)
                + ", "
                + rows.get(0).get(3)
                + ")"),
        Part.of(plot.figure()),
        Sides.table(List.of("", "x5", "x6", "x8"), rows));
  }

  private static Exhibit betweenInputs() {
    Instance instance = LineData.ones(TunedSet.of(5, 1, 5));
    UnitLayers units = PaperUnits.thirdGrid(instance);
    PiecewiseLinear alpha = units.alpha(2, 1);
    CurvePlot plot =
        CurvePlot.of(
                "K = 5, T = {1, 5}: the input α of row 1 at the samples; at x3, which is not in"
                    + " J(T), it is outside the values at x2 and x4",
                ONE,
                Rationals.of(5))
            .curve("α of row 1", alpha);
    List<String> values = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      BigFraction x = Rationals.of(i);
      values.add(Rationals.text(alpha.at(x)));
      Dot dot = i == 3 ? Dot.MISSED : instance.tuned().contains(i) ? Dot.TUNED : Dot.FIXED;
      plot.point(x, alpha.at(x), dot, "alpha(x" + i + ") = " + values.get(i - 1));
    }
    return Exhibit.of(
        List.of(
            String.format(
                "K = 5, T = {1, 5}, z = 1 on T, row 1: %s at x3, but %s and %s at x2 and x4",
                values.get(2), values.get(1), values.get(3))),
        Part.of(plot.figure()),
        Sides.of(
            "alpha(x2)", values.get(1), "alpha(x3)", values.get(2), "alpha(x4)", values.get(3)));
  }

  private static Exhibit scannedSigns() {
    OrderedInstance figure = OrderedInstance.of(LineData.ones(TunedSet.of(16, 4, 7)));
    List<RationalVector> groups = AppendixGroups.printed(figure).groups();
    CurvePlot plot =
        CurvePlot.of(
                "α_1 of Figure 10, with the signs as printed and as intended; shaded:"
                    + " [-1, 1], where x1, x2, x3 have to be",
                Rationals.of(1),
                Rationals.of(6))
            .band(MINUS_ONE, ONE);
    String printed = "";
    String intended = "";
    for (FirstLayer.Signs signs : FirstLayer.Signs.values()) {
      boolean scanned = signs == FirstLayer.Signs.SCANNED;
      FirstLayer layer = FirstLayer.of(groups, signs);
      BigFraction slope = layer.alpha(1, ONE).subtract(layer.alpha(1, BigFraction.ZERO));
      plot.curve(
          scanned ? "printed" : "intended",
          PiecewiseLinear.of(new Affine(slope, layer.alpha(1, BigFraction.ZERO))));
      BigFraction value = layer.alpha(1, ONE);
      plot.point(
          ONE, value, scanned ? Dot.MISSED : Dot.FIXED, "alpha_1(x1) = " + Rationals.text(value));
      printed = scanned ? Rationals.text(value) : printed;
      intended = scanned ? intended : Rationals.text(value);
    }
    return Exhibit.of(
        List.of("K = 16, T = {4, 7}: alpha_1(x1) = " + printed),
        Part.of(plot.figure()),
        Sides.of(
            "alpha_1(x1), signs as printed", printed,
            "alpha_1(x1), signs as intended", intended));
  }

  private static Exhibit onTheRamp() {
    BigFraction delta = Rationals.of(1, 2);
    Instance data = LineData.ones(TunedSet.of(4, 2));
    OrderedInstance instance = OrderedInstance.of(data);
    AppendixGroups groups = AppendixGroups.printed(instance);
    FirstLayer layer = FirstLayer.of(groups.groups());
    RationalVector mu = layer.particular(groups.nodes(), groups.targets());
    RationalVector nu = layer.nullVector(groups.nodes());
    RationalVector x = instance.positions();
    // Halfway up the ramp: outside [-1, 1], as the text asks, but not beyond 1 + delta.
    BigFraction lambda =
        new Margin(delta.divide(2).add(1), false).bound(layer.values(mu, x), layer.values(nu, x));
    RationalVector alpha = layer.values(mu.plus(nu.times(lambda)), x);
    HingeFunction activation = Activations.oneSided(delta);
    RationalVector g = alpha.map(activation::at);
    CurvePlot plot =
        CurvePlot.of(
                "σ_p with δ = 1/2 at the inputs α of the four samples; x4 is on the ramp",
                MINUS_ONE,
                Rationals.of(2))
            .curve("σ_p", function(activation));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      boolean fits = g.get(i - 1).compareTo(data.target(i)) == 0;
      Dot dot = !fits ? Dot.MISSED : data.tuned().contains(i) ? Dot.TUNED : Dot.FIXED;
      plot.point(
          alpha.get(i - 1),
          g.get(i - 1),
          dot,
          "x" + i + ": alpha = " + Rationals.text(alpha.get(i - 1)));
      rows.add(
          List.of(
              "x" + i,
              Rationals.text(alpha.get(i - 1)),
              Rationals.text(g.get(i - 1)) + (fits ? "" : " \u2717"),
              Rationals.text(data.target(i))));
    }
    return Exhibit.of(
        List.of("K = 4, T = {2}, z = 1 on T, delta = 1/2: alpha = " + alpha + " gives g = " + g),
        Part.of(plot.figure()),
        Sides.table(List.of("", "alpha", "g", "z"), rows));
  }
}
