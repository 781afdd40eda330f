package relucert;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * Runs the benchmarks with the command line of JMH and prints one {@link RatioTable}: a line for
 * each class and choice of parameters, with the variants the class has, each the median of its
 * iterations. A class with a static method {@code peers} is asked what other programs take for the
 * same.
 */
public final class Benchmarks {
  private Benchmarks() {}

  /**
   * Runs the benchmarks.
   *
   * @param args the options of JMH
   * @throws CommandLineOptionException if they cannot be read
   * @throws RunnerException if a benchmark cannot be run
   * @throws IOException if the table cannot be written
   */
  public static void main(String[] args)
      throws CommandLineOptionException, RunnerException, IOException {
    RatioTable table = table(new Runner(new CommandLineOptions(args)).run());
    table.write();
    System.out.print("\n" + table.text());
  }

  private static RatioTable table(Collection<RunResult> results) {
    RatioTable table = new RatioTable();
    Map<String, RunResult> lines = new LinkedHashMap<>();
    for (RunResult result : results) {
      String method = result.getParams().getBenchmark();
      int dot = method.lastIndexOf('.');
      String name = name(method.substring(0, dot), result);
      Result<?> score = result.getPrimaryResult();
      // Other work on the machine disturbs single iterations, and the mean with them.
      table.put(
          name,
          method.substring(dot + 1),
          score.getStatistics().getPercentile(50),
          score.getScoreUnit());
      lines.putIfAbsent(name, result);
    }
    lines.forEach(
        (name, result) -> peers(result).forEach((peer, time) -> table.put(name, peer, time)));
    return table;
  }

  /** The class without package and "Benchmark", and its parameters. */
  private static String name(String type, RunResult result) {
    StringBuilder name =
        new StringBuilder(
            type.substring(type.lastIndexOf('.') + 1).replaceFirst("(Naive)?Benchmark$", ""));
    for (String parameter : result.getParams().getParamsKeys()) {
      name.append(' ').append(parameter).append('=').append(result.getParams().getParam(parameter));
    }
    return name.toString();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Double> peers(RunResult result) {
    String method = result.getParams().getBenchmark();
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String parameter : result.getParams().getParamsKeys()) {
      parameters.put(parameter, result.getParams().getParam(parameter));
    }
    try {
      return (Map<String, Double>)
          Class.forName(method.substring(0, method.lastIndexOf('.')))
              .getMethod("peers", Map.class)
              .invoke(null, parameters);
    } catch (NoSuchMethodException e) {
      return Map.of();
    } catch (ClassNotFoundException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }
}
