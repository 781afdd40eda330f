package relucert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import relucert.experiment.Experiments;

/**
 * Every example of the README is run, in order: the blocks marked {@code console}. A line {@code
 * ...} in the expected output stands for any lines.
 */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Path PICTURES = Path.of("docs", "pictures");
  private static final Pattern LINK = Pattern.compile("!\\[[^]]+\\]\\(docs/pictures/([^)]+)\\)");
  private static final String PROMPT = "$ ";

  /** A command with the output the README shows. */
  private record Example(String command, List<String> output) {}

  @TestFactory
  List<DynamicTest> everyExamplePrintsWhatTheReadmeShows() throws IOException {
    // What an earlier run left; a hunt never replaces a file.
    for (String name : List.of("part0", "part1", "all")) {
      Files.deleteIfExists(Path.of("target", name + ".hunt"));
    }
    for (String picture : pictures()) {
      Files.deleteIfExists(drawn(picture));
    }
    // Pictures come last: they are what the examples have drawn.
    return Stream.concat(
            examples().stream().map(e -> DynamicTest.dynamicTest(e.command(), () -> check(e))),
            pictures().stream().map(p -> DynamicTest.dynamicTest(p, () -> checkPicture(p))))
        .toList();
  }

  @Test
  void everyKeptPictureIsShown() throws IOException {
    try (Stream<Path> kept = Files.list(PICTURES)) {
      assertThat(kept.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(pictures());
    }
  }

  /** The pictures that the README shows. */
  private static List<String> pictures() throws IOException {
    return LINK.matcher(Files.readString(README)).results().map(link -> link.group(1)).toList();
  }

  /** Where an example draws a picture: an experiment has a folder of its own. */
  private static Path drawn(String picture) {
    String name = picture.replace(".svg", "");
    return Experiments.all().stream().anyMatch(e -> e.name().equals(name))
        ? Path.of("target", "experiments", name, picture)
        : Path.of("target", picture);
  }

  private static void checkPicture(String picture) {
    assertThat(drawn(picture)).hasSameBinaryContentAs(PICTURES.resolve(picture));
  }

  @Test
  void theReadmeHasExamplesOfTheMainCommands() throws IOException {
    List<String> commands = examples().stream().map(Example::command).toList();
    for (String name :
        List.of(
            "audit",
            "explain",
            "construct",
            "evaluate",
            "pieces",
            "search",
            "merge",
            "width",
            "capacity",
            "export",
            "repair",
            "report",
            "experiment",
            "check")) {
      assertThat(commands).anyMatch(c -> c.startsWith("./relucert " + name));
    }
  }

  private static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(README)) {
      if (line.startsWith("```")) {
        inside = line.equals("```console");
      } else if (inside && line.startsWith(PROMPT)) {
        examples.add(new Example(line.substring(PROMPT.length()), new ArrayList<>()));
      } else if (inside) {
        examples.get(examples.size() - 1).output().add(line);
      }
    }
    return examples;
  }

  private static void check(Example example) throws IOException {
    Files.createDirectories(Path.of("target"));
    List<String> printed = run(example.command());
    int at = 0;
    boolean skipping = false;
    for (String line : example.output()) {
      if (line.equals("...")) {
        skipping = true;
        continue;
      }
      while (skipping && at < printed.size() && !printed.get(at).equals(line)) {
        at++;
      }
      assertThat(at < printed.size() ? printed.get(at) : "(end of output)").isEqualTo(line);
      at++;
      skipping = false;
    }
    assertThat(skipping || at == printed.size()).as("nothing more is printed").isTrue();
  }

  private static List<String> run(String command) throws IOException {
    if (command.startsWith("cat ")) {
      return Files.readAllLines(Path.of(command.substring(4)));
    }
    assertThat(command).startsWith("./relucert ");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Main.run(command.substring("./relucert ".length()).split(" ", -1), stream, stream);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void theNetworkOfTheExamplesIsWhatSharp2Builds(@TempDir Path folder) {
    Path g = folder.resolve("g.json");
    CommandRun.of(
        "construct", "--method", "sharp-2", "--in", "examples/line.json", "--out", g.toString());
    assertThat(g).hasSameBinaryContentAs(Path.of("examples", "g.json"));
  }
}
