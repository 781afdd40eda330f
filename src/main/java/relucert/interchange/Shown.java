package relucert.interchange;

/** Foreign text made fit to be shown in a message: visible characters only, and not too many. */
public final class Shown {
  private static final int LONGEST = 40;

  private Shown() {}

  /**
   * Returns a text with every line end, control, format, unassigned or unpaired character replaced
   * by {@code ?}.
   *
   * @param text any text
   * @return one line of visible characters
   */
  public static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().forEach(c -> line.appendCodePoint(isVisible(c) ? c : '?'));
    return line.toString();
  }

  /**
   * Returns a found text in quotation marks, cut after 40 characters.
   *
   * @param text any text
   * @return for example {@code "0.1x"}
   */
  public static String quoted(String text) {
    return '"' + shortened(text) + '"';
  }

  /**
   * Returns a found text, cut after 40 characters.
   *
   * @param text any text
   * @return one line of visible characters, with {@code ...} where it was cut
   */
  public static String shortened(String text) {
    if (text.codePoints().limit(LONGEST + 1).count() <= LONGEST) {
      return oneLine(text);
    }
    return oneLine(text.substring(0, text.offsetByCodePoints(0, LONGEST))) + "...";
  }

  /**
   * Returns a number of things.
   *
   * @param count how many
   * @param noun their name in the singular, with a regular plural
   * @return for example {@code 1 row} or {@code 2 rows}
   */
  public static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
