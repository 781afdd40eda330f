package relucert.report.figure;

import java.util.List;
import java.util.Locale;
import relucert.report.formula.FormulaText;

/** Small tables of numbers, such as the two sides of an inequality that fails. */
final class Sides {
  private Sides() {}

  /** Returns a table with a name and a value in each row. */
  static String of(String... namesAndValues) {
    StringBuilder html = new StringBuilder("<div class=\"wide\"><table class=\"sides\"><tbody>\n");
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      html.append(
          String.format(
              Locale.ROOT,
              "<tr><th scope=\"row\">%s</th><td>%s</td></tr>\n",
              FormulaText.html(namesAndValues[i]),
              FormulaText.html(namesAndValues[i + 1])));
    }
    return html.append("</tbody></table></div>\n").toString();
  }

  /** Returns a table with a row of headings; the first cell of each row is a heading, too. */
  static String table(List<String> headings, List<List<String>> rows) {
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
    return html.append("</tbody></table></div>\n").toString();
  }

  /** Returns a paragraph. */
  static String text(String format, Object... values) {
    return "<p>" + FormulaText.html(String.format(Locale.ROOT, format, values)) + "</p>\n";
  }
}
