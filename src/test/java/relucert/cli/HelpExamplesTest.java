package relucert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Every example in the help of a command is run, in order. Examples work as they stand from the
 * project's root; here only the files they write, and read again, are in a folder of their own.
 */
class HelpExamplesTest {
  private static final String PREFIX = "  relucert ";
  private static final int HELP_WIDTH = 100;
  private static final Pattern WRITTEN =
      Pattern.compile(
          "[a-z0-9*-]+\\.(json|cert|svg|smt2|onnx|vnnlib|tex|hunt)|site|experiments|capacity(/.*)?");

  @TempDir Path folder = Path.of("");

  private static List<CommandLine> commands() {
    CommandLine root = Main.commandLine();
    return Stream.concat(Stream.of(root), root.getSubcommands().values().stream()).toList();
  }

  private static List<String> examples(CommandLine command) {
    return Arrays.stream(command.getCommandSpec().usageMessage().footer())
        .filter(line -> line.startsWith(PREFIX))
        .map(line -> line.substring(PREFIX.length()))
        .toList();
  }

  @TestFactory
  List<DynamicTest> theExamplesOfEveryHelpRun() {
    return commands().stream()
        .map(
            command ->
                DynamicTest.dynamicTest(command.getCommandName(), () -> runExamples(command)))
        .toList();
  }

  @Test
  void everyHelpHasExamplesInOneLineEach() {
    for (CommandLine command : commands()) {
      assertThat(examples(command)).as(command.getCommandName()).isNotEmpty();
      for (String example : examples(command)) {
        assertThat(PREFIX + example).hasSizeLessThan(HELP_WIDTH);
        assertThat(command.getUsageMessage()).contains("\n" + PREFIX + example + "\n");
      }
    }
  }

  /** Its own folder for each command, as no command rests on what another one's help wrote. */
  private void runExamples(CommandLine command) throws IOException {
    Path own = Files.createDirectory(folder.resolve(command.getCommandName()));
    for (String example : examples(command)) {
      String[] words = example.split(" +> *", -1);
      CommandRun run = CommandRun.of(arguments(own, words[0]));
      assertThat(run.code()).as(example + ": " + run.err()).isZero();
      assertThat(run.out()).as(example).isNotNull();
      if (words.length > 1) {
        Files.writeString(own.resolve(words[1]), run.out());
      }
    }
  }

  private static String[] arguments(Path own, String words) {
    List<String> arguments = new ArrayList<>();
    for (String word : words.split(" +", -1)) {
      boolean isWritten = !arguments.isEmpty() && WRITTEN.matcher(word).matches();
      Path file = isWritten ? own.resolve(word) : Path.of(word);
      if (word.contains("*")) {
        arguments.addAll(matching(file));
      } else {
        arguments.add(isWritten ? file.toString() : word);
      }
    }
    return arguments.toArray(String[]::new);
  }

  /** What a shell makes of a pattern. */
  private static SortedSet<String> matching(Path pattern) {
    SortedSet<String> files = new TreeSet<>();
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(pattern.getParent(), pattern.getFileName().toString())) {
      found.forEach(file -> files.add(file.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(files).as(pattern.toString()).isNotEmpty();
    return files;
  }
}
