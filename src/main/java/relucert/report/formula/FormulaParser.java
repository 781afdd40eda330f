package relucert.report.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import relucert.report.drawing.Markup;
import relucert.report.formula.Token.Kind;

/**
 * Turns tokens into MathML by the grammar
 *
 * <pre>
 * formula = [relation] sum { relation sum }
 * sum     = [sign] product { sign product }
 * product = factor { [times] factor | "/" factor }
 * factor  = base { index | power | prime }
 * base    = number | name | root factor | function | bracketed list | |sum| | # factor | dots
 * </pre>
 *
 * Two factors side by side are a product if there is no blank between them, or if the first is a
 * number or the second a root; anything else is in doubt and no formula, unless it is known that
 * the whole text is one. A number and a name with a blank between two relations are in doubt, too:
 * "for N = 0 M = 0".
 */
final class FormulaParser {
  private static final Pattern RAISED =
      Pattern.compile("<msup>(<mi>[^<]*</mi>)(<mo>[*′″]</mo>)</msup>");

  private final List<Token> tokens;
  private final boolean certain;
  private int at;
  private boolean hasSpacedName;

  private FormulaParser(List<Token> tokens, boolean certain) {
    this.tokens = tokens;
    this.certain = certain;
  }

  /** The tokens are not a formula of the grammar. */
  private static final class NoFormula extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoFormula() {
      super("no formula", null, false, false);
    }
  }

  /**
   * Returns the formula in parts between which a line may break: one for each side of a relation
   * and for each term of a long sum.
   *
   * @param tokens the tokens
   * @param termwise whether sums are divided
   * @param certain whether it is known that the tokens are a formula
   */
  static Optional<List<String>> parts(List<Token> tokens, boolean termwise, boolean certain) {
    FormulaParser parser = new FormulaParser(tokens, certain);
    try {
      List<String> parts = parser.formula(termwise);
      return parser.at == tokens.size() ? Optional.of(parts) : Optional.empty();
    } catch (NoFormula e) {
      return Optional.empty();
    }
  }

  private boolean next(Kind kind) {
    return at < tokens.size() && tokens.get(at).is(kind);
  }

  private boolean next(String text) {
    return at < tokens.size() && tokens.get(at).is(text);
  }

  private Token take() {
    if (at >= tokens.size()) {
      throw new NoFormula();
    }
    return tokens.get(at++);
  }

  private void expect(String text) {
    if (!take().is(text)) {
      throw new NoFormula();
    }
  }

  private List<String> formula(boolean termwise) {
    // A sentence may begin in the middle of a chain: "and > 4".
    String before = next(Kind.RELATION) ? operator(take().text(), "") : "";
    List<String> parts = new ArrayList<>(sum(termwise, before));
    while (next(Kind.RELATION)) {
      String relation = operator(take().text(), "");
      hasSpacedName = false;
      parts.addAll(sum(termwise, relation));
      if (hasSpacedName && next(Kind.RELATION)) {
        throw new NoFormula();
      }
    }
    return parts;
  }

  private String joined() {
    return String.join("", formula(false));
  }

  /** A sum in one part or term by term; what stands before it goes into the first part. */
  private List<String> sum(boolean termwise, String before) {
    List<String> terms = new ArrayList<>();
    StringBuilder part = new StringBuilder(before);
    if (next(Kind.SUM)) {
      part.append(operator(take().text(), " form=\"prefix\""));
    }
    part.append(product());
    while (next(Kind.SUM)) {
      if (termwise) {
        terms.add(part.toString());
        part.setLength(0);
      }
      part.append(operator(take().text(), " form=\"infix\"")).append(product());
    }
    terms.add(part.toString());
    return terms;
  }

  private String product() {
    boolean fromNumber = next(Kind.NUMBER);
    String product = factor();
    boolean simple = true;
    while (true) {
      if (next(Kind.PRODUCT)) {
        product += operator(take().text(), "") + factor();
        simple = false;
      } else if (next(Kind.SLASH)) {
        take();
        Token first = peek();
        String under = factor();
        boolean more = startsFactor() && !peek().spaced();
        product =
            simple && !more && !first.is(Kind.BAR)
                ? "<mfrac>" + row(bare(product)) + row(bare(under)) + "</mfrac>"
                : product + operator("/", "") + under;
        simple = false;
      } else if (startsFactor() && (!peek().spaced() || fromNumber || next(Kind.ROOT) || certain)) {
        boolean spaced = peek().spaced();
        hasSpacedName |= spaced && next(Kind.NAME) && !certain;
        product += (spaced ? "<mspace width=\"0.17em\"></mspace>" : "") + factor();
        simple &= !spaced;
      } else {
        return product;
      }
    }
  }

  private Token peek() {
    if (at >= tokens.size()) {
      throw new NoFormula();
    }
    return tokens.get(at);
  }

  private boolean startsFactor() {
    return at < tokens.size()
        && switch (tokens.get(at).kind()) {
          case NUMBER, NAME, FUNCTION, ROOT, ROUNDING, OPEN, BIG, COUNT -> true;
          default -> false;
        };
  }

  private String factor() {
    String base = base();
    while (at < tokens.size() && !tokens.get(at).spaced()) {
      if (next("_")) {
        take();
        String index = script();
        base = indexed(base, index);
      } else if (next("^")) {
        take();
        base = "<msup>" + row(base) + script() + "</msup>";
      } else if (next(Kind.RAISED)) {
        String raised = take().text();
        boolean isNumber = Character.isDigit(raised.charAt(0));
        base =
            "<msup>"
                + row(base)
                + (isNumber ? "<mn>" + raised + "</mn>" : "<mo>" + raised + "</mo>")
                + "</msup>";
      } else {
        break;
      }
    }
    return base;
  }

  /** An index goes under a star or prime that is there already. */
  private static String indexed(String base, String index) {
    Matcher raised = RAISED.matcher(base);
    return raised.matches()
        ? "<msubsup>" + raised.group(1) + index + raised.group(2) + "</msubsup>"
        : "<msub>" + row(base) + index + "</msub>";
  }

  private String script() {
    if (next("{")) {
      take();
      String inner = list("}");
      return row(inner);
    }
    Token token = take();
    return switch (token.kind()) {
      case NUMBER -> number(token);
      case NAME -> name(token);
      case OPEN -> {
        at--;
        yield row(base());
      }
      default -> throw new NoFormula();
    };
  }

  private String base() {
    Token token = take();
    return switch (token.kind()) {
      case NUMBER -> number(token);
      case NAME -> name(token);
      case FUNCTION -> function(token);
      case ROOT -> "<msqrt>" + bare(factor()) + "</msqrt>";
      case ROUNDING -> rounding(token);
      case OPEN -> bracketed(token);
      case BAR -> {
        String inner = joined();
        expect("|");
        yield fence("|") + inner + fence("|");
      }
      case COUNT -> operator("#", " form=\"prefix\"") + factor();
      case BIG -> big(token);
      case DOTS -> "<mo>…</mo>";
      default -> throw new NoFormula();
    };
  }

  private String function(Token token) {
    String name = "<mi>" + token.text() + "</mi>";
    if (next("_")) {
      take();
      name = "<msub>" + name + script() + "</msub>";
    }
    return name + (next(Kind.OPEN) ? "" : "<mspace width=\"0.17em\"></mspace>") + factor();
  }

  private String big(Token token) {
    String sign = operator(token.text(), "");
    if (next("_")) {
      take();
      sign = "<msub>" + sign + script() + "</msub>";
    }
    return sign + factor();
  }

  private String rounding(Token token) {
    boolean floor = token.is("floor");
    expect("(");
    String inner = list(")");
    return fence(floor ? "⌊" : "⌈") + inner + fence(floor ? "⌋" : "⌉");
  }

  private String bracketed(Token open) {
    int opening = "([{⌊⌈".indexOf(open.text());
    String close = ")]}⌋⌉".substring(opening, opening + 1);
    if (next(close)) {
      take();
      return fence(open.text()) + fence(close);
    }
    return fence(open.text()) + list(close) + fence(close);
  }

  /** Formulas between separators, up to a closing bracket. */
  private String list(String close) {
    StringBuilder list = new StringBuilder(joined());
    while (!next(close)) {
      if (next(Kind.DOTS)) {
        list.append("<mo>").append(take().text()).append("</mo>");
        list.append(next(close) ? "" : next(Kind.SEPARATOR) ? "" : joined());
        continue;
      }
      Token separator = take();
      if (!separator.is(Kind.SEPARATOR)) {
        throw new NoFormula();
      }
      boolean colon = separator.is(":");
      list.append("<mo").append(colon ? "" : " separator=\"true\"").append('>');
      list.append(separator.text()).append("</mo>").append(joined());
    }
    take();
    return list.toString();
  }

  private static String number(Token token) {
    return "<mn>" + token.text() + "</mn>";
  }

  private static String name(Token token) {
    boolean upright = "∞∅½".contains(token.text());
    return token.text().equals("ab") || token.text().equals("pq")
        ? "<mi>" + token.text().charAt(0) + "</mi><mi>" + token.text().charAt(1) + "</mi>"
        : (upright ? "<mn>" : "<mi>") + token.text() + (upright ? "</mn>" : "</mi>");
  }

  private static String operator(String sign, String attributes) {
    return "<mo" + attributes + ">" + Markup.escaped(sign) + "</mo>";
  }

  private static String fence(String bracket) {
    return "<mo stretchy=\"false\">" + bracket + "</mo>";
  }

  /** One element of what is inside; a single letter or number is one already. */
  private static String row(String inner) {
    boolean isLeaf = inner.startsWith("<m") && inner.indexOf('<', 1) == inner.lastIndexOf('<');
    return isLeaf ? inner : "<mrow>" + inner + "</mrow>";
  }

  /** Leaves out round brackets around the whole, where a root or a bar groups as well. */
  private static String bare(String inner) {
    String open = fence("(");
    String close = fence(")");
    if (!inner.startsWith(open) || !inner.endsWith(close)) {
      return inner;
    }
    String middle = inner.substring(open.length(), inner.length() - close.length());
    int depth = 0;
    for (int i = 0; i < middle.length(); i++) {
      depth += middle.startsWith(open, i) ? 1 : middle.startsWith(close, i) ? -1 : 0;
      if (depth < 0) {
        return inner;
      }
    }
    return middle;
  }
}
