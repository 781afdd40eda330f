package relucert.report.page;

import java.util.Locale;
import relucert.ledger.ThreeLayerFormulas;
import relucert.ledger.TwoLayerFormulas;
import relucert.report.drawing.Markup;

/** The kept certificates of values of m*(N,K): what each says, where it is, how to replay it. */
final class CapacityCertificates {
  /** The theorem on m*(N,K) for 2 layers. */
  static final String TWO = "theorem-b";

  /** The theorem that sums up what is known for 3 layers. */
  static final String THREE = "theorem-k";

  /** Longer texts are not printed on the page; they are kept with the program's sources. */
  private static final int LONGEST = 2_500;

  private static final int MAX_K = 12;

  private CapacityCertificates() {}

  /** Returns an element for each kept certificate, in the order of the tables. */
  static String of(PageSources sources) {
    StringBuilder html = new StringBuilder();
    for (int layers = 2; layers <= 3; layers++) {
      for (int k = 1; k <= MAX_K; k++) {
        for (int n = 1; n <= k; n++) {
          String text = sources.values().get(PageSources.value(layers, n, k));
          if (text != null) {
            html.append(one(layers, n, k, text, sources));
          }
        }
      }
    }
    return html.toString();
  }

  /** The id of a value's place on the page. */
  static String anchor(int layers, int n, int k) {
    return String.format(Locale.ROOT, "value-%d-%d-%d", layers, n, k);
  }

  private static String one(int layers, int n, int k, String text, PageSources sources) {
    int value = layers == 2 ? TwoLayerFormulas.exact(n, k) : ThreeLayerFormulas.lower(n, k);
    String path = PageSources.value(layers, n, k);
    String theorem = layers == 2 ? TWO : THREE;
    String link =
        sources.proofs().containsKey(theorem)
            ? String.format(
                Locale.ROOT,
                "<p>For all N and K: <a href=\"#%s\">%s</a>.</p>\n",
                ProofText.anchor(theorem),
                theorem)
            : "";
    return String.format(
        Locale.ROOT,
        "<details class=\"value\" id=\"%s\"><summary>m*(%d,%d) = %d, %d layers</summary>\n"
            + "<p>Some data need %d neurons, and for every T of %d of %d samples, all samples and"
            + " all targets %d suffice. To replay it:</p>\n<pre class=\"command\""
            + " tabindex=\"0\">./relucert check %s\npython3 proofs/check.py %s</pre>\n%s%s</details>\n",
        anchor(layers, n, k),
        n,
        k,
        value,
        layers,
        value,
        n,
        k,
        value,
        path,
        path,
        link,
        text.length() > LONGEST
            ? ""
            : "<pre class=\"text\" tabindex=\"0\">" + Markup.escaped(text) + "</pre>\n");
  }
}
