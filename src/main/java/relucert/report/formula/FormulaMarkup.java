package relucert.report.formula;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import relucert.report.drawing.Markup;
import relucert.report.formula.Token.Kind;

/** One formula as HTML: MathML with the text as written beside it. */
final class FormulaMarkup {
  /** Letters that are words by themselves. */
  static final ImmutableSet<String> LETTER_WORDS = ImmutableSet.of("a", "A", "I");

  private static final int SHORT = 16;
  private static final int LONG = 28;
  private static final int LONGEST = 34;

  private FormulaMarkup() {}

  /**
   * Sets a text that is a formula as a whole, on lines of its own.
   *
   * @param text one formula; blanks at its ends do not matter
   * @return HTML, or nothing if it is none
   */
  static Optional<String> formula(String text) {
    String bare = text.strip();
    String end = FormulaText.trailing(bare);
    String source = bare.substring(0, bare.length() - end.length());
    return FormulaLexer.tokens(source)
        .filter(FormulaMarkup::isWorthSetting)
        .flatMap(tokens -> FormulaParser.parts(tokens, false, true))
        .map(parts -> wrapped(source, parts) + Markup.escaped(end));
  }

  /** Sets a formula within prose; nothing if it is none, or in doubt. */
  static Optional<String> of(String source) {
    return FormulaLexer.tokens(source)
        .filter(FormulaMarkup::isWorthSetting)
        .flatMap(tokens -> FormulaParser.parts(tokens, source.length() > LONG, false))
        .filter(parts -> parts.stream().allMatch(FormulaMarkup::fitsALine))
        .map(parts -> wrapped(source, parts));
  }

  /** Browsers do not break lines inside a formula, and a telephone's are short. */
  private static boolean fitsALine(String part) {
    return part.replaceAll("<[^>]*>", "").length() <= LONGEST;
  }

  /** Numbers alone are text; so is a letter that is a word. */
  private static boolean isWorthSetting(List<Token> tokens) {
    if (tokens.isEmpty()) {
      return false;
    }
    if (tokens.size() == 1) {
      return tokens.get(0).is(Kind.NAME) && !LETTER_WORDS.contains(tokens.get(0).text());
    }
    int last = tokens.size() - 1;
    boolean isList =
        tokens.get(0).is(Kind.OPEN)
            && tokens.get(last).is(Kind.CLOSE)
            && tokens.stream().anyMatch(t -> t.is(Kind.SEPARATOR));
    boolean isChain = tokens.stream().skip(1).anyMatch(t -> t.is(Kind.RELATION));
    boolean named =
        tokens.stream()
            .anyMatch(
                t ->
                    t.is(Kind.NAME)
                        || t.is(Kind.ROOT)
                        || t.is(Kind.FUNCTION)
                        || t.is(Kind.ROUNDING));
    return named || isList || isChain;
  }

  private static String wrapped(String source, List<String> parts) {
    if (source.length() == 1) {
      return "<math>" + parts.get(0) + "</math>";
    }
    // A short formula stays on one line.
    List<String> lines = source.length() > SHORT ? parts : List.of(String.join("", parts));
    List<String> formulas = new ArrayList<>();
    lines.forEach(part -> formulas.add("<math>" + part + "</math>"));
    return "<span class=\"f\" data-t=\""
        + Markup.escaped(source)
        + "\">"
        + String.join("<wbr>", formulas)
        + "</span>";
  }
}
