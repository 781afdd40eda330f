package relucert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relucert.interchange.SmtSolver;

class ExportCommandTest {
  @TempDir Path folder = Path.of("");

  @BeforeEach
  void writeInstances() throws IOException {
    Files.writeString(
        folder.resolve("zigzag.json"),
        """
        { "format": "relucert-instance/1", "points": [[1], [2], [3], [4], [5]],
          "targets": [0, 1, 0, 1, 0] }
        """);
    Files.writeString(folder.resolve("plane.csv"), "x1,x2,z\n0,0,0\n1,0,1\n0,1,0\n1,1,1\n");
  }

  private CommandRun export(String... words) {
    List<String> args = new ArrayList<>(List.of("export"));
    Arrays.stream(words).map(word -> word.replace("@", folder + "/")).forEach(args::add);
    return CommandRun.of(args.toArray(String[]::new));
  }

  private CommandRun width(String instance, int neurons, String... more) {
    List<String> words =
        new ArrayList<>(List.of("--to", "smtlib", "--question", "width", "--in", "@" + instance));
    words.addAll(List.of("--neurons", Integer.toString(neurons), "--out", "@w.smt2"));
    words.addAll(List.of(more));
    return export(words.toArray(String[]::new));
  }

  private String script() throws IOException {
    return Files.readString(folder.resolve("w.smt2"));
  }

  @Test
  void theScriptOfAZigzagIsSatisfiableFromThreeNeuronsOn() throws IOException {
    assertThat(width("zigzag.json", 3))
        .isEqualTo(
            new CommandRun(
                0,
                folder
                    + "/w.smt2: sat if and only if 3 neurons are enough for 5 samples along a ="
                    + " (1)\n",
                ""));
    assertThat(SmtSolver.verdict(script())).isEqualTo("sat");
    assertThat(width("zigzag.json", 2, "--layers", "2").code()).isZero();
    assertThat(SmtSolver.verdict(script())).isEqualTo("unsat");
  }

  @Test
  void samplesInThePlaneAreSeenAlongTheProjection() throws IOException {
    // Along (1, 2) the targets are 0, 1, 0, 1; along (2, 1) they are 0, 0, 1, 1.
    assertThat(width("plane.csv", 3, "--projection", "1,2").out()).endsWith("along a = (1, 2)\n");
    assertThat(script())
        .contains("a = (1, 2)")
        .contains("at most 3 of them, takes every target exactly.\n");
    assertThat(SmtSolver.verdict(script())).isEqualTo("sat");
    assertThat(width("plane.csv", 2, "--projection", "1,2").code()).isZero();
    assertThat(SmtSolver.verdict(script())).isEqualTo("unsat");
    assertThat(width("plane.csv", 2, "--projection", "2,1").code()).isZero();
    assertThat(script()).contains("sample 3 at x = 1: target 0", "sample 2 at x = 2: target 1");
    assertThat(SmtSolver.verdict(script())).isEqualTo("sat");
  }

  @Test
  void badUsageIsOneLineAndNoFile() {
    assertFails(
        "--to: expected smtlib, found \"vnnlib\"; see 'relucert export --help'\n",
        "--to",
        "vnnlib",
        "--out",
        "@w.smt2");
    assertFails(
        "--question: --to smtlib needs this option; see 'relucert export --help'\n",
        "--to",
        "smtlib",
        "--out",
        "@w.smt2");
    assertFails(
        "--question: expected width, found \"pieces\"; see 'relucert export --help'\n",
        "--to",
        "smtlib",
        "--question",
        "pieces",
        "--out",
        "@w.smt2");
    assertFails(
        "--in: --to smtlib needs this option; see 'relucert export --help'\n",
        "--to",
        "smtlib",
        "--question",
        "width",
        "--out",
        "@w.smt2");
    assertFailure(width("zigzag.json", -1), "--neurons: expected at least 0, found -1; see");
    assertFailure(width("zigzag.json", 3, "--layers", "3"), "--layers: expected 2, found 3; see");
    assertFailure(
        width("plane.csv", 3, "--projection", "1"),
        folder + "/plane.csv: --projection: expected 2 numbers, found 1\n");
    assertFailure(width("plane.csv", 3, "--projection", "1,0"), folder + "/plane.csv: ");
    assertFailure(width("none.json", 3), folder + "/none.json: ");
  }

  @Test
  void theInstanceIsNotOverwritten() {
    assertFails(
        folder + "/plane.csv: expected another file than the input " + folder + "/plane.csv\n",
        "--to",
        "smtlib",
        "--question",
        "width",
        "--in",
        "@plane.csv",
        "--neurons",
        "1",
        "--out",
        "@plane.csv");
  }

  @Test
  void aScriptBeyondAllMeasureIsRefused() throws IOException {
    StringBuilder table = new StringBuilder("x1,z\n");
    for (int i = 0; i < 1000; i++) {
      table.append(i).append(',').append(i % 2).append('\n');
    }
    Files.writeString(folder.resolve("long.csv"), table);
    assertFailure(
        width("long.csv", 201), "--neurons: expected at most 200 for K = 1000, found 201; see");
    assertThat(width("long.csv", 3996).code()).isZero();
  }

  private void assertFails(String message, String... words) {
    assertFailure(export(words), message);
  }

  private void assertFailure(CommandRun run, String message) {
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("relucert: " + message).hasLineCount(1);
    assertThat(folder.resolve("w.smt2")).doesNotExist();
  }
}
