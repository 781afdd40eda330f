package relucert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

class MainTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "--nonsense",
        "evaluate",
        "evaluate --network",
        "evaluate --network a --network b --in c",
        "evaluate --network a --in b surplus",
        "evaluate --in=b",
        "pieces --network a --unknown\u001b[31m",
        "pieces @file",
      })
  void badUsageGivesExitCode2AndOneLineThatPointsToHelp(String args) {
    CommandRun run = CommandRun.of(args.isEmpty() ? new String[0] : args.split(" ", -1));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("relucert: ")
        .matches("[^\u0000-\u001f]+ --help'\n")
        .contains("; see 'relucert ");
  }

  @Test
  void anUnknownCommandIsNamedAndNearOnesAreOffered() {
    assertThat(CommandRun.of("nosuch").err())
        .startsWith("relucert: unknown command 'nosuch'")
        .endsWith("; see 'relucert --help'\n");
    assertThat(CommandRun.of("constrct").err())
        .startsWith("relucert: unknown command 'constrct'; did you mean construct");
    assertThat(CommandRun.of("help", "constrct").err())
        .startsWith("relucert: unknown command 'constrct'; did you mean construct");
  }

  @Test
  void helpOfACommandIsWhatItsOptionPrints() {
    for (String command : Main.commandLine().getSubcommands().keySet()) {
      assertThat(CommandRun.of("help", command)).isEqualTo(CommandRun.of(command, "--help"));
    }
    assertThat(CommandRun.of("help")).isEqualTo(CommandRun.of("--help"));
  }

  @Test
  void whatIsNoIntegerOrTooLargeIsNamedInWordsOfTheField() {
    assertThat(CommandRun.of("capacity", "--n", "1000000000000", "--k", "5").err())
        .contains("'--n'", "expected at most 2147483647, found \"1000000000000\"");
    assertThat(CommandRun.of("capacity", "--n", "1", "--k", "-9999999999").err())
        .contains("'--k'", "expected at least -2147483648, found \"-9999999999\"");
    assertThat(CommandRun.of("experiment", "features", "--seed", "x").err())
        .contains("'--seed'", "expected an integer, found \"x\"");
    assertThat(CommandRun.of("experiment", "features", "--seed", "9223372036854775808").err())
        .contains("expected at most 9223372036854775807");
  }

  @Test
  void completionOffersCommandsAndExperiments() {
    assertThat(CommandRun.of("completion", "bash").out())
        .contains("\"features\"", "\"trained-to-exact\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "evaluate --help", "pieces --help"})
  void helpTeachesWithAnExample(String args) {
    CommandRun run = CommandRun.of(args.split(" ", -1));
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("Usage: relucert", "\n  relucert ");
  }

  @Test
  void helpListsTheCommands() {
    assertThat(CommandRun.of("--help").out()).contains("evaluate", "pieces");
  }

  @Test
  void theVersionIsPrinted() {
    CommandRun run = CommandRun.of("--version");
    assertThat(run.code()).isZero();
    assertThat(run.out()).matches("relucert \\S+\n");
  }

  @Command(name = "fail")
  private record Failing(Throwable thrown) implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      if (thrown instanceof Error error) {
        throw error;
      }
      throw (Exception) thrown;
    }
  }

  private static CommandRun failing(Throwable thrown) {
    CommandLine line = new CommandLine(CommandSpec.create().name("relucert"));
    line.addSubcommand("fail", new Failing(thrown));
    return CommandRun.of(line, "fail");
  }

  @Test
  void whateverGoesWrongInsideIsOneLine() {
    assertThat(failing(new IllegalStateException("two\nlines")))
        .isEqualTo(
            new CommandRun(
                2,
                "",
                "relucert: internal error: java.lang.IllegalStateException: two?lines"
                    + " (RELUCERT_TRACE=1 shows where)\n"));
    assertThat(failing(new OutOfMemoryError("Java heap space")).err())
        .startsWith("relucert: internal error: java.lang.OutOfMemoryError: Java heap space")
        .hasLineCount(1);
    assertThat(failing(new StackOverflowError()).code()).isEqualTo(2);
  }

  private static OutputStream broken(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }

  @Test
  void aReaderThatHasGoneAwayIsNoFailureButAFullDiskIs() {
    StandardOutput gone = new StandardOutput(broken("Broken pipe"));
    new PrintStream(gone, true, StandardCharsets.UTF_8).println("x");
    assertThat(gone.failure()).isEmpty();
    StandardOutput full = new StandardOutput(broken("No space left on device"));
    new PrintStream(full, true, StandardCharsets.UTF_8).println("x");
    assertThat(full.failure()).contains("No space left on device");
  }
}
