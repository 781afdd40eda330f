package relucert.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relucert.experiment.CellJournal;
import relucert.experiment.Cells;
import relucert.experiment.DataTable;
import relucert.experiment.ExperimentResult;
import relucert.experiment.ExperimentSettings;
import relucert.experiment.UnavailableExperimentException;
import relucert.experiment.Watcher;
import relucert.interchange.BadInput;

class ExperimentOutputTest {
  @TempDir Path folder = Path.of("");

  private void write(String... tables) {
    ImmutableList.Builder<DataTable> made = ImmutableList.builder();
    for (String table : tables) {
      made.add(DataTable.draft(table, true, "N").row(1).table());
    }
    ExperimentResult result =
        new ExperimentResult(
            "depth",
            ImmutableList.of("found"),
            ImmutableList.of("seed 1"),
            made.build(),
            ImmutableList.of());
    new ExperimentOutput(folder, "depth", "How deep?")
        .written("depth of this test", false, cells -> result);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("depth"))) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void filesOfAnEarlierResultGoAndNothingElse() throws IOException {
    write("a", "b", "c");
    Files.writeString(folder.resolve("depth").resolve("notes.csv"), "mine");
    assertThat(files()).containsExactly("a.csv", "b.csv", "c.csv", "depth.json", "notes.csv");
    write("b");
    assertThat(files()).containsExactly("b.csv", "depth.json", "notes.csv");
  }

  @Test
  void nothingIsRemovedIfTheEarlierResultCannotBeRead() throws IOException {
    write("a", "b");
    Files.writeString(folder.resolve("depth").resolve("depth.json"), "{");
    write("b");
    assertThat(files()).containsExactly("a.csv", "b.csv", "depth.json");
  }

  @Test
  void aRunThatCannotBeginLeavesNoJournal() {
    ExperimentOutput output = new ExperimentOutput(folder, "thirty", "How many?");
    assertThatThrownBy(
            () ->
                output.written(
                    "thirty of this test",
                    false,
                    cells -> {
                      throw new UnavailableExperimentException("nothing to train with");
                    }))
        .isInstanceOf(UnavailableExperimentException.class);
    assertThat(folder.resolve("thirty").resolve("cells.journal")).doesNotExist();
  }

  @Test
  void aJournalWithACellOfAnotherVersionIsBadInputInOneLine() throws Exception {
    Path journal = Files.createDirectories(folder.resolve("depth")).resolve("cells.journal");
    try (CellJournal cells = CellJournal.open(journal, "depth of this test", false)) {
      cells.store("row 1", "1 2");
    }
    ExperimentOutput output = new ExperimentOutput(folder, "depth", "How deep?");
    assertThatThrownBy(
            () ->
                output.written(
                    "depth of this test",
                    true,
                    cells -> {
                      Cells.values(
                          new ExperimentSettings(1, false, 1, cells),
                          Watcher.none(),
                          "stage",
                          List.of(1, 2),
                          i -> "row " + i,
                          i -> "1 2 3",
                          Cells.rowReader(' ', 3));
                      throw new IllegalStateException("went on");
                    }))
        .isInstanceOf(BadInput.class)
        .hasMessage(
            journal
                + ": cell row 1: expected a result of this version, found: a row of 2 cells in place"
                + " of 3");
    assertThat(journal).exists();
  }
}
