package relucert.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.math.BigInteger;
import java.util.Locale;

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

  /** Shows the percentage that is done and an estimate of the time left. */
  void estimate(long done, long all, long nanoseconds) {
    if (watched && all > 0 && done > 0) {
      BigInteger left = BigInteger.valueOf(nanoseconds).multiply(BigInteger.valueOf(all - done));
      long seconds = left.divide(BigInteger.valueOf(done)).longValue() / 1_000_000_000;
      long percent =
          BigInteger.valueOf(done)
              .multiply(BigInteger.valueOf(100))
              .divide(BigInteger.valueOf(all))
              .longValue();
      err.print(
          String.format(
              Locale.ROOT,
              "\r%3d %%, about %d:%02d:%02d left  ",
              percent,
              seconds / 3600,
              seconds / 60 % 60,
              seconds % 60));
      err.flush();
    }
  }

  /** Wipes what was shown. */
  void clear() {
    if (watched) {
      err.print("\r" + " ".repeat(40) + "\r");
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
