package relucert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relucert.construction.Construction;
import relucert.construction.Constructions;

class ConstructCommandTest {
  @TempDir private Path folder = Path.of("");

  private CommandRun construct(String... options) {
    String[] args = new String[options.length + 3];
    args[0] = "construct";
    args[1] = "--out";
    args[2] = folder.resolve("g.json").toString();
    System.arraycopy(options, 0, args, 3, options.length);
    return CommandRun.of(args);
  }

  private void assertNothingWritten() throws IOException {
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void everySoundMethodBuildsANetworkThatEvaluateFindsToFit() throws IOException {
    String manyTuned =
        instance("[\"0\"],[\"1\"],[\"2\"],[\"4\"],[\"5\"],[\"7\"]", "0,1,-1,2,0,3", "2,3,4,6");
    for (Construction method : Constructions.standard().all()) {
      if (method.name().endsWith("-printed")) {
        continue;
      }
      String instance = "examples/task.json";
      CommandRun built = construct("--method", method.name(), "--in", instance, "--json");
      if (built.err().contains("does not apply")) {
        instance = manyTuned;
        built = construct("--method", method.name(), "--in", instance, "--json");
      }
      assertThat(built.code()).as(method.name() + built.err()).isZero();
      assertThat(built.out()).contains("\"fits\": true");
      CommandRun evaluated =
          CommandRun.of(
              "evaluate", "--network", folder.resolve("g.json").toString(), "--in", instance);
      assertThat(evaluated.code()).isZero();
    }
  }

  private String instance(String points, String targets, String tuned) throws IOException {
    Path file = Files.createDirectories(folder.resolve("in")).resolve("instance.json");
    Files.writeString(
        file,
        String.format(
            "{\"format\": \"relucert-instance/1\", \"points\": [%s], \"targets\": [%s],"
                + " \"tuned\": [%s]}",
            points, targets, tuned));
    return file.toString();
  }

  @Test
  void anUndefinedStepOfTheTextIsNamed() throws IOException {
    String three = instance("[\"0\"],[\"1\"],[\"2\"]", "1,0,0", "1");
    for (String[] expected :
        new String[][] {
          {
            "u1-printed",
            "NOT DEFINED at Section 5.2, groups of samples: sqrt(K) groups, but K = 3 is not a"
                + " square\n"
          },
          {
            "u2-printed",
            "NOT DEFINED at Section 5.2, groups of samples: sqrt(K) groups, but K = 3 is not a"
                + " square\n"
          },
          {
            "u3-printed",
            "NOT DEFINED at Section 5.2, groups of samples: sqrt(|J(T)|) groups, but |J(T)| = 3 is"
                + " not a square\n"
          },
          {
            "app-a-printed",
            "NOT DEFINED at equation (28): group s_1 has no sample, so no least and no largest one\n"
          }
        }) {
      CommandRun run = construct("--method", expected[0], "--in", three);
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.out()).isEqualTo(expected[1]);
      assertThat(run.err()).isEmpty();
      assertThat(folder.resolve("g.json")).doesNotExist();
    }
    String four = instance("[\"0\"],[\"1\"],[\"2\"],[\"3\"]", "1,0,0,0", "1");
    CommandRun run = construct("--method", "u2-printed", "--in", four);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .isEqualTo(
            "NOT DEFINED at Section 5.2, radius of sigma_B: two samples have the label 0, so 0 <"
                + " delta < min |z_i - z_j| / 2 = 0\n");
  }

  @Test
  void aLiteralTextThatMissesASampleNamesTheStep() throws IOException {
    String four = instance("[\"1\"],[\"2\"],[\"4\"],[\"5\"]", "0,0,-2,0", "3");
    CommandRun run = construct("--method", "app-a-printed", "--in", four);
    assertThat(run.out()).contains("fits          NO: at sample 2 the value is 4/5");
    assertThat(run.out()).contains("failed step   equation (31), |alpha| > 1");
    assertThat(run.code()).isEqualTo(1);
    assertThat(folder.resolve("g.json")).doesNotExist();
  }

  @Test
  void aLiteralTextThatIsDefinedAndExactIsWritten() throws IOException {
    String four = instance("[\"0\"],[\"1\"],[\"2\"],[\"3\"]", "1,0,-3,0", "1,3");
    for (String method : new String[] {"u1-printed", "u3-printed"}) {
      CommandRun run = construct("--method", method, "--in", four);
      assertThat(run.code()).as(run.out() + run.err()).isZero();
      assertThat(run.out()).contains("fits          all 4 samples exactly");
    }
  }

  @Test
  void everyDeepMethodBuildsANetworkOfTheAskedNumberOfLayers() {
    for (String method : new String[] {"prop-6.1", "sharp-l"}) {
      for (int layers : new int[] {4, 7}) {
        String instance = "examples/task.json";
        CommandRun built =
            construct(
                "--method",
                method,
                "--layers",
                Integer.toString(layers),
                "--in",
                instance,
                "--json");
        assertThat(built.code()).as(method + built.err()).isZero();
        assertThat(built.out()).contains("\"fits\": true");
        assertThat(built.out().lines().filter(line -> line.contains("widths")))
            .singleElement()
            .satisfies(line -> assertThat(line.split(",", -1)).hasSize(layers));
        CommandRun evaluated =
            CommandRun.of(
                "evaluate", "--network", folder.resolve("g.json").toString(), "--in", instance);
        assertThat(evaluated.code()).isZero();
      }
    }
  }

  @Test
  void aDeepMethodNeedsANumberOfLayers() throws IOException {
    CommandRun run = construct("--method", "sharp-l", "--in", "examples/task.json");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("relucert: --layers: method sharp-l needs a number of layers")
        .hasLineCount(1);
    assertNothingWritten();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "0", "-4", "10001", "2147483647"})
  void aDeepMethodRefusesNumbersOfLayersOutOfRange(String layers) throws IOException {
    CommandRun run =
        construct("--method", "prop-6.1", "--layers", layers, "--in", "examples/task.json");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("relucert: --layers: expected 4 to 10000 for method prop-6.1, found " + layers)
        .hasLineCount(1);
    assertNothingWritten();
  }

  @Test
  void aMethodOfAFixedNumberOfLayersRefusesAnother() throws IOException {
    CommandRun run =
        construct("--method", "sharp-2", "--layers", "5", "--in", "examples/task.json");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("relucert: --layers: method sharp-2 makes networks of 2 layers, not 5")
        .hasLineCount(1);
    assertNothingWritten();
    assertThat(
            construct("--method", "sharp-2", "--layers", "2", "--in", "examples/task.json").code())
        .isZero();
  }

  @Test
  void aMethodWhoseHypothesisIsNotMetIsRefused() throws IOException {
    CommandRun run = construct("--method", "flat-base", "--in", "examples/line.json");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "relucert: examples/line.json: method flat-base does not apply: no two neighbouring"
                + " samples are both outside T = {2, 4}\n");
    assertNothingWritten();
  }

  @Test
  void anUnknownMethodIsRefusedWithTheKnownOnes() throws IOException {
    CommandRun run = construct("--method", "magic", "--in", "examples/line.json");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("sharp-2").contains("found \"magic\"").hasLineCount(1);
    assertNothingWritten();
  }

  @Test
  void theSumNeedsAFrozenNetwork() throws IOException {
    CommandRun run =
        construct(
            "--method",
            "sharp-2",
            "--in",
            "examples/table.csv",
            "--sum",
            folder.resolve("sum.json").toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--sum needs a \"pretrainedNetwork\"").hasLineCount(1);
    assertNothingWritten();
  }

  @Test
  void theNetworkAndTheSumMustBeDifferentFiles() throws IOException {
    CommandRun run =
        construct(
            "--method",
            "sharp-2",
            "--in",
            "examples/task.json",
            "--sum",
            folder.resolve("g.json").toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("expected different output files").hasLineCount(1);
    assertNothingWritten();
  }

  @Test
  void anInputIsNeverOverwritten() throws IOException {
    for (String name : new String[] {"task.json", "frozen.json"}) {
      Files.copy(Path.of("examples", name), folder.resolve(name));
    }
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), folder.resolve("task.json"));
    String task = folder.resolve("task.json").toString();
    for (String out :
        new String[] {task, folder.resolve("frozen.json").toString(), link.toString()}) {
      CommandRun asOut =
          CommandRun.of("construct", "--method", "sharp-2", "--in", task, "--out", out);
      assertThat(asOut.code()).isEqualTo(2);
      assertThat(asOut.err()).contains("expected another file than the input").hasLineCount(1);
      CommandRun asSum = construct("--method", "sharp-2", "--in", task, "--sum", out);
      assertThat(asSum.code()).isEqualTo(2);
    }
    assertThat(folder.resolve("task.json")).hasSameTextualContentAs(Path.of("examples/task.json"));
    assertThat(folder.resolve("frozen.json"))
        .hasSameTextualContentAs(Path.of("examples/frozen.json"));
  }

  @Test
  void aDirectionThatTellsTheSamplesApartIsTakenAndAnotherOneRefused() throws IOException {
    CommandRun refused =
        construct("--method", "sharp-2", "--in", "examples/task.json", "--projection", "1,1");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("does not tell samples 2 and 3 apart").hasLineCount(1);
    CommandRun short1 =
        construct("--method", "sharp-2", "--in", "examples/task.json", "--projection", "1");
    assertThat(short1.code()).isEqualTo(2);
    assertThat(short1.err()).contains("expected 2 numbers, found 1").hasLineCount(1);
    assertNothingWritten();
    CommandRun taken =
        construct("--method", "sharp-2", "--in", "examples/task.json", "--projection", "3,1");
    assertThat(taken.code()).isZero();
    assertThat(taken.out()).contains("direction a   (3, 1)");
  }
}
