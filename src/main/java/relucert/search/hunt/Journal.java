package relucert.search.hunt;

import com.google.common.collect.ImmutableList;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
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

  private final Path path;
  private final FileChannel channel;
  private final ImmutableList<UnitRecord> records;
  private long forced = System.nanoTime();

  private Journal(Path path, FileChannel channel, ImmutableList<UnitRecord> records) {
    this.path = path;
    this.channel = channel;
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
    Set<OpenOption> options =
        Set.of(
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            resume ? StandardOpenOption.CREATE : StandardOpenOption.CREATE_NEW);
    FileChannel channel = FileChannel.open(path, options);
    boolean done = false;
    try {
      lock(channel);
      String first = FORMAT + " | " + String.join(" | ", header);
      JournalText text = JournalText.of(hunt, first, content(channel));
      channel.truncate(text.length());
      Journal journal = new Journal(path, channel, text.records());
      if (text.length() == 0) {
        journal.write(first);
      }
      channel.position(channel.size());
      channel.force(true);
      done = true;
      return journal;
    } finally {
      if (!done) {
        channel.close();
      }
    }
  }

  private static void lock(FileChannel channel) throws IOException, JournalException {
    try {
      if (channel.tryLock() != null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      // Another hunt of this process has it.
    }
    throw new JournalException("expected a journal that no other process writes to");
  }

  /** Reads by the locked channel: on POSIX, closing another one would give up the lock. */
  private static byte[] content(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
      // Reads on.
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
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
    write(record.line());
    if (System.nanoTime() - forced >= FORCE_EVERY) {
      channel.force(false);
      forced = System.nanoTime();
    }
  }

  private void write(String line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /**
   * Deletes the file, once its hunt has its result.
   *
   * @throws IOException if that fails
   */
  public void delete() throws IOException {
    Files.deleteIfExists(path);
  }

  /** Forces everything to disk and gives the file free. */
  @Override
  public void close() throws IOException {
    try (channel) {
      channel.force(true);
    }
  }
}
