package relucert.experiment.constructed;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import relucert.experiment.Cells;
import relucert.experiment.DataTable;

/** Rows of a table as cells of an experiment: texts separated by tabs. */
final class Rows {
  private static final Splitter TABS = Splitter.on('\t');

  private Rows() {}

  /** Returns values as one row; none of them has a tab in it. */
  static String joined(Object... values) {
    return Stream.of(values).map(Object::toString).collect(Collectors.joining("\t"));
  }

  /** Returns a reader of rows with these columns. */
  static Function<String, List<String>> reader(String[] columns) {
    return Cells.rowReader('\t', columns.length);
  }

  /** Returns an exact table of rows. */
  static DataTable table(String name, String[] columns, List<String> rows) {
    DataTable.Draft draft = DataTable.draft(name, true, columns);
    rows.forEach(row -> draft.row(TABS.splitToList(row)));
    return draft.table();
  }

  /** Returns an integer of a table. */
  static int integer(DataTable table, int row, String column) {
    return Integer.parseInt(table.cell(row, column));
  }
}
