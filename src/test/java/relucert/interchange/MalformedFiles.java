package relucert.interchange;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The corpus of malformed files and what each must be rejected with. */
public final class MalformedFiles {
  /** The corpus' folder. */
  public static final Path FOLDER = Path.of("src/test/resources/bad");

  private MalformedFiles() {}

  /**
   * A malformed file.
   *
   * @param file its name below {@link #FOLDER}
   * @param place the place that must be named; empty for the file as a whole
   * @param problem how the problem must begin
   */
  public record Case(String file, String place, String problem) {
    /** Returns its path. */
    public Path path() {
      return FOLDER.resolve(file);
    }

    /** Tells whether it is read as a network, not as an instance. */
    public boolean isNetwork() {
      return file.startsWith("networks/");
    }

    /** Returns how the message must begin. */
    public String message() {
      return path() + ": " + (place.isEmpty() ? "" : place + ": ") + problem;
    }

    @Override
    public String toString() {
      return file;
    }
  }

  /** Returns the table of cases. */
  public static ImmutableList<Case> cases() {
    try {
      return Files.readAllLines(FOLDER.resolve("expected.tsv")).stream()
          .filter(line -> !line.startsWith("#"))
          .map(line -> Splitter.on('\t').splitToList(line))
          .map(cells -> new Case(cells.get(0), cells.get(1), cells.get(2)))
          .collect(ImmutableList.toImmutableList());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Returns the names of all files of the corpus. */
  public static List<String> files() throws IOException {
    try (var paths = Files.walk(FOLDER)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> FOLDER.relativize(path).toString().replace('\\', '/'))
          .filter(name -> !name.equals("expected.tsv"))
          .sorted()
          .toList();
    }
  }
}
