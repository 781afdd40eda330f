package relucert.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import relucert.FlintPrograms;

/**
 * One linear system of n equations, in milliseconds: {@code I16}, integers of 15 bits, or {@code
 * A8}, numerators of 7 bits over denominators of 7 bits, one for each entry. The naive variant is
 * {@link RationalElimination}, {@code integers} elimination without fractions ({@link Echelon}),
 * {@code rounded} elimination in floating point, which gives nearly the solution. Larger systems,
 * for which the naive variant takes minutes: {@code -p system=I16-128,A8-64,A8-128 -e naive}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class LinearSystemBenchmark {
  /** The kind of entries, and n. */
  @Param({"I16-16", "I16-64", "A8-16"})
  String system;

  private String kind;
  private int n;
  private RationalMatrix matrix;
  private RationalVector side;
  private double[][] rounded;

  private void makeSystem() {
    kind = system.substring(0, system.indexOf('-'));
    n = Integer.parseInt(system.substring(system.indexOf('-') + 1));
    Random random = new Random(n);
    List<RationalVector> rows = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      rows.add(entries(random));
    }
    matrix = RationalMatrix.of(n, rows);
    side = entries(random);
  }

  /** Makes the system and compares the solutions; beyond n = 16 the slow ones are left out. */
  @Setup
  public void prepare() {
    makeSystem();
    rounded = new double[n][n + 1];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= n; j++) {
        rounded[i][j] = (j < n ? matrix.get(i, j) : side.get(i)).doubleValue();
      }
    }
    RationalVector solution = ours();
    boolean isNear = true;
    double[] nearly = rounded();
    for (int i = 0; i < n; i++) {
      double exact = solution.get(i).doubleValue();
      isNear &= Math.abs(nearly[i] - exact) <= 1e-6 * Math.max(1, Math.abs(exact));
    }
    boolean isSame = n > 16 || (integers().equals(solution) && naive().equals(solution));
    if (!isNear || !isSame || !matrix.times(solution).equals(side)) {
      throw new IllegalStateException("the solutions differ");
    }
  }

  private RationalVector entries(Random random) {
    List<BigFraction> entries = new ArrayList<>();
    for (int j = 0; j < n; j++) {
      entries.add(
          kind.equals("I16")
              ? Rationals.of(random.nextInt(65535) - 32767L)
              : Rationals.of(random.nextInt(255) - 127L, 1L + random.nextInt(127)));
    }
    return RationalVector.of(entries);
  }

  /** {@link LinearSystem#solve}. */
  @Benchmark
  public RationalVector ours() {
    return LinearSystem.solve(matrix, side).orElseThrow();
  }

  /** Elimination in fractions, each reduced. */
  @Benchmark
  @Warmup(iterations = 1, time = 100, timeUnit = TimeUnit.MILLISECONDS)
  @Measurement(iterations = 1, time = 100, timeUnit = TimeUnit.MILLISECONDS)
  public RationalVector naive() {
    return RationalElimination.solve(matrix, side).orElseThrow();
  }

  /** Elimination in integers. */
  @Benchmark
  @Warmup(iterations = 1, time = 100, timeUnit = TimeUnit.MILLISECONDS)
  @Measurement(iterations = 3, time = 100, timeUnit = TimeUnit.MILLISECONDS)
  public RationalVector integers() {
    BigInteger[][] rows = IntegerRows.of(matrix, side);
    return LinearSystem.solve(Echelon.large(rows, n), n, n).orElseThrow();
  }

  /** Elimination in floating point, with the largest pivots. */
  @Benchmark
  public double[] rounded() {
    double[][] rows = new double[n][];
    for (int i = 0; i < n; i++) {
      rows[i] = rounded[i].clone();
    }
    for (int c = 0; c < n; c++) {
      int pivot = c;
      for (int i = c + 1; i < n; i++) {
        pivot = Math.abs(rows[i][c]) > Math.abs(rows[pivot][c]) ? i : pivot;
      }
      double[] row = rows[pivot];
      rows[pivot] = rows[c];
      rows[c] = row;
      for (int i = c + 1; i < n; i++) {
        double factor = rows[i][c] / row[c];
        for (int j = c; j <= n; j++) {
          rows[i][j] -= factor * row[j];
        }
      }
    }
    double[] x = new double[n];
    for (int i = n - 1; i >= 0; i--) {
      double rest = rows[i][n];
      for (int j = i + 1; j < n; j++) {
        rest -= rows[i][j] * x[j];
      }
      x[i] = rest / rows[i][i];
    }
    return x;
  }

  /**
   * The same with FLINT, if it is installed.
   *
   * @param parameters the parameters of a line of the table
   * @return the milliseconds a solution
   */
  public static Map<String, Double> peers(Map<String, String> parameters) {
    LinearSystemBenchmark same = new LinearSystemBenchmark();
    same.system = parameters.getOrDefault("system", "");
    same.makeSystem();
    StringBuilder text = new StringBuilder().append(same.n).append('\n');
    for (int i = 0; i < same.n; i++) {
      same.matrix
          .row(i)
          .append(same.side.get(i))
          .forEach(entry -> text.append(Rationals.text(entry)).append(' '));
      text.append('\n');
    }
    Map<String, Double> nanoseconds =
        FlintPrograms.run("solve", text.toString(), same.ours().get(0), "0.3");
    return nanoseconds.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue() / 1e6));
  }
}
