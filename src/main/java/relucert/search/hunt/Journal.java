package relucert.search.hunt;

import com.google.common.collect.ImmutableList;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * The finished units of a hunt in a file, so that a hunt which was killed goes on where it was. The
 * first line identifies hunt and shard; each other line is a {@link UnitRecord} with a checksum,
 * written as soon as the unit is done. The file is locked while it is open.
 *
 * <p>Invariant: what is in the file is a beginning of the lines that were appended, and at most its
 * last line is torn.
 */
public final class Journal implements Closeable {
  private static final String FORMAT = "relucert-hunt-journal/1";
  private static final long FORCE_EVERY = TimeUnit.MILLISECONDS.toNanos(100);

  private final LineFile file;
  private final ImmutableList<UnitRecord> records;
  private long forced = System.nanoTime();

  private Journal(LineFile file, ImmutableList<UnitRecord> records) {
    this.file = file;
    this.records = records;
  }

  /**
   * Opens a journal.
   *
   * @param path the file
   * @param hunt the hunt it is to be of
   * @param header the lines that identify hunt and shard
   * @param resume false to create the file, true to go on with it if it is there
   * @return the journal, locked
   * @throws JournalException if another process has it, it is of another hunt or shard, or a line
   *     other than the last is damaged
   * @throws java.nio.file.FileAlreadyExistsException if it is to be created and exists
   * @throws IOException if it cannot be read or written
   */
  public static Journal open(Path path, Hunt hunt, ImmutableList<String> header, boolean resume)
      throws IOException, JournalException {
    LineFile file = LineFile.open(path, resume);
    boolean done = false;
    try {
      String first = FORMAT + " | " + String.join(" | ", header);
      JournalText text = JournalText.of(hunt, first, file.content());
      file.keep(text.length());
      if (text.length() == 0) {
        file.append(first);
      }
      file.force();
      done = true;
      return new Journal(file, text.records());
    } finally {
      if (!done) {
        file.close();
      }
    }
  }

  /**
   * Returns the records that were there when the journal was opened.
   *
   * @return in the order of the file, of different units
   */
  public ImmutableList<UnitRecord> records() {
    return records;
  }

  /**
   * Appends a record. It survives the end of this process from now on, and that of the machine from
   * about a tenth of a second on, if hunting goes on or the journal is closed.
   *
   * @param record what was found in a unit
   * @throws IOException if it cannot be written
   */
  public void append(UnitRecord record) throws IOException {
    file.append(record.line());
    if (System.nanoTime() - forced >= FORCE_EVERY) {
      file.force();
      forced = System.nanoTime();
    }
  }

  /**
   * Deletes the file, once its hunt has its result.
   *
   * @throws IOException if that fails
   */
  public void delete() throws IOException {
    file.delete();
  }

  /** Forces everything to disk and gives the file free. */
  @Override
  public void close() throws IOException {
    try (file) {
      file.force();
    }
  }
}
