package relucert.report.page;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import relucert.report.drawing.Markup;
import relucert.report.figure.PaperFigure;
import relucert.report.figure.PaperFigures;
import relucert.report.formula.FormulaText;

/** The paper's figures, each with what the paper's shows and what ours does. */
final class FigureSection {
  private FigureSection() {}

  /**
   * Returns the figures.
   *
   * @param targets the ids of the claims and texts that can be linked to
   */
  static String of(ImmutableSet<String> targets) {
    StringBuilder html = new StringBuilder();
    for (PaperFigure figure : PaperFigures.all()) {
      html.append(
          String.format(
              Locale.ROOT,
              "<article class=\"paper-figure\" id=\"figure-%d\"><h3>Figure %d. %s</h3>\n"
                  + "<div class=\"beside\"><div class=\"pictures\">%s</div><div>"
                  + "<h4>The paper\u2019s</h4><p>%s</p><h4>Ours</h4><p>%s</p>%s</div></div></article>\n",
              figure.number(),
              figure.number(),
              FormulaText.html(figure.title()),
              figure.html(),
              FormulaText.html(figure.paper()),
              FormulaText.html(figure.ours()),
              links(figure, targets)));
    }
    return html.toString();
  }

  private static String links(PaperFigure figure, ImmutableSet<String> targets) {
    StringBuilder html = new StringBuilder();
    for (String claim : figure.claims()) {
      if (targets.contains(claim)) {
        html.append(html.length() == 0 ? "<p class=\"facts\">See " : ", ");
        html.append("<a href=\"#").append(ProofText.anchor(claim)).append("\">");
        html.append(Markup.escaped(claim)).append("</a>");
      }
    }
    return html.length() == 0 ? "" : html.append(".</p>\n").toString();
  }
}
