package relucert.report.formula;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import relucert.report.drawing.Markup;
import relucert.report.formula.Token.Kind;

/**
 * Prose with formulas in it, as HTML: every longest run of words that can be parts of a formula is
 * tried as one, and becomes MathML or stays text. The text as written is kept with each formula,
 * for copying.
 */
public final class FormulaText {
  /** Words after which a capital letter or a number is a label: Theorem A, Section 5. */
  private static final ImmutableSet<String> LABELLED =
      ImmutableSet.of(
          "Theorem",
          "Theorems",
          "Appendix",
          "Lemma",
          "Section",
          "Sections",
          "Figure",
          "Figures",
          "Corollary",
          "Step",
          "Case",
          "Equation",
          "Equations",
          "Remark",
          "Definition",
          "Example");

  private static final ImmutableSet<String> LETTER_WORDS = ImmutableSet.of("a", "A", "I");
  private static final String QUOTES = "\"“”";

  /** Punctuation after a formula, perhaps with brackets of the prose behind it: "= 3.)". */
  private static final Pattern TRAILING = Pattern.compile("(?:[.,;:?!\"”]+[)]*[.,;:?!\"”]*)$");

  /** A formula and the punctuation that must not come on the next line. */
  private static final Pattern PUNCTUATED =
      Pattern.compile(
          "([(]*)(<span class=\"f\" data-t=\"[^\"]*\">.*?</span>|<math><m[in]>[^<]*</m[in]></math>)"
              + "([.,;:?!)]+)");

  private static final int SHORT = 16;
  private static final int LONG = 28;
  private static final int LONGEST = 34;

  private final String[] words;
  private final StringBuilder html = new StringBuilder();

  private FormulaText(String text) {
    this.words = text.split(" ", -1);
  }

  /**
   * Sets a text.
   *
   * @param text prose
   * @return HTML
   */
  public static String html(String text) {
    FormulaText prose = new FormulaText(text);
    prose.set();
    return PUNCTUATED.matcher(prose.html).replaceAll("<span class=\"n\">$1$2$3</span>");
  }

  /**
   * Sets a text that is a formula as a whole, on lines of its own.
   *
   * @param text one formula; blanks at its ends do not matter
   * @return HTML, or nothing if it is none
   */
  public static Optional<String> formula(String text) {
    String bare = text.strip();
    String end = trailing(bare);
    String source = bare.substring(0, bare.length() - end.length());
    return FormulaLexer.tokens(source)
        .filter(FormulaText::isWorthSetting)
        .flatMap(tokens -> FormulaParser.parts(tokens, false, true))
        .map(parts -> wrapped(source, parts) + Markup.escaped(end));
  }

  private void set() {
    int i = 0;
    while (i < words.length) {
      int end = isLabel(i) ? i : runEnd(i);
      if (i > 0) {
        html.append(' ');
      }
      if (end > i) {
        run(String.join(" ", List.of(words).subList(i, end)));
        i = end;
      } else {
        html.append(Markup.mathematics(words[i]));
        i++;
      }
    }
  }

  /** Whether a word is a label, such as the letter of a theorem. */
  private boolean isLabel(int i) {
    for (int j = i - 1; j >= Math.max(0, i - 4); j--) {
      String word = words[j];
      String bare = word.replaceAll("^[(\\[]+|[.,;:)]+$", "");
      if (LABELLED.contains(bare)) {
        return words[i].matches("[(]?[A-Z0-9][0-9.]*[).,;:]*");
      }
      if (!bare.equals("and") && !bare.equals("or") && !bare.matches("[A-Z0-9][0-9.]*")) {
        return false;
      }
    }
    return false;
  }

  /** The end of the run of words from i on that a formula can have. */
  private int runEnd(int i) {
    int depth = 0;
    int j = i;
    while (j < words.length && !words[j].isEmpty() && isFormulaWord(i, j)) {
      depth += depth(words[j]);
      j++;
      boolean ends = !trailing(words[j - 1]).isEmpty();
      if (ends && (depth <= 0 || !words[j - 1].endsWith(","))) {
        break;
      }
    }
    return j;
  }

  private boolean isFormulaWord(int from, int j) {
    String word = j == from ? unquoted(words[j]) : words[j];
    String bare = word.substring(0, word.length() - trailing(word).length());
    if (LETTER_WORDS.contains(bare)) {
      boolean before = j > from && isOperator(words[j - 1]);
      boolean after = bare.equals(word) && j + 1 < words.length && isOperator(words[j + 1]);
      return before || after;
    }
    return !bare.isEmpty() && FormulaLexer.tokens(bare).isPresent();
  }

  private static String unquoted(String word) {
    return word.isEmpty() || QUOTES.indexOf(word.charAt(0)) < 0 ? word : word.substring(1);
  }

  private static boolean isOperator(String word) {
    return FormulaLexer.tokens(word)
        .filter(t -> t.size() == 1)
        .filter(t -> t.get(0).is(Kind.RELATION) || t.get(0).is(Kind.SUM))
        .isPresent();
  }

  /** How many brackets a text opens and does not close; negative if it closes more. */
  static int depth(String word) {
    int depth = 0;
    for (int i = 0; i < word.length(); i++) {
      depth += "([{⌊⌈".indexOf(word.charAt(i)) >= 0 ? 1 : 0;
      depth -= ")]}⌋⌉".indexOf(word.charAt(i)) >= 0 ? 1 : 0;
    }
    return depth;
  }

  private static String trailing(String word) {
    Matcher trailing = TRAILING.matcher(word);
    String end = trailing.find() ? trailing.group() : "";
    // The dots of an ellipsis belong to the formula.
    return end.startsWith("..") ? "" : end;
  }

  /** Sets a run: brackets of the prose around it and commas between formulas are text. */
  private void run(String run) {
    int from = 0;
    int to = run.length() - trailing(run).length();
    while (from < to
        && (QUOTES.indexOf(run.charAt(from)) >= 0
            || (run.charAt(from) == '(' && closing(run, from, to) < 0))) {
      from++;
    }
    while (from < to && run.charAt(to - 1) == ')' && depth(run.substring(from, to)) < 0) {
      to--;
    }
    html.append(Markup.escaped(run.substring(0, from)));
    int start = from;
    int depth = 0;
    for (int i = from; i < to; i++) {
      depth += depth(run.substring(i, i + 1));
      if (depth == 0 && (run.charAt(i) == ',' || run.charAt(i) == ';')) {
        part(run.substring(start, i));
        html.append(run.charAt(i));
        start = i + 1;
      }
    }
    part(run.substring(start, to));
    html.append(Markup.escaped(run.substring(to)));
  }

  /** The place of the bracket that closes the one at a place; -1 if there is none. */
  private static int closing(String run, int open, int to) {
    int depth = 0;
    for (int i = open; i < to; i++) {
      depth += depth(run.substring(i, i + 1));
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private void part(String text) {
    String source = text.strip();
    html.append(text.startsWith(" ") ? " " : "");
    html.append(set(source).orElseGet(() -> wordByWord(source)));
    html.append(text.endsWith(" ") && text.length() > 1 ? " " : "");
  }

  private static Optional<String> set(String source) {
    return FormulaLexer.tokens(source)
        .filter(FormulaText::isWorthSetting)
        .flatMap(tokens -> FormulaParser.parts(tokens, source.length() > LONG, false))
        .filter(parts -> parts.stream().allMatch(FormulaText::fitsALine))
        .map(parts -> wrapped(source, parts));
  }

  /** Browsers do not break lines inside a formula, and a telephone's are short. */
  private static boolean fitsALine(String part) {
    return part.replaceAll("<[^>]*>", "").length() <= LONGEST;
  }

  /** What is no formula as a whole may have words that are. */
  private static String wordByWord(String source) {
    if (source.indexOf(' ') < 0 || depth(source) != 0) {
      return Markup.mathematics(source);
    }
    List<String> words = new ArrayList<>();
    for (String word : source.split(" ", -1)) {
      words.add(
          Optional.of(word)
              .filter(w -> depth(w) == 0)
              .flatMap(FormulaText::set)
              .orElseGet(() -> Markup.mathematics(word)));
    }
    return String.join(" ", words);
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
