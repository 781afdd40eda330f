package relucert.report.chart;

import com.google.common.collect.ImmutableList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import relucert.experiment.Chart.Kind;
import relucert.experiment.Chart.Series;
import relucert.experiment.DataTable;

/**
 * The numbers of a series.
 *
 * @param series what they are drawn as
 * @param points in the order of the rows; those with a cell that is no number are left out
 */
record ChartPoints(Series series, ImmutableList<Point> points) {
  private static final Pattern FRACTION = Pattern.compile("(-?[0-9]+)/([0-9]+)");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  /**
   * A point.
   *
   * @param x to the right
   * @param y up
   * @param extra the upper end of a band, the value of a heat map; y otherwise
   */
  record Point(double x, double y, double extra) {}

  static ChartPoints of(Series series, DataTable table) {
    int x = table.index(series.x());
    int y = table.index(series.y());
    int extra = series.extra().map(table::index).orElse(y);
    ImmutableList.Builder<Point> points = ImmutableList.builder();
    for (ImmutableList<String> row : table.rows()) {
      boolean isMeant =
          series.filter().map(f -> row.get(table.index(f.column())).equals(f.value())).orElse(true);
      Point point = new Point(number(row.get(x)), number(row.get(y)), number(row.get(extra)));
      if (isMeant && Double.isFinite(point.x + point.y + point.extra)) {
        points.add(point);
      }
    }
    return new ChartPoints(series, points.build());
  }

  /** The points that are positive where the axes are logarithmic. */
  ChartPoints positive(boolean logX, boolean logY) {
    boolean isBand = series.kind() == Kind.BAND;
    return new ChartPoints(
        series,
        points.stream()
            .filter(p -> !logX || p.x > 0)
            .filter(p -> !logY || (p.y > 0 && (!isBand || p.extra > 0)))
            .collect(ImmutableList.toImmutableList()));
  }

  /** The number that a cell holds, as nearly as needed for a picture; NaN if it holds none. */
  static double number(String cell) {
    Matcher fraction = FRACTION.matcher(cell);
    if (fraction.matches()) {
      return Double.parseDouble(fraction.group(1)) / Double.parseDouble(fraction.group(2));
    }
    return DECIMAL.matcher(cell).matches() ? Double.parseDouble(cell) : Double.NaN;
  }
}
