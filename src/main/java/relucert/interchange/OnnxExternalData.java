package relucert.interchange;

import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers of an ONNX model that are stored in a file beside it. Only a regular file in the model's
 * own folder or below is read, and of it only as many bytes as the tensor has.
 */
final class OnnxExternalData {
  private final SourceFile model;
  private final Place place;
  private final Map<String, String> entries = new HashMap<>();

  private OnnxExternalData(SourceFile model, Place place, TensorProto proto) {
    this.model = model;
    this.place = place;
    for (StringStringEntryProto entry : proto.getExternalDataList()) {
      entries.put(entry.getKey(), entry.getValue());
    }
  }

  /**
   * Reads the bytes of a tensor.
   *
   * @param model the file that refers to the other
   * @param place the tensor in it
   * @param proto the tensor
   * @param bytes how many bytes its numbers take
   * @return the bytes, the lowest of each number first
   * @throws BadInput if the reference leads out of the folder, or not to so many bytes
   */
  static ByteBuffer read(SourceFile model, Place place, TensorProto proto, int bytes) {
    return new OnnxExternalData(model, place, proto).read(bytes);
  }

  private ByteBuffer read(int bytes) {
    String location = entries.getOrDefault("location", "");
    Path file = file(location);
    long offset = number("offset", 0);
    long length = number("length", bytes);
    if (length != bytes) {
      throw bad("expected " + Shown.counted(bytes, "byte") + ", found the length " + length);
    }
    ByteBuffer data = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    try (FileChannel channel = FileChannel.open(file)) {
      // A channel's size and so the difference are not negative.
      if (offset > channel.size() || channel.size() - offset < bytes) {
        throw bad(
            String.format(
                "expected %s from byte %d of %s on, found a file of %d",
                Shown.counted(bytes, "byte"), offset, Shown.quoted(location), channel.size()));
      }
      while (data.hasRemaining()) {
        if (channel.read(data, offset + data.position()) < 0) {
          throw bad("expected more bytes in " + Shown.quoted(location) + ", found its end");
        }
      }
    } catch (IOException e) {
      throw bad(
          "expected a readable file " + Shown.quoted(location) + ", but: " + BadInput.reason(e));
    }
    return data.flip();
  }

  /** The file in the model's folder, whatever links there are. */
  private Path file(String location) {
    try {
      Path relative = Path.of(location);
      Path folder = model.path().toAbsolutePath().getParent();
      if (folder == null
          || location.isEmpty()
          || relative.isAbsolute()
          || relative.startsWith("..")
          || !relative.normalize().equals(relative)) {
        throw bad("expected a file beside the model, found " + Shown.quoted(location));
      }
      Path real = folder.toRealPath().resolve(relative).toRealPath();
      if (!real.startsWith(folder.toRealPath())
          || !Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
        throw bad("expected a file beside the model, found " + Shown.quoted(location));
      }
      return real;
    } catch (InvalidPathException e) {
      throw bad("expected a file beside the model, found " + Shown.quoted(location));
    } catch (IOException e) {
      throw bad(
          "expected the file "
              + Shown.quoted(location)
              + " beside the model, but: "
              + (e instanceof java.nio.file.NoSuchFileException
                  ? "there is none"
                  : BadInput.reason(e)));
    }
  }

  private long number(String key, long missing) {
    String text = entries.get(key);
    if (text == null) {
      return missing;
    }
    if (!text.matches("[0-9]{1,15}")) {
      throw bad("expected a number as " + key + ", found " + Shown.quoted(text));
    }
    return Long.parseLong(text);
  }

  private BadInput bad(String problem) {
    return model.bad(place, problem);
  }
}
