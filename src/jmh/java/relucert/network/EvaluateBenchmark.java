package relucert.network;

import com.google.common.collect.ImmutableList;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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
import relucert.exact.RationalVector;

/**
 * One value of a 2-layer network at one point, in microseconds: K points in R^10, m = K/2 neurons
 * looking in different directions, K = 256 ({@code A16}, where every number has its own
 * denominator, takes K = 64 and checks fewer points). The points are visited in turn. What a
 * network prepares once for all points is not measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class EvaluateBenchmark {
  private static final int DIMENSION = 10;

  /** The kind of numbers. */
  @Param({"I4", "S16", "S64", "A16"})
  RandomNumbers numbers;

  private Network network;
  private ImmutableList<RationalVector> points;
  private RoundedNetwork rounded;
  private double[][] roundedPoints;
  private int next;

  /** Makes network and points and compares the values of all variants. */
  @Setup
  public void prepare() {
    int k = numbers == RandomNumbers.A16 ? 64 : 256;
    Random random = new Random(1);
    network =
        Network.of(
            Layer.of(numbers.matrix(k / 2, DIMENSION, random), numbers.vector(k / 2, random)),
            Layer.of(numbers.matrix(1, k / 2, random), numbers.vector(1, random)));
    points = numbers.matrix(k, DIMENSION, random).stream().collect(ImmutableList.toImmutableList());
    rounded = new RoundedNetwork(network);
    roundedPoints = points.stream().map(RoundedNetwork::rounded).toArray(double[][]::new);
    for (int i = 0; i < (numbers == RandomNumbers.A16 ? 8 : k); i++) {
      BigFraction expected = TermByTerm.value(network, points.get(i));
      if (network.value(points.get(i)).compareTo(expected) != 0) {
        throw new IllegalStateException("the values at point " + i + " differ");
      }
      rounded.requireCloseTo(expected, roundedPoints[i]);
    }
  }

  private int next() {
    next = (next + 1) % points.size();
    return next;
  }

  /** The floor: the point alone. */
  @Benchmark
  @Warmup(iterations = 1, time = 200, timeUnit = TimeUnit.MILLISECONDS)
  @Measurement(iterations = 3, time = 100, timeUnit = TimeUnit.MILLISECONDS)
  public RationalVector nothing() {
    return points.get(next());
  }

  /** Plain fractions, term by term. */
  @Benchmark
  public BigFraction naive() {
    return TermByTerm.value(network, points.get(next()));
  }

  /** {@link Network#value}. */
  @Benchmark
  public BigFraction ours() {
    return network.value(points.get(next()));
  }

  /** Rounded arithmetic, for reference. */
  @Benchmark
  @Warmup(iterations = 1, time = 200, timeUnit = TimeUnit.MILLISECONDS)
  @Measurement(iterations = 3, time = 100, timeUnit = TimeUnit.MILLISECONDS)
  public double rounded() {
    return rounded.value(roundedPoints[next()]);
  }
}
