package relucert.report.page;

import java.util.Locale;
import relucert.ledger.ThreeLayerFormulas;
import relucert.ledger.TwoLayerFormulas;

/** Tables of m*(N,K): the paper's bounds, and what is known. */
final class CapacityTables {
  private static final int MAX_K = 12;

  private CapacityTables() {}

  /** Returns the table for 2 layers. */
  static String twoLayers() {
    return table(2);
  }

  /** Returns the table for 3 layers. */
  static String threeLayers() {
    return table(3);
  }

  private static String table(int layers) {
    StringBuilder html = new StringBuilder();
    html.append("<div class=\"wide\" tabindex=\"0\"><table class=\"capacity\"><caption>")
        .append(layers)
        .append(" layers: paper lower / <b>exact</b> / paper upper</caption><thead><tr>")
        .append("<th scope=\"col\">K \\ N</th>");
    for (int n = 1; n <= MAX_K; n++) {
      html.append("<th scope=\"col\">").append(n).append("</th>");
    }
    html.append("</tr></thead><tbody>\n");
    for (int k = 1; k <= MAX_K; k++) {
      html.append("<tr><th scope=\"row\">").append(k).append("</th>");
      for (int n = 1; n <= k; n++) {
        html.append(layers == 2 ? two(n, k) : three(n, k));
      }
      html.append("<td></td>".repeat(MAX_K - k)).append("</tr>\n");
    }
    return html.append("</tbody></table></div>\n").toString();
  }

  private static String two(int n, int k) {
    int exact = TwoLayerFormulas.exact(n, k);
    return k < 3
        ? cell("–", exact, exact, "–")
        : cell(
            String.valueOf(TwoLayerFormulas.paperLower(n, k)),
            exact,
            exact,
            String.valueOf(TwoLayerFormulas.paperUpper(n, k)));
  }

  private static String three(int n, int k) {
    int lower = ThreeLayerFormulas.lower(n, k);
    int built = ThreeLayerFormulas.built(n, k);
    return k < 3
        ? cell("–", lower, built, "–")
        : cell(
            String.valueOf(ThreeLayerFormulas.paperLower(n, k)),
            lower,
            built,
            String.valueOf(ThreeLayerFormulas.paperUpper(n, k)));
  }

  /** Three numbers; the middle one is a range where the value is not known. */
  private static String cell(String paperLower, int lower, int upper, String paperUpper) {
    return String.format(
        Locale.ROOT,
        "<td%s><small>%s</small> <b>%s</b> <small>%s</small></td>",
        lower == upper ? "" : " class=\"open\"",
        paperLower,
        lower == upper ? String.valueOf(lower) : lower + "–" + upper,
        paperUpper);
  }
}
