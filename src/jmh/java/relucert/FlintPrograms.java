package relucert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.Rationals;

/**
 * Runs the programs in {@code src/jmh/c}, which do the same with FLINT and GMP, on the same
 * numbers. Where there is no compiler or no FLINT nothing is returned.
 */
public final class FlintPrograms {
  private static final Path SCRIPT = Path.of("src", "jmh", "c", "flint.sh");
  private static final Path BUILD = Path.of("target", "flint");
  private static final int NOT_INSTALLED = 77;

  private FlintPrograms() {}

  /**
   * Runs a program and checks the value it prints.
   *
   * @param program its name
   * @param input its input
   * @param expected the value it has to find
   * @param arguments its arguments behind the input file
   * @return for each of its ways the nanoseconds it took, in order
   */
  public static Map<String, Double> run(
      String program, String input, BigFraction expected, String... arguments) {
    try {
      Files.createDirectories(BUILD);
      Path file = Files.writeString(BUILD.resolve(program + ".txt"), input);
      List<String> command =
          new ArrayList<>(List.of("sh", SCRIPT.toString(), program, BUILD.toString()));
      command.add(file.toString());
      command.addAll(List.of(arguments));
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int exit = process.waitFor();
      if (exit == NOT_INSTALLED) {
        return Map.of();
      }
      if (exit != 0) {
        throw new IllegalStateException(program + " ended with " + exit);
      }
      return times(output, expected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Double> times(String output, BigFraction expected) {
    Map<String, Double> times = new LinkedHashMap<>();
    for (String line : output.lines().toList()) {
      String[] words = line.split(" ");
      if (!words[2].replaceFirst("/1$", "").equals(Rationals.text(expected))) {
        throw new IllegalStateException(words[0] + " finds another value");
      }
      times.put(words[0], Double.valueOf(words[1]));
    }
    return times;
  }
}
