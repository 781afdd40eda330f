package relucert.report.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** SVG as it is written, element by element; coordinates have one decimal. */
final class SvgText {
  private final StringBuilder svg = new StringBuilder();

  /** The width of a character of a label, about. */
  static final double CHARACTER = 6.8;

  /** Adds an element; numbers with a fraction become coordinates. */
  void add(String format, Object... values) {
    Object[] words = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      words[i] = values[i] instanceof Double d ? coordinate(d) : values[i];
    }
    svg.append(String.format(Locale.ROOT, format, words)).append('\n');
  }

  /** Adds elements that are written already. */
  void raw(String elements) {
    svg.append(elements);
  }

  /** Adds a straight line. */
  void line(String style, double x1, double y1, double x2, double y2) {
    add("<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>", style, x1, y1, x2, y2);
  }

  /** Adds a text; {@code anchor} is start, middle or end. */
  void text(String style, double x, double y, String anchor, String words) {
    add(
        "<text%s x=\"%s\" y=\"%s\"%s>%s</text>",
        style.isEmpty() ? "" : " class=\"" + style + "\"",
        x,
        y,
        anchor.equals("start") ? "" : " text-anchor=\"" + anchor + "\"",
        typeset(words));
  }

  /** Escapes a text; relations are set as in books. */
  static String typeset(String words) {
    return Markup.escaped(
        words.replace("<=", "\u2264").replace(">=", "\u2265").replace("!=", "\u2260"));
  }

  static String coordinate(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    String plain = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    return plain.equals("-0") ? "0" : plain;
  }

  /**
   * Breaks a text into lines of at most so many characters, between words where that is possible.
   */
  static List<String> wrapped(String words, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > most) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
      while (line.length() > most) {
        lines.add(line.substring(0, most));
        line.delete(0, most);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  @Override
  public String toString() {
    return svg.toString();
  }
}
