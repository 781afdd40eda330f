package relucert.cli;

import java.util.ArrayList;
import java.util.List;

/** The program as users start it: in a process of its own. */
final class RealProgram {
  private RealProgram() {}

  /** Returns a process that is not yet started, with its standard output in a pipe. */
  static ProcessBuilder builder(List<String> words) {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-Xss16m",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "relucert.cli.Main"));
    command.addAll(words);
    return new ProcessBuilder(command);
  }
}
