package relucert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relucert.interchange.MalformedFiles;

class MalformedInputTest {
  @TempDir static Path folder = Path.of("");

  static List<MalformedFiles.Case> cases() {
    return MalformedFiles.cases();
  }

  @BeforeAll
  static void writeAGoodNetworkAndInstance() throws IOException {
    Files.writeString(folder.resolve("g.json"), Examples.HAT);
    Files.writeString(folder.resolve("in.json"), Examples.HAT_INSTANCE);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyMalformedFileGivesExitCode2AndOneLineOnStandardError(MalformedFiles.Case bad)
      throws IOException {
    String good = folder.resolve(bad.isNetwork() ? "in.json" : "g.json").toString();
    String file = bad.path().toString();
    assertRejected(
        bad,
        bad.isNetwork()
            ? CommandRun.of("evaluate", "--network", file, "--in", good)
            : CommandRun.of("evaluate", "--network", good, "--in", file));
    if (bad.isNetwork()) {
      assertRejected(bad, CommandRun.of("pieces", "--network", file, "--json"));
    } else {
      String out = folder.resolve("out.json").toString();
      assertRejected(
          bad, CommandRun.of("construct", "--method", "sharp-2", "--in", file, "--out", out));
    }
    try (var left = Files.list(folder)) {
      assertThat(left).hasSize(2);
    }
  }

  private static void assertRejected(MalformedFiles.Case bad, CommandRun run) {
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("relucert: " + bad.message()).endsWith("\n").hasLineCount(1);
  }
}
