package relucert.report.chart;

import java.util.List;
import java.util.Locale;
import relucert.experiment.Chart.Kind;
import relucert.report.drawing.Markup;

/** The legend below a chart: a line for each series, three for a heat map. */
final class Legend {
  private static final double START = 14;
  private static final double SAMPLE = 30;
  private static final double LINE = 18;

  private final StringBuilder svg;
  private final double top;
  private final double end;

  Legend(StringBuilder svg, double top, double end) {
    this.svg = svg;
    this.top = top;
    this.end = end;
  }

  /** Draws the legend and returns its number of lines. */
  int draw(List<ChartPoints> drawn) {
    int line = 0;
    for (int i = 0; i < drawn.size(); i++) {
      ChartPoints points = drawn.get(i);
      double y = top + LINE * line + 12;
      if (points.series().kind() == Kind.HEAT) {
        colours(points, y);
        line += 3;
      } else {
        sample(points.series().kind(), i % 8, y - 4);
        add(
            "<text x=\"%s\" y=\"%s\">%s</text>",
            START + SAMPLE + 8, y, Markup.escaped(points.series().label()));
        line++;
      }
    }
    return line;
  }

  private void sample(Kind kind, int style, double y) {
    if (kind == Kind.DOTS) {
      add("<circle class=\"dot s%s\" cx=\"%s\" cy=\"%s\" r=\"4\"/>", style, START + SAMPLE / 2, y);
    } else if (kind == Kind.BAND) {
      add(
          "<rect class=\"band s%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"10\"/>",
          style, START, y - 5, SAMPLE);
    } else {
      add(
          "<line class=\"line s%s\" x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\"/>",
          style, START, START + SAMPLE, y, y);
    }
  }

  private void colours(ChartPoints points, double y) {
    HeatColours colours =
        new HeatColours(points.points().stream().map(ChartPoints.Point::extra).toList());
    double width = (end - START) / HeatColours.COLOURS;
    add("<text x=\"%s\" y=\"%s\">%s</text>", START, y, Markup.escaped(points.series().label()));
    for (int i = 0; i <= HeatColours.COLOURS; i++) {
      double x = START + i * width;
      if (i < HeatColours.COLOURS) {
        add(
            "<rect class=\"q%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"10\"/>",
            i, x, y + 6, width);
      }
      if (i % 3 == 0) {
        add(
            "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>",
            i == 0 ? "start" : i == HeatColours.COLOURS ? "end" : "middle",
            x,
            y + 30,
            String.format(Locale.ROOT, "%.2g", colours.from(i)));
      }
    }
  }

  private void add(String format, Object... values) {
    svg.append(formatted(format, values));
  }

  /** As {@link String#format}, each number with one decimal. */
  static String formatted(String format, Object... values) {
    Object[] words = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      words[i] = values[i] instanceof Double d ? String.format(Locale.ROOT, "%.1f", d) : values[i];
    }
    return String.format(Locale.ROOT, format, words);
  }
}
