package relucert.interchange;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Files of named arrays: NumPy's {@code .npy} and {@code .npz}, and {@code .safetensors}. */
final class TensorFile {
  private TensorFile() {}

  /** Tells whether a file is one of these, by the end of its name. */
  static boolean isNamed(Path file) {
    return switch (extension(file)) {
      case "npy", "npz", "safetensors" -> true;
      default -> false;
    };
  }

  /** Returns the end of a file's name after the last dot, in small letters. */
  static String extension(Path file) {
    return Files.getFileExtension(file.toString()).toLowerCase(Locale.ROOT);
  }

  /**
   * Reads all arrays of a file.
   *
   * @return the arrays by name, in the order of the file
   * @throws BadInput if the file cannot be read or is not of the format that its name says
   */
  static ImmutableMap<String, Tensor> read(Path file) {
    return switch (extension(file)) {
      case "npy" -> {
        BinaryFile whole = BinaryFile.read(file);
        yield ImmutableMap.of("", Npy.read(whole, "", whole.bytes(), new ExactNumbers()));
      }
      case "npz" -> Npz.read(file);
      default -> Safetensors.read(BinaryFile.read(file));
    };
  }
}
