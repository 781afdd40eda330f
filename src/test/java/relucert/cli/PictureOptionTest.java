package relucert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The option --svg of the commands that have it. */
class PictureOptionTest {
  @TempDir Path folder = Path.of("");

  @BeforeEach
  void writeNetwork() throws IOException {
    Files.writeString(folder.resolve("hat"), Examples.HAT);
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void thePictureDoesNotChangeWhatIsPrinted() {
    String[] plain = {"pieces", "--network", at("hat")};
    String[] drawn = {"pieces", "--network", at("hat"), "--svg", at("g.svg")};
    assertThat(CommandRun.of(drawn)).isEqualTo(CommandRun.of(plain));
    assertThat(folder.resolve("g.svg")).content().startsWith("<svg xmlns=").endsWith("</svg>\n");
  }

  @Test
  void aSwitchingPointWithoutAChangeOfSlopeIsNoBreakpoint() throws IOException {
    CommandRun.of("pieces", "--network", at("hat"), "--svg", at("g.svg"));
    assertThat(read("g.svg"))
        .contains("<title>breakpoint 0</title>", "<title>breakpoint 1</title>")
        .contains("<title>switching point 5, no breakpoint</title>")
        .doesNotContain("<title>breakpoint 5</title>")
        .contains("3 pieces, 2 breakpoints, 4 activation intervals");
  }

  @Test
  void thePictureOfAWidthShowsTheWindowsAndTheTunedSamples() throws IOException {
    CommandRun run = CommandRun.of("width", "--in", "examples/line.json", "--svg", at("w.svg"));
    assertThat(run.code()).isZero();
    assertThat(read("w.svg"))
        .contains("<title>sample 2: x = 2, z = 1</title>", "class=\"tuned\"", "class=\"block\"")
        .contains("<title>window from 1 to 3: turns downwards</title>")
        .contains("<title>window from 2 to 4: turns upwards</title>")
        .contains("<title>window from 3 to 5: turns downwards</title>");
  }

  @Test
  void aLargeCertificateOfReachSetsIsNamedBelowItsPicture() throws IOException {
    CommandRun.of("width", "--in", "examples/zigzag.json", "--svg", at("w.svg"));
    assertThat(read("w.svg")).contains("at least 3 neurons by reach sets of 17 ranges");
  }

  @Test
  void explainDrawsTheCounterexampleOfAClaim() throws IOException {
    CommandRun run = CommandRun.of("explain", "fig-3", "--svg", at("e.svg"));
    assertThat(run.code()).isZero();
    assertThat(read("e.svg")).contains("fig-3 (printed, Section 4.1, Figure 3) refuted");
  }

  /** What the page draws of u2: four samples, and a function that misses two of them. */
  @Test
  void explainDrawsWhatThePageDrawsOfACounterexampleInWords() throws Exception {
    CommandRun run = CommandRun.of("explain", "u2", "--svg", at("u.svg"));
    assertThat(run.code()).isZero();
    assertThat(read("u.svg"))
        .startsWith("<svg xmlns=")
        .contains("<title>sample 2: x = 2, z = 1</title>", "class=\"function\"")
        .contains("u2 (printed, Section 5.2, U2) refuted: K = 4, T = {2, 3}")
        .doesNotContain("W1");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(folder.resolve("u.svg").toFile());
  }

  @Test
  void aClaimWithNothingToDrawIsBadUsage() {
    CommandRun run = CommandRun.of("explain", "def-1.1", "--svg", at("e.svg"));
    assertThat(run)
        .isEqualTo(
            new CommandRun(
                2,
                "",
                "relucert: --svg: expected a claim with a counterexample that can be drawn, found"
                    + " def-1.1; see 'relucert explain --help'\n"));
    assertThat(folder.resolve("e.svg")).doesNotExist();
  }

  private void assertRejected(CommandRun run, String reason) {
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).hasLineCount(1).contains(reason);
  }

  @Test
  void whatCannotBeWrittenIsOneLineAndNothingIsWritten() throws IOException {
    assertRejected(
        CommandRun.of("pieces", "--network", at("hat"), "--svg", at("missing/g.svg")),
        "missing/g.svg: expected an existing folder");
    assertRejected(
        CommandRun.of("pieces", "--network", at("hat"), "--svg", folder.toString()),
        "found a directory");
    assertRejected(
        CommandRun.of("pieces", "--network", at("hat"), "--svg", at("hat")),
        "expected another file than the input");
    assertThat(read("hat")).isEqualTo(Examples.HAT);
    String[] construct = {
      "construct", "--method", "sharp-2", "--in", "examples/line.json", "--out"
    };
    assertRejected(
        CommandRun.of(
            Stream.concat(Stream.of(construct), Stream.of(at("g"), "--svg", at("g")))
                .toArray(String[]::new)),
        "expected different output files");
    assertThat(folder.resolve("g")).doesNotExist();
  }

  @Test
  void tooMuchForAPictureIsOneLineAndNoOtherFileIsWritten() throws IOException {
    String table =
        IntStream.rangeClosed(1, 5001).mapToObj(i -> i + ",0\n").collect(Collectors.joining());
    Files.writeString(folder.resolve("many.csv"), "x1,z\n" + table);
    assertRejected(
        CommandRun.of("width", "--in", at("many.csv"), "--network", at("g"), "--svg", at("w.svg")),
        "w.svg: expected at most 5000 samples, breakpoints and switching points to draw, found"
            + " 5001");
    assertThat(folder.resolve("g")).doesNotExist();
    assertThat(folder.resolve("w.svg")).doesNotExist();
  }
}
