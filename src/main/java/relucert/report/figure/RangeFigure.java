package relucert.report.figure;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.ledger.ThreeLayerFormulas;
import relucert.pwl.PiecewiseLinear;
import relucert.report.drawing.CurvePlot;

/** Figure 5: the ranges of K in Corollary 5.2, and N* in them, for one m. */
final class RangeFigure {
  private static final int M = 24;

  private RangeFigure() {}

  static PaperFigure figure5() {
    int square = M * M;
    int third = (square + M + 4 + 1) / 2;
    int top = third + 60;
    long a = ThreeLayerFormulas.paperA(M);
    long b = ThreeLayerFormulas.paperB(M);
    String plot =
        CurvePlot.of(
                "m = " + M + ": N*(m,K) over K. The paper's bounds are valid in three ranges",
                Rationals.of(3),
                Rationals.of(top))
            .curve("ours, at most", over(top, k -> ThreeLayerFormulas.capacityUpper(M, k)))
            .curve("paper, at most", over(top, k -> range(k) < 3 ? k : b))
            .curve("ours, at least", over(top, k -> ThreeLayerFormulas.capacityBuilt(M, k)))
            .curve("paper, at least", over(top, k -> range(k) == 1 ? k : a))
            .mark(3)
            .mark(square / 16)
            .mark(third)
            .mark(top)
            .level(b)
            .level(ThreeLayerFormulas.capacityUpper(M, top))
            .level(third)
            .svg();
    return new PaperFigure(
        5,
        "The fine-tuning capacity for 3 layers (Corollary 5.2)",
        ImmutableList.of("fig-5", "cor-5.2.1", "cor-5.2.2", "cor-5.2.3", "theorem-k"),
        "A line of K, divided at m^2/16 and (m^2 + m + 4)/2: N* = K; then A <= N* <= K; then A <= N*"
            + " <= B, with A = floor(m^2/108 - 2/3), B = (m^2 + m)/6.",
        String.format(
            Locale.ROOT,
            "For m = %d the ends are %d and %d, A = %d and B = %d. The bounds hold, but are wide:"
                + " our networks tune %d of %d samples, and at most %d of them can be tuned.",
            M,
            square / 16,
            third,
            a,
            b,
            ThreeLayerFormulas.capacityBuilt(M, top),
            top,
            ThreeLayerFormulas.capacityUpper(M, top)),
        ImmutableList.of(),
        plot
            + Sides.of(
                    "N* = K",
                    "3 <= K <= " + square / 16,
                    a + " <= N* <= K",
                    square / 16 + 1 + " <= K <= " + (third - 1),
                    a + " <= N* <= " + b,
                    "K >= " + third)
                .html());
  }

  private static int range(int k) {
    return ThreeLayerFormulas.paperRange(M, k);
  }

  /** A line through the values at integers. */
  private static PiecewiseLinear over(int top, IntToLongFunction value) {
    return PiecewiseLinear.polyline(
        RationalVector.of(IntStream.rangeClosed(3, top).asLongStream().toArray()),
        RationalVector.of(IntStream.rangeClosed(3, top).mapToLong(value).toArray()));
  }
}
