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

  private static final String QUOTES = "\"“”";

  /** Punctuation after a formula, perhaps with brackets of the prose behind it: "= 3.)". */
  private static final Pattern TRAILING = Pattern.compile("(?:[.,;:?!\"”]+[)]*[.,;:?!\"”]*)$");

  /** A formula and the punctuation that must not come on the next line. */
  private static final Pattern PUNCTUATED =
      Pattern.compile(
          "([(]*)(<span class=\"f\" data-t=\"[^\"]*\">(?:(?!</span>).)*</span>|<math><m[in]>[^<]*</m[in]></math>)"
              + "([.,;:?!)]+)");

  private static final Pattern OPEN_INDEX = Pattern.compile("[_^][{][^}]*$");

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
        int last = indexEnd(i);
        html.append(Markup.mathematics(String.join(" ", List.of(words).subList(i, last + 1))));
        i = last + 1;
      }
    }
  }

  /** The word in which an index ends that a word begins: ∑_{l odd}. */
  private int indexEnd(int i) {
    int braces = 0;
    for (int j = i; j < words.length; j++) {
      braces += depth(words[j].replaceAll("[^{}]", ""));
      if (braces <= 0 || (j == i && !OPEN_INDEX.matcher(words[i]).find())) {
        return j;
      }
    }
    return i;
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
    // An index that goes on with a word is none of a formula's: ∑_{l odd}.
    while (j > i && OPEN_INDEX.matcher(words[j - 1]).find()) {
      j--;
    }
    return withoutOpenBracket(i, j);
  }

  /** Leaves out a last bracket that goes on with words: sqrt(N) + [N a square]. */
  private int withoutOpenBracket(int i, int j) {
    if (j < i + 3 || depth(words[j - 1]) != 1 || !isOperator(words[j - 2])) {
      return j;
    }
    return depth(String.join("", List.of(words).subList(i, j - 1))) == 0 ? j - 2 : j;
  }

  private boolean isFormulaWord(int from, int j) {
    String word = j == from ? unquoted(words[j]) : words[j];
    String bare = word.substring(0, word.length() - trailing(word).length());
    if (FormulaMarkup.LETTER_WORDS.contains(bare)) {
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

  static String trailing(String word) {
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
    html.append(FormulaMarkup.of(source).orElseGet(() -> wordByWord(source)));
    html.append(text.endsWith(" ") && text.length() > 1 ? " " : "");
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
              .flatMap(FormulaMarkup::of)
              .orElseGet(() -> Markup.mathematics(word)));
    }
    return String.join(" ", words);
  }
}
