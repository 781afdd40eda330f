package relucert.report.figure;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.Rationals;

/** Counterexamples that are numbers in an inequality: nothing to draw, so both sides as numbers. */
final class BoundExhibits {
  private static final Part NOTHING_TO_DRAW =
      Sides.remark("Two numbers are compared; there is nothing to draw.");

  private BoundExhibits() {}

  static ImmutableMap<String, Supplier<Exhibit>> all() {
    return ImmutableMap.of(
        "cor-4.2.1.step", BoundExhibits::step,
        "cor-5.2.proof", BoundExhibits::notExcluded,
        "sec-5.1.split", BoundExhibits::uneven,
        "u3.count", BoundExhibits::grid,
        "app-a.useful", BoundExhibits::useful,
        "prop-6.1.ceilings", BoundExhibits::ceilings);
  }

  private static Exhibit step() {
    int m = 1;
    int n = 1;
    int k = 3;
    int least = Math.min(3 * n, k - 2);
    return Exhibit.of(
        List.of(
            String.format(
                Locale.ROOT, "m = %d, K = %d, N = %d: min{3N,K-2} = %d <= m", m, k, n, least),
            "3N > m"),
        NOTHING_TO_DRAW,
        Sides.of(
            "m, N, K",
            String.format(Locale.ROOT, "%d, %d, %d", m, n, k),
            "min{3N,K-2} = min{" + 3 * n + "," + (k - 2) + "}",
            least + " <= m = " + m,
            "N",
            n + " > m/3 = " + Rationals.text(Rationals.of(m, 3))));
  }

  private static Exhibit notExcluded() {
    int m = 1;
    int left = m * (m + 1);
    int right = 2 * Math.min(3, 3 - 2);
    return Exhibit.of(
        List.of(
            "m = 1, K = 3, N = 1 > 2/6",
            String.format(
                Locale.ROOT, "m(m+1) = %d >= 2 min{3N,K-2} = %d, not excluded", left, right)),
        NOTHING_TO_DRAW,
        Sides.of(
            "N",
            "1 > (m^2 + m)/6 = " + Rationals.text(Rationals.of(left, 6)),
            "m(m+1)",
            String.valueOf(left),
            "2 min{3N,K-2} = 2 min{3,1}",
            right + ": m(m+1) is not smaller, so nothing is excluded"));
  }

  private static Exhibit uneven() {
    BigFraction half = Rationals.of(1, 2);
    BigFraction quarter = Rationals.of(1, 4);
    String even = Rationals.text(product(half, half));
    String odd = Rationals.text(product(quarter, Rationals.of(3, 4)));
    return Exhibit.of(
        List.of("m = 1: d1 = d2 = 1/2 gives " + even, "d1 = 1/4, d2 = 3/4 gives " + odd),
        NOTHING_TO_DRAW,
        Sides.table(
            List.of("d1", "d2", "2 d1 d2 + d2"),
            List.of(List.of("1/2", "1/2", even), List.of("1/4", "3/4", odd + " > " + even))));
  }

  private static BigFraction product(BigFraction d1, BigFraction d2) {
    return d1.multiply(d2).multiply(2).add(d2);
  }

  private static Exhibit grid() {
    int n = 1;
    int nodes = 3 * n + 2;
    int least = Integer.MAX_VALUE;
    String best = "";
    for (int a = 1; a <= nodes; a++) {
      int b = (nodes + a - 1) / a;
      if (2 * a + 4 * b < least) {
        least = 2 * a + 4 * b;
        best = a + " groups of " + b;
      }
    }
    return Exhibit.of(
        List.of("N = 1: " + least + " > 6 sqrt(" + nodes + ")"),
        NOTHING_TO_DRAW,
        Sides.of(
            "least 2a + 4b with ab >= 3N + 2 = " + nodes,
            least + ", by " + best,
            "6 sqrt(3N+2)",
            String.format(
                Locale.ROOT,
                "6 sqrt(%d), less: its square is %d, that of %d is %d",
                nodes,
                36 * nodes,
                least,
                least * least)));
  }

  private static Exhibit useful() {
    int n = 1;
    int appendix = 4 * n + 4;
    int under = 3 * n + 2;
    return Exhibit.of(
        List.of("N = 1: 4N+4 = " + appendix + ", U3 = 6 sqrt(" + under + ")"),
        NOTHING_TO_DRAW,
        Sides.of(
            "4N+4",
            appendix + ", with the square " + appendix * appendix,
            "U3 = 6 sqrt(3N+2)",
            "6 sqrt(" + under + "), with the square " + 36 * under));
  }

  private static Exhibit ceilings() {
    int k = 17;
    int n = 1;
    int blocks = 3;
    int first = 2 * ceilingRoot(k);
    int third = 4 * ceilingRoot(3 * 1 + 2);
    int width = Math.min(first, third) + 2;
    BigFraction least = Rationals.of(3L * n, blocks).add(5);
    return Exhibit.of(
        List.of(
            "K = 17, N = 1, L = 7: width " + width, "(" + width + " - 2)^2 > 16 min{3N/k + 5, K}"),
        NOTHING_TO_DRAW,
        Sides.of(
            "2 ceil(sqrt(17)) + 2",
            String.valueOf(first + 2),
            "4 ceil(sqrt(5)) + 2",
            String.valueOf(third + 2),
            "the smaller of them, less 2, squared",
            (width - 2) + "^2 = " + (width - 2) * (width - 2),
            "16 min{3N/k + 5, K}, k = floor((L-1)/2) = 3",
            "16 min{" + Rationals.text(least) + ",17} = " + Rationals.text(least.multiply(16))));
  }

  private static int ceilingRoot(int square) {
    int root = 0;
    while (root * root < square) {
      root++;
    }
    return root;
  }
}
