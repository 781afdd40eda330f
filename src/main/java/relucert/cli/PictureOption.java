package relucert.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import relucert.interchange.BadInput;
import relucert.interchange.OutputFile;
import relucert.report.drawing.Picture;
import relucert.report.drawing.PictureSvg;
import relucert.report.drawing.TextPlot;

/** The option {@code --svg}, and the small plot that people at a terminal see anyway. */
final class PictureOption {
  /** With more of them a picture is all ink. */
  private static final int MOST_MARKS = 5000;

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description = "draw it too: write a picture as SVG, light or dark as its reader prefers")
  private @Nullable Path file;

  /**
   * Requires that the picture can be written, before long work.
   *
   * @param inputs the files that were read
   * @throws BadInput if it would overwrite one of them, or cannot be written
   */
  void requireTarget(List<Path> inputs) {
    if (file != null) {
      OutputFile.requireTarget(file);
      OutputFile.requireOther(file, inputs);
    }
  }

  /**
   * Returns the file with the pictures, if it is asked for.
   *
   * @param drawn makes at least one picture
   * @throws BadInput if one of them has too much to draw
   */
  Optional<OutputFile> file(Supplier<List<Picture>> drawn) {
    if (file == null) {
      return Optional.empty();
    }
    List<Picture> pictures = drawn.get();
    for (Picture picture : pictures) {
      if (picture.marks() > MOST_MARKS) {
        throw new BadInput(
            file,
            "expected at most "
                + MOST_MARKS
                + " samples, breakpoints and switching points to draw, found "
                + picture.marks());
      }
    }
    return Optional.of(OutputFile.of(file, PictureSvg.of(pictures)));
  }

  /**
   * Returns the file with a text that is written already, if it is asked for.
   *
   * @param written makes the text of the file
   */
  Optional<OutputFile> text(Supplier<String> written) {
    return Optional.ofNullable(file).map(path -> OutputFile.of(path, written.get()));
  }

  /** Prints the picture in characters, if standard output is a terminal that shows them. */
  static void show(CommandSpec spec, Supplier<Picture> drawn) {
    Terminal terminal = Terminal.ofProcess();
    if (terminal.results() && terminal.isUtf8()) {
      Picture picture = drawn.get();
      if (picture.marks() <= MOST_MARKS) {
        spec.commandLine().getOut().print("\n" + TextPlot.of(picture));
      }
    }
  }
}
