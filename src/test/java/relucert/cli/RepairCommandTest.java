package relucert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepairCommandTest {
  /** max(0, 10 + max(0, x) - max(0, x - 20)) - 10, which is x at 0, ..., 20. */
  private static final String RAMP =
      """
      { "format": "relucert-network/1", "inputDimension": 1, "layers": [
        { "weights": [[1], [1]], "biases": [0, -20] },
        { "weights": [[1, -1]], "biases": [10] },
        { "weights": [[1]], "biases": [-10] } ] }
      """;

  private static final String DATA =
      """
      { "format": "relucert-instance/1", "points": [[1], [2], [3], [4], [5], [6], [7], [8], [9]],
        "targets": [1, 2, 3, 4, "5.125", 6, 7, 8, 9] }
      """;

  @TempDir Path folder = Path.of("");

  private CommandRun repair(String network, String instance, String... more) throws IOException {
    List<String> args =
        new ArrayList<>(
            List.of(
                "repair",
                "--network",
                Files.writeString(folder.resolve("g.json"), network).toString(),
                "--in",
                Files.writeString(folder.resolve("data.json"), instance).toString()));
    args.addAll(List.of(more));
    return CommandRun.of(args.toArray(String[]::new));
  }

  @Test
  void aSampleThatIsMissedIsMendedAndTheFiguresArePrinted() throws IOException {
    Path fixed = folder.resolve("fixed.json");
    assertThat(repair(RAMP, DATA, "--out", fixed.toString()))
        .isEqualTo(
            new CommandRun(
                0,
                """
                network g     3 layers, widths [2, 1], 3 neurons, 5 bits
                fits          8 of 9 samples exactly
                worst sample  5, missed by 1/8
                mean square   1/576
                zero network  mean square 31.8, exactly 6107/192
                direction a   (1)
                pieces        3 along a, through the mean of the samples; at most 6 = (2 + 1)(1 + 1) (Theorem D)
                random lines  3 to 3 pieces, median 3, on 20 lines (seed 1)
                2 layers      3 neurons are the least along a, where the data need 3 breakpoints
                3 layers      at least 3 along a (Theorem D); sharp-3 takes 6 with 3 layers
                repair        +3 least-width along (1), through neuron 1 of layer 2
                repair        +3 sharp-2 along (1), through neuron 1 of layer 2
                repair        +3 sharp-3 along (1), side by side
                repair        +3 refit + least-width along (1), through neuron 1 of layer 2
                repair        +3 refit + sharp-2 along (1), through neuron 1 of layer 2
                repair        +3 refit + sharp-3 along (1), side by side
                repaired      3 + 3 = 6 neurons by least-width, widths [5, 1], fits all 9 samples exactly
                bits          5 before, 5 after
                anew          3 neurons by least-width along (1) with 2 layers, without g, 6 bits
                so            g does not help: anew takes no more neurons than are added to it
                """,
                ""));
    assertThat(
            CommandRun.of(
                    "evaluate",
                    "--network",
                    fixed.toString(),
                    "--in",
                    folder.resolve("data.json").toString())
                .code())
        .isZero();
  }

  @Test
  void jsonHasTheNumbersInFull() throws IOException {
    assertThat(repair(RAMP, DATA, "--json", "--lines", "3", "--seed", "5").out())
        .contains("\"fitted\": 8,\n  \"worstSample\": 5,\n  \"worstError\": \"1/8\",")
        .contains("\"meanSquare\": \"1/576\",")
        .contains("\"linePieces\": [3, 3, 3]");
  }

  @Test
  void aNetworkThatFitsIsHandedBack() throws IOException {
    Path fixed = folder.resolve("fixed.json");
    CommandRun run = repair(RAMP, DATA.replace("\"5.125\"", "5"), "--out", fixed.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("fits          9 of 9 samples exactly\n")
        .contains("mean square   0\n")
        .contains("repaired      3 + 0 = 3 neurons by nothing")
        .endsWith("so            nothing is to be repaired\n");
    assertThat(CommandRun.of("pieces", "--network", fixed.toString()).out())
        .isEqualTo(CommandRun.of("pieces", "--network", folder.resolve("g.json").toString()).out());
  }

  @Test
  void labelsAreWhatTheWholeNetworkShouldTake() throws IOException {
    String task =
        """
        { "format": "relucert-instance/1", "points": [[1], [2], [3]],
          "labels": [1, 2, 7], "pretrained": [0, 0, 0] }
        """;
    CommandRun run = repair(RAMP, task, "--labels");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("fits          2 of 3 samples exactly\n");
    assertThat(repair(RAMP, DATA, "--labels").err())
        .endsWith("data.json: --labels needs labels y in the instance\n");
  }

  /** Small errors everywhere are no small thing where errors are to be zero. */
  @Test
  void aNetworkThatMissesEverySampleByALittleIsNoHelp() throws IOException {
    String near =
        """
        { "format": "relucert-instance/1", "points": [[1], [2], [3], [4], [5], [6], [7]],
          "targets": ["1.0001", "1.9998", "3.0001", "3.9998", "5.0001", "5.9998", "7.0001"] }
        """;
    assertThat(repair(RAMP, near).out())
        .contains("fits          0 of 7 samples exactly\nworst sample  2, missed by 1/5000\n")
        .endsWith(
            "so            g misses every sample, so all K residuals have to be taken exactly;"
                + " g does not help: anew takes no more neurons than are added to it\n");
  }

  @Test
  void badUsageAndBadInputAreOneLine() throws IOException {
    assertThat(repair(RAMP, DATA, "--lines", "0").err())
        .startsWith("relucert: --lines: expected 1 to 100000, found 0; see ");
    assertThat(repair(RAMP, DATA, "--out", folder.resolve("g.json").toString()).code())
        .isEqualTo(2);
    assertThat(Files.readString(folder.resolve("g.json"))).isEqualTo(RAMP);
    assertThat(repair(RAMP, DATA, "--projection", "0").code()).isEqualTo(2);
    CommandRun plane =
        repair(
            RAMP,
            """
            { "format": "relucert-instance/1", "points": [[1, 2]], "targets": [0] }
            """);
    assertThat(plane.code()).isEqualTo(2);
    assertThat(plane.err()).contains("points: expected 1 coordinate, the input dimension of ");
  }

  /** 63 hidden layers of one neuron have at most 2^63 pieces by Theorem D, which is no long. */
  @Test
  void theMostPiecesAreNotCutOffAtTheLargestLong() throws IOException {
    String layer = "{\"weights\": [[1]], \"biases\": [0]}";
    for (int hidden : new int[] {62, 63, 64, 300}) {
      String network =
          "{\"format\": \"relucert-network/1\", \"inputDimension\": 1, \"layers\": ["
              + (layer + ",").repeat(hidden)
              + layer
              + "]}";
      String one = DATA.replaceAll("\\[\\[1\\].*", "[[1]],").replaceAll("\\[1, 2.*\\]", "[1]");
      BigInteger most = BigInteger.TWO.pow(hidden);
      assertThat(repair(network, one).out())
          .contains(
              hidden == 300
                  ? "at most a number of 91 digits = (1 + 1)"
                  : "at most " + most + " = (1 + 1)");
      assertThat(repair(network, one, "--json").out()).contains("\"mostPieces\": " + most + ",");
    }
  }
}
