package relucert.report.drawing;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.Rationals;
import relucert.pwl.PiecewiseLinear;

/**
 * Curves over an interval, with points and a band between two heights, as an SVG figure. All
 * numbers are exact; only the picture rounds.
 */
public final class CurvePlot {
  private static final int MOST_MARKS = 20;

  /** How a point is drawn. */
  public enum Dot {
    /** A tuned sample, or a value that is as it should be. */
    TUNED("tuned"),
    /** Any other sample. */
    FIXED("fixed"),
    /** A value that is not as it should be. */
    MISSED("missed");

    private final String style;

    Dot(String style) {
      this.style = style;
    }
  }

  private record Line(String name, List<BigFraction> places, List<BigFraction> heights) {}

  private record Point(BigFraction place, BigFraction height, Dot dot, String text) {}

  private final String caption;
  private final BigFraction from;
  private final BigFraction to;
  private final List<Line> lines = new ArrayList<>();
  private final List<Point> points = new ArrayList<>();
  private final List<BigFraction> band = new ArrayList<>();
  private final TreeSet<BigFraction> marks = new TreeSet<>();
  private final TreeSet<BigFraction> levels = new TreeSet<>(List.of(BigFraction.ZERO));
  private PlotFrame frame = new PlotFrame(BigFraction.ZERO, BigFraction.ONE, 0, 1);
  private final StringBuilder svg = new StringBuilder();

  private CurvePlot(String caption, BigFraction from, BigFraction to) {
    this.caption = caption;
    this.from = from;
    this.to = to;
  }

  /**
   * Begins a plot.
   *
   * @param caption what is shown
   * @param from the left end
   * @param to the right end, larger
   * @return a plot without curves
   */
  public static CurvePlot of(String caption, BigFraction from, BigFraction to) {
    return new CurvePlot(caption, from, to);
  }

  /**
   * Adds a function, drawn from end to end.
   *
   * @param name for the legend; curves of the same name look the same and are named once
   * @param function the function
   * @return this
   */
  public CurvePlot curve(String name, PiecewiseLinear function) {
    return piece(name, function, from, to);
  }

  /**
   * Adds a function on a part of the interval: a piece of what may jump.
   *
   * @param name for the legend
   * @param function the function
   * @param first the left end of the part
   * @param last its right end
   * @return this
   */
  public CurvePlot piece(
      String name, PiecewiseLinear function, BigFraction first, BigFraction last) {
    List<BigFraction> places = new ArrayList<>(List.of(first));
    places.addAll(function.breakpointsBetween(first, last));
    places.add(last);
    lines.add(new Line(name, places, places.stream().map(function::at).toList()));
    return this;
  }

  /**
   * Adds a point.
   *
   * @param place the horizontal coordinate
   * @param height the vertical one
   * @param dot how it is drawn
   * @param text what it says when asked
   * @return this
   */
  public CurvePlot point(BigFraction place, BigFraction height, Dot dot, String text) {
    points.add(new Point(place, height, dot, text));
    marks.add(Rationals.canonical(place));
    return this;
  }

  /**
   * Shades the heights between two numbers.
   *
   * @param bottom the lower one
   * @param top the upper one
   * @return this
   */
  public CurvePlot band(BigFraction bottom, BigFraction top) {
    band.add(bottom);
    band.add(top);
    return this;
  }

  /**
   * Writes an integer under the horizontal axis.
   *
   * @param place the integer
   * @return this
   */
  public CurvePlot mark(int place) {
    marks.add(Rationals.of(place));
    return this;
  }

  /**
   * Writes an integer beside the vertical axis.
   *
   * @param height the integer
   * @return this
   */
  public CurvePlot level(long height) {
    levels.add(Rationals.of(height));
    return this;
  }

  /**
   * Returns the figure for the page.
   *
   * @return HTML
   */
  public String svg() {
    return figure().html();
  }

  /**
   * Returns the figure.
   *
   * @return the drawing with its caption and the names of its curves
   */
  public Figure figure() {
    List<BigFraction> heights = new ArrayList<>(band);
    lines.forEach(l -> heights.addAll(l.heights()));
    points.forEach(p -> heights.add(p.height()));
    frame = PlotFrame.around(from, to, heights);
    draw();
    return new Figure(
        caption,
        " ",
        PlotFrame.WIDTH,
        PlotFrame.TOP + PlotFrame.PLOT + 34,
        svg.toString(),
        ImmutableList.copyOf(names()));
  }

  private void draw() {
    if (!band.isEmpty()) {
      double top = frame.down(band.get(1).doubleValue());
      add(
          "<rect class=\"block\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>",
          PlotFrame.LEFT,
          top,
          PlotFrame.WIDTH - PlotFrame.LEFT - PlotFrame.RIGHT,
          frame.down(band.get(0).doubleValue()) - top);
    }
    axes();
    lines.forEach(this::line);
    for (Point point : points) {
      add(
          "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"><title>%s</title></circle>",
          point.dot().style,
          frame.across(point.place()),
          frame.down(point.height().doubleValue()),
          point.dot() == Dot.MISSED ? 6.5 : 5.0,
          Markup.escaped(point.text()));
    }
  }

  private void axes() {
    add(
        "<line class=\"axis\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>",
        PlotFrame.LEFT, frame.down(0), PlotFrame.WIDTH - PlotFrame.RIGHT, frame.down(0));
    levels.addAll(band);
    points.forEach(p -> levels.add(Rationals.canonical(p.height())));
    double before = Double.NaN;
    for (BigFraction level : levels) {
      double y = frame.down(level.doubleValue());
      if (Double.isNaN(before) || before - y >= 15 || level.signum() == 0) {
        add(
            "<text class=\"mark\" text-anchor=\"end\" x=\"%s\" y=\"%s\">%s</text>",
            PlotFrame.LEFT - 6, y + 4, number(level));
        before = y;
      }
    }
    before = -100;
    for (BigFraction mark : marks.size() <= MOST_MARKS ? marks : new TreeSet<BigFraction>()) {
      if (frame.across(mark) - before >= 24) {
        before = frame.across(mark);
        add(
            "<text class=\"index\" x=\"%s\" y=\"%s\">%s</text>",
            before, PlotFrame.TOP + PlotFrame.PLOT + 26, number(mark));
      }
    }
  }

  private void line(Line line) {
    StringBuilder corners = new StringBuilder();
    for (int i = 0; i < line.places().size(); i++) {
      corners.append(PlotFrame.coordinate(frame.across(line.places().get(i)))).append(',');
      corners
          .append(PlotFrame.coordinate(frame.down(line.heights().get(i).doubleValue())))
          .append(' ');
    }
    add(
        "<polyline class=\"function c%s\" points=\"%s\"/>",
        names().indexOf(line.name()), corners.toString().strip());
  }

  private List<String> names() {
    return lines.stream().map(Line::name).distinct().toList();
  }

  private static String number(BigFraction value) {
    return Rationals.text(value).replace('-', '\u2212');
  }

  private void add(String format, Object... values) {
    Object[] words = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      words[i] = values[i] instanceof Double d ? PlotFrame.coordinate(d) : values[i];
    }
    svg.append(String.format(Locale.ROOT, format, words));
  }
}
