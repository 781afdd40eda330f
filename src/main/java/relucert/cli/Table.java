package relucert.cli;

import java.util.ArrayList;
import java.util.List;

/** Text in columns, aligned on the right but for a last column that only some rows have. */
final class Table {
  /** A column grows no wider than this for the sake of a few long numbers. */
  private static final int WIDEST = 24;

  private Table() {}

  /**
   * Lays out rows; the first of them is the heading and says how many columns are aligned.
   *
   * @param rows the cells
   * @return the lines, two blanks between columns
   */
  static String text(List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < rows.get(0).size(); column++) {
      int at = column;
      widths.add(
          rows.stream()
              .mapToInt(row -> row.get(at).length())
              .filter(n -> n <= WIDEST)
              .max()
              .orElse(0));
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        int width = column < widths.size() ? widths.get(column) : 0;
        text.append(column > 0 ? "  " : "")
            .append(" ".repeat(Math.max(0, width - cell.length())))
            .append(cell);
      }
      text.append('\n');
    }
    return text.toString();
  }
}
