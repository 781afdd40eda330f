package relucert.interchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The content of a UTF-8 text file of at most 256 MB, without its byte order mark.
 *
 * <p>Invariants: not blank; valid UTF-8; no NUL character.
 */
final class TextFile {
  static final int MAX_MEGABYTES = 256;
  private static final int MAX_BYTES = MAX_MEGABYTES << 20;

  private final Path path;
  private final byte[] bytes;
  private final int start;

  private TextFile(Path path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
    boolean marked =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    this.start = marked ? 3 : 0;
  }

  /**
   * Reads a file.
   *
   * @throws BadInput if there is no such file, it cannot be read, is a directory, too large, empty
   *     or not UTF-8 text
   */
  static TextFile read(Path path) {
    TextFile file = new TextFile(path, bytes(path));
    file.requireText();
    if (file.first() < 0) {
      throw new BadInput(path, "expected some text, found an empty file");
    }
    return file;
  }

  /** Returns a text that would stand in a file of that name. */
  static TextFile of(Path name, byte[] utf8) {
    return new TextFile(name, utf8);
  }

  private static byte[] bytes(Path path) {
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
        return bytes;
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

  private void requireText() {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(1 << 14);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result;
    do {
      out.clear();
      result = decoder.decode(in, out, true);
    } while (result.isOverflow());
    if (result.isError()) {
      throw bad(
          placeOf(in.position()),
          String.format("expected UTF-8 text, found the byte 0x%02x", bytes[in.position()] & 0xff));
    }
    for (int i = start; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw bad(placeOf(i), "expected text, found a NUL character; this is a binary file");
      }
    }
  }

  /** Returns the line and column of the byte at an offset into the file. */
  private Place placeOf(int offset) {
    int line = 1;
    int column = 1;
    for (int i = start; i < offset; i++) {
      if (bytes[i] == '\n') {
        line++;
        column = 1;
      } else if ((bytes[i] & 0xC0) != 0x80) {
        column++;
      }
    }
    return Place.of(line, column, "");
  }

  /** Returns the first byte that is no blank, -1 if there is none. */
  int first() {
    for (int i = start; i < bytes.length; i++) {
      if (!Character.isWhitespace(bytes[i])) {
        return bytes[i] & 0xff;
      }
    }
    return -1;
  }

  /**
   * Checks that no line has more than a number of cells between commas.
   *
   * @throws BadInput naming the first line that has
   */
  void requireCells(int most) {
    int commas = 0;
    for (int i = start; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        commas = 0;
      } else if (bytes[i] == ',' && ++commas >= most) {
        throw bad(placeOf(i), "expected at most " + most + " cells in a line, found more");
      }
    }
  }

  Reader reader() {
    return new InputStreamReader(
        new ByteArrayInputStream(bytes, start, bytes.length - start), StandardCharsets.UTF_8);
  }

  Path path() {
    return path;
  }

  BadInput bad(Place place, String problem) {
    return new BadInput(path, place.toString(), problem);
  }
}
