package relucert.report.figure;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.certificate.Evidence;
import relucert.construction.Constructions;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Network;
import relucert.pwl.LeastBreakpoints;
import relucert.pwl.PiecewiseLinear;
import relucert.report.drawing.CurvePlot;
import relucert.report.drawing.CurvePlot.Dot;
import relucert.report.drawing.Drawing;
import relucert.report.drawing.DrawingSvg;
import relucert.report.figure.PaperFigure.Drawn;
import relucert.search.Packings;

/** Figures 2, 3 and 4: data for 2 layers, and piecewise-linear functions through them. */
final class PieceFigures {
  private PieceFigures() {}

  private static Network build(String name, Instance instance) {
    return Constructions.standard().require(name).build(OrderedInstance.of(instance));
  }

  /** The number of pieces between the first and the last sample. */
  private static int pieces(Instance data, PiecewiseLinear function) {
    RationalVector x = Drawing.positions(data);
    return function.breakpointsBetween(x.get(0), x.get(x.size() - 1)).size() + 1;
  }

  static PaperFigure figure2() {
    Instance data = HardInstances.figure2(4, 14);
    Drawn polyline = Drawn.of(build("lemma-4.5", data));
    Drawn sharp = Drawn.of(build("sharp-2", data));
    ImmutableList<Evidence.Window> windows = Packings.largest(data).windows();
    int pieces = pieces(data, polyline.function());
    return new PaperFigure(
        2,
        "Proving Theorem 4.1 for K = 14, N = 4",
        ImmutableList.of("fig-2", "thm-4.1.2"),
        "T = {3, 6, 9, 12}, targets -1 and 2 in turn, and the polyline through the samples, with"
            + " 3N + 1 = 13 pieces.",
        String.format(
            Locale.ROOT,
            "The polyline of Lemma 4.5, built as a network of %d neurons, has %d pieces. %d windows"
                + " of three samples each force a breakpoint, so nothing has fewer pieces. The paper"
                + " asks for m >= 3N; exactly 3N = %d neurons fit (second picture), one fewer than"
                + " the polyline's.",
            polyline.network().neurons(),
            pieces,
            windows.size(),
            sharp.network().neurons()),
        ImmutableList.of(polyline, sharp),
        picture(data, polyline, windows, "The polyline of Lemma 4.5, and windows")
            + picture(
                data,
                sharp,
                ImmutableList.of(),
                "A network of " + sharp.network().neurons() + " neurons"));
  }

  private static String picture(
      Instance data, Drawn drawn, ImmutableList<Evidence.Window> windows, String caption) {
    return DrawingSvg.of(new Drawing(caption, data, Optional.of(drawn.function()), windows));
  }

  static PaperFigure figure3() {
    Instance data = HardInstances.figure3(4);
    RationalVector x = Drawing.positions(data);
    Drawn polyline = Drawn.of(build("lemma-4.5", data));
    Drawn sharp = Drawn.of(build("sharp-2", data));
    PiecewiseLinear least = LeastBreakpoints.through(x, data.targets()).function();
    int drawn = pieces(data, polyline.function());
    int fewest = pieces(data, least);
    CurvePlot plot =
        CurvePlot.of("The same data, two functions", Rationals.of(1), Rationals.of(9))
            .curve("the polyline, " + drawn + " pieces", polyline.function())
            .curve("the fewest, " + fewest + " pieces", least);
    for (int i = 1; i <= data.k(); i++) {
      plot.point(
          x.get(i - 1),
          data.target(i),
          data.tuned().contains(i) ? Dot.TUNED : Dot.FIXED,
          "sample " + i + ": z = " + Rationals.text(data.target(i)));
    }
    return new PaperFigure(
        3,
        "Proving Theorem 4.1 for K = 9, N = 4",
        ImmutableList.of("fig-3", "theorem-a"),
        "T = {2, 4, 6, 8}, targets -1 and 2 in turn, \"which has K - 1 = 8 pieces\".",
        String.format(
            Locale.ROOT,
            "The polyline has %d pieces, but these targets do not need them: a function with the"
                + " breakpoints %s has %d. Opposite targets at distance 2 bend the data three times"
                + " in a row in one direction, and two of these bends share a breakpoint. With"
                + " targets of one sign all 8 pieces are needed, so Theorem 4.1 survives.",
            drawn,
            text(least.breakpoints()),
            fewest),
        ImmutableList.of(polyline, sharp),
        plot.svg());
  }

  private static String text(List<BigFraction> numbers) {
    return String.join(", ", numbers.stream().map(Rationals::text).toList());
  }

  static PaperFigure figure4() {
    TunedSet tuned = TunedSet.of(14, 4, 7, 9, 14);
    Instance data = HardInstances.alternating(tuned, HardInstances.uniform(14));
    Drawn paper = Drawn.of(build("thm-4.4", data));
    Drawn sharp = Drawn.of(build("sharp-2", data));
    String removed =
        tuned.complement().members().stream()
            .filter(i -> !tuned.retained().contains(i))
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    return new PaperFigure(
        4,
        "The network of Theorem 4.4 for K = 14, T = {4, 7, 9, 14}",
        ImmutableList.of("fig-4", "thm-4.4", "theorem-a"),
        "The blocks of [K]\\T, the removed (gray) points 2, 11, 12, and the polyline through the"
            + " others. No targets are given.",
        String.format(
            Locale.ROOT,
            "Removed: %s; |J| = %d. The construction of Theorem 4.4 has |J| - 1 = %d neurons. We draw"
                + " the hardest targets, which alternate along J: for them %d neurons are needed,"
                + " and for all targets they suffice (second picture).",
            removed,
            tuned.retainedCount(),
            paper.network().neurons(),
            sharp.network().neurons()),
        ImmutableList.of(paper, sharp),
        SetStrip.retained(tuned, "T filled; framed: the blocks of [K]\\T; dashed: what is removed")
                .html()
            + picture(
                data,
                paper,
                ImmutableList.of(),
                "The network of Theorem 4.4, z = " + data.targets())
            + picture(
                data,
                sharp,
                ImmutableList.of(),
                "A network of " + sharp.network().neurons() + " neurons for the same data"));
  }
}
