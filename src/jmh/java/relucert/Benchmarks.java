package relucert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * Runs the benchmarks with the command line of JMH and prints one table: a line for each class and
 * choice of parameters, with the variants {@code nothing}, {@code naive}, {@code ours} and {@code
 * rounded} that the class has, each the median of its iterations, and by what factor ours is faster
 * than naive.
 */
public final class Benchmarks {
  private static final String LINE = "%-44s %12s %12s %12s %12s %12s  %s%n";

  private Benchmarks() {}

  /**
   * Runs the benchmarks.
   *
   * @param args the options of JMH
   * @throws CommandLineOptionException if they cannot be read
   * @throws RunnerException if a benchmark cannot be run
   */
  public static void main(String[] args) throws CommandLineOptionException, RunnerException {
    System.out.print(table(new Runner(new CommandLineOptions(args)).run()));
  }

  private static String table(Collection<RunResult> results) {
    Map<String, Map<String, Result<?>>> lines = new LinkedHashMap<>();
    for (RunResult result : results) {
      String method = result.getParams().getBenchmark();
      int dot = method.lastIndexOf('.');
      lines
          .computeIfAbsent(name(method.substring(0, dot), result), unused -> new LinkedHashMap<>())
          .put(method.substring(dot + 1), result.getPrimaryResult());
    }
    StringBuilder table = new StringBuilder("\n");
    table.append(
        String.format(
            LINE, "benchmark", "ours", "naive", "double", "nothing", "naive/ours", "unit"));
    lines.forEach((name, variants) -> table.append(line(name, variants)));
    return table.toString();
  }

  /** The class without package and "Benchmark", and its parameters. */
  private static String name(String type, RunResult result) {
    List<String> words = new ArrayList<>();
    words.add(type.substring(type.lastIndexOf('.') + 1).replaceFirst("Benchmark$", ""));
    for (String parameter : result.getParams().getParamsKeys()) {
      words.add(parameter + "=" + result.getParams().getParam(parameter));
    }
    return String.join(" ", words);
  }

  private static String line(String name, Map<String, Result<?>> variants) {
    String unit =
        variants.values().stream()
            .map(Result::getScoreUnit)
            .distinct()
            .collect(Collectors.joining(", "));
    return String.format(
        LINE,
        name,
        score(variants, "ours"),
        score(variants, "naive"),
        score(variants, "rounded"),
        score(variants, "nothing"),
        factor(variants),
        unit);
  }

  private static String score(Map<String, Result<?>> variants, String variant) {
    Result<?> result = variants.get(variant);
    return result == null ? "-" : significant(median(result));
  }

  /** How many times faster ours is, whether times or rates were measured. */
  private static String factor(Map<String, Result<?>> variants) {
    Result<?> ours = variants.get("ours");
    Result<?> naive = variants.get("naive");
    if (ours == null || naive == null) {
      return "-";
    }
    boolean isRate = ours.getScoreUnit().startsWith("ops/");
    return significant(isRate ? median(ours) / median(naive) : median(naive) / median(ours));
  }

  /** Other work on the machine disturbs single iterations, and the mean with them. */
  private static double median(Result<?> result) {
    return result.getStatistics().getPercentile(50);
  }

  private static String significant(double value) {
    int digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 4;
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
