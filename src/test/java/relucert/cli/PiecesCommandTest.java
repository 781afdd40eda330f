package relucert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PiecesCommandTest {
  @TempDir Path folder = Path.of("");

  @BeforeEach
  void writeNetworks() throws IOException {
    Files.writeString(folder.resolve("hat"), Examples.HAT);
    Files.writeString(folder.resolve("ridge"), Examples.RIDGE);
    Files.writeString(folder.resolve("cross"), Examples.CROSS);
  }

  private CommandRun pieces(String network, String... more) {
    List<String> args =
        new ArrayList<>(List.of("pieces", "--network", folder.resolve(network).toString()));
    args.addAll(List.of(more));
    return CommandRun.of(args.toArray(String[]::new));
  }

  @Test
  void thePiecesOfANetworkOnTheLineAreListed() {
    assertThat(pieces("hat"))
        .isEqualTo(
            new CommandRun(
                0,
                """
                from   to  slope
                -inf    0      0  g = 0
                   0    1      1  g = t
                   1  inf     -1  g = 2 - t
                3 pieces, 2 breakpoints, 4 activation intervals
                """,
                ""));
  }

  @Test
  void jsonHoldsBreakpointsSlopesAndCounts() {
    assertThat(pieces("hat", "--json").out())
        .isEqualTo(
            """
            {
              "breakpoints": ["0", "1"],
              "slopes": ["0", "1", "-1"],
              "pieces": 3,
              "activationIntervals": 4
            }
            """);
  }

  @Test
  void boundsKeepWhatLiesStrictlyBetweenThem() {
    assertThat(pieces("hat", "--from", "0", "--to", "5").out())
        .isEqualTo(
            """
            from  to  slope
               0   1      1  g = t
               1   5     -1  g = 2 - t
            2 pieces, 1 breakpoint, 2 activation intervals
            """);
    assertThat(pieces("hat", "--from", "1", "--json").out())
        .isEqualTo(
            """
            {
              "breakpoints": [],
              "slopes": ["-1"],
              "pieces": 1,
              "activationIntervals": 2
            }
            """);
    assertThat(pieces("hat", "--to=-0.5").out()).contains("1 piece, 0 breakpoints");
  }

  @Test
  void aRidgeFunctionIsSeenAlongItsDirection() {
    assertThat(pieces("ridge"))
        .isEqualTo(
            new CommandRun(
                0,
                """
                from   to  slope
                -inf    0     -1  g = 1 - t
                   0  1/2      0  g = 1
                 1/2  inf      2  g = 2*t
                3 pieces, 2 breakpoints, 3 activation intervals
                """,
                "relucert: t = a.x with a = (1, -2)\n"));
  }

  @Test
  void aNetworkThatLooksInSeveralDirectionsNeedsALine() {
    assertThat(pieces("cross"))
        .isEqualTo(
            new CommandRun(
                2,
                "",
                "relucert: expected --point and --direction, because the first layer of "
                    + folder.resolve("cross")
                    + " looks in several directions; see 'relucert pieces --help'\n"));
    assertThat(pieces("cross", "--point", "-1,0", "--direction", "1,-1/2", "--json"))
        .isEqualTo(
            new CommandRun(
                0,
                """
                {
                  "breakpoints": ["0", "1"],
                  "slopes": ["-1/2", "0", "1"],
                  "pieces": 3,
                  "activationIntervals": 3
                }
                """,
                ""));
  }

  @Test
  void badOptionsAreRejectedInOneLine() {
    assertUsage("expected --from below --to", "--from", "1", "--to", "1");
    assertUsage("expected a --direction other than zero", "--direction", "0/5");
    assertUsage("expected 1 number for --point, the input dimension of ", "--point", "1,2");
    assertUsage("Invalid value for option '--point': expected an exact number", "--point", "x");
    assertUsage("Invalid value for option '--direction': expected", "--direction", "1,,2");
    assertUsage("Invalid value for option '--to': expected", "--to", "1e999999999");
  }

  private void assertUsage(String message, String... options) {
    CommandRun run = pieces("hat", options);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("relucert: " + message)
        .endsWith("; see 'relucert pieces --help'\n")
        .hasLineCount(1);
  }

  /** 40 tents one after the other have 2^40 pieces. */
  @Test
  void aSmallNetworkWithTooManyPiecesIsRefusedInOneLine() throws IOException {
    String tent = "{ \"weights\": [[2, -4], [2, -4]], \"biases\": [0, -1] },";
    Path network =
        Files.writeString(
            folder.resolve("tents.json"),
            "{ \"format\": \"relucert-network/1\", \"inputDimension\": 1, \"layers\": ["
                + "{ \"weights\": [[1], [1]], \"biases\": [0, -1] },"
                + tent.repeat(39)
                + "{ \"weights\": [[2, -4]], \"biases\": [0] } ] }");
    assertThat(CommandRun.of("pieces", "--network", network.toString()))
        .isEqualTo(
            new CommandRun(
                2,
                "",
                "relucert: "
                    + network
                    + ": expected fewer pieces, found more than 500,000 points where neurons switch"
                    + " along this line\n"));
    Path instance =
        Files.writeString(
            folder.resolve("one.json"),
            "{ \"format\": \"relucert-instance/1\", \"points\": [[0]], \"targets\": [0] }");
    String[] words = {"--network", network.toString(), "--in", instance.toString()};
    CommandRun repair = CommandRun.of("repair", words[0], words[1], words[2], words[3]);
    assertThat(repair.code()).isZero();
    assertThat(repair.out())
        .contains("pieces        too many to count along a, ")
        .contains("at most 12157665459056928801 = (2 + 1)")
        .contains("random lines  too many to count\n");
    CommandRun values = CommandRun.of("evaluate", words[0], words[1], words[2], words[3], "--json");
    assertThat(values.out()).contains("\"pieces\": null", "\"fits\": true");
  }
}
