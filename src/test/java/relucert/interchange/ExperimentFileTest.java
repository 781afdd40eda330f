package relucert.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relucert.experiment.Chart;
import relucert.experiment.Chart.Series;
import relucert.experiment.DataTable;
import relucert.experiment.ExperimentResult;

class ExperimentFileTest {
  private static final ExperimentResult RESULT =
      new ExperimentResult(
          "e",
          ImmutableList.of("Exact: 3 neurons, \"not\" 4", "é"),
          ImmutableList.of("seed 1"),
          ImmutableList.of(
              DataTable.draft("t", true, "N", "a, b", "z")
                  .row(1, "x,\"y\"", "-7/4")
                  .row("", "", "two\nlines")
                  .table(),
              DataTable.draft("empty", false, "N").table()),
          ImmutableList.of(
              new Chart(
                  "c",
                  "title",
                  "N",
                  "z",
                  true,
                  false,
                  ImmutableList.of(
                      Series.heat("h", "t", "N", "N", "z"),
                      Series.line("l", "t", "N", "z").where("a, b", "")))));

  @TempDir Path folder = Path.of("");
  private Path json = Path.of("");

  @BeforeEach
  void writes() {
    OutputFile.writeAll(new ExperimentFile("why?", RESULT).files(folder));
    json = folder.resolve("e.json");
  }

  @Test
  void aResultIsReadAsItWasWritten() {
    assertThat(ExperimentFile.read(json)).isEqualTo(new ExperimentFile("why?", RESULT));
  }

  private void assertBad(String old, String changed, String expected) throws IOException {
    String text = Files.readString(json);
    assertThat(text).contains(old);
    Files.writeString(json, text.replace(old, changed));
    assertThatThrownBy(() -> ExperimentFile.read(json))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(expected);
    Files.writeString(json, text);
  }

  @Test
  void aFileThatIsNotOfTheFormatIsBadInput() throws IOException {
    assertBad("relucert-experiment/1", "relucert-experiment/2", "relucert-experiment/1");
    assertBad("\"exact\"", "\"perhaps\"", "exact, trained");
    assertBad("\"name\": \"t\"", "\"name\": \"../t\"", "a-z");
    assertBad("\"kind\": \"line\"", "\"kind\": \"pie\"", "line");
    assertBad("\"kind\": \"line\"", "\"kind\": \"band\"", "third column");
    assertBad("\"table\": \"t\"", "\"table\": \"u\"", "no table u");
    assertBad("\"question\": \"why?\",", "", "question");
  }

  @Test
  void aTableThatIsMissingOrRaggedIsBadInput() throws IOException {
    Path csv = folder.resolve("t.csv");
    Files.writeString(csv, Files.readString(csv) + "1,2\n");
    assertThatThrownBy(() -> ExperimentFile.read(json))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("t.csv");
    Files.delete(csv);
    assertThatThrownBy(() -> ExperimentFile.read(json))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("t.csv");
  }
}
