package relucert.network;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import relucert.exact.FractionVector;
import relucert.exact.IntegerVector;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;

/**
 * Whether a 2-layer network on a line takes all targets, in milliseconds for all points together: K
 * = 16384 sorted points, m = 8192 neurons facing left or right in random order, small integers. All
 * variants answer the same question. Ours holds points, targets and network in compact form, sorts
 * the neurons by their breakpoints, sums them up and compares every value; {@code presorted} is the
 * same with the neurons given in the order of their breakpoints; {@code unsorted} has the points in
 * random order too; {@code values} makes a fraction of every value instead of comparing it; {@code
 * plain} is {@link Network#values} on plain points. The naive variant is timed in full, at all
 * points, once; it takes a minute and a half.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class SweepBenchmark {
  private static final int K = 16384;
  private static final int M = K / 2;

  private long[] places;
  private IntegerVector positions;
  private IntegerVector targets;
  private IntegerVector mixedPositions;
  private IntegerVector mixedTargets;
  private RidgeNetwork network;
  private RidgeNetwork sorted;
  private Network plain;
  private java.util.List<RationalVector> points;

  /** Makes points and network, and compares values and verdicts of the variants. */
  @Setup
  public void prepare() {
    Random random = new Random(7);
    places = random.longs(0, 100L * K).distinct().limit(K).sorted().toArray();
    positions = IntegerVector.of(places, 1);
    int[] order = shuffled(M, random);
    long[] breakpoints = IntStream.of(order).mapToLong(j -> places[2 * j]).toArray();
    long[] facings = LongStream.generate(() -> random.nextBoolean() ? 1 : -1).limit(M).toArray();
    long[] coefficients = random.longs(M, -7, 8).toArray();
    network = network(breakpoints, facings, coefficients);
    int[] byBreakpoint = new int[M];
    Arrays.setAll(byBreakpoint, r -> r);
    for (int j = 0; j < M; j++) {
      byBreakpoint[order[j]] = j;
    }
    sorted =
        network(
            IntStream.of(byBreakpoint).mapToLong(j -> breakpoints[j]).toArray(),
            IntStream.of(byBreakpoint).mapToLong(j -> facings[j]).toArray(),
            IntStream.of(byBreakpoint).mapToLong(j -> coefficients[j]).toArray());
    targets = IntegerVector.of(network.values(positions));
    int[] mixed = shuffled(K, random);
    mixedPositions = positions.permuted(mixed);
    mixedTargets = targets.permuted(mixed);
    plain = network.toNetwork();
    points = LongStream.of(places).mapToObj(RationalVector::of).toList();
    requireAgreement();
  }

  private static int[] shuffled(int size, Random random) {
    long[] keys = random.longs(size, 0, 1L << 40).toArray();
    return relucert.exact.Ranking.ascending(IntegerVector.of(keys, 1));
  }

  private static RidgeNetwork network(long[] breakpoints, long[] facings, long[] coefficients) {
    long[] biases = new long[M];
    Arrays.setAll(biases, j -> -facings[j] * breakpoints[j]);
    return RidgeNetwork.of(
        RationalVector.of(1),
        FractionVector.of(RationalVector.of(facings)),
        FractionVector.of(RationalVector.of(biases)),
        FractionVector.of(RationalVector.of(coefficients)),
        Rationals.of(5));
  }

  private void requireAgreement() {
    for (int i = 0; i < K; i += K / 16) {
      if (TermByTerm.value(plain, points.get(i)).compareTo(targets.get(i)) != 0) {
        throw new IllegalStateException("the values at point " + i + " differ");
      }
    }
    if (!ours() || !presorted() || !unsorted() || !plain().equals(targets.toRationals())) {
      throw new IllegalStateException("not every target is taken");
    }
  }

  /** The floor: the positions alone. */
  @Benchmark
  public long nothing() {
    long sum = 0;
    for (int i = 0; i < K; i++) {
      sum += positions.longNumerator(i);
    }
    return sum;
  }

  /** Plain fractions, term by term, at all points. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public boolean naive() {
    for (int i = 0; i < K; i++) {
      BigFraction value = TermByTerm.value(plain, points.get(i));
      if (value.compareTo(targets.get(i)) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Sorts the neurons and compares the values at the sorted points. */
  @Benchmark
  public boolean ours() {
    return network.firstMiss(positions, targets).isEmpty();
  }

  /** The same for neurons in order. */
  @Benchmark
  public boolean presorted() {
    return sorted.firstMiss(positions, targets).isEmpty();
  }

  /** The same for neurons and points in no order. */
  @Benchmark
  public boolean unsorted() {
    return network.firstMiss(mixedPositions, mixedTargets).isEmpty();
  }

  /** A fraction for every point. */
  @Benchmark
  public RationalVector values() {
    return network.values(positions);
  }

  /** {@link Network#values}. */
  @Benchmark
  public RationalVector plain() {
    return plain.values(points);
  }
}
