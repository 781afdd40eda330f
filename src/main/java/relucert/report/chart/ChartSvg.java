package relucert.report.chart;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import relucert.experiment.Chart;
import relucert.experiment.Chart.Kind;
import relucert.experiment.ExperimentResult;
import relucert.report.chart.ChartPoints.Point;
import relucert.report.drawing.Markup;

/**
 * A chart as SVG, 480 units wide so that its words can be read on a phone, in light and dark
 * colours by what the reader prefers. The same numbers give the same bytes.
 */
public final class ChartSvg {
  private static final double WIDTH = 480;
  private static final double LEFT = 58;
  private static final double RIGHT = 14;
  private static final double TOP = 12;
  private static final double PLOT = 270;
  private static final double LINE = 18;
  private static final int STYLES = 8;

  private final Chart chart;
  private final ImmutableList<ChartPoints> drawn;
  private final boolean isGrid;
  private final Axis across;
  private final Axis up;
  private final StringBuilder svg = new StringBuilder();

  private ChartSvg(Chart chart, ExperimentResult result) {
    this.chart = chart;
    ImmutableList<String> names =
        chart.series().stream()
            .flatMap(series -> ChartPoints.names(series, result.table(series.table())).stream())
            .distinct()
            .collect(ImmutableList.toImmutableList());
    this.drawn =
        chart.series().stream()
            .map(series -> ChartPoints.of(series, result.table(series.table()), names))
            .map(points -> points.positive(chart.logX(), chart.logY()))
            .collect(ImmutableList.toImmutableList());
    this.isGrid = drawn.stream().anyMatch(p -> p.series().kind() == Kind.HEAT);
    this.across =
        names.isEmpty()
            ? Axis.of(chart.logX(), drawn.stream().flatMap(this::spanX).toList(), false)
            : Axis.of(names);
    this.up = Axis.of(chart.logY(), drawn.stream().flatMap(this::spanY).toList(), !isGrid);
  }

  /** What a series needs of the axis to the right. */
  private Stream<Double> spanX(ChartPoints points) {
    List<Point> all = points.points();
    HeatEdges columns = columns(all);
    return points.series().kind() == Kind.HEAT
        ? all.stream().flatMap(q -> Stream.of(columns.before(q.x()), columns.after(q.x())))
        : all.stream().map(Point::x);
  }

  /** What a series needs of the axis upwards. */
  private Stream<Double> spanY(ChartPoints points) {
    List<Point> all = points.points();
    HeatEdges rows = rows(all);
    return switch (points.series().kind()) {
      case HEAT -> all.stream().flatMap(q -> Stream.of(rows.before(q.y()), rows.after(q.y())));
      case BAND -> all.stream().flatMap(q -> Stream.of(q.y(), q.extra()));
      default -> all.stream().map(Point::y);
    };
  }

  /**
   * Returns a file of its own.
   *
   * @param chart one of the result's charts
   * @param result the tables
   * @return SVG, to be written as UTF-8
   */
  public static String file(Chart chart, ExperimentResult result) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + new ChartSvg(chart, result)
            .text(" xmlns=\"http://www.w3.org/2000/svg\"", "<style>" + style() + "</style>");
  }

  /**
   * Returns an element of a web page that has the {@link #style}.
   *
   * @param chart one of the result's charts
   * @param result the tables
   * @return an {@code svg} element
   */
  public static String element(Chart chart, ExperimentResult result) {
    return new ChartSvg(chart, result).text("", "");
  }

  /**
   * Returns the style sheet of all charts.
   *
   * @return CSS
   */
  public static String style() {
    try {
      return Resources.toString(
          Resources.getResource("relucert/report/chart/chart.css"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(String attributes, String style) {
    double below = TOP + PLOT + 44;
    StringBuilder legend = new StringBuilder();
    double height = below + LINE * new Legend(legend, below, WIDTH - RIGHT).draw(drawn) + 4;
    add(
        "<svg%s class=\"chart\" viewBox=\"0 0 %s %s\" role=\"img\" aria-label=\"%s\">%s<title>%s"
            + "</title>",
        attributes,
        WIDTH,
        height,
        Markup.escaped(chart.title()),
        style,
        Markup.escaped(chart.title()));
    add("<rect class=\"back\" width=\"%s\" height=\"%s\"/>", WIDTH, height);
    axes();
    for (int i = 0; i < drawn.size(); i++) {
      series(drawn.get(i), i % STYLES);
    }
    svg.append(legend).append("</svg>\n");
    return svg.toString();
  }

  private double right(double x) {
    return LEFT + across.at(x) * (WIDTH - LEFT - RIGHT);
  }

  private double down(double y) {
    return TOP + (1 - up.at(y)) * PLOT;
  }

  private void axes() {
    for (double mark : up.marks()) {
      add(
          "<line class=\"grid\" x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\"/><text class=\"end\" x=\"%s\""
              + " y=\"%s\">%s</text>",
          LEFT, WIDTH - RIGHT, down(mark), down(mark), LEFT - 5, down(mark) + 4, Axis.text(mark));
    }
    List<Double> marks = across.marks();
    for (double mark : marks) {
      boolean isLast = across.at(mark) > 0.95;
      add(
          "<line class=\"grid\" x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\"/><text class=\"%s\" x=\"%s\""
              + " y=\"%s\">%s</text>",
          right(mark),
          right(mark),
          TOP,
          TOP + PLOT,
          isLast ? "end" : "middle",
          isLast ? WIDTH - RIGHT + 6 : right(mark),
          TOP + PLOT + 16,
          Markup.escaped(across.name(mark)));
    }
    add(
        "<text class=\"middle\" x=\"%s\" y=\"%s\">%s</text>",
        (LEFT + WIDTH - RIGHT) / 2, TOP + PLOT + 34, Markup.escaped(chart.xLabel()));
    add(
        "<text class=\"middle\" transform=\"translate(13 %s) rotate(-90)\">%s</text>",
        TOP + PLOT / 2, Markup.escaped(chart.yLabel()));
  }

  private void series(ChartPoints points, int style) {
    String title = Markup.escaped(points.series().label());
    switch (points.series().kind()) {
      case LINE -> {
        for (List<Point> stretch : points.stretches()) {
          line(stretch, style, title);
        }
      }
      case BAND -> {
        List<Point> back = new ArrayList<>(points.points());
        java.util.Collections.reverse(back);
        add(
            "<polygon class=\"band s%s\" points=\"%s %s\"><title>%s</title></polygon>",
            style, path(points.points(), Point::y), path(back, Point::extra), title);
      }
      case DOTS -> {
        for (Point point : points.points()) {
          dot(point, style, title);
        }
      }
      case HEAT -> heat(points.points(), title);
    }
  }

  private void line(List<Point> stretch, int style, String title) {
    String path = path(stretch, Point::y);
    // Colours of lines are not told apart from those of a heat map without an edge.
    add(isGrid ? "<polyline class=\"halo\" points=\"%s\"/>" : "", path);
    add(
        "<polyline class=\"line s%s\" points=\"%s\"><title>%s</title></polyline>",
        style, path, title);
    if (stretch.size() == 1) {
      dot(stretch.get(0), style, title);
    }
  }

  private void dot(Point point, int style, String title) {
    add(
        "<circle class=\"dot s%s\" cx=\"%s\" cy=\"%s\" r=\"4\"><title>%s: %s, %s</title></circle>",
        style,
        right(point.x()),
        down(point.y()),
        title,
        Markup.escaped(across.name(point.x())),
        Axis.text(point.y()));
  }

  private String path(List<Point> points, ToDoubleFunction<Point> height) {
    StringBuilder path = new StringBuilder();
    for (Point point : points) {
      path.append(
          String.format(
              Locale.ROOT, "%.1f,%.1f ", right(point.x()), down(height.applyAsDouble(point))));
    }
    return path.toString().strip();
  }

  private void heat(List<Point> points, String title) {
    HeatColours colours = new HeatColours(points.stream().map(Point::extra).toList());
    HeatEdges columns = columns(points);
    HeatEdges rows = rows(points);
    for (Point point : points) {
      double x = right(columns.before(point.x()));
      double y = down(rows.after(point.y()));
      add(
          "<rect class=\"q%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"><title>%s at %s, %s: %s"
              + "</title></rect>",
          colours.of(point.extra()),
          x,
          y,
          right(columns.after(point.x())) - x,
          down(rows.before(point.y())) - y,
          title,
          Markup.escaped(across.name(point.x())),
          Axis.text(point.y()),
          Axis.text(point.extra()));
    }
  }

  private HeatEdges columns(List<Point> points) {
    return new HeatEdges(points.stream().map(Point::x).toList(), chart.logX());
  }

  private HeatEdges rows(List<Point> points) {
    return new HeatEdges(points.stream().map(Point::y).toList(), chart.logY());
  }

  private void add(String format, Object... values) {
    svg.append(Legend.formatted(format, values));
  }
}
