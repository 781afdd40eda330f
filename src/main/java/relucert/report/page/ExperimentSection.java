package relucert.report.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import relucert.experiment.Chart;
import relucert.experiment.DataTable;
import relucert.experiment.ExperimentResult;
import relucert.interchange.ExperimentFile;
import relucert.report.chart.ChartSvg;
import relucert.report.drawing.Markup;
import relucert.report.formula.FormulaText;

/**
 * The results of experiments as a section of the page: findings, pictures, the tables (of long ones
 * the first and last rows) with the whole of each as a file inside the page, and what the numbers
 * rest on.
 */
final class ExperimentSection {
  /** Longer tables are shown in part. */
  private static final int MOST_ROWS = 60;

  private static final int FIRST_ROWS = 20;
  private static final int LAST_ROWS = 10;

  private final StringBuilder html = new StringBuilder();

  private ExperimentSection() {}

  /** Returns the section; empty if there are no experiments. */
  static String of(List<ExperimentFile> experiments) {
    if (experiments.isEmpty()) {
      return "";
    }
    ExperimentSection section = new ExperimentSection();
    section.add(
        "<section id=\"experiments\" tabindex=\"-1\">\n<h2>Experiments</h2>\n"
            + "<p>Exact numbers are the same on every machine and at every run; every exact network"
            + " was checked on all its samples. Trained numbers come from floating point. To repeat"
            + " one: <code>./relucert experiment NAME</code></p>\n");
    experiments.forEach(section::experiment);
    return section.add("</section>\n").html.toString();
  }

  /** Returns the link to the section; empty if there are no experiments. */
  static String link(List<ExperimentFile> experiments) {
    return experiments.isEmpty() ? "" : " <a href=\"#experiments\">Experiments</a>";
  }

  /** Returns the style sheet of the section; empty if there are no experiments. */
  static String style(List<ExperimentFile> experiments) {
    return experiments.isEmpty() ? "" : ChartSvg.style();
  }

  private void experiment(ExperimentFile file) {
    ExperimentResult result = file.result();
    add("<details class=\"background\"><summary><span class=\"id\">")
        .text(result.name())
        .add("</span> ")
        .formulas(file.question())
        .add("</summary>\n");
    list(result.findings());
    for (Chart chart : result.charts()) {
      add("<figure>").add(ChartSvg.element(chart, result)).add("<figcaption>");
      formulas(chart.title()).add("</figcaption></figure>\n");
    }
    result.tables().forEach(this::table);
    add("<h3>What it rests on</h3>\n");
    list(result.provenance());
    add("</details>\n");
  }

  private void list(List<String> lines) {
    add("<ul>\n");
    lines.forEach(line -> add("<li>").formulas(line).add("</li>\n"));
    add("</ul>\n");
  }

  private void table(DataTable table) {
    int rows = table.rows().size();
    add("<details><summary>Table ").text(table.name()).add(" <span class=\"chip ");
    add(table.exact() ? "holds\">exact" : "undecided\">trained").add("</span> ");
    add(rows + (rows == 1 ? " row" : " rows")).add("</summary>\n");
    add("<div class=\"wide rows\" tabindex=\"0\"><table><thead><tr>");
    table.columns().forEach(column -> add("<th scope=\"col\">").formulas(column).add("</th>"));
    add("</tr></thead><tbody>\n");
    if (rows <= MOST_ROWS) {
      rows(table.rows());
    } else {
      rows(table.rows().subList(0, FIRST_ROWS));
      add("<tr><td class=\"omitted\" colspan=\"" + table.columns().size() + "\">");
      add((rows - FIRST_ROWS - LAST_ROWS) + " rows are left out here</td></tr>\n");
      rows(table.rows().subList(rows - LAST_ROWS, rows));
    }
    add("</tbody></table></div>\n<p>");
    add(
        rows > MOST_ROWS
            ? "The first " + FIRST_ROWS + " rows and the last " + LAST_ROWS + ". "
            : "");
    String bytes =
        Base64.getEncoder()
            .encodeToString(ExperimentFile.csv(table).getBytes(StandardCharsets.UTF_8));
    add("<a download=\"").text(table.name()).add(".csv\" href=\"data:text/csv;base64,");
    add(bytes).add("\">The whole table as a file</a></p></details>\n");
  }

  private void rows(List<? extends List<String>> rows) {
    for (List<String> row : rows) {
      add("<tr>");
      row.forEach(cell -> add("<td>").text(cell).add("</td>"));
      add("</tr>\n");
    }
  }

  private ExperimentSection add(String markup) {
    html.append(markup);
    return this;
  }

  private ExperimentSection formulas(String text) {
    return add(FormulaText.html(text));
  }

  private ExperimentSection text(String text) {
    return add(Markup.escaped(text));
  }
}
