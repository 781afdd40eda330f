package relucert.construction;

import java.util.List;
import java.util.concurrent.TimeUnit;
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
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.OrderedInstance;
import relucert.network.Network;

/**
 * One 3-layer network for K samples, in milliseconds. There is no naive variant: the choice of
 * slopes is the construction, and solving for the weights of neurons whose values are known, which
 * is what {@link ForwardSubstitution} does for two layers, is a small part of it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class ConstructThreeLayerBenchmark {
  /** The construction's name. */
  @Param({"memorize-3", "quads", "quads-plus"})
  String construction;

  /** The number K of samples. */
  @Param({"256", "1024"})
  int k;

  private Construction ours;
  private OrderedInstance instance;

  /** Makes the instance and compares the network's values with the targets. */
  @Setup
  public void prepare() {
    ours = Constructions.standard().require(construction);
    instance = ThreeLayerInstance.of(construction, k);
    List<RationalVector> points = RationalMatrix.column(instance.positions()).stream().toList();
    if (!ours().values(points).equals(instance.targets())) {
      throw new IllegalStateException("the values are not the targets");
    }
  }

  /** The floor: the instance alone. */
  @Benchmark
  @Warmup(iterations = 1, time = 200, timeUnit = TimeUnit.MILLISECONDS)
  @Measurement(iterations = 3, time = 100, timeUnit = TimeUnit.MILLISECONDS)
  public OrderedInstance nothing() {
    return instance;
  }

  /** {@link Construction#build(OrderedInstance)}. */
  @Benchmark
  public Network ours() {
    return ours.build(instance);
  }
}
