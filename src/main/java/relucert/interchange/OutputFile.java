package relucert.interchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A file to be written. {@link #writeAll} writes all files of a command or none: every content goes
 * to a temporary file in the folder of its target first, and only when all of them are complete are
 * they moved into place, each by one atomic step. If anything fails, the targets are as they were
 * and no temporary file is left. A target that is no regular file, such as a pipe or {@code
 * /dev/stdout}, is written to directly.
 */
public final class OutputFile {
  private final Path path;
  private final byte[] content;

  private OutputFile(Path path, byte[] content) {
    this.path = path;
    this.content = content;
  }

  /**
   * Returns a text file to be written as UTF-8.
   *
   * @param path the file to create or replace
   * @param text its content
   * @return the file; nothing is written yet
   */
  public static OutputFile of(Path path, String text) {
    return new OutputFile(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns a binary file to be written.
   *
   * @param path the file to create or replace
   * @param content its content
   * @return the file; nothing is written yet
   */
  public static OutputFile of(Path path, byte[] content) {
    return new OutputFile(path, content.clone());
  }

  /**
   * Returns where it goes.
   *
   * @return the file to create or replace
   */
  public Path path() {
    return path;
  }

  /**
   * Writes all files or none.
   *
   * @param files the files, at different paths
   * @throws BadInput if one of them cannot be written or two are the same file; then none is
   */
  public static void writeAll(List<OutputFile> files) {
    List<Replacement> replacements = new ArrayList<>();
    boolean done = false;
    try {
      Set<Path> targets = new HashSet<>();
      for (OutputFile file : files) {
        Path target = file.target();
        if (!targets.add(target)) {
          throw new BadInput(file.path, "expected different output files, found this one twice");
        }
        if (!file.isDevice()) {
          replacements.add(Replacement.prepare(file.path, target, file.content));
        }
      }
      for (OutputFile file : files) {
        file.writeToDevice();
      }
      for (Replacement replacement : replacements) {
        replacement.move(replacements.size() > 1);
      }
      done = true;
    } finally {
      for (Replacement replacement : replacements) {
        replacement.end(done);
      }
    }
  }

  /**
   * Requires that a file can probably be written, before long work whose result it is to hold.
   *
   * @param path the file to create or replace later
   * @throws BadInput if it is a directory, its folder is missing, or it may not be written
   */
  public static void requireTarget(Path path) {
    Path target = new OutputFile(path, new byte[0]).target();
    if (!Files.isWritable(Files.exists(target) ? target : target.resolveSibling("."))) {
      throw new BadInput(path, "expected a writable file, but: permission denied");
    }
  }

  /**
   * Requires that an output is none of the inputs, also by way of symbolic links.
   *
   * @param path the file to create or replace
   * @param inputs the files that were read
   * @throws BadInput if writing it would overwrite one of them
   */
  public static void requireOther(Path path, List<Path> inputs) {
    for (Path input : inputs) {
      try {
        if (Files.exists(path) && Files.isSameFile(path, input)) {
          throw new BadInput(path, "expected another file than the input " + input);
        }
      } catch (IOException e) {
        throw new BadInput(path, "expected a writable file, but: " + BadInput.reason(e));
      }
    }
  }

  /**
   * Returns the file itself, behind symbolic links; its folder exists. A pipe behind links as
   * {@code /dev/stdout} has no path of its own, so what is no regular file is named as it was
   * given.
   */
  private Path target() {
    if (Files.isDirectory(path)) {
      throw new BadInput(path, "expected a file to write, found a directory");
    }
    Path absolute = path.toAbsolutePath();
    Path folder = absolute.getParent();
    Path name = path.getFileName();
    if (folder == null || name == null || !Files.isDirectory(folder)) {
      throw new BadInput(path, "expected an existing folder to write the file to, found none");
    }
    if (isDevice()) {
      return absolute.normalize();
    }
    try {
      return Files.exists(path) ? path.toRealPath() : folder.toRealPath().resolve(name);
    } catch (IOException e) {
      throw new BadInput(path, "expected a writable file, but: " + BadInput.reason(e));
    }
  }

  private boolean isDevice() {
    return Files.exists(path) && !Files.isRegularFile(path);
  }

  private void writeToDevice() {
    if (isDevice()) {
      try {
        Files.write(path, content);
      } catch (IOException e) {
        throw new BadInput(path, "expected a writable file, but: " + BadInput.reason(e));
      }
    }
  }
}
