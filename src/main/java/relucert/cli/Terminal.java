package relucert.cli;

import java.io.Console;
import java.util.Locale;

/**
 * What is known of the terminal that the program runs in. The launcher looks at each stream and
 * says what it found in the property {@code relucert.terminal}: any of {@code stdout}, {@code
 * stderr} and {@code utf8}. Without it Java is asked, who knows less.
 *
 * @param results whether people read standard output
 * @param messages whether people read standard error
 * @param isUtf8 whether it shows more than ASCII
 */
record Terminal(boolean results, boolean messages, boolean isUtf8) {
  private static final String PROPERTY = "relucert.terminal";

  /** Returns the terminal of this process. */
  static Terminal ofProcess() {
    String found = System.getProperty(PROPERTY);
    if (found != null) {
      return of(found);
    }
    boolean isTerminal = isTerminal() && !"dumb".equals(System.getenv("TERM"));
    return new Terminal(isTerminal, isTerminal, isLocaleUtf8());
  }

  /** Reads what the launcher found. */
  static Terminal of(String words) {
    return new Terminal(words.contains("stdout"), words.contains("stderr"), words.contains("utf8"));
  }

  /** The first of these variables that is set rules. */
  private static boolean isLocaleUtf8() {
    for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
      String value = System.getenv(name);
      if (value != null && !value.isEmpty()) {
        return value.toLowerCase(Locale.ROOT).replace("-", "").contains("utf8");
      }
    }
    return false;
  }

  /** From JDK 22 on a console may exist without a terminal, and says so itself. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
