package relucert.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import relucert.report.formula.FormulaText;

/** Small tables of numbers, such as the two sides of an inequality that fails. */
final class Sides {
  private Sides() {}

  /** Returns a table with a name and a value in each row. */
  static Part of(String... namesAndValues) {
    List<List<String>> rows = new ArrayList<>();
    StringBuilder html =
        new StringBuilder("<div class=\"wide\" tabindex=\"0\"><table class=\"sides\"><tbody>\n");
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      html.append(
          String.format(
              Locale.ROOT,
              "<tr><th scope=\"row\">%s</th><td>%s</td></tr>\n",
              FormulaText.html(namesAndValues[i]),
              FormulaText.html(namesAndValues[i + 1])));
      rows.add(List.of(namesAndValues[i], namesAndValues[i + 1]));
    }
    return Part.numbers(html.append("</tbody></table></div>\n").toString(), named(rows));
  }

  /** Returns a table with a row of headings; the first cell of each row is a heading, too. */
  static Part table(List<String> headings, List<List<String>> rows) {
    StringBuilder html = new StringBuilder("<div class=\"wide\" tabindex=\"0\"><table><thead><tr>");
    headings.forEach(
        h -> html.append("<th scope=\"col\">").append(FormulaText.html(h)).append("</th>"));
    html.append("</tr></thead><tbody>\n");
    for (List<String> row : rows) {
      html.append("<tr><th scope=\"row\">").append(FormulaText.html(row.get(0))).append("</th>");
      row.subList(1, row.size())
          .forEach(c -> html.append("<td>").append(FormulaText.html(c)).append("</td>"));
      html.append("</tr>\n");
    }
    List<List<String>> all = new ArrayList<>(List.of(headings));
    all.addAll(rows);
    return Part.numbers(html.append("</tbody></table></div>\n").toString(), columns(all));
  }

  /** Returns a paragraph, for the page alone. */
  static Part remark(String words) {
    return Part.numbers("<p>" + FormulaText.html(words) + "</p>\n", "");
  }

  /** A name and a value in each line. */
  private static String named(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    rows.forEach(
        r -> text.append("    ").append(r.get(0)).append(": ").append(r.get(1)).append('\n'));
    return text.toString();
  }

  /** Columns aligned on the right. */
  private static String columns(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      text.append("  ");
      for (int c = 0; c < row.size(); c++) {
        int column = c;
        int width = rows.stream().mapToInt(r -> r.get(column).length()).max().orElse(0);
        text.append("  ").append(" ".repeat(width - row.get(c).length())).append(row.get(c));
      }
      text.append('\n');
    }
    return text.toString();
  }
}
