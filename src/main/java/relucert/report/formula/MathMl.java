package relucert.report.formula;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import relucert.report.drawing.Markup;

/** The elements of MathML that formulas are made of. */
final class MathMl {
  private static final Pattern RAISED =
      Pattern.compile("<msup>(<mi>[^<]*</mi>)(<mo>[*′″]</mo>)</msup>");

  private MathMl() {}

  /** An index goes under a star or prime that is there already. */
  static String indexed(String base, String index) {
    Matcher raised = RAISED.matcher(base);
    return raised.matches()
        ? "<msubsup>" + raised.group(1) + index + raised.group(2) + "</msubsup>"
        : "<msub>" + row(base) + index + "</msub>";
  }

  static String number(Token token) {
    return "<mn>" + token.text() + "</mn>";
  }

  static String name(Token token) {
    boolean upright = "∞∅½".contains(token.text());
    return token.text().equals("ab") || token.text().equals("pq")
        ? "<mi>" + token.text().charAt(0) + "</mi><mi>" + token.text().charAt(1) + "</mi>"
        : (upright ? "<mn>" : "<mi>") + token.text() + (upright ? "</mn>" : "</mi>");
  }

  static String operator(String sign, String attributes) {
    return "<mo" + attributes + ">" + Markup.escaped(sign) + "</mo>";
  }

  static String fence(String bracket) {
    return "<mo stretchy=\"false\">" + bracket + "</mo>";
  }

  /** One element of what is inside; a single letter or number is one already. */
  static String row(String inner) {
    boolean isLeaf = inner.startsWith("<m") && inner.indexOf('<', 1) == inner.lastIndexOf('<');
    return isLeaf ? inner : "<mrow>" + inner + "</mrow>";
  }

  /** Leaves out round brackets around the whole, where a root or a bar groups as well. */
  static String bare(String inner) {
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
