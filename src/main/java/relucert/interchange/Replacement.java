package relucert.interchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import org.jspecify.annotations.Nullable;

/** One file on its way: written beside its target, then moved there, undone if another fails. */
final class Replacement {
  private final Path shown;
  private final Path target;
  private final Path temporary;
  private @Nullable Path old;
  private boolean moved;

  private Replacement(Path shown, Path target, Path temporary) {
    this.shown = shown;
    this.target = target;
    this.temporary = temporary;
  }

  /**
   * Writes the content beside the target.
   *
   * @throws BadInput if that fails; then nothing is left
   */
  static Replacement prepare(Path shown, Path target, byte[] content) {
    try {
      if (Files.exists(target) && !Files.isWritable(target)) {
        throw new AccessDeniedException(null, null, "it is read-only");
      }
      for (int n = 0; ; n++) {
        Path temporary = beside(target, "new" + n);
        Replacement replacement = new Replacement(shown, target, temporary);
        try (OutputStream out =
            Files.newOutputStream(
                temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
          out.write(content);
        } catch (FileAlreadyExistsException e) {
          continue;
        } catch (IOException e) {
          delete(temporary);
          throw e;
        }
        return replacement;
      }
    } catch (IOException e) {
      throw failure(shown, e);
    }
  }

  private static Path beside(Path target, String ending) {
    return target.resolveSibling("." + target.getFileName() + "." + ending);
  }

  private static BadInput failure(Path shown, IOException e) {
    return new BadInput(shown, "expected a writable file, but: " + BadInput.reason(e));
  }

  /** Moves the new file into place; keeps the old one aside if that may have to be undone. */
  void move(boolean keepOld) {
    try {
      if (Files.exists(target)) {
        keepPermissions();
        if (keepOld) {
          old = Files.createTempFile(target.getParent(), ".", ".old");
          Files.copy(
              target, old, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      moved = true;
    } catch (IOException e) {
      throw failure(shown, e);
    }
  }

  private void keepPermissions() throws IOException {
    PosixFileAttributeView from = Files.getFileAttributeView(target, PosixFileAttributeView.class);
    if (from != null) {
      Files.setPosixFilePermissions(temporary, from.readAttributes().permissions());
    }
  }

  /** Removes what is not needed any more; puts the old file back if the writing is not done. */
  void end(boolean done) {
    if (!done && moved) {
      if (old == null) {
        delete(target);
      } else {
        try {
          Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
          // The old content stays where it was kept; deleting it would lose it.
          return;
        }
      }
    }
    delete(temporary);
    if (old != null) {
      delete(old);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }
}
