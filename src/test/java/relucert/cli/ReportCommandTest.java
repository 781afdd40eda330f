package relucert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of an audit, and the audit's file on its way back in. */
class ReportCommandTest {
  @TempDir Path folder = Path.of("");

  private Path json = Path.of("");

  @BeforeEach
  void audits() {
    json = folder.resolve("audit.json");
    CommandRun run =
        CommandRun.of(
            "audit",
            "--max-k",
            "2",
            "--claim",
            "fig-3",
            "--claim",
            "eq-6",
            "--json",
            json.toString());
    assertThat(run.code()).as(run.err()).isZero();
  }

  private CommandRun report() {
    return CommandRun.of(
        "report", "--json", json.toString(), "--out", folder.resolve("site").toString());
  }

  private CommandRun reportWith(String old, String changed) throws IOException {
    String text = Files.readString(json);
    assertThat(text).contains(old);
    Files.writeString(json, text.replace(old, changed));
    return report();
  }

  @Test
  void aStoredAuditBecomesAPage() throws IOException {
    CommandRun run = report();
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    Path page = folder.resolve("site/index.html");
    assertThat(run.out()).isEqualTo(page + ": 4 readings, all as recorded\n");
    String first = Files.readString(page);
    assertThat(first).startsWith("<!DOCTYPE html>").contains("id=\"claim-fig-3\"");
    assertThat(report().code()).isZero();
    assertThat(Files.readString(page)).isEqualTo(first);
  }

  @Test
  void aVerdictThatIsNotAsRecordedIsMarkedAndTold() throws IOException {
    CommandRun run = reportWith("\"verdict\": \"holds\"", "\"verdict\": \"undecided\"");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("NOT as recorded");
    assertThat(Files.readString(folder.resolve("site/index.html")))
        .contains("the ledger records: holds");
  }

  @Test
  void aCertificateThatTheCheckerRejectsIsBadInput() throws IOException {
    CommandRun run = reportWith("fits-breakpoints 2", "fits-breakpoints 1");
    assertBadInput(run, "claims[", "expected a certificate that the checker accepts");
  }

  @Test
  void aFileOfAnotherKindOrWithWrongWordsIsBadInput() throws IOException {
    assertBadInput(
        reportWith("relucert-ledger/1", "relucert-ledger/2"), "format", "relucert-ledger/1");
    audits();
    assertBadInput(
        reportWith("\"verdict\": \"refuted\"", "\"verdict\": \"wrong\""),
        "verdict",
        "holds, refuted, undecided");
    audits();
    assertBadInput(reportWith("\"id\": \"eq-6\"", "\"id\": \"../eq\""), "id", "the id of a claim");
    audits();
    assertBadInput(reportWith("\"maxK\": 2", "\"maxK\": 0"), "maxK", "a number of samples");
  }

  @Test
  void whatTheLedgerSaysIsNotTakenFromTheFile() throws IOException {
    String own = "what this version's ledger says";
    assertBadInput(
        reportWith("\"recorded\": \"refuted\"", "\"recorded\": \"holds\""), "recorded", own);
    audits();
    assertBadInput(reportWith("\"statement\": \"", "\"statement\": \"not "), "statement", own);
    audits();
    assertBadInput(reportWith("\"id\": \"eq-6\"", "\"id\": \"eq-5\""), "eq-5", "of the ledger");
    audits();
    assertBadInput(
        reportWith("\"verdict\": \"refuted\"", "\"verdict\": \"holds\""),
        "fig-3",
        "expected no counterexample");
    audits();
    String text = Files.readString(json);
    int from = text.indexOf('{', text.indexOf("\"claims\""));
    String first = text.substring(from, text.indexOf("\n    },", from) + 6);
    Files.writeString(json, text.replace(first, first + ",\n    " + first));
    assertBadInput(report(), "(", "each reading once");
    Files.writeString(json, "{ \"format\": \"relucert-ledger/1\", \"maxK\": 2, \"claims\": [] }");
    assertBadInput(report(), "claims", "expected findings");
  }

  @Test
  void twoSourcesAtOnceAreBadUsage() {
    CommandRun run =
        CommandRun.of("report", "--json", json.toString(), "--max-k", "3", "--out", "x");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--max-k or --json").hasLineCount(1);
    CommandRun large = CommandRun.of("report", "--max-k", "10", "--out", "x");
    assertThat(large.code()).isEqualTo(2);
    assertThat(large.err()).contains("expected 1 to 9, found 10").hasLineCount(1);
  }

  private void assertBadInput(CommandRun run, String place, String expected) {
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("audit.json", place, expected).hasLineCount(1);
    assertThat(folder.resolve("site/index.html")).doesNotExist();
  }
}
