package relucert.report.figure;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.network.Layer;
import relucert.network.Network;
import relucert.pwl.NetworkOnLine;
import relucert.pwl.PiecewiseLinear;
import relucert.report.drawing.CurvePlot;
import relucert.report.drawing.CurvePlot.Dot;

/** Counterexamples that are samples with targets, or networks with fewer pieces than stated. */
final class DataExhibits {
  private DataExhibits() {}

  static ImmutableMap<String, Supplier<Exhibit>> all() {
    return ImmutableMap.of(
        "def-3.1.distinct", DataExhibits::equalSamples,
        "fig-2", DataExhibits::onePoint,
        "sec-4.1.pieces", DataExhibits::onePieceOfTwo,
        "sec-5.1.pieces", DataExhibits::onePieceOfFour,
        "sum-3-layer-pieces", DataExhibits::onePieceOfFour,
        "sum-projection", DataExhibits::planeGrid);
  }

  private static Exhibit equalSamples() {
    BigFraction x = Rationals.of(1);
    return Exhibit.of(
        List.of("K = 2, x_1 = x_2, T = {1}, z = 1 on T", "both 1 and 0"),
        Part.of(
            CurvePlot.of(
                    "Two samples at one place, x_1 = x_2 = 1, with the targets 1 and 0",
                    Rationals.of(0),
                    Rationals.of(2))
                .point(x, Rationals.of(1), Dot.TUNED, "sample 1: x = 1, z = 1")
                .point(x, Rationals.of(0), Dot.FIXED, "sample 2: x = 1, z = 0")
                .figure()),
        Sides.of("g(x_1) has to be", "1", "g(x_2) = g(x_1) has to be", "0"));
  }

  private static Exhibit onePoint() {
    Instance figure = HardInstances.figure2(1, 5);
    CurvePlot plot =
        CurvePlot.of(
            "Figure 2 with u = 0: all 5 samples are at 0, one of them with target "
                + Rationals.text(figure.target(3)),
            Rationals.of(-1),
            Rationals.of(1));
    for (int i = 1; i <= figure.k(); i++) {
      BigFraction place = figure.point(i).get(0).multiply(0);
      plot.point(
          place,
          figure.target(i),
          figure.tuned().contains(i) ? Dot.TUNED : Dot.FIXED,
          "sample " + i + ": x = 0, z = " + Rationals.text(figure.target(i)));
    }
    return Exhibit.of(
        List.of(
            "N = 1, K = 5, u = 0: all samples are one point",
            "z_3 = " + Rationals.text(figure.target(3)),
            "z_1 = " + Rationals.text(figure.target(1))),
        Part.of(plot.figure()),
        Sides.of(
            "z_1, ..., z_5",
            figure.targets().toString(),
            "x_1, ..., x_5",
            "all 0, so g(x_3) = g(x_1)"));
  }

  private static Exhibit onePieceOfTwo() {
    Network network = Network.of(layer(0, -1), layer(-1, 0));
    return pieces("m = 1", network, 2, "not 2");
  }

  private static Exhibit onePieceOfFour() {
    Network network = Network.of(layer(-1, -1), layer(-1, -1), layer(-1, 0));
    return pieces(
        "d1 = 1, d2 = 1, layers ([(-1)]; (-1)), ([(-1)]; (-1)), ([(-1)]; (0))",
        network,
        4,
        "not 4");
  }

  private static Layer layer(int weight, int bias) {
    return Layer.of(RationalMatrix.of(new long[] {weight}), RationalVector.of(bias));
  }

  private static Exhibit pieces(String start, Network network, int stated, String end) {
    PiecewiseLinear g = NetworkOnLine.of(network).function();
    int pieces = g.pieces().size();
    return Exhibit.of(
        List.of(start, "pieces " + pieces + ", " + end),
        Part.of(
            CurvePlot.of(
                    "The network's function: pieces " + pieces, Rationals.of(-3), Rationals.of(3))
                .curve("g", g)
                .figure()),
        Sides.of(
            "pieces stated", String.valueOf(stated),
            "pieces of g", String.valueOf(pieces)));
  }

  /** The direction (1, 3) takes different values at all nine points, so at any of them. */
  private static Exhibit planeGrid() {
    RationalVector direction = RationalVector.of(1, 3);
    CurvePlot plot =
        CurvePlot.of(
            "{0,1,2}^2; the direction a = (1, 3) takes nine different values of a.x, so it orders"
                + " any five of the points",
            Rationals.of(-1),
            Rationals.of(3));
    StringBuilder values = new StringBuilder();
    for (int first = 0; first <= 2; first++) {
      for (int second = 0; second <= 2; second++) {
        RationalVector point = RationalVector.of(first, second);
        String value = Rationals.text(direction.dot(point));
        plot.point(point.get(0), point.get(1), Dot.FIXED, point + ": a.x = " + value);
        values
            .append(values.length() == 0 ? "" : ", ")
            .append(point)
            .append(" \u2192 ")
            .append(value);
      }
    }
    return Exhibit.of(
        List.of("at most 5 points of {0,1,2}^2", "has an injective direction"),
        Part.of(plot.figure()),
        Sides.of("a.x", values.toString()));
  }
}
