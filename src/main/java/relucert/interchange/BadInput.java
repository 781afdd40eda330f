package relucert.interchange;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * Something a user gave cannot be used. The message is one line, {@code FILE: PLACE: what was
 * expected and what was found}, for example
 *
 * <pre>data.json: line 7, column 12, points[2][0]: expected an exact number ..., found "x"</pre>
 *
 * <p>A problem of the file as a whole (it is missing, a directory, too large) has no place. Control
 * characters, line ends and other invisible characters are replaced by {@code ?}, so the message
 * stays one line whatever the input holds.
 */
public final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Reports a problem at a place of a file.
   *
   * @param file the file, as the user named it
   * @param place where in it, for example {@code line 7, column 12, points[2][0]}
   * @param problem what was expected and what was found
   */
  public BadInput(Path file, String place, String problem) {
    super(Shown.oneLine(named(file) + ": " + place + ": " + problem));
  }

  /**
   * Reports a problem of a file as a whole.
   *
   * @param file the file, as the user named it
   * @param problem what was expected and what was found
   */
  public BadInput(Path file, String problem) {
    super(Shown.oneLine(named(file) + ": " + problem));
  }

  private static String named(Path file) {
    return file.toString().isEmpty() ? "\"\"" : file.toString();
  }

  /** Returns what the operating system says about a failure, without repeating the file's name. */
  static String reason(IOException e) {
    String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    if (reason != null) {
      return reason;
    }
    return e instanceof AccessDeniedException ? "permission denied" : e.getClass().getSimpleName();
  }
}
