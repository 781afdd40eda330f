package relucert.cli;

import java.io.Console;
import java.io.PrintWriter;

/** Progress for people who watch; nothing is written where standard error is not a terminal. */
final class Terminal {
  private final PrintWriter err;
  private final boolean watched;

  Terminal(PrintWriter err) {
    this.err = err;
    this.watched = isTerminal();
  }

  /** Shows that some of all steps are done, in place of what was shown before. */
  void progress(int done, int all) {
    if (watched) {
      err.print("\r" + (done < all ? done + "/" + all : "          \r"));
      err.flush();
    }
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
