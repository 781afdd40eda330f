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
