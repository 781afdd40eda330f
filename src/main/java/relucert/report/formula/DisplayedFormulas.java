package relucert.report.formula;

import java.util.Optional;
import java.util.regex.Pattern;
import relucert.report.drawing.Markup;

/** Formulas that stand on lines of their own in a text, set in from its margin. */
public final class DisplayedFormulas {
  private static final Pattern NUMBER = Pattern.compile("[(](\\d+|[A-Z])[)]");
  private static final Pattern CONDITION = Pattern.compile("(for|if|with|where|or|and) .*");

  /** Formulas with words between them have a relation; commands and certificates have none. */
  private static final Pattern RELATION = Pattern.compile("[=≤≥<>≡∈⟺]");

  private static final Pattern COMMAND = Pattern.compile("--|[.]/|relucert|python|[.]cert|[.]md");

  private DisplayedFormulas() {}

  /**
   * Sets lines of formulas. Wide gaps separate several formulas on a line, conditions that begin
   * with a word such as "for", and the number of a formula.
   *
   * @param lines the lines
   * @return HTML, or nothing if anything in the lines is something else: commands, tables
   */
  public static Optional<String> html(String lines) {
    StringBuilder html = new StringBuilder("<div class=\"display\" tabindex=\"0\">\n");
    for (String line : lines.split("\n", -1)) {
      if (line.isBlank()) {
        continue;
      }
      html.append("<div>");
      for (String part : line.strip().split(" {3,}", -1)) {
        Optional<String> set = part(part);
        if (set.isEmpty()) {
          return Optional.empty();
        }
        html.append("<span>").append(set.get()).append("</span> ");
      }
      html.append("</div>\n");
    }
    return Optional.of(html.append("</div>").toString());
  }

  private static Optional<String> part(String part) {
    if (NUMBER.matcher(part).matches() || part.equals("∎")) {
      return Optional.of(Markup.escaped(part));
    }
    if (COMMAND.matcher(part).find()) {
      return Optional.empty();
    }
    Optional<String> formula = FormulaText.formula(part);
    boolean isProse =
        CONDITION.matcher(part).matches()
            || (RELATION.matcher(part).find() && FormulaText.depth(part) == 0);
    return formula.isEmpty() && isProse ? Optional.of(FormulaText.html(part)) : formula;
  }
}
