package relucert.report.drawing;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.certificate.Evidence.Window;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Block;
import relucert.instance.Instance;
import relucert.pwl.PiecewiseLinear;

/**
 * A drawing as SVG: tuned samples filled, the others hollow; blocks shaded; the function as a line
 * with its breakpoints dotted; windows as brackets below. Where samples lie very unevenly they are
 * drawn at equal distances and the line is bent accordingly; the text says so.
 */
public final class DrawingSvg {
  private static final double WIDTH = 640;
  private static final double LEFT = 34;
  private static final double RIGHT = 18;
  private static final double TOP = 22;
  private static final double PLOT = 170;
  private static final int MOST_NAMED = 30;
  private static final int MOST_UNEVEN = 40;

  private final Drawing drawing;
  private final Instance instance;

  /** How many samples stand before the first one that is drawn. */
  private final int before;

  private final RationalVector x;
  private final List<BigFraction> sorted;
  private final boolean even;
  private double low;
  private double high;
  private final StringBuilder svg = new StringBuilder();

  private DrawingSvg(Drawing drawing, int before) {
    this.drawing = drawing;
    this.before = before;
    this.instance = drawing.instance();
    this.x = Drawing.positions(instance);
    this.sorted =
        new ArrayList<>(new TreeSet<>(x.entries().stream().map(Rationals::canonical).toList()));
    this.even = isUneven();
  }

  /** Returns a figure with its caption, for the page. */
  public static String of(Drawing drawing) {
    return figure(drawing).html();
  }

  /** Returns a figure with its caption. */
  public static Figure figure(Drawing drawing) {
    return figure(drawing, 0);
  }

  /** Returns a figure of a part of the samples, which are numbered as they are in the whole. */
  static String of(Drawing part, int before) {
    return figure(part, before).html();
  }

  private static Figure figure(Drawing part, int before) {
    return new DrawingSvg(part, before).draw();
  }

  private boolean isUneven() {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 1; i < sorted.size(); i++) {
      least = Math.min(least, number(sorted.get(i)) - number(sorted.get(i - 1)));
    }
    double range = number(sorted.get(sorted.size() - 1)) - number(sorted.get(0));
    return sorted.size() > 2 && !(range / least <= Math.max(MOST_UNEVEN, 4.0 * sorted.size()));
  }

  private Figure draw() {
    List<BigFraction> corners = corners();
    List<Double> heights = new ArrayList<>();
    drawing.function().ifPresent(f -> corners.forEach(t -> heights.add(number(f.at(t)))));
    instance.targets().entries().stream().forEach(z -> heights.add(number(z)));
    low = heights.stream().mapToDouble(h -> h).min().orElse(0);
    high = heights.stream().mapToDouble(h -> h).max().orElse(1);
    low = Math.min(low, 0);
    high = Math.max(high, 0);
    if (!(high > low)) {
      high = low + 1;
    }
    int lanes = drawing.windows().isEmpty() ? 0 : 2;
    double height = TOP + PLOT + 30 + 16 * lanes;
    blocks();
    add(
        "<line class=\"axis\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>",
        LEFT - 14, down(0), WIDTH - 4, down(0));
    scale();
    drawing.function().ifPresent(f -> function(f, corners));
    samples();
    windows(TOP + PLOT + 30);
    String remark = even ? " Samples at equal distances, not to scale. " : " ";
    return new Figure(drawing.caption(), remark, WIDTH, height, svg.toString(), ImmutableList.of());
  }

  /** Where the line bends on the page: samples, breakpoints, and a little beyond the samples. */
  private List<BigFraction> corners() {
    TreeSet<BigFraction> corners = new TreeSet<>(sorted);
    BigFraction first = sorted.get(0);
    BigFraction last = sorted.get(sorted.size() - 1);
    drawing.function().ifPresent(f -> f.breakpointsBetween(first, last).forEach(corners::add));
    return new ArrayList<>(corners);
  }

  private void blocks() {
    for (Block block : instance.tuned().blocks()) {
      double from = across(x.get(block.first() - 1));
      double to = across(x.get(block.last() - 1));
      add(
          "<rect class=\"block\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"6\"/>",
          Math.min(from, to) - 9, TOP - 10, Math.abs(to - from) + 18, PLOT + 20);
    }
  }

  private void scale() {
    for (double mark : new double[] {low, high}) {
      if (mark != 0 && mark == Math.rint(mark) && Math.abs(mark) < 1e6) {
        add(
            "<text class=\"mark\" x=\"2\" y=\"%s\">%s</text>",
            down(mark) + 4, String.format(Locale.ROOT, "%.0f", mark).replace('-', '\u2212'));
      }
    }
    add("<text class=\"mark\" x=\"2\" y=\"%s\">0</text>", down(0) + 4);
  }

  private void function(PiecewiseLinear f, List<BigFraction> corners) {
    StringBuilder points = new StringBuilder();
    for (BigFraction t : corners) {
      points.append(coordinate(across(t))).append(',');
      points.append(coordinate(down(number(f.at(t))))).append(' ');
    }
    for (BigFraction t : f.breakpoints()) {
      if (t.compareTo(sorted.get(0)) >= 0 && t.compareTo(sorted.get(sorted.size() - 1)) <= 0) {
        add(
            "<line class=\"breakpoint\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"><title>breakpoint"
                + " %s</title></line>",
            across(t), TOP - 8, across(t), TOP + PLOT + 8, Markup.escaped(Rationals.text(t)));
      }
    }
    svg.append("<polyline class=\"function\" points=\"").append(points.toString().strip());
    svg.append("\"/>");
  }

  private void samples() {
    boolean named = instance.k() <= MOST_NAMED;
    double radius = named ? 5 : 2;
    for (int i = 1; i <= instance.k(); i++) {
      add(
          "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"><title>sample %s: x = %s, z ="
              + " %s</title></circle>",
          instance.tuned().contains(i) ? "tuned" : "fixed",
          across(x.get(i - 1)),
          down(number(instance.target(i))),
          radius,
          i + before,
          Rationals.text(x.get(i - 1)),
          Rationals.text(instance.target(i)));
      if (named) {
        add(
            "<text class=\"index\" x=\"%s\" y=\"%s\">%s</text>",
            across(x.get(i - 1)), TOP + PLOT + 25, i + before);
      }
    }
  }

  private void windows(double top) {
    for (Window window : drawing.windows()) {
      // Sample 0 stands for minus infinity.
      double from = window.left() == 0 ? 2 : across(x.get(window.left() - 1)) + 2;
      double to = across(x.get(window.right() - 1)) - 2;
      boolean up = window.sign() > 0;
      double y = top + (up ? 8 : 22);
      add(
          "<path class=\"window %s\" d=\"M%s %s v5 H%s v-5\"><title>window of samples %s, %s, %s:"
              + " turns %s</title></path>",
          up ? "up" : "down",
          from,
          y,
          to,
          window.left() + before,
          window.middle() + before,
          window.right() + before,
          up ? "upwards" : "downwards");
    }
  }

  /** The horizontal place of a number between the first and the last sample. */
  private double across(BigFraction t) {
    int last = sorted.size() - 1;
    double part = last == 0 ? 0.5 : 0;
    if (last > 0 && even) {
      int gap = 0;
      while (gap < last - 1 && sorted.get(gap + 1).compareTo(t) <= 0) {
        gap++;
      }
      BigFraction width = sorted.get(gap + 1).subtract(sorted.get(gap));
      part = (gap + number(t.subtract(sorted.get(gap)).divide(width))) / last;
    } else if (last > 0) {
      BigFraction range = sorted.get(last).subtract(sorted.get(0));
      part = number(t.subtract(sorted.get(0)).divide(range));
    }
    return LEFT + 8 + part * (WIDTH - LEFT - RIGHT - 16);
  }

  private double down(double height) {
    return TOP + (high - height) / (high - low) * PLOT;
  }

  private static double number(BigFraction value) {
    return value.doubleValue();
  }

  private static String coordinate(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private void add(String format, Object... values) {
    Object[] words = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      words[i] = values[i] instanceof Double d ? coordinate(d) : values[i];
    }
    svg.append(String.format(Locale.ROOT, format, words));
  }
}
