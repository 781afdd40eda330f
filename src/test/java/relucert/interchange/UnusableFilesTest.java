package relucert.interchange;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are missing, no files, or far too large: rejected quickly and in one line. */
class UnusableFilesTest {
  private static final int FIFTY_MEGABYTES = 50 << 20;
  private static final String START = "{\"format\": \"relucert-instance/1\", \"points\": ";

  @TempDir Path folder = Path.of("");

  private Path filled(String name, String start, String part, int bytes) throws IOException {
    Path file = folder.resolve(name);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(start);
      String block = part.repeat(Math.max(1, 8192 / part.length()));
      for (int written = 0; written < bytes; written += block.length()) {
        out.write(block);
      }
    }
    return file;
  }

  private static void assertRejected(Path file, String message) {
    assertTimeout(
        Duration.ofSeconds(10),
        () ->
            assertThatThrownBy(() -> InstanceFile.read(file))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith(file + ": " + message)
                .message()
                .hasLineCount(1)
                .hasSizeLessThan(400));
  }

  @Test
  void aMissingFileIsNamed() {
    assertRejected(folder.resolve("no.json"), "expected a file, found nothing of this name");
    assertRejected(folder.resolve("no.csv"), "expected a file, found nothing of this name");
  }

  @Test
  void aFolderIsNoFile() {
    assertRejected(folder, "expected a file, found a directory");
  }

  @Test
  void anEmptyFileNameIsShownAsSuch() {
    assertThatThrownBy(() -> InstanceFile.read(Path.of("")))
        .isInstanceOf(BadInput.class)
        .hasMessage("\"\": expected a file, found a directory");
  }

  @Test
  void aFileInAFileIsNotFound() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "x");
    assertRejected(file.resolve("b.json"), "expected a");
  }

  @Test
  void aLineEndInAFileNameIsNotPrinted() {
    assertThatThrownBy(() -> InstanceFile.read(folder.resolve("a\nb\u001b[31m.json")))
        .hasMessageContaining("a?b?[31m.json: expected a file");
  }

  @Test
  void aFileOfMoreThan256MegabytesIsNotEvenRead() throws IOException {
    Path file = folder.resolve("sparse.json");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength((256L << 20) + 1);
    }
    assertRejected(file, "expected at most 256 MB, found a larger file");
  }

  @Test
  void aGiantStringIsRejected() throws IOException {
    Path file = filled("s.json", START + "[[\"", "7", FIFTY_MEGABYTES);
    assertRejected(
        file,
        "line 1, column 47, points[0][0]: expected a number or text of at most 100100 characters");
  }

  @Test
  void aGiantNumberIsRejected() throws IOException {
    Path file = filled("n.json", START + "[[", "7", FIFTY_MEGABYTES);
    assertRejected(
        file,
        "line 1, column 47, points[0][0]: expected a number or text of at most 100100 characters");
  }

  @Test
  void aGiantFieldNameIsRejected() throws IOException {
    Path file = filled("f.json", "{\"", "name", FIFTY_MEGABYTES);
    assertRejected(file, "line 1, column 1: expected a field name of at most 1000 characters");
  }

  @Test
  void aGiantWordIsRejected() throws IOException {
    Path file = filled("w.json", START, "x", FIFTY_MEGABYTES);
    assertRejected(file, "line 1, column ");
  }

  @Test
  void giantNestingIsRejected() throws IOException {
    Path file = filled("d.json", START, "[", FIFTY_MEGABYTES);
    assertRejected(file, "line 1, column 47, points[0][0]: expected an exact number");
  }

  @Test
  void aGiantLineOfPointsIsRejected() throws IOException {
    Path file = filled("l.json", START + "[[0]", ",[0]", FIFTY_MEGABYTES);
    assertRejected(file, "line 1, column ");
  }

  @Test
  void giantBlankSpaceIsRejected() throws IOException {
    Path file = filled("b.json", START, " ", FIFTY_MEGABYTES);
    assertRejected(file, "line 1, column ");
  }

  @Test
  void manyShortTextsOfLongNumbersAreRejected() throws IOException {
    Path file = filled("e.json", START + "[[0]", ",[1e-10000]", 10 << 20);
    assertRejected(file, "line 1, column ");
  }

  @Test
  void aGiantCellIsRejected() throws IOException {
    Path file = filled("c.csv", "x1,z\n0,", "7", FIFTY_MEGABYTES);
    assertRejected(file, "line 2, cell 2 (z): expected an exact number");
  }

  @Test
  void aGiantLineOfCellsIsRejected() throws IOException {
    Path file = filled("m.csv", "x1,z\n0,", "7,", FIFTY_MEGABYTES);
    assertRejected(file, "line 2, column 200000: expected at most 100000 cells in a line");
  }

  @Test
  void aGiantQuotedCellIsRejected() throws IOException {
    Path file = filled("q.csv", "x1,z\n0,\"", "7\n", FIFTY_MEGABYTES);
    assertRejected(file, "line 2: expected a closing quotation mark");
  }

  @Test
  void giantBlankLinesAreRejected() throws IOException {
    Path file = filled("e.csv", "x1,z\n", "\n", FIFTY_MEGABYTES);
    assertRejected(file, "line 1: expected at least one sample");
  }
}
