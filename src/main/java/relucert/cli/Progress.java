package relucert.cli;

import java.io.PrintWriter;
import java.math.BigInteger;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * One line on a terminal that says how far a command is, for people who wait; wiped in the end. It
 * appears when a command takes longer than a moment, and nowhere but on a terminal.
 *
 * <p>It says no more than is known. Of a {@link #measured} stage the work is known beforehand: the
 * share that is done and about how long the rest takes. Of a {@link #counted} stage only the number
 * of steps is known, which may differ much in size: how many are done. Of any other {@link #stage}:
 * how long it has taken.
 */
final class Progress implements AutoCloseable {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final long FIRST_SHOWN = SECOND;
  private static final long SHOWN_EVERY = SECOND / 4;

  /** Before that an estimate is worth nothing. */
  private static final long FIRST_ESTIMATE = 2 * SECOND;

  private static final BigInteger FOREVER = BigInteger.valueOf(Long.MAX_VALUE);

  private final @Nullable PrintWriter err;
  private final LongSupplier clock;
  private final long start;
  private @Nullable Thread painter;
  private String name = "";
  private boolean isMeasured;
  private long stageStart;
  private long done;
  private long all;
  private String shown = "";

  /** Creates a line that is painted when {@link #paint} is called. */
  Progress(@Nullable PrintWriter err, LongSupplier clock) {
    this.err = err;
    this.clock = clock;
    this.start = clock.getAsLong();
    this.stageStart = start;
  }

  /** Starts to show the progress of a command, if there is a terminal to show it on. */
  static Progress of(CommandSpec spec) {
    if (!Terminal.ofProcess().messages()) {
      return new Progress(null, System::nanoTime);
    }
    Progress progress = new Progress(spec.commandLine().getErr(), System::nanoTime);
    Thread thread = new Thread(progress::paintOnAndOn, "progress");
    thread.setDaemon(true);
    progress.painter = thread;
    thread.start();
    return progress;
  }

  /** Begins a stage of unknown size. */
  Progress stage(String what) {
    return begin(what, 0, false);
  }

  /** Begins a stage of so many steps, of any sizes. */
  Progress counted(String what, long steps) {
    return begin(what, steps, false);
  }

  /** Begins a stage of so much work, in a unit that takes about the same time throughout. */
  Progress measured(String what, long work) {
    return begin(what, work, true);
  }

  private synchronized Progress begin(String what, long size, boolean isWork) {
    name = what;
    all = size;
    done = 0;
    isMeasured = isWork;
    stageStart = clock.getAsLong();
    return this;
  }

  /** Says how much of a stage is done; one of another name begins. */
  synchronized void at(String what, long finished, long work) {
    if (!what.equals(name) || work != all) {
      measured(what, work);
    }
    done = finished;
  }

  /** Counts steps or work that is done; safe to be called by several threads. */
  synchronized void done(long more) {
    done += more;
  }

  /** What is to be read now. */
  synchronized String line() {
    long now = clock.getAsLong();
    StringBuilder line = new StringBuilder(name);
    if (all > 0 && !isMeasured) {
      line.append(", ").append(done).append(" of ").append(all);
    }
    if (all > 0 && isMeasured) {
      line.append(", ").append(part(100, done)).append(" %");
    }
    line.append(", ").append(time(now - start));
    if (isMeasured && 0 < done && done < all && now - stageStart >= FIRST_ESTIMATE) {
      BigInteger left =
          BigInteger.valueOf(now - stageStart).multiply(BigInteger.valueOf(all - done));
      line.append(", about ")
          .append(time(left.divide(BigInteger.valueOf(done)).min(FOREVER).longValue()))
          .append(" left");
    }
    return line.toString();
  }

  private long part(long whole, long amount) {
    return BigInteger.valueOf(amount)
        .multiply(BigInteger.valueOf(whole))
        .divide(BigInteger.valueOf(all))
        .longValue();
  }

  private static String time(long nanoseconds) {
    long seconds = nanoseconds / SECOND;
    return seconds < 3600
        ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  /** Shows the line in place of what was shown before, unless the command has only begun. */
  synchronized void paint() {
    if (err == null || clock.getAsLong() - start < FIRST_SHOWN) {
      return;
    }
    String line = line();
    if (!line.equals(shown)) {
      err.print("\r" + line + " ".repeat(Math.max(0, shown.length() - line.length())));
      err.flush();
      shown = line;
    }
  }

  private void paintOnAndOn() {
    try {
      while (true) {
        TimeUnit.NANOSECONDS.sleep(SHOWN_EVERY);
        paint();
      }
    } catch (InterruptedException e) {
      // The command has come to its end.
      Thread.currentThread().interrupt();
    }
  }

  /** Wipes the line. */
  @Override
  public void close() {
    if (painter != null) {
      painter.interrupt();
      try {
        painter.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    if (err != null && !shown.isEmpty()) {
      err.print("\r" + " ".repeat(shown.length()) + "\r");
      err.flush();
      shown = "";
    }
  }
}
