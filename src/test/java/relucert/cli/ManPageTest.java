package relucert.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class ManPageTest {
  private static final Set<String> MACROS =
      Set.of("TH", "SH", "SS", "PP", "TP", "nf", "fi", "nh", "ad");

  @TempDir Path folder = Path.of("");

  private static String page() {
    CommandRun run = CommandRun.of("man");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    return run.out();
  }

  @Test
  void everyCommandEveryOptionAndEveryExampleIsOnThePage() {
    String page = page();
    for (CommandLine command : Main.commandLine().getSubcommands().values()) {
      assertThat(page).contains("\n.SS \"" + command.getCommandName() + "\"\n");
      for (OptionSpec option : command.getCommandSpec().options()) {
        if (!option.usageHelp() && !option.versionHelp()) {
          assertThat(page).contains("\\fB" + option.longestName().replace("-", "\\-"));
        }
      }
      Arrays.stream(command.getCommandSpec().usageMessage().footer())
          .filter(line -> line.startsWith("  relucert "))
          .forEach(line -> assertThat(page).contains("\n" + line.replace("-", "\\-") + "\n"));
    }
  }

  @Test
  void noTextIsTakenForARequest() {
    for (String line : page().lines().filter(l -> l.startsWith(".")).toList()) {
      assertThat(MACROS).contains(line.substring(1).split(" ", 2)[0]);
    }
    assertThat(page().lines()).noneMatch(line -> line.startsWith("'"));
    assertThat(page()).matches("[\\x20-\\x7e\n]+");
  }

  /** Runs a program of the system on a text; what it prints, and its complaints. */
  private String through(String text, String... program) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("text"), text);
    Path out = folder.resolve("out");
    List<String> command =
        Stream.concat(Arrays.stream(program), Stream.of(file.toString())).toList();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    assertThat(process.waitFor()).isZero();
    return Files.readString(out, StandardCharsets.UTF_8);
  }

  private static boolean isThere(String program) {
    return Stream.of("/bin", "/usr/bin", "/usr/local/bin")
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  @Test
  void groffReadsThePageWithoutAComplaint() throws IOException, InterruptedException {
    assumeTrue(isThere("groff"), "groff");
    String shown = through(page(), "groff", "-man", "-Tascii", "-ww", "-P-cbou");
    assertThat(shown).contains("relucert - audits the mathematics").doesNotContain("warning");
    assertThat(shown.lines().mapToInt(String::length).max().orElse(0)).isLessThan(120);
  }

  @Test
  void bashTakesTheCompletionAndOffersCommandsMethodsAndClaims()
      throws IOException, InterruptedException {
    CommandRun run = CommandRun.of("completion", "bash");
    assertThat(run.code()).isZero();
    assumeTrue(isThere("bash"), "bash");
    assertThat(offered(run.out(), "relucert", "wid")).containsExactly("width");
    assertThat(offered(run.out(), "relucert", "construct", "--method", "sharp-3"))
        .containsExactly("sharp-3-short", "sharp-3");
    assertThat(offered(run.out(), "relucert", "audit", "--claim", "fig-3"))
        .containsExactly("fig-3");
    assertThat(offered(run.out(), "relucert", "pieces", "--sv")).containsExactly("--svg");
  }

  private List<String> offered(String completion, String... words)
      throws IOException, InterruptedException {
    String line = String.join(" ", words);
    String script =
        completion
            // Bash knows it only while a key is pressed.
            + "\ncompopt() { :; }\nCOMP_WORDS=("
            + line
            + ")\nCOMP_CWORD="
            + (words.length - 1)
            + "\nCOMP_LINE='"
            + line
            + "'\nCOMP_POINT="
            + line.length()
            + "\n_complete_relucert\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n";
    return through(script, "bash").lines().map(String::strip).toList();
  }

  @Test
  void anotherShellIsBadUsage() {
    assertThat(CommandRun.of("completion", "fish"))
        .isEqualTo(
            new CommandRun(
                2,
                "",
                "relucert: SHELL: expected bash, found \"fish\"; see 'relucert completion"
                    + " --help'\n"));
  }
}
