package relucert.report.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private final TokenStream in;
  private final boolean certain;
  private boolean hasSpacedName;
  private boolean isWithinBars;

  private FormulaParser(List<Token> tokens, boolean certain) {
    this.in = new TokenStream(tokens);
    this.certain = certain;
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
      return parser.in.isAtEnd() ? Optional.of(parts) : Optional.empty();
    } catch (TokenStream.NoFormula e) {
      return Optional.empty();
    }
  }

  private List<String> formula(boolean termwise) {
    // A sentence may begin in the middle of a chain: "and > 4".
    String before = in.next(Kind.RELATION) ? MathMl.operator(in.take().text(), "") : "";
    List<String> parts = new ArrayList<>(sum(termwise, before));
    while (in.next(Kind.RELATION)) {
      String relation = MathMl.operator(in.take().text(), "");
      hasSpacedName = false;
      parts.addAll(sum(termwise, relation));
      if (hasSpacedName && in.next(Kind.RELATION)) {
        throw new TokenStream.NoFormula();
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
    if (in.next(Kind.SUM)) {
      part.append(MathMl.operator(in.take().text(), " form=\"prefix\""));
    }
    part.append(product());
    while (in.next(Kind.SUM)) {
      if (termwise) {
        terms.add(part.toString());
        part.setLength(0);
      }
      part.append(MathMl.operator(in.take().text(), " form=\"infix\"")).append(product());
    }
    terms.add(part.toString());
    return terms;
  }

  private String product() {
    boolean fromNumber = in.next(Kind.NUMBER);
    String product = factor();
    boolean simple = true;
    while (true) {
      if (in.next(Kind.PRODUCT)) {
        product += MathMl.operator(in.take().text(), "") + factor();
        simple = false;
      } else if (in.next(Kind.SLASH)) {
        in.take();
        Token first = in.peek();
        String under = factor();
        boolean more = in.startsFactor() && !in.peek().spaced();
        product =
            simple && !more && !first.is(Kind.BAR)
                ? "<mfrac>"
                    + MathMl.row(MathMl.bare(product))
                    + MathMl.row(MathMl.bare(under))
                    + "</mfrac>"
                : product + MathMl.operator("/", "") + under;
        simple = false;
      } else if (startsFactor()
          && (!in.peek().spaced() || fromNumber || in.next(Kind.ROOT) || certain)) {
        boolean spaced = in.peek().spaced();
        hasSpacedName |= spaced && in.next(Kind.NAME) && !certain;
        product += (spaced ? "<mspace width=\"0.17em\"></mspace>" : "") + factor();
        simple &= !spaced;
      } else {
        return product;
      }
    }
  }

  private String factor() {
    String base = base();
    while (!in.isAtEnd() && !in.peek().spaced()) {
      if (in.next("_")) {
        in.take();
        String index = script();
        base = MathMl.indexed(base, index);
      } else if (in.next("^")) {
        in.take();
        base = "<msup>" + MathMl.row(base) + script() + "</msup>";
      } else if (in.next(Kind.RAISED)) {
        String raised = in.take().text();
        boolean isNumber = Character.isDigit(raised.charAt(0));
        base =
            "<msup>"
                + MathMl.row(base)
                + (isNumber ? "<mn>" + raised + "</mn>" : "<mo>" + raised + "</mo>")
                + "</msup>";
      } else {
        break;
      }
    }
    return base;
  }

  private String script() {
    if (in.next("{")) {
      in.take();
      String inner = list("}");
      return MathMl.row(inner);
    }
    Token token = in.take();
    return switch (token.kind()) {
      case NUMBER -> MathMl.number(token);
      case NAME -> MathMl.name(token);
      case FUNCTION -> "<mi>" + token.text() + "</mi>";
      case OPEN -> {
        yield MathMl.row(bracketed(token));
      }
      default -> throw new TokenStream.NoFormula();
    };
  }

  private String base() {
    Token token = in.take();
    return switch (token.kind()) {
      case NUMBER -> MathMl.number(token);
      case NAME -> MathMl.name(token);
      case FUNCTION -> function(token);
      case ROOT -> "<msqrt>" + MathMl.bare(factor()) + "</msqrt>";
      case ROUNDING -> rounding(token);
      case OPEN -> bracketed(token);
      case BAR -> barred();
      case COUNT -> MathMl.operator("#", " form=\"prefix\"") + factor();
      case BIG -> big(token);
      case DOTS -> "<mo>…</mo>";
      default -> throw new TokenStream.NoFormula();
    };
  }

  private String barred() {
    boolean outer = isWithinBars;
    isWithinBars = true;
    String inner = joined();
    isWithinBars = outer;
    in.expect("|");
    return MathMl.fence("|") + inner + MathMl.fence("|");
  }

  /** A bar opens if none is open and no blank is before it: 3|T|, but not {i | i > 3}. */
  private boolean startsFactor() {
    return in.startsFactor() || (in.next(Kind.BAR) && !isWithinBars && !in.peek().spaced());
  }

  private String function(Token token) {
    String name = "<mi>" + token.text() + "</mi>";
    if (in.next("_")) {
      in.take();
      name = "<msub>" + name + script() + "</msub>";
    }
    return name + (in.next(Kind.OPEN) ? "" : "<mspace width=\"0.17em\"></mspace>") + factor();
  }

  private String big(Token token) {
    String sign = MathMl.operator(token.text(), "");
    if (in.next("_")) {
      in.take();
      sign = "<msub>" + sign + script() + "</msub>";
    }
    // The sign of a sum may be spoken of alone.
    boolean isOfSomething = in.startsFactor() || (in.next(Kind.BAR) && !isWithinBars);
    return sign + (isOfSomething ? factor() : "");
  }

  private String rounding(Token token) {
    boolean floor = token.is("floor");
    in.expect("(");
    String inner = list(")");
    return MathMl.fence(floor ? "⌊" : "⌈") + inner + MathMl.fence(floor ? "⌋" : "⌉");
  }

  private String bracketed(Token open) {
    int opening = "([{⌊⌈".indexOf(open.text());
    String close = ")]}⌋⌉".substring(opening, opening + 1);
    if (in.next(close)) {
      in.take();
      return MathMl.fence(open.text()) + MathMl.fence(close);
    }
    return MathMl.fence(open.text()) + list(close) + MathMl.fence(close);
  }

  /** Formulas between separators, up to a closing bracket. */
  private String list(String close) {
    StringBuilder list = new StringBuilder(joined());
    while (!in.next(close)) {
      if (in.next(Kind.DOTS)) {
        list.append("<mo>").append(in.take().text()).append("</mo>");
        list.append(in.next(close) ? "" : in.next(Kind.SEPARATOR) ? "" : joined());
        continue;
      }
      Token separator = in.take();
      if (!separator.is(Kind.SEPARATOR)) {
        throw new TokenStream.NoFormula();
      }
      boolean colon = separator.is(":");
      list.append("<mo").append(colon ? "" : " separator=\"true\"").append('>');
      list.append(separator.text()).append("</mo>").append(joined());
    }
    in.take();
    return list.toString();
  }
}
