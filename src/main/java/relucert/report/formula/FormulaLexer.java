package relucert.report.formula;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import relucert.report.formula.Token.Kind;

/** Takes a text apart into the tokens of a formula; a text with anything else in it is none. */
final class FormulaLexer {
  private static final ImmutableMap<String, String> GREEK =
      ImmutableMap.<String, String>builder()
          .put("alpha", "α")
          .put("beta", "β")
          .put("gamma", "γ")
          .put("delta", "δ")
          .put("epsilon", "ε")
          .put("lambda", "λ")
          .put("mu", "μ")
          .put("nu", "ν")
          .put("rho", "ρ")
          .put("sigma", "σ")
          .put("tau", "τ")
          .put("theta", "θ")
          .put("Theta", "Θ")
          .buildOrThrow();

  private static final ImmutableSet<String> FUNCTIONS =
      ImmutableSet.of("min", "max", "log", "sgn", "gcd");

  /** Names of more than one letter, and products of two variables. */
  private static final ImmutableSet<String> NAMES =
      ImmutableSet.of("LB", "UB", "ab", "pq", "MC", "ft", "FT", "FTC");

  private static final ImmutableMap<String, Token> SIGNS =
      ImmutableMap.<String, Token>builder()
          .putAll(
              signs(Kind.RELATION, "<=≤", ">=≥", "!=≠", "==", "<<", ">>", ":=≔", "≤≤", "≥≥", "≠≠"))
          .putAll(
              signs(
                  Kind.RELATION, "∈∈", "∉∉", "⊂⊂", "⊆⊆", "→→", "↦↦", "⇒⇒", "⇔⇔", "≈≈", "⟺⟺", "≡≡"))
          .putAll(signs(Kind.SUM, "++", "-−", "−−", "±±", "∪∪", "∩∩", "∖∖", "\\∖", "∓∓"))
          .putAll(signs(Kind.PRODUCT, "*·", "··", "××"))
          .putAll(signs(Kind.SLASH, "//"))
          .putAll(signs(Kind.OPEN, "((", "[[", "{{", "⌊⌊", "⌈⌈"))
          .putAll(signs(Kind.CLOSE, "))", "]]", "}}", "⌋⌋", "⌉⌉"))
          .putAll(signs(Kind.SEPARATOR, ",,", ";;", "::"))
          .putAll(signs(Kind.SCRIPT, "__", "^^"))
          .putAll(signs(Kind.RAISED, "²2", "³3", "'′", "′′", "″″"))
          .putAll(signs(Kind.DOTS, "...…", "..…", "……"))
          .putAll(signs(Kind.BIG, "∑∑", "∏∏"))
          .putAll(signs(Kind.ROOT, "√√"))
          .putAll(signs(Kind.COUNT, "##"))
          .putAll(signs(Kind.BAR, "||"))
          .putAll(signs(Kind.NAME, "∞∞", "∅∅", "½½"))
          .buildOrThrow();

  private static final int LONGEST_SIGN = 3;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private FormulaLexer(String text) {
    this.text = text;
  }

  /** Pairs of what is written and, as the last character, what is shown. */
  private static ImmutableMap<String, Token> signs(Kind kind, String... pairs) {
    ImmutableMap.Builder<String, Token> signs = ImmutableMap.builder();
    for (String pair : pairs) {
      int shown = pair.length() - 1;
      signs.put(pair.substring(0, shown), new Token(kind, pair.substring(shown), false));
    }
    return signs.buildOrThrow();
  }

  /** What looks like a formula and is none: abbreviations, names of constructions and claims. */
  private static final Pattern NO_FORMULA =
      Pattern.compile(
          "i[.]e|[eE][.]g|u[123]|[(\\[]*sigma-[bp]([.]delta)?[)\\]]*|.*['′]s|[(]\\p{L}[)]",
          Pattern.DOTALL);

  /** Returns the tokens, or nothing if there is a character or a word that no formula has. */
  static Optional<List<Token>> tokens(String text) {
    if (NO_FORMULA.matcher(text).matches()) {
      return Optional.empty();
    }
    FormulaLexer lexer = new FormulaLexer(text);
    while (lexer.at < text.length()) {
      if (!lexer.step()) {
        return Optional.empty();
      }
    }
    return Optional.of(lexer.tokens);
  }

  private boolean step() {
    boolean spaced = false;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
      spaced = true;
    }
    if (at == text.length()) {
      return true;
    }
    char c = text.charAt(at);
    if (isDigit(c)) {
      return number(spaced);
    }
    return isLatin(c) ? word(spaced) : Character.isLetter(c) ? letter(spaced) : sign(spaced);
  }

  private boolean number(boolean spaced) {
    int from = at;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
      at++;
      while (at < text.length() && isDigit(text.charAt(at))) {
        at++;
      }
    }
    tokens.add(new Token(Kind.NUMBER, text.substring(from, at), spaced));
    return true;
  }

  private boolean letter(boolean spaced) {
    tokens.add(new Token(Kind.NAME, text.substring(at, at + 1), spaced));
    at++;
    index();
    return true;
  }

  private boolean word(boolean spaced) {
    int from = at;
    while (at < text.length() && isLatin(text.charAt(at))) {
      at++;
    }
    String word = text.substring(from, at);
    String greek = GREEK.get(word);
    if (greek != null) {
      tokens.add(new Token(Kind.NAME, greek, spaced));
    } else if (FUNCTIONS.contains(word)) {
      tokens.add(new Token(Kind.FUNCTION, word, spaced));
    } else if (word.equals("sqrt")) {
      tokens.add(new Token(Kind.ROOT, "√", spaced));
    } else if (word.equals("floor") || word.equals("ceil")) {
      tokens.add(new Token(Kind.ROUNDING, word, spaced));
    } else if (word.length() == 1 || NAMES.contains(word)) {
      name(word, spaced);
    } else if (isIndex(from)) {
      // l_jy_j: an index without braces is one letter, and what follows is the next factor.
      at = from + 1;
      tokens.add(new Token(Kind.NAME, word.substring(0, 1), false));
    } else {
      return false;
    }
    return true;
  }

  private boolean isIndex(int from) {
    return from > 0 && text.charAt(from - 1) == '_';
  }

  private void name(String word, boolean spaced) {
    boolean starred =
        (word.equals("m") || word.equals("N"))
            && text.startsWith("*", at)
            && (at + 1 == text.length() || " (_,;:=.)^".indexOf(text.charAt(at + 1)) >= 0);
    tokens.add(new Token(Kind.NAME, word, spaced));
    if (starred) {
      at++;
      tokens.add(new Token(Kind.RAISED, "*", false));
    } else {
      index();
    }
  }

  /** Digits right after a letter are its index: x7, d1. */
  private void index() {
    int from = at;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    if (at > from) {
      tokens.add(new Token(Kind.SCRIPT, "_", false));
      tokens.add(new Token(Kind.NUMBER, text.substring(from, at), false));
    }
  }

  private boolean sign(boolean spaced) {
    if (text.charAt(at) == '.' && isBetweenLetters()) {
      at++;
      tokens.add(new Token(Kind.PRODUCT, "·", spaced));
      return true;
    }
    for (int length = Math.min(LONGEST_SIGN, text.length() - at); length >= 1; length--) {
      Token token = SIGNS.get(text.substring(at, at + length));
      if (token != null) {
        at += length;
        tokens.add(new Token(token.kind(), token.text(), spaced));
        return true;
      }
    }
    return false;
  }

  private boolean isBetweenLetters() {
    return at > 0
        && at + 1 < text.length()
        && isLatin(text.charAt(at - 1))
        && isLatin(text.charAt(at + 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
