package relucert.experiment;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A picture of tables: axes and what is drawn between them. A chart holds no numbers of its own.
 * Cells that are empty, and on a logarithmic axis those that are not positive, are not drawn.
 *
 * @param name lower case letters, digits and hyphens; also the name of its file
 * @param title one line
 * @param xLabel what goes to the right
 * @param yLabel what goes up
 * @param logX whether the first axis is logarithmic
 * @param logY whether the second axis is logarithmic
 * @param series what is drawn, the first below the others
 */
public record Chart(
    String name,
    String title,
    String xLabel,
    String yLabel,
    boolean logX,
    boolean logY,
    ImmutableList<Series> series) {

  /** Requires a name that can be that of a file. */
  public Chart {
    if (!name.matches(DataTable.NAMES)) {
      throw new IllegalArgumentException("chart " + name + ": expected a name of a-z, 0-9 and -");
    }
  }

  /** How a series is drawn. */
  public enum Kind {
    /** A line through the points (x, y), in the order of the rows. */
    LINE,
    /** A mark at each point (x, y). */
    DOTS,
    /** The area between (x, y) and (x, extra). */
    BAND,
    /**
     * A rectangle around each point (x, y) of a grid, coloured by the logarithm of the value in the
     * column extra if all values are positive, else by the value. It comes first; lines may be
     * drawn over it.
     */
    HEAT
  }

  /**
   * The rows of a table whose cell in a column has a value.
   *
   * @param column the column
   * @param value the value
   */
  public record Filter(String column, String value) {}

  /**
   * One thing that is drawn.
   *
   * @param label what the legend calls it
   * @param kind how it is drawn
   * @param table the name of the table
   * @param x the column that goes to the right
   * @param y the column that goes up
   * @param extra the upper column of a band, the column of the colours of a heat map
   * @param filter which rows are drawn; all of them if empty
   */
  public record Series(
      String label,
      Kind kind,
      String table,
      String x,
      String y,
      Optional<String> extra,
      Optional<Filter> filter) {

    /** Requires a third column exactly where the kind has one. */
    public Series {
      if (extra.isPresent() != (kind == Kind.BAND || kind == Kind.HEAT)) {
        throw new IllegalArgumentException("series " + label + ": third column and kind disagree");
      }
    }

    /**
     * Returns a line.
     *
     * @param label what the legend calls it
     * @param table the name of the table
     * @param x the column that goes to the right
     * @param y the column that goes up
     * @return the series, of all rows
     */
    public static Series line(String label, String table, String x, String y) {
      return new Series(label, Kind.LINE, table, x, y, Optional.empty(), Optional.empty());
    }

    /**
     * Returns dots.
     *
     * @param label what the legend calls them
     * @param table the name of the table
     * @param x the column that goes to the right
     * @param y the column that goes up
     * @return the series, of all rows
     */
    public static Series dots(String label, String table, String x, String y) {
      return new Series(label, Kind.DOTS, table, x, y, Optional.empty(), Optional.empty());
    }

    /**
     * Returns a band.
     *
     * @param label what the legend calls it
     * @param table the name of the table
     * @param x the column that goes to the right
     * @param lower the column of its lower end
     * @param upper the column of its upper end
     * @return the series, of all rows
     */
    public static Series band(String label, String table, String x, String lower, String upper) {
      return new Series(label, Kind.BAND, table, x, lower, Optional.of(upper), Optional.empty());
    }

    /**
     * Returns a heat map.
     *
     * @param label what the colours show
     * @param table the name of the table
     * @param x the column that goes to the right
     * @param y the column that goes up
     * @param value the column of the colours
     * @return the series, of all rows
     */
    public static Series heat(String label, String table, String x, String y, String value) {
      return new Series(label, Kind.HEAT, table, x, y, Optional.of(value), Optional.empty());
    }

    /**
     * Returns the series of some rows only.
     *
     * @param column a column
     * @param value what its cell must be
     * @return the series with that filter
     */
    public Series where(String column, String value) {
      return new Series(label, kind, table, x, y, extra, Optional.of(new Filter(column, value)));
    }
  }
}
