package relucert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private StringWriter shown = new StringWriter();
  private long now;

  private Progress progress() {
    return new Progress(new PrintWriter(shown), () -> now);
  }

  private void after(long seconds) {
    now += TimeUnit.SECONDS.toNanos(seconds);
  }

  @Test
  void anUnknownSizeIsTimeOnly() {
    Progress progress = progress().stage("building the network");
    after(65);
    assertThat(progress.line()).isEqualTo("building the network, 1:05");
  }

  @Test
  void stepsOfAnySizeAreCountedAndNotExtrapolated() {
    Progress progress = progress().counted("checking claims", 197);
    after(10);
    progress.done(57);
    assertThat(progress.line()).isEqualTo("checking claims, 57 of 197, 0:10");
  }

  @Test
  void knownWorkGivesAShareAndTheTimeLeft() {
    Progress progress = progress().measured("searching", 400);
    after(30);
    progress.done(100);
    assertThat(progress.line()).isEqualTo("searching, 25 %, 0:30, about 1:30 left");
  }

  @Test
  void theTimeLeftIsThatOfTheStageAlone() {
    Progress progress = progress().stage("reading");
    after(3600);
    progress.measured("searching", 10);
    after(1);
    progress.done(5);
    assertThat(progress.line()).isEqualTo("searching, 50 %, 1:00:01");
    after(1);
    assertThat(progress.line()).isEqualTo("searching, 50 %, 1:00:02, about 0:02 left");
  }

  @Test
  void aShortCommandShowsNothing() {
    try (Progress progress = progress().stage("reading")) {
      progress.paint();
    }
    assertThat(shown.toString()).isEmpty();
  }

  @Test
  void withoutATerminalNothingIsEverShown() {
    try (Progress progress = new Progress(null, () -> now)) {
      after(100);
      progress.stage("reading").paint();
    }
    assertThat(Terminal.of("")).isEqualTo(new Terminal(false, false, false));
    assertThat(Terminal.of("stdout stderr utf8")).isEqualTo(new Terminal(true, true, true));
  }

  /** What a terminal of one line shows after it was told something. */
  private static String screen(String told) {
    StringBuilder line = new StringBuilder();
    int at = 0;
    for (int i = 0; i < told.length(); i++) {
      char c = told.charAt(i);
      if (c == '\r') {
        at = 0;
      } else {
        line.setLength(Math.max(line.length(), at + 1));
        line.setCharAt(at++, c);
      }
    }
    return line.toString().stripTrailing();
  }

  @Property(tries = 300)
  void theTerminalShowsTheLineAndAtTheEndNothing(
      @ForAll List<@LongRange(min = 0, max = 5000) Long> waits) {
    now = 0;
    shown = new StringWriter();
    Progress progress = progress();
    for (long wait : waits) {
      after(wait);
      if (wait % 3 == 0) {
        progress.stage("s".repeat((int) (wait % 20)));
      } else if (wait % 3 == 1) {
        progress.measured("searching", 1 + wait);
      } else {
        progress.done(wait);
      }
      progress.paint();
      if (now >= TimeUnit.SECONDS.toNanos(1)) {
        assertThat(screen(shown.toString())).isEqualTo(progress.line());
      }
    }
    progress.close();
    assertThat(screen(shown.toString())).isEmpty();
  }

  @Property
  void noAmountOfWorkOverflows(
      @ForAll @LongRange(min = 1) long all, @ForAll @LongRange(min = 0) long seed) {
    Progress progress = progress().measured("searching", all);
    after(TimeUnit.DAYS.toSeconds(365));
    long done = seed % all;
    progress.done(done);
    assertThat(progress.line())
        .matches("searching, [0-9]{1,2} %, 8760:00:00(, about [0-9:]+ left)?");
  }
}
