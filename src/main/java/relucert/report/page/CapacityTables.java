package relucert.report.page;

import java.util.Locale;
import relucert.ledger.ThreeLayerFormulas;
import relucert.ledger.TwoLayerFormulas;

/** Tables of m*(N,K): the paper's bounds, and what is known. */
final class CapacityTables {
  private static final int MAX_K = 12;

  private CapacityTables() {}

  /** Returns the table for 2 layers. */
  static String twoLayers(PageSources sources) {
    return table(2, sources);
  }

  /** Returns the table for 3 layers. */
  static String threeLayers(PageSources sources) {
    return table(3, sources);
  }

  private static String table(int layers, PageSources sources) {
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
        html.append(cell(layers, n, k, sources));
      }
      html.append("<td></td>".repeat(MAX_K - k)).append("</tr>\n");
    }
    return html.append("</tbody></table></div>\n").toString();
  }

  /** Three numbers; the middle one is a range where the value is not known. */
  private static String cell(int layers, int n, int k, PageSources sources) {
    boolean two = layers == 2;
    int lower = two ? TwoLayerFormulas.exact(n, k) : ThreeLayerFormulas.lower(n, k);
    int upper = two ? lower : ThreeLayerFormulas.built(n, k);
    // The paper's theorems begin at K = 3.
    String below = "\u2013";
    String above = "\u2013";
    if (k >= 3) {
      below =
          String.valueOf(
              two ? TwoLayerFormulas.paperLower(n, k) : ThreeLayerFormulas.paperLower(n, k));
      above =
          String.valueOf(
              two ? TwoLayerFormulas.paperUpper(n, k) : ThreeLayerFormulas.paperUpper(n, k));
    }
    return String.format(
        Locale.ROOT,
        "<td%s><small>%s</small> <b>%s</b> <small>%s</small></td>",
        lower == upper ? "" : " class=\"open\"",
        below,
        linked(layers, n, k, lower == upper ? "" + lower : lower + "\u2013" + upper, sources),
        above);
  }

  /** A value leads to its certificate, or to the theorem if none is kept. */
  private static String linked(int layers, int n, int k, String value, PageSources sources) {
    boolean kept = sources.values().containsKey(PageSources.value(layers, n, k));
    String theorem = layers == 2 ? CapacityCertificates.TWO : CapacityCertificates.THREE;
    String target = kept ? CapacityCertificates.anchor(layers, n, k) : ProofText.anchor(theorem);
    return kept || sources.proofs().containsKey(theorem)
        ? String.format(
            Locale.ROOT,
            "<a%s href=\"#%s\" title=\"m*(%d,%d), %d layers: %s\">%s</a>",
            kept ? "" : " class=\"by-theorem\"",
            target,
            n,
            k,
            layers,
            kept ? "certificate" : theorem,
            value)
        : value;
  }
}
