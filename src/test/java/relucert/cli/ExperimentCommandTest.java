package relucert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relucert.experiment.CellJournal;
import relucert.experiment.CellJournalException;
import relucert.experiment.DataTable;
import relucert.interchange.ExperimentFile;

class ExperimentCommandTest {
  @TempDir Path folder = Path.of("");

  private CommandRun features(String... more) {
    List<String> words = new java.util.ArrayList<>(List.of("experiment", "features", "--out"));
    words.add(folder.toString());
    words.addAll(List.of(more));
    return CommandRun.of(words.toArray(String[]::new));
  }

  @Test
  void theListNamesEveryExperimentWithItsQuestionAndCost() {
    CommandRun run = CommandRun.of("experiment", "--list");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("depth", "pretraining", "features", "minute");
  }

  @Test
  void badUsageIsOneLine() {
    for (String[] words :
        List.of(
            new String[] {"experiment"},
            new String[] {"experiment", "nothing"},
            new String[] {"experiment", "depth", "--list"},
            new String[] {"experiment", "depth", "--resume"},
            new String[] {"experiment", "depth", "--threads", "0"})) {
      CommandRun run = CommandRun.of(words);
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).hasLineCount(1);
    }
  }

  @Test
  void whatItWritesCanBeRepeatedByConstructAndShownByReport() throws IOException {
    CommandRun run = features();
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    Path inside = folder.resolve("features");
    assertThat(run.out()).contains(inside.resolve("features.json").toString());
    assertThat(inside.resolve("cells.journal")).doesNotExist();
    assertThat(inside.resolve("features-d10.svg")).exists();

    ExperimentFile file = ExperimentFile.read(inside.resolve("features.json"));
    DataTable features = file.result().table("features");
    for (int row : List.of(1, 8, features.rows().size() - 1)) {
      CommandRun built =
          CommandRun.of(
              "construct",
              "--method",
              "sharp-2",
              "--in",
              inside
                  .resolve(
                      String.format(
                          java.util.Locale.ROOT,
                          "data-%s-d%s-k%s.csv",
                          features.cell(row, "T"),
                          features.cell(row, "d"),
                          features.cell(row, "K")))
                  .toString(),
              "--projection",
              features.cell(row, "found direction"),
              "--out",
              folder.resolve("g.json").toString(),
              "--json");
      assertThat(built.code()).as(built.err()).isZero();
      assertThat(built.out())
          .contains("\"neurons\": " + features.cell(row, "found W") + ",")
          .contains("\"maxBits\": " + features.cell(row, "found bits") + ",")
          .contains("\"fits\": true");
    }

    String audit = folder.resolve("audit.json").toString();
    CommandRun.of("audit", "--max-k", "2", "--claim", "eq-6", "--json", audit);
    CommandRun report =
        CommandRun.of(
            "report",
            "--json",
            audit,
            "--experiments",
            folder.toString(),
            "--out",
            folder.resolve("site").toString());
    assertThat(report.code()).as(report.err()).isZero();
    assertThat(Files.readString(folder.resolve("site/index.html")))
        .contains("<h2>Experiments</h2>", "lie, d = 10", "data:text/csv;base64,");
  }

  @Test
  void aJournalThatIsThereIsGoneOnWithOnlyIfAskedForAndOnlyOfTheSameRun()
      throws IOException, CellJournalException {
    Path inside = Files.createDirectories(folder.resolve("features"));
    Path journal = inside.resolve("cells.journal");
    CellJournal.open(journal, "features | seed 8 | default | other", false).close();
    CommandRun without = features();
    assertThat(without.code()).isEqualTo(2);
    assertThat(without.err()).contains("cells.journal", "--resume").hasLineCount(1);
    CommandRun other = features("--resume");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("seed 8", "seed 1").hasLineCount(1);
    assertThat(inside.resolve("features.json")).doesNotExist();
  }

  @Test
  void aFolderWithoutResultsIsNoReport() {
    CommandRun run =
        CommandRun.of("report", "--experiments", folder.toString(), "--out", folder.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("results of experiments").hasLineCount(1);
  }
}
