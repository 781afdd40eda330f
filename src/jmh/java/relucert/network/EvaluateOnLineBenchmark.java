package relucert.network;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;

/**
 * The values of a 2-layer network on a line at sorted points, in microseconds a point: K = 4096
 * points, m = 2048 neurons facing left or right. Our variant takes all K points at once and pays
 * for what it prepares; the naive one takes only {@value #FEW} of them, spread evenly, because its
 * cost a point does not depend on their number.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class EvaluateOnLineBenchmark {
  private static final int K = 4096;
  private static final int FEW = 32;

  /** The kind of numbers of points, breakpoints and output weights. */
  @Param({"I4", "S16"})
  RandomNumbers numbers;

  private Network network;
  private ImmutableList<RationalVector> points;
  private List<RationalVector> few;
  private RoundedNetwork rounded;
  private double[][] roundedPoints;

  /** Makes network and points and compares the values of all variants. */
  @Setup
  public void prepare() {
    Random random = new Random(2);
    int m = K / 2;
    List<BigFraction> positions = new ArrayList<>(numbers.vector(K, random).entries());
    if (numbers == RandomNumbers.I4) {
      positions.replaceAll(unused -> Rationals.of(random.nextInt(100 * K)));
    }
    Collections.sort(positions);
    points =
        RationalMatrix.column(RationalVector.of(positions)).stream()
            .collect(ImmutableList.toImmutableList());
    List<BigFraction> facing = new ArrayList<>();
    List<BigFraction> biases = new ArrayList<>();
    for (int j = 0; j < m; j++) {
      BigFraction breakpoint = positions.get(2 * j);
      boolean facesLeft = random.nextBoolean();
      facing.add(Rationals.of(facesLeft ? -1 : 1));
      biases.add(facesLeft ? breakpoint : breakpoint.negate());
    }
    network =
        Network.of(
            Layer.of(RationalMatrix.column(RationalVector.of(facing)), RationalVector.of(biases)),
            Layer.of(numbers.matrix(1, m, random), numbers.vector(1, random)));
    few = IntStream.range(0, FEW).mapToObj(i -> points.get(i * (K / FEW))).toList();
    rounded = new RoundedNetwork(network);
    roundedPoints = points.stream().map(RoundedNetwork::rounded).toArray(double[][]::new);
    RationalVector values = network.values(points);
    for (int i = 0; i < FEW; i++) {
      BigFraction expected = TermByTerm.value(network, few.get(i));
      if (values.get(i * (K / FEW)).compareTo(expected) != 0) {
        throw new IllegalStateException("the values at point " + i * (K / FEW) + " differ");
      }
      rounded.requireCloseTo(expected, roundedPoints[i * (K / FEW)]);
    }
    for (int i = 0; i < K; i++) {
      if (values.get(i).compareTo(network.value(points.get(i))) != 0) {
        throw new IllegalStateException("the values at point " + i + " differ");
      }
    }
  }

  /** The floor: the points alone. */
  @Benchmark
  @Warmup(iterations = 1, time = 200, timeUnit = TimeUnit.MILLISECONDS)
  @Measurement(iterations = 3, time = 100, timeUnit = TimeUnit.MILLISECONDS)
  @OperationsPerInvocation(K)
  public void nothing(Blackhole hole) {
    points.forEach(hole::consume);
  }

  /** Plain fractions, term by term, at a few of the points. */
  @Benchmark
  @OperationsPerInvocation(FEW)
  public void naive(Blackhole hole) {
    few.forEach(x -> hole.consume(TermByTerm.value(network, x)));
  }

  /** {@link Network#values} at all points. */
  @Benchmark
  @OperationsPerInvocation(K)
  public RationalVector ours() {
    return network.values(points);
  }

  /** Rounded arithmetic at all points, for reference. */
  @Benchmark
  @Warmup(iterations = 1, time = 200, timeUnit = TimeUnit.MILLISECONDS)
  @Measurement(iterations = 3, time = 100, timeUnit = TimeUnit.MILLISECONDS)
  @OperationsPerInvocation(K)
  public void rounded(Blackhole hole) {
    for (double[] x : roundedPoints) {
      hole.consume(rounded.value(x));
    }
  }
}
