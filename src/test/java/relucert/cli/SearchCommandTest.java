package relucert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relucert.checker.Checker;
import relucert.search.hunt.Journals;

class SearchCommandTest {
  @TempDir private Path folder = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void nameAFile() {
    out = folder.resolve("all.hunt");
  }

  @Test
  void theSmallestCounterexampleIsThatOfTheAudit() {
    CommandRun run = HuntFiles.search();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("  K = 3, N = 1, T = {1}, x = (0, 1, 2), z = (0, 0, 0)\n")
        .contains("\nagrees with the ledger: yes\n");
    String certificate =
        run.out()
            .substring(
                run.out().indexOf("relucert-certificate/1"), run.out().indexOf("agrees with"));
    assertThat(Checker.check(certificate).isAccepted()).isTrue();
  }

  @Test
  void theFileIsWhatIsPrintedAndTheJournalIsGone() throws IOException {
    CommandRun run = HuntFiles.search("--out", out.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo(HuntFiles.text(out)).isEqualTo(HuntFiles.search().out());
    assertThat(run.err()).isEmpty();
    assertThat(HuntFiles.journal(out)).doesNotExist();
    assertThat(HuntFiles.search("--threads", "5").out()).isEqualTo(run.out());
  }

  @Test
  void aFinishedHuntIsNotRepeatedAndNeverReplaced() throws IOException {
    HuntFiles.search("--out", out.toString());
    String text = HuntFiles.text(out);
    CommandRun again = HuntFiles.search("--out", out.toString());
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err())
        .isEqualTo("relucert: " + out + ": expected a new file, found one that exists\n");
    CommandRun resumed = HuntFiles.search("--out", out.toString(), "--resume");
    assertThat(resumed.code()).isZero();
    assertThat(resumed.out()).isEqualTo(text);
    CommandRun other = HuntFiles.search("--out", out.toString(), "--resume", "--labels", "1");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("expected the result of this hunt");
    assertThat(HuntFiles.text(out)).isEqualTo(text);
  }

  @Test
  void aJournalIsUsedWithResumeOnly() throws IOException {
    byte[] journal = Journals.of(out, 3);
    Files.write(HuntFiles.journal(out), journal);
    CommandRun fresh = HuntFiles.search("--out", out.toString());
    assertThat(fresh.code()).isEqualTo(2);
    assertThat(fresh.err()).contains("--resume goes on with it").hasLineCount(1);
    CommandRun other = HuntFiles.search("--out", out.toString(), "--resume", "--gaps", "3");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("line 1: expected the journal of this hunt").hasLineCount(1);
    assertThat(Files.readAllBytes(HuntFiles.journal(out))).isEqualTo(journal);
    assertThat(out).doesNotExist();
  }

  @Test
  void aJournalTornAtAnyByteGivesTheSameFile() throws IOException {
    String expected = HuntFiles.search().out();
    byte[] journal = Journals.of(out, 3);
    int lines = 0;
    for (int length = journal.length; length >= 0 && lines < 4; length--) {
      lines += length < journal.length && journal[length] == '\n' ? 1 : 0;
      resumeFrom(Arrays.copyOf(journal, length), expected);
    }
    for (int length = 0; length < 300; length += 13) {
      resumeFrom(Arrays.copyOf(journal, length), expected);
    }
  }

  private void resumeFrom(byte[] journal, String expected) throws IOException {
    Files.deleteIfExists(out);
    Files.write(HuntFiles.journal(out), journal);
    CommandRun run = HuntFiles.search("--out", out.toString(), "--resume");
    assertThat(run.err()).isEmpty();
    assertThat(HuntFiles.text(out)).isEqualTo(expected);
    assertThat(HuntFiles.journal(out)).doesNotExist();
  }

  @Test
  void aFileInPlaceWithItsJournalIsFinishedAndNoOtherIsReplaced() throws IOException {
    String expected = HuntFiles.search().out();
    byte[] journal = Journals.of(out, 3);
    Files.write(HuntFiles.journal(out), journal);
    Files.writeString(out, expected);
    assertThat(HuntFiles.search("--out", out.toString(), "--resume").code()).isZero();
    assertThat(HuntFiles.text(out)).isEqualTo(expected);
    assertThat(HuntFiles.journal(out)).doesNotExist();
    for (byte[] left : List.of(journal, Arrays.copyOf(journal, journal.length - 200))) {
      Files.write(HuntFiles.journal(out), left);
      Files.writeString(out, "mine\n");
      CommandRun run = HuntFiles.search("--out", out.toString(), "--resume");
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).startsWith("relucert: " + out + ": expected ").hasLineCount(1);
      assertThat(HuntFiles.text(out)).isEqualTo("mine\n");
      // At most the torn end of the journal is gone.
      assertThat(HuntFiles.text(HuntFiles.journal(out)))
          .hasSizeGreaterThan(left.length - 150)
          .isSubstringOf(new String(left, StandardCharsets.UTF_8));
    }
  }

  @Test
  void aJournalDamagedBeforeItsLastLineIsRefused() throws IOException {
    String text = new String(Journals.of(out, 3), StandardCharsets.UTF_8);
    for (String bad :
        List.of(
            text.replaceFirst("unit 1 ", "unit 2 "),
            text.replaceFirst("\nunit 0 [^\n]*", "\nunit 0"),
            text + text.substring(text.indexOf("\nunit 3 ") + 1))) {
      Files.writeString(HuntFiles.journal(out), bad);
      CommandRun run = HuntFiles.search("--out", out.toString(), "--resume");
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("line ").hasLineCount(1);
      assertThat(HuntFiles.text(HuntFiles.journal(out))).isEqualTo(bad);
      assertThat(out).doesNotExist();
    }
  }

  @Test
  void aClaimThatSpeaksOfNoInstanceGetsTheAuditsOwnCases() {
    CommandRun run =
        CommandRun.of("search", "--claim", "fig-3", "--reading", "printed", "--max-k", "3");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("speaks of no instance; the audit's own cases")
        .contains("statement violated fig-3");
  }

  @Test
  void aRefutedClaimWithoutACounterexampleInATooSmallSpaceSaysSo() {
    CommandRun run =
        CommandRun.of("search", "--claim", "thm-4.1.2", "--reading", "printed", "--max-k", "2");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("recorded as refuted, but this space is too small to show it")
        .endsWith(
            "no counterexample among 0 instances with K <= 2 (0 up to symmetry) that the claim"
                + " speaks of\n");
  }

  static List<List<String>> wrongWords() {
    return List.of(
        List.of("--claim", "thm-4.1.2", "--max-k", "3"),
        List.of("--claim", "thm-4.1.2", "--reading", "literal", "--max-k", "3"),
        List.of("--claim", "thm-9", "--max-k", "3"),
        List.of("--claim", "five-points"),
        List.of("--max-k", "3"),
        List.of("--claim", "five-points", "--max-k", "0"),
        List.of("--claim", "five-points", "--max-k", "x"),
        List.of("--claim", "five-points", "--max-k", "21"),
        List.of("--claim", "five-points", "--max-k", "20"),
        List.of("--claim", "fig-4", "--reading", "sharp", "--max-k", "10"),
        List.of("--claim", "five-points", "--max-k", "3", "--labels", "0"),
        List.of("--claim", "five-points", "--max-k", "3", "--gaps", "21"),
        List.of("--claim", "five-points", "--max-k", "3", "--threads", "0"),
        List.of("--claim", "five-points", "--max-k", "3", "--resume"),
        List.of("--claim", "five-points", "--max-k", "3", "--shard", "2/2"),
        List.of("--claim", "five-points", "--max-k", "3", "--shard", "1"),
        List.of("--claim", "five-points", "--max-k", "3", "--shard", "-1/2"),
        List.of("--claim", "five-points", "--max-k", "3", "--out", "/no/such/folder/x"),
        List.of("--claim", "five-points", "--max-k", "3", "--out", "target"));
  }

  @ParameterizedTest
  @MethodSource("wrongWords")
  void badUsageIsOneLineAndExitCode2(List<String> words) {
    CommandRun run =
        CommandRun.of(
            java.util.stream.Stream.concat(java.util.stream.Stream.of("search"), words.stream())
                .toArray(String[]::new));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("relucert: ").hasLineCount(1).doesNotContain("internal");
  }
}
