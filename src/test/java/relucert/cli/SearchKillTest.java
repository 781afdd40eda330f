package relucert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program, killed at random moments. */
class SearchKillTest {
  private static final int KILLS = 10;
  private static final int MAX_K = 5;

  @TempDir private Path folder = Path.of("");

  @Test
  void killedTenTimesAndResumedItWritesTheBytesOfAnUndisturbedRun() throws Exception {
    Path undisturbed = folder.resolve("undisturbed.hunt");
    Path disturbed = folder.resolve("disturbed.hunt");
    assertThat(HuntFiles.start(HuntFiles.words(MAX_K, "--out", undisturbed.toString())).waitFor())
        .isZero();
    Random random = new Random(3);
    int running = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      long before = size(HuntFiles.journal(disturbed));
      Process process =
          HuntFiles.start(HuntFiles.words(MAX_K, "--out", disturbed.toString(), "--resume"));
      // From before the journal is there to some units later.
      long wanted = kill == 0 ? 0 : before + random.nextInt(2500);
      while (process.isAlive() && size(HuntFiles.journal(disturbed)) < wanted) {
        Thread.sleep(1);
      }
      running += HuntFiles.kill(process, random.nextInt(kill == 0 ? 300 : 20)) ? 1 : 0;
    }
    assertThat(
            HuntFiles.start(HuntFiles.words(MAX_K, "--out", disturbed.toString(), "--resume"))
                .waitFor())
        .isZero();
    assertThat(running).as("kills that met a running process").isGreaterThanOrEqualTo(8);
    assertThat(HuntFiles.text(disturbed)).isEqualTo(HuntFiles.text(undisturbed));
    assertThat(HuntFiles.journal(disturbed)).doesNotExist();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.filter(p -> p.toString().endsWith(".hunt"))).hasSize(2);
    }
  }

  private static long size(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  @Test
  void aSecondProcessOnTheSameJournalEndsWithExitCode2() throws Exception {
    Path out = folder.resolve("shared.hunt");
    Process first = HuntFiles.start(HuntFiles.words(6, "--out", out.toString()));
    try {
      while (!Files.exists(HuntFiles.journal(out)) || Files.size(HuntFiles.journal(out)) == 0) {
        Thread.sleep(20);
      }
      CommandRun second =
          CommandRun.of(
              HuntFiles.words(6, "--out", out.toString(), "--resume").toArray(String[]::new));
      assertThat(second.code()).isEqualTo(2);
      assertThat(second.err()).contains("no other process writes to").hasLineCount(1);
      assertThat(first.isAlive()).isTrue();
    } finally {
      HuntFiles.kill(first, 0);
    }
  }
}
