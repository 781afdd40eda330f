package relucert.experiment;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers and words in rows. A number is an integer, a decimal or a fraction p/q; a cell that is
 * empty has no value.
 *
 * <p>Invariants: the columns have different names; each row has a cell for each column.
 *
 * @param name lower case letters, digits and hyphens; also the name of its file
 * @param exact true if the table is the same on every machine and at every run; false if it was
 *     trained in floating point or measured by a clock
 * @param columns the names of the columns
 * @param rows the cells
 */
public record DataTable(
    String name,
    boolean exact,
    ImmutableList<String> columns,
    ImmutableList<ImmutableList<String>> rows) {
  static final String NAMES = "[a-z0-9][a-z0-9-]*";

  /** Requires the invariants. */
  public DataTable {
    if (!name.matches(NAMES)) {
      throw new IllegalArgumentException("table " + name + ": expected a name of a-z, 0-9 and -");
    }
    if (columns.stream().distinct().count() != columns.size()) {
      throw new IllegalArgumentException("table " + name + ": two columns of one name");
    }
    for (ImmutableList<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "table " + name + ": " + columns.size() + " columns, but a row of " + row.size());
      }
    }
  }

  /**
   * Returns where a column is.
   *
   * @param column its name
   * @return its index, from 0
   * @throws IllegalArgumentException if there is none of that name
   */
  public int index(String column) {
    int index = columns.indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException("table " + name + ": no column " + column);
    }
    return index;
  }

  /**
   * Returns a cell.
   *
   * @param row its row, from 0
   * @param column the name of its column
   * @return the text
   * @throws IllegalArgumentException if there is no such column
   */
  public String cell(int row, String column) {
    return rows.get(row).get(index(column));
  }

  /**
   * Starts a table.
   *
   * @param name its name
   * @param exact whether it is exact
   * @param columns the names of the columns
   * @return a table to be filled row by row
   */
  public static Draft draft(String name, boolean exact, String... columns) {
    return new Draft(name, exact, ImmutableList.copyOf(columns));
  }

  /** A table that is being filled. */
  public static final class Draft {
    private final String name;
    private final boolean exact;
    private final ImmutableList<String> columns;
    private final List<ImmutableList<String>> rows = new ArrayList<>();

    private Draft(String name, boolean exact, ImmutableList<String> columns) {
      this.name = name;
      this.exact = exact;
      this.columns = columns;
    }

    /**
     * Adds a row.
     *
     * @param cells one for each column, shown by {@code toString}
     * @return this draft
     */
    public Draft row(Object... cells) {
      ImmutableList.Builder<String> row = ImmutableList.builder();
      for (Object cell : cells) {
        row.add(cell.toString());
      }
      rows.add(row.build());
      return this;
    }

    /**
     * Adds a row.
     *
     * @param cells one for each column
     * @return this draft
     */
    public Draft row(List<String> cells) {
      rows.add(ImmutableList.copyOf(cells));
      return this;
    }

    /**
     * Returns the table.
     *
     * @return the rows so far
     */
    public DataTable table() {
      return new DataTable(name, exact, columns, ImmutableList.copyOf(rows));
    }
  }
}
