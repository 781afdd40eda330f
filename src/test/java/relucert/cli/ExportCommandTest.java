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

  private void writeThird() throws IOException {
    Files.writeString(
        folder.resolve("g.json"),
        """
        { "format": "relucert-network/1", "inputDimension": 1,
          "layers": [ { "weights": [[1], ["1/3"]], "biases": [0, "-1/2"] },
                      { "weights": [[1, -2]], "biases": [0] } ] }
        """);
  }

  @Test
  void aNetworkGoesToOnnxWithItsErrorAndTheWorstSample() throws IOException {
    writeThird();
    CommandRun run =
        export("--to", "onnx", "--network", "@g.json", "--in", "@zigzag.json", "--out", "@g.onnx");
    // 1/3 - fl(1/3) = 1/(3 * 2^54), times 5 and 2.
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith(folder + "/g.onnx: 2 layers in double precision; weights and biases rounded\n")
        .contains("at most 1.86E-16, at sample 5: exactly 5/27021597764222976\n")
        .contains("computed in double precision they are off by at most ");
    assertThat(
            CommandRun.of("pieces", "--network", folder + "/g.onnx", "--from", "0", "--to", "5")
                .code())
        .isZero();
    assertThat(export("--to", "onnx", "--network", "@g.json", "--out", "@g.json").code())
        .isEqualTo(2);
    CommandRun other =
        export("--to", "onnx", "--network", "@g.json", "--in", "@plane.csv", "--out", "@h.onnx");
    assertThat(other.err())
        .contains("plane.csv: expected points of 1 coordinate, as the network takes, found 2");
    assertThat(folder.resolve("h.onnx")).doesNotExist();
  }

  @Test
  void theVnnLibPropertyIsSatisfiedByAMissAndByNothingElse() throws IOException {
    assertThat(export("--to", "vnnlib", "--in", "@zigzag.json", "--out", "@p.vnnlib").out())
        .endsWith("from the target of each of the 5 samples by less than 1/1000000\n");
    String property = Files.readString(folder.resolve("p.vnnlib"));
    String head = "(set-logic QF_LRA)\n" + property.replaceAll("-([0-9.]+)", "(- $1)");
    String at2 = "(assert (= X_0 2.0))";
    assertThat(SmtSolver.verdict(head + at2 + "(assert (= Y_0 1.0))(check-sat)"))
        .isEqualTo("unsat");
    assertThat(SmtSolver.verdict(head + at2 + "(assert (= Y_0 1.1))(check-sat)")).isEqualTo("sat");
    assertThat(SmtSolver.verdict(head + at2 + "(assert (= Y_0 0.9))(check-sat)")).isEqualTo("sat");
    assertThat(SmtSolver.verdict(head + "(assert (= X_0 2.5))(check-sat)")).isEqualTo("unsat");
  }

  @Test
  void tablesGoToLatex() throws IOException {
    writeThird();
    assertThat(latex("--table", "network", "--network", "@g.json"))
        .isEqualTo(
            """
            % needs \\usepackage{amsmath}
            \\begin{align*}
            a_{1} &= \\max\\left(0, \\left[\\begin{array}{r} 1 \\\\ \\frac{1}{3} \\end{array}\\right] x + \\left[\\begin{array}{r} 0 \\\\ -\\frac{1}{2} \\end{array}\\right]\\right) \\\\
            g(x) &= \\left[\\begin{array}{rr} 1 & -2 \\end{array}\\right] a_{1} + \\left[\\begin{array}{r} 0 \\end{array}\\right]
            \\end{align*}
            """);
    assertThat(latex("--table", "capacity", "--max-k", "5"))
        .contains("$5$ & $0$ & $3$ & $3$ & $3$ & $3$ & $3$ \\\\\n");
    assertThat(latex("--table", "ledger"))
        .contains("\\texttt{cor-4.2.1} & printed & refuted & Corollary 4.2");
    assertThat(export("--to", "latex", "--table", "x", "--out", "@t.tex").code()).isEqualTo(2);
  }

  private String latex(String... words) throws IOException {
    List<String> all = new ArrayList<>(List.of("--to", "latex", "--out", "@t.tex"));
    all.addAll(List.of(words));
    assertThat(export(all.toArray(String[]::new))).isEqualTo(new CommandRun(0, "", ""));
    return Files.readString(folder.resolve("t.tex"));
  }

  @Test
  void badUsageIsOneLineAndNoFile() {
    assertFails(
        "--to: expected smtlib, onnx, vnnlib or latex, found \"prolog\"; see 'relucert export"
            + " --help'\n",
        "--to",
        "prolog",
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

  @Test
  void theHelpShowsWhatEachFormatNeeds() {
    assertThat(CommandRun.of("export", "--help").out())
        .contains("--to smtlib --question width --in INSTANCE --neurons M [--projection a]\n")
        .contains("--to onnx --network NETWORK [--in INSTANCE] --out FILE\n")
        .contains("--to vnnlib --in INSTANCE [--tolerance E] --out FILE\n")
        .contains("--to latex --table network --network NETWORK --out FILE\n");
    for (String format : List.of("smtlib", "onnx", "vnnlib", "latex")) {
      CommandRun run = CommandRun.of("export", "--to", format, "--out", "target/none");
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("--to " + format + " needs this option");
    }
  }
}
