package relucert.report.chart;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
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
   * @param isAfterGap whether a row before it has no number, so that no line leads here
   */
  record Point(double x, double y, double extra, boolean isAfterGap) {
    // Not their sum, which may overflow.
    boolean isFinite() {
      return Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(extra);
    }
  }

  /**
   * The numbers of a series, whose first coordinates are numbers or, if there are names, the places
   * of names, from 1.
   */
  static ChartPoints of(Series series, DataTable table, List<String> names) {
    int x = table.index(series.x());
    int y = table.index(series.y());
    int extra = series.extra().map(table::index).orElse(y);
    ImmutableList.Builder<Point> points = ImmutableList.builder();
    boolean isGap = false;
    for (ImmutableList<String> row : table.rows()) {
      boolean isMeant =
          series.filter().map(f -> row.get(table.index(f.column())).equals(f.value())).orElse(true);
      Point point =
          new Point(
              names.isEmpty() ? number(row.get(x)) : place(row.get(x), names),
              number(row.get(y)),
              number(row.get(extra)),
              isGap);
      if (isMeant) {
        isGap = !point.isFinite();
      }
      if (isMeant && !isGap) {
        points.add(point);
      }
    }
    return new ChartPoints(series, points.build());
  }

  /** The stretches of a line: each ends where a row has no number. */
  ImmutableList<ImmutableList<Point>> stretches() {
    List<List<Point>> stretches = new ArrayList<>();
    for (Point point : points) {
      if (stretches.isEmpty() || point.isAfterGap) {
        stretches.add(new ArrayList<>());
      }
      stretches.get(stretches.size() - 1).add(point);
    }
    return stretches.stream().map(ImmutableList::copyOf).collect(toImmutableList());
  }

  private static double place(String cell, List<String> names) {
    int place = names.indexOf(cell);
    return place < 0 ? Double.NaN : place + 1;
  }

  /**
   * What stands in the column of a series' first coordinates, each once; empty if it is a number.
   */
  static ImmutableList<String> names(Series series, DataTable table) {
    int x = table.index(series.x());
    ImmutableList<String> cells =
        table.rows().stream()
            .map(row -> row.get(x))
            .filter(cell -> !cell.isBlank())
            .distinct()
            .collect(toImmutableList());
    return cells.stream().anyMatch(cell -> Double.isFinite(number(cell)))
        ? ImmutableList.of()
        : cells;
  }

  /** The points that are positive where the axes are logarithmic. */
  ChartPoints positive(boolean logX, boolean logY) {
    boolean isBand = series.kind() == Kind.BAND;
    return new ChartPoints(
        series,
        points.stream()
            .filter(p -> !logX || p.x > 0)
            .filter(p -> !logY || (p.y > 0 && (!isBand || p.extra > 0)))
            .collect(toImmutableList()));
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
