package relucert.ledger;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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
import relucert.checker.Checker;
import relucert.checker.Judgement;
import relucert.construction.CompactTwoLayer;
import relucert.exact.IntegerMatrix;
import relucert.exact.IntegerVector;
import relucert.instance.CompactInstance;
import relucert.instance.CompactOrder;
import relucert.instance.TunedSet;
import relucert.network.RidgeNetwork;

/**
 * A million samples in ten dimensions, a hundred thousand of them tuned, from the samples in memory
 * to the checked network of three hundred thousand neurons, in milliseconds, once, without any
 * warming up. Coordinates and targets are decimals with three and two places. {@code ours} finds a
 * direction, sorts, builds the sharp network and checks all samples; {@code order}, {@code build}
 * and {@code check} are its three parts; {@code again} is the whole once more after three runs.
 * Term by term the check alone would take days: there is no naive variant.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ManySamplesBenchmark {
  private static final int K = 1_000_000;
  private static final int D = 10;
  private static final int N = 100_000;

  private CompactInstance instance;
  private CompactOrder order;
  private RidgeNetwork network;

  /** Makes samples, and T as every tenth sample along the direction that will be found. */
  @Setup
  public void prepare() {
    Random random = new Random(11);
    long[] coordinates = random.longs((long) K * D, -1_000_000, 1_000_001).toArray();
    IntegerMatrix points = IntegerMatrix.of(K, D, IntegerVector.of(coordinates, 1000));
    CompactOrder along =
        CompactOrder.of(
            CompactInstance.of(
                points, IntegerVector.of(new long[K], 1), TunedSet.of(K, new BitSet())));
    long[] targets = new long[K];
    BitSet tuned = new BitSet(K + 1);
    for (int place = 5; place <= K; place += K / N) {
      tuned.set(along.sample(place));
      targets[along.sample(place) - 1] = random.nextInt(2001) - 1000L;
    }
    instance = CompactInstance.of(points, IntegerVector.of(targets, 100), TunedSet.of(K, tuned));
    order = CompactOrder.of(instance);
    network = CompactTwoLayer.sharp(order);
    if (network.neurons() != 3 * N || !check().isAccepted() || isFitted(instance.targets())) {
      throw new IllegalStateException("the network is not what it should be");
    }
  }

  /** Whether another target at the last sample would be taken too. */
  private boolean isFitted(IntegerVector targets) {
    long[] others = new long[K];
    for (int i = 0; i < K; i++) {
      others[i] = targets.longNumerator(i);
    }
    others[K - 1]++;
    BitSet all = new BitSet(K + 1);
    all.set(1, K + 1);
    IntegerVector changed = IntegerVector.of(others, targets.denominator().longValueExact());
    return Checker.check(
            CompactInstance.of(instance.points(), changed, TunedSet.of(K, all)), 3 * N, network)
        .isAccepted();
  }

  /** The floor: the sum of the coordinates. */
  @Benchmark
  public BigInteger nothing() {
    return instance.points().times(IntegerVector.of(new long[D], 1)).numerator(0);
  }

  /** From the samples to the verdict. */
  @Benchmark
  public Judgement ours() {
    RidgeNetwork built = CompactTwoLayer.sharp(CompactOrder.of(instance));
    return Checker.check(instance, 3 * N, built);
  }

  /** The same, warm. */
  @Benchmark
  @Warmup(iterations = 3)
  public Judgement again() {
    return ours();
  }

  /** Projection and sort along the first direction that tells all samples apart. */
  @Benchmark
  public CompactOrder order() {
    return CompactOrder.of(instance);
  }

  /** The sharp network. */
  @Benchmark
  public RidgeNetwork build() {
    return CompactTwoLayer.sharp(order);
  }

  /** The check of all samples. */
  @Benchmark
  public Judgement check() {
    return Checker.check(instance, 3 * N, network);
  }
}
