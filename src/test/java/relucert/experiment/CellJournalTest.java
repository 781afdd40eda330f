package relucert.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal loses no finished cell, whenever its process is killed. */
class CellJournalTest {
  private static final String[][] CELLS = {
    {"N=1", "3\t4"}, {"two\nlines", "\\n\r"}, {"", ""}, {"é", "5/7"}
  };

  @TempDir Path folder = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void writes() throws IOException, CellJournalException {
    file = folder.resolve("cells.journal");
    try (CellJournal journal = CellJournal.open(file, "depth | seed 1", false)) {
      for (String[] cell : CELLS) {
        journal.store(cell[0], cell[1]);
      }
    }
  }

  private CellJournal resumed() throws IOException, CellJournalException {
    return CellJournal.open(file, "depth | seed 1", true);
  }

  @Test
  void aJournalHoldsWhatWasStored() throws IOException, CellJournalException {
    try (CellJournal journal = resumed()) {
      for (String[] cell : CELLS) {
        assertThat(journal.find(cell[0])).contains(cell[1]);
      }
      assertThat(journal.find("N=2")).isEmpty();
    }
  }

  @Test
  void cutAnywhereItHoldsTheCellsWhoseLinesAreWholeAndTakesTheOthersAgain()
      throws IOException, CellJournalException {
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length <= whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      try (CellJournal journal = resumed()) {
        boolean gone = false;
        for (String[] cell : CELLS) {
          boolean found = journal.find(cell[0]).isPresent();
          assertThat(found && gone).as("cut at %s", length).isFalse();
          gone = !found;
          journal.store(cell[0], cell[1]);
        }
      }
      assertThat(Files.readAllBytes(file)).as("cut at %s", length).isEqualTo(whole);
    }
  }

  @Test
  void nothingIsLeftOfATornLineBehindAShorterOne() throws IOException, CellJournalException {
    String text = Files.readString(file) + "a key that was long\tand its val";
    Files.writeString(file, text);
    try (CellJournal journal = resumed()) {
      journal.store("k", "v");
    }
    try (CellJournal journal = resumed()) {
      assertThat(journal.find("k")).contains("v");
    }
    assertThat(Files.readString(file)).doesNotContain("val").endsWith("\n");
  }

  @Test
  void aLineThatIsDamagedIsAnErrorUnlessItIsTheLast() throws IOException, CellJournalException {
    String text = Files.readString(file);
    Files.writeString(file, text.replace("3\\t4", "3\\t5"));
    assertThatThrownBy(this::resumed)
        .isInstanceOf(CellJournalException.class)
        .hasMessageContaining("line 2");
    Files.writeString(file, text.replace("5/7", "5/8"));
    try (CellJournal journal = resumed()) {
      assertThat(journal.find("N=1")).isPresent();
      assertThat(journal.find("é")).isEmpty();
    }
  }

  @Test
  void theJournalOfAnotherRunIsAnErrorThatNamesBoth() throws IOException {
    assertThatThrownBy(() -> CellJournal.open(file, "depth | seed 2", true))
        .isInstanceOf(CellJournalException.class)
        .hasMessageContaining("seed 1")
        .hasMessageContaining("seed 2");
    Files.write(file, "something else".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(this::resumed).isInstanceOf(CellJournalException.class);
  }

  @Test
  void aJournalThatIsThereIsNotOverwritten() {
    assertThatThrownBy(() -> CellJournal.open(file, "depth | seed 1", false))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void aJournalInUseIsNotOpenedASecondTime() throws IOException, CellJournalException {
    try (CellJournal journal = resumed()) {
      assertThatThrownBy(this::resumed)
          .isInstanceOf(CellJournalException.class)
          .hasMessageContaining("no other process");
      assertThat(journal.find("N=1")).isPresent();
    }
  }

  @Test
  void aCellHasOneValue() throws IOException, CellJournalException {
    try (CellJournal journal = resumed()) {
      assertThatThrownBy(() -> journal.store("N=1", "7"))
          .isInstanceOf(IllegalArgumentException.class);
    }
    CellStore memory = CellStore.inMemory();
    memory.store("N=1", "6");
    memory.store("N=1", "6");
    assertThatThrownBy(() -> memory.store("N=1", "7")).isInstanceOf(IllegalArgumentException.class);
    assertThat(memory.find("N=1")).contains("6");
  }

  @Test
  void aHugeFileIsNoJournal() throws IOException {
    for (long size : new long[] {(256L << 20) + 1, 1L << 30, 3_000_000_000L}) {
      try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
        sparse.setLength(size);
      }
      assertThatThrownBy(this::resumed)
          .isInstanceOf(CellJournalException.class)
          .hasMessage("expected a journal of at most 256 MB, found a larger file");
    }
  }
}
