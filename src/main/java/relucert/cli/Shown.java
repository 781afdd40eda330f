package relucert.cli;

/** Words of the user as they may be repeated in a message: short and on one line. */
final class Shown {
  private static final int MAX = 40;

  private Shown() {}

  static String of(String word) {
    StringBuilder shown = new StringBuilder();
    word.codePoints()
        .limit(MAX)
        .forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? '?' : c));
    return word.length() > MAX ? shown + "..." : shown.toString();
  }
}
