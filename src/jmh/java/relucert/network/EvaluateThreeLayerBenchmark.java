package relucert.network;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import relucert.construction.Constructions;
import relucert.construction.ThreeLayerInstance;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.OrderedInstance;

/**
 * The values of a constructed 3-layer network at its K samples, in microseconds a sample. Our
 * variant takes all samples at once and pays for what it prepares; the naive one takes only {@value
 * #FEW} of them, spread evenly.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class EvaluateThreeLayerBenchmark {
  private static final int POINTS = 4096;
  private static final int FEW = 16;

  /** The construction's name. */
  @Param({"memorize-3", "quads"})
  String construction;

  /** The number K of samples. */
  @Param({"256", "1024", "4096"})
  int k;

  private Network network;
  private ImmutableList<RationalVector> points;
  private List<RationalVector> few;

  /** Makes network and points and compares the values of all variants with the targets. */
  @Setup
  public void prepare() {
    OrderedInstance instance = ThreeLayerInstance.of(construction, k);
    network = Constructions.standard().require(construction).build(instance);
    points =
        RationalMatrix.column(instance.positions()).stream()
            .collect(ImmutableList.toImmutableList());
    few = IntStream.range(0, FEW).mapToObj(i -> points.get(i * (k / FEW))).toList();
    if (!network.values(points).equals(instance.targets())) {
      throw new IllegalStateException("the values are not the targets");
    }
    int step = k / FEW;
    for (int i = 0; i < FEW; i++) {
      if (TermByTerm.value(network, few.get(i)).compareTo(instance.targets().get(i * step)) != 0) {
        throw new IllegalStateException("the value at point " + i * step + " differs");
      }
    }
  }

  /** The floor: the points alone. */
  @Benchmark
  @Warmup(iterations = 1, time = 200, timeUnit = TimeUnit.MILLISECONDS)
  @Measurement(iterations = 3, time = 100, timeUnit = TimeUnit.MILLISECONDS)
  @OperationsPerInvocation(POINTS)
  public void nothing(Blackhole hole) {
    IntStream.range(0, POINTS).forEach(i -> hole.consume(points.get(i % k)));
  }

  /** Plain fractions, term by term, at a few of the samples. */
  @Benchmark
  @OperationsPerInvocation(FEW)
  public void naive(Blackhole hole) {
    few.forEach(x -> hole.consume(TermByTerm.value(network, x)));
  }

  /** {@link Network#values} at all samples, until there are {@value #POINTS} values. */
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public void ours(Blackhole hole) {
    for (int i = 0; i < POINTS; i += k) {
      hole.consume(network.values(points));
    }
  }
}
