package relucert.report.page;

import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import relucert.ledger.ThreeLayerFormulas;
import relucert.ledger.TwoLayerFormulas;

/**
 * Bounds on m*(N,K) over N for a fixed K as SVG, the paper's and ours, with the numbers as a table.
 */
final class BoundsPlot {
  private static final double WIDTH = 640;
  private static final double HEIGHT = 330;
  private static final double LEFT = 44;
  private static final double TOP = 26;
  private static final double RIGHT = 12;
  private static final double BOTTOM = 40;
  private static final int STEPS = 100;

  private final int k;
  private final String title;
  private final List<Curve> curves;
  private final int top;
  private final StringBuilder svg = new StringBuilder();

  /** One curve. */
  private record Curve(String name, String style, IntUnaryOperator bound) {}

  private BoundsPlot(int k, String title, List<Curve> curves) {
    this.k = k;
    this.title = title;
    this.curves = curves;
    this.top =
        round(
            curves.stream()
                .mapToInt(
                    c -> java.util.stream.IntStream.of(steps()).map(c.bound()).max().orElse(1))
                .max()
                .orElse(1));
  }

  /** Returns a figure and a table for 2 layers. */
  static String twoLayers(int k) {
    return new BoundsPlot(
            k,
            "2 layers, K = " + k,
            List.of(
                new Curve(
                    "paper, at most (4.1.1)",
                    "paper upper",
                    n -> TwoLayerFormulas.paperUpper(n, k)),
                new Curve("exact (Theorem B)", "ours", n -> TwoLayerFormulas.exact(n, k)),
                new Curve(
                    "paper, at least (4.1.2)",
                    "paper lower",
                    n -> TwoLayerFormulas.paperLower(n, k))))
        .drawn();
  }

  /** Returns a figure and a table for 3 layers. */
  static String threeLayers(int k) {
    return new BoundsPlot(
            k,
            "3 layers, K = " + k,
            List.of(
                new Curve(
                    "paper, at most (5.1.1)",
                    "paper upper",
                    n -> ThreeLayerFormulas.paperUpper(n, k)),
                new Curve(
                    "ours, built (sharp-3)", "ours upper", n -> ThreeLayerFormulas.built(n, k)),
                new Curve(
                    "ours, at least (D, H)", "ours lower", n -> ThreeLayerFormulas.lower(n, k)),
                new Curve(
                    "paper, at least (5.1.2)",
                    "paper lower",
                    n -> ThreeLayerFormulas.paperLower(n, k))))
        .drawn();
  }

  private String drawn() {
    draw();
    return svg.toString();
  }

  private static int round(int most) {
    int unit = 1;
    while (most / unit >= 40) {
      unit *= 10;
    }
    int step = most / unit >= 20 ? 10 * unit : most / unit >= 8 ? 5 * unit : 2 * unit;
    return (most + step - 1) / step * step;
  }

  private int[] steps() {
    return java.util.stream.IntStream.rangeClosed(0, STEPS)
        .map(i -> Math.max(1, i * k / STEPS))
        .distinct()
        .toArray();
  }

  private void draw() {
    add(
        "<figure class=\"plot\"><svg viewBox=\"0 0 %s %s\" role=\"img\" aria-label=\"%s: neurons over N;"
            + " at N = K %s\">",
        WIDTH, HEIGHT, title, ends());
    grid();
    gap();
    for (Curve curve : curves) {
      StringBuilder points = new StringBuilder();
      for (int n : steps()) {
        points.append(point(n, curve));
      }
      add(
          "<polyline class=\"%s\" points=\"%s\"><title>%s</title></polyline>",
          curve.style(), points.toString().strip(), curve.name());
    }
    svg.append("</svg><figcaption>").append(title).append(", over N. ");
    for (Curve curve : curves) {
      add(
          "<span class=\"key\"><svg viewBox=\"0 0 28 8\" width=\"28\" height=\"8\""
              + " aria-hidden=\"true\"><line class=\"%s\" x1=\"0\" y1=\"4\" x2=\"28\" y2=\"4\"/></svg>"
              + " %s</span> ",
          curve.style(), curve.name() + ": " + curve.bound().applyAsInt(k) + " at N = K");
    }
    svg.append(curves.size() > 3 ? "Shaded: not known." : "");
    svg.append("</figcaption></figure>\n");
    numbers();
  }

  private String ends() {
    return String.join(
        ", ", curves.stream().map(c -> c.name() + " " + c.bound().applyAsInt(k)).toList());
  }

  /** The region between what we can build and what we can show to be needed. */
  private void gap() {
    if (curves.size() > 3) {
      StringBuilder points = new StringBuilder();
      int[] all = steps();
      for (int n : all) {
        points.append(point(n, curves.get(1)));
      }
      for (int i = all.length - 1; i >= 0; i--) {
        points.append(point(all[i], curves.get(2)));
      }
      add("<polygon class=\"gap\" points=\"%s\"/>", points.toString().strip());
    }
  }

  private String point(int n, Curve curve) {
    return String.format(Locale.ROOT, "%.1f,%.1f ", across(n), down(curve.bound().applyAsInt(n)));
  }

  private void grid() {
    for (int i = 0; i <= 5; i++) {
      int value = top * i / 5;
      add(
          "<line class=\"grid\" x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\"/><text class=\"mark\""
              + " text-anchor=\"end\" x=\"%s\" y=\"%s\">%s</text>",
          LEFT, WIDTH - RIGHT, down(value), down(value), LEFT - 6, down(value) + 4, value);
      int n = k * i / 5;
      add(
          "<text class=\"mark\" text-anchor=\"%s\" x=\"%s\" y=\"%s\">%s</text>",
          i == 5 ? "end" : "middle", across(n), HEIGHT - BOTTOM + 18, n);
    }
    add(
        "<text class=\"mark\" text-anchor=\"middle\" x=\"%s\" y=\"%s\">N</text>",
        (LEFT + WIDTH) / 2, HEIGHT - 6);
    add("<text class=\"mark\" x=\"2\" y=\"12\">neurons</text>");
  }

  private void numbers() {
    add(
        "<details><summary>The numbers for %s</summary><div class=\"wide\" tabindex=\"0\"><table><thead>",
        title);
    svg.append("<tr><th>N</th>");
    curves.forEach(c -> add("<th>%s</th>", c.name()));
    svg.append("</tr></thead><tbody>\n");
    int[] all = steps();
    for (int i = 0; i < all.length; i += i < 10 ? 1 : 10) {
      int n = all[i];
      add("<tr><th>%s</th>", n);
      curves.forEach(c -> add("<td>%s</td>", c.bound().applyAsInt(n)));
      svg.append("</tr>\n");
    }
    svg.append("</tbody></table></div></details>\n");
  }

  private double across(int n) {
    return LEFT + (double) n / k * (WIDTH - LEFT - RIGHT);
  }

  private double down(double value) {
    return TOP + (1 - value / top) * (HEIGHT - TOP - BOTTOM);
  }

  private void add(String format, Object... values) {
    Object[] words = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      words[i] = values[i] instanceof Double d ? String.format(Locale.ROOT, "%.1f", d) : values[i];
    }
    svg.append(String.format(Locale.ROOT, format, words));
  }
}
