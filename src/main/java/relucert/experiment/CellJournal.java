package relucert.experiment;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import relucert.search.hunt.JournalException;
import relucert.search.hunt.LineFile;

/**
 * The finished cells of an experiment in a file, so that a run which was killed loses nothing that
 * was finished. The first line tells experiment, seed, size and version; each other line is a
 * {@link CellLine}, written as soon as the cell is finished. The file is locked while it is open.
 *
 * <p>Invariant: what is in the file is a beginning of the lines that were appended, and at most its
 * last line is torn.
 */
public final class CellJournal implements CellStore, Closeable {
  private static final String FORMAT = "relucert-experiment-journal/1";

  private final LineFile file;
  private final Map<String, String> cells;

  private CellJournal(LineFile file, Map<String, String> cells) {
    this.file = file;
    this.cells = cells;
  }

  /**
   * Opens a journal.
   *
   * @param path the file
   * @param header one line that tells which run it is of
   * @param resume false to create the file, true to go on with it if it is there
   * @return the journal, locked
   * @throws CellJournalException if another process has it, it is larger than 256 MB, its first
   *     line is another one, or a line before the last is damaged
   * @throws java.nio.file.FileAlreadyExistsException if it is to be created and exists
   * @throws IOException if it cannot be read or written
   */
  public static CellJournal open(Path path, String header, boolean resume)
      throws IOException, CellJournalException {
    LineFile file = opened(path, resume);
    boolean done = false;
    try {
      String first = FORMAT + " | " + header;
      Map<String, String> cells = new HashMap<>();
      int length = read(file.content(), first, cells);
      file.keep(length);
      if (length == 0) {
        file.append(first);
        file.force();
      }
      done = true;
      return new CellJournal(file, cells);
    } catch (JournalException e) {
      throw new CellJournalException(String.valueOf(e.getMessage()));
    } finally {
      if (!done) {
        file.close();
      }
    }
  }

  private static LineFile opened(Path path, boolean resume)
      throws IOException, CellJournalException {
    try {
      return LineFile.open(path, resume);
    } catch (JournalException e) {
      throw new CellJournalException(String.valueOf(e.getMessage()));
    }
  }

  /** Reads the cells and returns the number of bytes up to the end of the last whole line. */
  private static int read(byte[] bytes, String header, Map<String, String> cells)
      throws CellJournalException {
    int start = 0;
    int number = 1;
    for (int end = lineEnd(bytes, start); end < bytes.length; end = lineEnd(bytes, start)) {
      String line = new String(bytes, start, end - start, StandardCharsets.UTF_8);
      if (number == 1 && !line.equals(header)) {
        throw another(line, header);
      }
      if (number > 1) {
        Optional<CellLine> cell = CellLine.parse(line);
        if (cell.isEmpty() && end == bytes.length - 1) {
          break;
        }
        if (cell.isEmpty() || cells.putIfAbsent(cell.get().key(), cell.get().value()) != null) {
          throw new CellJournalException("line " + number + ": expected the line of another cell");
        }
      }
      start = end + 1;
      number++;
    }
    String torn = new String(bytes, StandardCharsets.UTF_8);
    if (number == 1 && !header.startsWith(torn)) {
      throw another(torn, header);
    }
    return start;
  }

  private static CellJournalException another(String found, String expected) {
    String shown = found.length() <= 200 ? found : found.substring(0, 200) + "...";
    return new CellJournalException(
        "line 1: expected the journal of this run, \"" + expected + "\", found \"" + shown + "\"");
  }

  /** The place of the next line end, or the length if there is none. */
  private static int lineEnd(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != '\n') {
      at++;
    }
    return at;
  }

  /**
   * Tells whether nothing was finished yet.
   *
   * @return true if there is no cell
   */
  public synchronized boolean isEmpty() {
    return cells.isEmpty();
  }

  @Override
  public synchronized Optional<String> find(String key) {
    return Optional.ofNullable(cells.get(key));
  }

  @Override
  public synchronized void store(String key, String value) {
    String earlier = cells.get(key);
    if (earlier != null && !earlier.equals(value)) {
      throw new IllegalArgumentException("cell " + key + " has another value already");
    }
    if (earlier == null) {
      try {
        file.append(new CellLine(key, value).text());
        file.force();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      cells.put(key, value);
    }
  }

  /**
   * Deletes the file, once the experiment has its result.
   *
   * @throws IOException if that fails
   */
  public void delete() throws IOException {
    file.delete();
  }

  /** Gives the file free. */
  @Override
  public void close() throws IOException {
    file.close();
  }
}
