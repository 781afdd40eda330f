package relucert.search.hunt;

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

/** A file that lines are appended to, locked while it is open. */
public final class LineFile implements Closeable {
  private static final int MAX_BYTES = 256 << 20;

  private final Path path;
  private final FileChannel channel;

  private LineFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Opens a file.
   *
   * @param path the file
   * @param isKept false to create it, true to go on with it if it is there
   * @return the file, locked
   * @throws JournalException if somebody else has it
   * @throws java.nio.file.FileAlreadyExistsException if it is to be created and exists
   * @throws IOException if it cannot be opened
   */
  public static LineFile open(Path path, boolean isKept) throws IOException, JournalException {
    Set<OpenOption> options =
        Set.of(
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            isKept ? StandardOpenOption.CREATE : StandardOpenOption.CREATE_NEW);
    FileChannel channel = FileChannel.open(path, options);
    boolean done = false;
    try {
      lock(channel);
      done = true;
      return new LineFile(path, channel);
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
      // Another run in this process has it.
    }
    throw new JournalException("expected a journal that no other process writes to");
  }

  /**
   * Reads all of it, by the locked channel: on POSIX, closing another one would give up the lock.
   *
   * @return its bytes
   * @throws JournalException if there are more than 256 MB of them
   * @throws IOException if it cannot be read
   */
  public byte[] content() throws IOException, JournalException {
    if (channel.size() > MAX_BYTES) {
      throw new JournalException("expected a journal of at most 256 MB, found a larger file");
    }
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
    channel.position(0);
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
      // Reads on.
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  /**
   * Cuts off a torn end; lines are appended from there.
   *
   * @param length the number of bytes that stay
   * @throws IOException if it cannot be written
   */
  public void keep(long length) throws IOException {
    channel.truncate(length);
    channel.position(length);
  }

  /**
   * Appends a line. It survives the end of this process.
   *
   * @param line without its end
   * @throws IOException if it cannot be written
   */
  public void append(String line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /**
   * Makes what was appended survive the end of the machine, too.
   *
   * @throws IOException if it cannot be written
   */
  public void force() throws IOException {
    channel.force(false);
  }

  /**
   * Deletes the file.
   *
   * @throws IOException if that fails
   */
  public void delete() throws IOException {
    Files.deleteIfExists(path);
  }

  /** Gives the file free. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
