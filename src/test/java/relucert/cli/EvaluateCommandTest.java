package relucert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  @TempDir Path folder = Path.of("");

  @BeforeEach
  void writeANetworkAndAnInstance() throws IOException {
    file("g.json", Examples.HAT);
    file("in.json", Examples.HAT_INSTANCE);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private CommandRun evaluate(String instance, String... more) {
    return evaluateWith("g.json", instance, more);
  }

  private CommandRun evaluateWith(String network, String instance, String... more) {
    String[] args = new String[5 + more.length];
    args[0] = "evaluate";
    args[1] = "--network";
    args[2] = folder.resolve(network).toString();
    args[3] = "--in";
    args[4] = folder.resolve(instance).toString();
    System.arraycopy(more, 0, args, 5, more.length);
    return CommandRun.of(args);
  }

  @Test
  void aNetworkThatFitsGivesExitCode0() {
    assertThat(evaluate("in.json"))
        .isEqualTo(
            new CommandRun(
                0,
                """
                sample  g(x)  target
                     1     0       0  ok
                     2   1/2     1/2  ok
                     3    -1      -1  ok
                fits: 3 of 3 samples
                """,
                ""));
  }

  @Test
  void aNetworkThatMissesGivesExitCode1AndNamesTheFirstSampleItMisses() throws IOException {
    file("miss.csv", "x1,z\n0,0\n1/2,1/3\n3,0\n");
    assertThat(evaluate("miss.csv"))
        .isEqualTo(
            new CommandRun(
                1,
                """
                sample  g(x)  target
                     1     0       0  ok
                     2   1/2     1/3  MISS
                     3    -1       0  MISS
                does not fit: 1 of 3 samples; the first that misses is sample 2: g(x) = 1/2, \
                target 1/3
                """,
                ""));
  }

  @Test
  void jsonNamesTheSizesAndTheFirstMiss() throws IOException {
    file("miss.csv", "x1,z\n0,0\n1/2,1/3\n3,0\n");
    assertThat(evaluate("miss.csv", "--json"))
        .isEqualTo(
            new CommandRun(
                1,
                """
                {
                  "neurons": 3,
                  "widths": [3],
                  "pieces": 3,
                  "maxBits": 3,
                  "fits": false,
                  "firstMiss": 2,
                  "values": ["0", "1/2", "-1"],
                  "targets": ["0", "1/3", "0"]
                }
                """,
                ""));
    assertThat(evaluate("in.json", "--json").out()).contains("\"firstMiss\": null,");
  }

  @Test
  void jsonGivesNoPiecesWhenTheNeuronsLookInSeveralDirections() throws IOException {
    file("cross.json", Examples.CROSS);
    file("plane.csv", "x1,x2,z\n1,1,2\n");
    CommandRun run = evaluateWith("cross.json", "plane.csv", "--json");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("\"pieces\": null,");
  }

  @Test
  void aNetworkOfAnotherDimensionIsBadInput() throws IOException {
    String plane = file("plane.csv", "x1,x2,z\n1,1,2\n");
    assertThat(evaluate("plane.csv"))
        .isEqualTo(
            new CommandRun(
                2,
                "",
                "relucert: "
                    + plane
                    + ": points: expected 1 coordinate, the input dimension of "
                    + folder.resolve("g.json")
                    + ", found 2\n"));
  }
}
