package relucert.interchange;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** NumPy's {@code .npz}: a zip archive with an {@linkplain Npy array} in each {@code NAME.npy}. */
final class Npz {
  private static final int MAX_ARRAYS = 10_000;
  private static final String SUFFIX = ".npy";

  private final SourceFile file;
  private final ExactNumbers numbers = new ExactNumbers();
  private int left = BinaryFile.MAX_BYTES;

  private Npz(SourceFile file) {
    this.file = file;
  }

  /**
   * Reads all arrays.
   *
   * @throws BadInput if the file is no such archive, or unpacked larger than 256 MB
   */
  static ImmutableMap<String, Tensor> read(Path path) {
    // Refuses what is missing, a directory or too large, in the same words as for other files.
    BinaryFile file = BinaryFile.read(path);
    try (ZipFile archive = new ZipFile(path.toFile())) {
      return new Npz(file).read(archive);
    } catch (ZipException | IllegalArgumentException e) {
      throw new BadInput(path, "expected a zip archive of arrays, found: " + e.getMessage());
    } catch (IOException e) {
      throw new BadInput(path, "expected a readable zip archive, but: " + BadInput.reason(e));
    }
  }

  private ImmutableMap<String, Tensor> read(ZipFile archive) throws IOException {
    if (archive.size() > MAX_ARRAYS) {
      throw new BadInput(
          file.path(), "expected at most " + MAX_ARRAYS + " arrays, found " + archive.size());
    }
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (ZipEntry entry : List.copyOf(archive.stream().toList())) {
      String name = entry.getName();
      if (!name.endsWith(SUFFIX)) {
        throw bad(name, "expected a name that ends in .npy");
      }
      name = name.substring(0, name.length() - SUFFIX.length());
      Tensor tensor = Npy.read(file, name, content(archive, entry), numbers);
      if (tensors.putIfAbsent(name, tensor) != null) {
        throw bad(name, "expected each name once, found this one twice");
      }
    }
    return ImmutableMap.copyOf(tensors);
  }

  private byte[] content(ZipFile archive, ZipEntry entry) throws IOException {
    byte[] bytes;
    try (InputStream in = archive.getInputStream(entry)) {
      bytes = in.readNBytes(left + 1);
    }
    if (bytes.length > left) {
      throw bad(entry.getName(), "expected at most 256 MB of unpacked arrays, found more");
    }
    left -= bytes.length;
    CRC32 sum = new CRC32();
    sum.update(bytes);
    if (entry.getCrc() != sum.getValue()) {
      throw bad(entry.getName(), "expected the check sum of the archive, found another");
    }
    return bytes;
  }

  private BadInput bad(String name, String problem) {
    return file.bad(Place.of(Shown.shortened(name)), problem);
  }
}
