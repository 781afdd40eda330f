package relucert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Outputs that are no files: in a process of its own, standard output is a pipe. */
class DeviceOutputTest {

  private static String output(String... words) throws Exception {
    Process process =
        RealProgram.builder(List.of(words)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    return out;
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void standardOutputTakesNetworksAndPictures() throws Exception {
    assertThat(
            output(
                "construct",
                "--method",
                "sharp-2",
                "--in",
                "examples/parabola.json",
                "--out",
                "/dev/stdout"))
        .contains("\"format\": \"relucert-network/1\"");
    assertThat(output("pieces", "--network", "examples/g.json", "--svg", "/dev/stdout"))
        .contains("<svg", "</svg>", "breakpoint");
  }
}
