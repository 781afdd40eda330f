package relucert.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The content of a file of at most 256 MB.
 *
 * @param path the file, as the user named it
 * @param bytes its content, which nobody changes
 */
@SuppressWarnings("ArrayRecordComponent")
record BinaryFile(Path path, byte[] bytes) implements SourceFile {
  static final int MAX_MEGABYTES = 256;
  static final int MAX_BYTES = MAX_MEGABYTES << 20;

  /**
   * Reads a file.
   *
   * @throws BadInput if there is no such file, it cannot be read, is a directory or too large
   */
  static BinaryFile read(Path path) {
    try {
      if (Files.isDirectory(path)) {
        throw new BadInput(path, "expected a file, found a directory");
      }
      if (Files.size(path) > MAX_BYTES) {
        throw tooLarge(path);
      }
      // A pipe or a device has no size; it is read up to the limit.
      try (InputStream in = Files.newInputStream(path)) {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
          throw tooLarge(path);
        }
        return new BinaryFile(path, bytes);
      }
    } catch (NoSuchFileException e) {
      throw new BadInput(path, "expected a file, found nothing of this name");
    } catch (IOException e) {
      throw new BadInput(path, "expected a readable file, but: " + BadInput.reason(e));
    }
  }

  private static BadInput tooLarge(Path path) {
    return new BadInput(path, "expected at most " + MAX_MEGABYTES + " MB, found a larger file");
  }
}
