package relucert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WidthCommandTest {
  private static final String ZIGZAG =
      """
      { "format": "relucert-instance/1",
        "points":  [["2"], ["1"], ["4"], ["3"]],
        "targets": ["1", "0", "1", "0"] }
      """;

  private static final String PLANE =
      """
      { "format": "relucert-instance/1",
        "points":  [["0", "0"], ["1", "5"], ["2", "1"], ["3", "6"], ["4", "2"]],
        "targets": ["0", "1", "0", "1", "0"] }
      """;

  @TempDir Path folder = Path.of("");

  private CommandRun width(String instance, String... more) throws IOException {
    Path file = folder.resolve("data.json");
    Files.writeString(file, instance);
    List<String> args = new ArrayList<>(List.of("width", "--in", file.toString()));
    args.addAll(List.of(more));
    return CommandRun.of(args.toArray(String[]::new));
  }

  @Test
  void theWidthIsPrintedWithItsNetworkAndTheKindOfProof() throws IOException {
    assertThat(width(ZIGZAG))
        .isEqualTo(
            new CommandRun(
                0,
                """
                instance      K = 4, d = 1, N = 2
                direction a   (1)
                breakpoints   2, the least of a piecewise-linear function through the data
                width         3, the least number of neurons along a
                network       3 neurons, fits all 4 samples exactly: g = max(0, x - 1) - 2*max(0, x - 2) + 2*max(0, x - 3)
                lower bound   3 neurons by reach sets of 17 ranges, accepted by the checker
                """,
                ""));
  }

  @Test
  void theCertificateAndTheNetworkAreWhatCheckAndEvaluateAccept() throws IOException {
    String certificate = folder.resolve("w.cert").toString();
    String network = folder.resolve("g.json").toString();
    assertThat(width(ZIGZAG, "--certificate", certificate, "--network", network).code()).isZero();
    assertThat(CommandRun.of("check", certificate).out())
        .endsWith(
            "ACCEPTED every 2-layer network that fits the data (K = 4, d = 1, N = 2) has at least 3"
                + " neurons\n");
    assertThat(
            CommandRun.of(
                    "evaluate",
                    "--network",
                    network,
                    "--in",
                    folder.resolve("data.json").toString())
                .code())
        .isZero();
  }

  @Test
  void aProjectionChangesTheWidth() throws IOException {
    assertThat(width(PLANE).out()).contains("width         3,");
    assertThat(width(PLANE, "--projection", "0,1").out())
        .contains("direction a   (0, 1)\n")
        .contains("width         2, the least number of neurons along a\n")
        .contains(
            "lower bound   2 neurons by a packing of 2 windows for the samples a.x on a line, accepted")
        .contains("g = ");
  }

  @Test
  void jsonTellsWidthStatusAndNetwork() throws IOException {
    assertThat(width(ZIGZAG, "--json").out())
        .startsWith(
            """
            {
              "width": 3,
              "atLeast": 3,
              "atMost": 3,
              "leastBreakpoints": 2,
              "status": "exact",
              "network": {
                "format": "relucert-network/1",
            """);
  }

  @Test
  void theLimitLeavesTheWidthUndecided() throws IOException {
    assertThat(width(ZIGZAG, "--limit", "0").out())
        .contains("width         undecided: 2 or 3; --limit allows more ranges\n")
        .contains("lower bound   2 neurons by a packing of 2 windows");
    assertThat(width(ZIGZAG, "--limit", "0", "--json").out())
        .contains("\"width\": null,\n  \"atLeast\": 2,\n  \"atMost\": 3,")
        .contains("\"status\": \"undecided\"");
    assertThat(width(ZIGZAG, "--limit", "0").code()).isZero();
  }

  @Test
  void longNumbersAreNotWrittenOut() throws IOException {
    CommandRun run =
        width(
            """
            { "format": "relucert-instance/1",
              "points":  [["1e-3000"], ["1e3000"], ["3"], ["4"]],
              "targets": ["1e4000", "1e-4000", "1", "0"] }
            """);
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("network       2 neurons, fits all 4 samples exactly\n");
  }

  @Test
  void oneSampleNeedsNoNeuron() throws IOException {
    assertThat(
            width(
                    """
                    { "format": "relucert-instance/1", "points": [["5"]], "targets": ["7"] }
                    """)
                .out())
        .contains("network       0 neurons, fits all 1 sample exactly: g = 7\n");
  }

  @Test
  void badUsageAndBadInputAreOneLine() throws IOException {
    Path unwritten = folder.resolve("none/w.cert");
    assertThat(width(ZIGZAG, "--limit", "-1").code()).isEqualTo(2);
    assertThat(width(ZIGZAG, "--projection", "1,2").err())
        .isEqualTo(
            "relucert: "
                + folder.resolve("data.json")
                + ": --projection: expected 1 number, found 2\n");
    assertThat(width(PLANE, "--projection", "1,0,0").code()).isEqualTo(2);
    assertThat(width(ZIGZAG, "--certificate", unwritten.toString()).code()).isEqualTo(2);
    assertThat(width(ZIGZAG, "--certificate", folder.resolve("data.json").toString()).code())
        .isEqualTo(2);
    assertThat(Files.readString(folder.resolve("data.json"))).isEqualTo(ZIGZAG);
  }
}
