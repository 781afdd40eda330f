package relucert.network;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import relucert.FlintPrograms;
import relucert.exact.BatchKernel;
import relucert.exact.RationalVector;
import relucert.exact.UnreducedVector;

/**
 * One value of a 2-layer network at one point, in microseconds, on one core: K = 1024 points in
 * R^10 of which {@value #POINTS} are taken, m = 512 neurons looking in different directions. What
 * is prepared once for network and points is not measured, and exact values are not reduced, except
 * in {@link #naive}, which cannot help it. {@code naive} of A64 takes most of a minute, so it has a
 * benchmark of its own ({@link EvaluateOnceBenchmark}).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class EvaluateBenchmark {
  static final int K = 1024;
  private static final int POINTS = 256;

  /** The kind of numbers. */
  @Param({"I4", "S16", "S64", "A16", "A64"})
  RandomNumbers numbers;

  private Network network;
  private List<RationalVector> points;
  private BatchKernel kernel;
  private CommonDenominators integers;
  private RoundedNetwork rounded;
  private double[][] roundedPoints;
  private RoundedBlocks roundedBlocks;
  private final double[] roundedValues = new double[POINTS];
  private int next;

  /** Makes network and points and compares the values of all variants. */
  @Setup
  public void prepare() {
    RandomTwoLayer random = RandomTwoLayer.of(numbers, K);
    network = random.network;
    points = random.points.subList(0, POINTS);
    kernel = network.batch(points).orElseThrow();
    integers = new CommonDenominators(network, points);
    rounded = new RoundedNetwork(network);
    roundedPoints = points.stream().map(RoundedNetwork::rounded).toArray(double[][]::new);
    roundedBlocks = new RoundedBlocks(network, points);
    roundedBlocks.values(roundedValues);
    UnreducedVector values = kernel.values(1);
    int compared =
        switch (numbers) {
          case A64 -> 1;
          case A16 -> 8;
          default -> POINTS;
        };
    for (int i = 0; i < compared; i++) {
      requireAlike(i, values);
    }
  }

  private void requireAlike(int i, UnreducedVector values) {
    // Term by term, A64 takes too long for a preparation; there the integers are the other way.
    BigFraction expected =
        numbers == RandomNumbers.A64 ? integers.value(i) : TermByTerm.value(network, points.get(i));
    if (!values.isEqual(i, expected) || integers.value(i).compareTo(expected) != 0) {
      throw new IllegalStateException("the values at point " + i + " differ");
    }
    rounded.requireCloseTo(expected, roundedPoints[i]);
    double block = roundedValues[i];
    if (!(Math.abs(block - expected.doubleValue()) <= 1e-9 * (1 + Math.abs(block)))) {
      throw new IllegalStateException("double: " + block + ", exact: " + expected.doubleValue());
    }
  }

  private int next() {
    next = (next + 1) % points.size();
    return next;
  }

  /** The floor: the points alone. */
  @Benchmark
  @Warmup(iterations = 1, time = 200, timeUnit = TimeUnit.MILLISECONDS)
  @Measurement(iterations = 3, time = 100, timeUnit = TimeUnit.MILLISECONDS)
  public RationalVector nothing() {
    return points.get(next());
  }

  /** All points in blocks, by one thread. */
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public UnreducedVector ours() {
    return kernel.values(1);
  }

  /** Integers over common denominators. */
  @Benchmark
  public BigInteger integers() {
    return integers.numerator(next());
  }

  /** Rounded arithmetic, point by point. */
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public void rounded(Blackhole hole) {
    for (double[] x : roundedPoints) {
      hole.consume(rounded.value(x));
    }
  }

  /** Rounded arithmetic in blocks. */
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public double[] roundedBlocks() {
    roundedBlocks.values(roundedValues);
    return roundedValues;
  }

  /**
   * The same with FLINT and GMP, if they are installed.
   *
   * @param parameters the parameters of a line of the table
   * @return the microseconds a point
   */
  public static Map<String, Double> peers(Map<String, String> parameters) {
    RandomTwoLayer random =
        RandomTwoLayer.of(RandomNumbers.valueOf(parameters.getOrDefault("numbers", "")), K);
    BigFraction expected =
        random.network.batch(random.points.subList(0, 1)).orElseThrow().values(1).get(0);
    Map<String, Double> nanoseconds =
        FlintPrograms.run("evaluate", random.text(), expected, "0.5", Integer.toString(POINTS));
    return nanoseconds.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue() / 1000));
  }
}
