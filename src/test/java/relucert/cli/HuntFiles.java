package relucert.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Hunts as users start them, in this process and in one of their own. */
final class HuntFiles {
  private HuntFiles() {}

  /** The small hunt of the tests, with more words. */
  static CommandRun search(String... more) {
    return CommandRun.of(words(3, more).toArray(String[]::new));
  }

  static List<String> words(int maxK, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "search",
                "--claim",
                "thm-4.1.2",
                "--reading",
                "printed",
                "--max-k",
                String.valueOf(maxK)));
    words.addAll(List.of(more));
    return words;
  }

  static Path journal(Path out) {
    return out.resolveSibling(out.getFileName() + ".journal");
  }

  static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  /** Starts the real program. */
  static Process start(List<String> words) throws IOException {
    return RealProgram.builder(words)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Lets a process run for a time, then kills it; tells whether it was still running. */
  static boolean kill(Process process, long milliseconds) throws InterruptedException {
    boolean ended = process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    process.toHandle().destroyForcibly();
    process.waitFor();
    return !ended;
  }
}
