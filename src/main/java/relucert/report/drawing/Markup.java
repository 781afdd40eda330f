package relucert.report.drawing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text on its way into a web page. */
public final class Markup {
  /**
   * A subscript or superscript after a letter, digit, bracket, star or sign of a sum, as in {@code
   * x_{i-1}}. Without braces it is a number, one letter (the next factor may follow: {@code
   * l_jy_j}), or a word.
   */
  private static final Pattern SCRIPT =
      Pattern.compile(
          "(?<=[\\p{L}\\p{M}\\p{N})\\]}*\uE000′'∑∏])([_^])"
              + "(\\{(?:[^{}]|\\{[^{}]{1,20}\\}){1,40}\\}|\\p{N}+"
              + "|(?:MC|ft|FT)(?!\\p{L})|\\p{L}(?=\\p{L}(?:[_^(]|\\P{L}|$))|\\p{L}+)");

  /** A minus sign: before a number or a bracket, or between blanks. */
  private static final Pattern MINUS =
      Pattern.compile(
          "(?<=(?<![\\p{L}\\p{N}.-])\\p{N}{0,3}\\p{L}|[)])-(?=[0-9(])"
              + "|(?<=[ (,{=/]|^)-(?=[0-9(])|(?<= )-(?= )");

  private Markup() {}

  /** Relations and minus signs as they are printed in books. */
  private static String typeset(String text) {
    String relations = text.replace("<=", "≤").replace(">=", "≥").replace("!=", "≠");
    return MINUS.matcher(relations).replaceAll("−");
  }

  /** Escapes a text for the inside of an element or a quoted attribute. */
  public static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        case '\t', '\n', '\r' -> safe.append(c);
        // No page may hold the other control characters.
        default -> safe.append(c < ' ' ? '\uFFFD' : c);
      }
    }
    return safe.toString();
  }

  /** Escapes a text and sets its subscripts and superscripts: {@code x_{i-1}}, {@code R^d}. */
  public static String mathematics(String text) {
    return scripts(typeset(text));
  }

  private static String scripts(String text) {
    StringBuilder html = new StringBuilder();
    Matcher script = SCRIPT.matcher(text);
    int from = 0;
    while (script.find()) {
      html.append(escaped(text.substring(from, script.start())));
      String inner = script.group(2);
      if (inner.startsWith("{")) {
        inner = inner.substring(1, inner.length() - 1);
      }
      String tag = script.group(1).equals("_") ? "sub" : "sup";
      html.append('<').append(tag).append('>').append(scripts(inner));
      html.append("</").append(tag).append('>');
      from = script.end();
    }
    return html.append(escaped(text.substring(from))).toString();
  }
}
