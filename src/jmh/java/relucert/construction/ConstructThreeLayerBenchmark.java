package relucert.construction;

import java.util.ArrayList;
import java.util.List;
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
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.OrderedInstance;
import relucert.network.Layer;
import relucert.network.Network;

/**
 * One 3-layer network for K samples, in milliseconds. The naive variant does a part of the work
 * only: it is told the first layer and what each second-layer neuron is to see right of each
 * breakpoint, and finds the second layer's weights by forward substitution, as {@link
 * ForwardSubstitution} does for two layers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class ConstructThreeLayerBenchmark {
  /** The construction's name. */
  @Param({"memorize-3", "quads"})
  String construction;

  /** The number K of samples. */
  @Param({"256", "1024"})
  int k;

  private Construction ours;
  private OrderedInstance instance;
  private Layer first;
  private final List<BigFraction> points = new ArrayList<>();

  /** For each point what the second layer is to see. */
  private final List<RationalVector> seen = new ArrayList<>();

  /** Makes the instance and compares the second layers. */
  @Setup
  public void prepare() {
    ours = Constructions.standard().require(construction);
    instance = ThreeLayerInstance.of(construction, k);
    Network network = ours.build(instance);
    first = network.layers().get(0);
    for (int j = 0; j < first.outputs(); j++) {
      points.add(first.biases().get(j).negate().divide(first.weights().get(j, 0)));
    }
    points.add(points.get(points.size() - 1).add(1));
    points.forEach(t -> seen.add(network.preActivations(RationalVector.of(t)).get(1)));
    if (!naive().equals(network.layers().get(1))) {
      throw new IllegalStateException("the second layers differ");
    }
  }

  /** The floor: the instance alone. */
  @Benchmark
  @Warmup(iterations = 1, time = 200, timeUnit = TimeUnit.MILLISECONDS)
  @Measurement(iterations = 3, time = 100, timeUnit = TimeUnit.MILLISECONDS)
  public OrderedInstance nothing() {
    return instance;
  }

  /** The second layer by forward substitution, term by term. */
  @Benchmark
  public Layer naive() {
    List<RationalVector> rows = new ArrayList<>();
    int size = seen.get(0).size();
    for (int i = 0; i < size; i++) {
      List<BigFraction> row = new ArrayList<>();
      for (int j = 0; j < first.outputs(); j++) {
        BigFraction t = points.get(j + 1);
        BigFraction missing = seen.get(j + 1).get(i).subtract(seen.get(0).get(i));
        for (int l = 0; l < j; l++) {
          missing = missing.subtract(row.get(l).multiply(activation(l, t)));
        }
        row.add(missing.divide(activation(j, t)));
      }
      rows.add(RationalVector.of(row));
    }
    return Layer.of(RationalMatrix.of(first.outputs(), rows), seen.get(0));
  }

  private BigFraction activation(int neuron, BigFraction t) {
    return first.weights().get(neuron, 0).multiply(t).add(first.biases().get(neuron));
  }

  /** {@link Construction#build(OrderedInstance)}. */
  @Benchmark
  public Network ours() {
    return ours.build(instance);
  }
}
