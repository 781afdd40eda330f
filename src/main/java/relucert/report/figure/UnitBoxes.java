package relucert.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.construction.HingeFunction;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.report.drawing.Markup;

/**
 * Units as boxes, as in Figures 6, 7, 8 and 10: in each the curve of its activation function, and
 * each sample where the unit's input alpha is for it. Samples whose alpha is far outside are named
 * below the box.
 */
final class UnitBoxes {
  private static final double WIDTH = 640;
  private static final double HEIGHT = 96;
  private static final double GAP = 8;
  private static final double FAR = 2.2;
  private static final double STEEP = 1.35;
  private static final double NEAR = 3;
  private static final BigFraction LIMIT = Rationals.of(11, 5);
  private static final BigFraction LOWEST = Rationals.of(-27, 20);

  private final UnitLayers units;
  private final Instance instance;
  private final StringBuilder svg = new StringBuilder();
  private double left;
  private double top;
  private double width;

  private UnitBoxes(UnitLayers units, Instance instance) {
    this.units = units;
    this.instance = instance;
  }

  /** Returns a figure with the boxes of both layers. */
  static String of(UnitLayers units, Instance instance, String caption) {
    UnitBoxes boxes = new UnitBoxes(units, instance);
    boxes.draw(caption);
    return boxes.svg.toString();
  }

  private void draw(String caption) {
    add(
        "<figure class=\"drawing units\" tabindex=\"0\"><svg viewBox=\"-1 0 %s 344\" role=\"img\" aria-label=\"%s\">",
        WIDTH + 2, Markup.escaped(caption));
    for (int layer = 1; layer <= 2; layer++) {
      top = layer == 1 ? 20.0 : 196.0;
      add("<text class=\"mark\" x=\"2\" y=\"%s\">layer %s</text>", top - 7, layer);
      int count = units.activations().get(layer - 1).size();
      width = Math.min(190, (WIDTH - (count - 1) * GAP) / count);
      for (int unit = 1; unit <= count; unit++) {
        left = (unit - 1) * (width + GAP);
        box(layer, unit);
      }
    }
    add("</svg><figcaption>%s.</figcaption></figure>\n", Markup.mathematics(caption));
  }

  private void box(int layer, int unit) {
    add(
        "<rect class=\"box\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"5\"/>",
        left + 0.5, top, width - 1, HEIGHT);
    HingeFunction activation = units.activations().get(layer - 1).get(unit - 1);
    curve(activation);
    List<Integer> below = new ArrayList<>();
    List<Integer> above = new ArrayList<>();
    List<Shown> shown = new ArrayList<>();
    for (int i : byAlpha(layer, unit)) {
      BigFraction alpha = alpha(layer, unit, i);
      if (alpha.abs().compareTo(LIMIT) > 0 || activation.at(alpha).compareTo(LOWEST) < 0) {
        (alpha.signum() < 0 ? below : above).add(i);
      } else {
        shown.add(sample(i, alpha, activation.at(alpha)));
      }
    }
    labels(shown, activation);
    below.sort(Integer::compare);
    above.sort(Integer::compare);
    far(below, "\u2190 ", "start", left + 3, top + HEIGHT + 16);
    far(above, " \u2192", "end", left + width - 3, top + HEIGHT + 32);
  }

  private List<Integer> byAlpha(int layer, int unit) {
    List<Integer> samples = new ArrayList<>();
    for (int i = 1; i <= instance.k(); i++) {
      samples.add(i);
    }
    samples.sort((i, j) -> alpha(layer, unit, i).compareTo(alpha(layer, unit, j)));
    return samples;
  }

  private BigFraction alpha(int layer, int unit, int sample) {
    return units.alpha(layer, unit).at(instance.point(sample).get(0));
  }

  private void curve(HingeFunction activation) {
    boolean steep = activation.at(LIMIT.negate()).compareTo(LOWEST) < 0;
    RationalVector corners =
        RationalVector.of(
            java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(steep ? LOWEST : LIMIT.negate(), LIMIT),
                    activation.hinges().stream().map(h -> h.breakpoint()))
                .sorted()
                .toList());
    StringBuilder points = new StringBuilder();
    for (BigFraction corner : corners) {
      points.append(
          String.format(
              Locale.ROOT,
              "%.1f,%.1f ",
              across(corner.doubleValue()),
              down(activation.at(corner).doubleValue())));
    }
    add(
        "<line class=\"grid\" x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\"/>",
        across(-FAR), across(FAR), down(0), down(0));
    for (double end : new double[] {-1, 1}) {
      add(
          "<line class=\"grid\" x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\"/>",
          across(end), across(end), top + 4, top + HEIGHT - 4);
    }
    add("<polyline class=\"function\" points=\"%s\"/>", points.toString().strip());
  }

  /** A sample on the curve, and where. */
  private record Shown(int sample, boolean isTuned, double x, double y) {
    boolean isNear(Shown other) {
      return isTuned == other.isTuned
          && Math.abs(x - other.x) < NEAR
          && Math.abs(y - other.y) < NEAR;
    }
  }

  private Shown sample(int i, BigFraction alpha, BigFraction beta) {
    double x = across(alpha.doubleValue());
    double y = down(beta.doubleValue());
    boolean isTuned = instance.tuned().contains(i);
    add(
        "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"><title>sample %s: alpha = %s</title></circle>",
        isTuned ? "tuned" : "fixed", x, y, isTuned ? 3.6 : 2.2, i, Rationals.text(alpha));
    return new Shown(i, isTuned, x, y);
  }

  /** Names the samples: tuned ones first, samples at one place by one label. */
  private void labels(List<Shown> shown, HingeFunction activation) {
    UnitLabels labels =
        new UnitLabels(
            new UnitLabels.Rectangle(left + 1, top + 1, left + width - 1, top + HEIGHT - 2),
            x ->
                down(
                    activation
                        .at(Rationals.of(Math.round(1000 * alphaAt(x)), 1000))
                        .doubleValue()));
    shown.forEach(s -> labels.point(s.x, s.y, s.isTuned ? 3.6 : 2.2));
    List<Shown> open = new ArrayList<>(shown);
    open.sort(Comparator.comparing((Shown s) -> !s.isTuned).thenComparingInt(Shown::sample));
    while (!open.isEmpty()) {
      Shown first = open.get(0);
      String text = ranges(open.stream().filter(first::isNear).map(Shown::sample).toList());
      open.removeIf(first::isNear);
      labels
          .place(text, first.x, first.y)
          .ifPresent(
              place ->
                  add(
                      "<text class=\"index%s\" x=\"%s\" y=\"%s\">%s</text>",
                      first.isTuned ? " own" : "", place.middle(), place.baseline(), text));
    }
  }

  private void far(List<Integer> samples, String arrow, String anchor, double x, double y) {
    if (!samples.isEmpty()) {
      String text = ranges(samples);
      add(
          "<text class=\"mark far\" text-anchor=\"%s\" x=\"%s\" y=\"%s\">%s</text>",
          anchor, x, y, anchor.equals("start") ? arrow + text : text + arrow);
    }
  }

  /** Runs of at least three consecutive integers as ranges. */
  static String ranges(List<Integer> increasing) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < increasing.size(); i++) {
      if (i + 1 == increasing.size() || increasing.get(i + 1) != increasing.get(i) + 1) {
        int first = increasing.get(from);
        int last = increasing.get(i);
        parts.add(
            first == last
                ? String.valueOf(first)
                : first + (last == first + 1 ? "," : "\u2013") + last);
        from = i + 1;
      }
    }
    return String.join(",", parts);
  }

  private double across(double alpha) {
    return left + width / 2 + alpha / FAR * (width / 2 - 6);
  }

  private double alphaAt(double x) {
    return (x - left - width / 2) * FAR / (width / 2 - 6);
  }

  private double down(double height) {
    return top + HEIGHT / 2 - height / STEEP * (HEIGHT / 2 - 4);
  }

  private void add(String format, Object... values) {
    Object[] words = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      words[i] = values[i] instanceof Double d ? String.format(Locale.ROOT, "%.1f", d) : values[i];
    }
    svg.append(String.format(Locale.ROOT, format, words));
  }
}
