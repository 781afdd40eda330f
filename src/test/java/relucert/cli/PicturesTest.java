package relucert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pictures of the README are, byte for byte, what its commands draw. */
class PicturesTest {
  private static final Path README = Path.of("README.md");
  private static final Path KEPT = Path.of("docs", "pictures");
  private static final String MADE = "target/";
  private static final Pattern COMMAND =
      Pattern.compile("(?m)^\\$ \\./relucert (.* --svg target/([a-z0-9-]+\\.svg).*)$");
  private static final Pattern LINK = Pattern.compile("!\\[[^]]+\\]\\(docs/pictures/([^)]+)\\)");

  @TempDir Path folder = Path.of("");

  /** The commands of the README that draw, by the name of their picture. */
  private static Map<String, String> commands() throws IOException {
    Map<String, String> commands = new TreeMap<>();
    Matcher matcher = COMMAND.matcher(Files.readString(README));
    while (matcher.find()) {
      commands.put(matcher.group(2), matcher.group(1));
    }
    return commands;
  }

  @Test
  void everyPictureIsWhatItsCommandDraws() throws IOException {
    assertThat(commands()).isNotEmpty();
    for (Map.Entry<String, String> command : commands().entrySet()) {
      String[] arguments =
          Arrays.stream(command.getValue().split(" ", -1))
              .map(
                  a ->
                      a.startsWith(MADE)
                          ? folder.resolve(a.substring(MADE.length())).toString()
                          : a)
              .toArray(String[]::new);
      assertThat(CommandRun.of(arguments).code()).isZero();
      assertThat(folder.resolve(command.getKey()))
          .hasSameBinaryContentAs(KEPT.resolve(command.getKey()));
    }
  }

  @Test
  void everyKeptPictureIsShownAndDrawnInTheReadme() throws IOException {
    Set<String> kept = new TreeSet<>();
    try (Stream<Path> files = Files.list(KEPT)) {
      files.forEach(file -> kept.add(file.getFileName().toString()));
    }
    Set<String> shown = new TreeSet<>();
    Matcher link = LINK.matcher(Files.readString(README));
    while (link.find()) {
      shown.add(link.group(1));
    }
    assertThat(shown).isEqualTo(kept);
    assertThat(commands().keySet()).isEqualTo(kept);
  }

  @Test
  void theNetworkOfTheExamplesIsWhatSharp2Builds() {
    Path g = folder.resolve("g.json");
    CommandRun.of(
        "construct", "--method", "sharp-2", "--in", "examples/line.json", "--out", g.toString());
    assertThat(g).hasSameBinaryContentAs(Path.of("examples", "g.json"));
  }
}
