package relucert.ledger;

import java.util.concurrent.TimeUnit;
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
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.checker.Trial;
import relucert.checker.Verdict;
import relucert.construction.Construction;
import relucert.construction.Constructions;
import relucert.construction.ForwardSubstitution;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.SampleOrder;
import relucert.instance.TunedSet;
import relucert.network.Network;
import relucert.network.TermByTerm;

/**
 * Small instances built and checked one by one, in instances a second: all T and all labels of one
 * grid with K = 6, by Theorem 4.4. So an audit does it where numbers are too long for {@link
 * EightSamplesBenchmark}, as on the wild spacing, and for 3 and more layers. The naive variant
 * orders every instance anew, builds the network by {@link ForwardSubstitution} and evaluates it
 * {@link TermByTerm}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class BuildAndCheckBenchmark {
  private static final int K = 6;
  private static final int INSTANCES = 6 * 6 * 6 * 6 * 6 * 6;

  /** The spacing of the samples. */
  @Param({"generic", "wild"})
  String spacing;

  private SampleGrid grid;
  private final Construction construction = Constructions.standard().require("thm-4.4");

  /** Finds the grid and compares the networks and the verdicts of all variants. */
  @Setup
  public void prepare() {
    grid =
        SampleGrid.all(K).stream().filter(g -> g.name().equals(spacing)).findFirst().orElseThrow();
    if (SampleGrid.size(K) != INSTANCES
        || !(ours() instanceof Verdict.Holds holds)
        || holds.coverage().instances() != INSTANCES
        || naive() != INSTANCES) {
      throw new IllegalStateException("not every instance was accepted");
    }
    TunedSet.all(K)
        .flatMap(grid::instances)
        .map(OrderedInstance::of)
        .filter(instance -> !construction.build(instance).equals(naive(instance)))
        .findFirst()
        .ifPresent(
            instance -> {
              throw new IllegalStateException("the networks differ");
            });
  }

  /** The floor: the instances alone. */
  @Benchmark
  @Warmup(iterations = 1, time = 200, timeUnit = TimeUnit.MILLISECONDS)
  @Measurement(iterations = 3, time = 100, timeUnit = TimeUnit.MILLISECONDS)
  @OperationsPerInvocation(INSTANCES)
  public void nothing(Blackhole hole) {
    TunedSet.all(K).flatMap(grid::instances).forEach(hole::consume);
  }

  /** Everything instance by instance and term by term. */
  @Benchmark
  @OperationsPerInvocation(INSTANCES)
  public long naive() {
    return TunedSet.all(K)
        .flatMap(grid::instances)
        .filter(BuildAndCheckBenchmark::isFitted)
        .count();
  }

  private static boolean isFitted(Instance instance) {
    Network network = naive(OrderedInstance.of(instance));
    for (int i = 1; i <= instance.k(); i++) {
      if (TermByTerm.value(network, instance.point(i)).compareTo(instance.target(i)) != 0) {
        return false;
      }
    }
    return true;
  }

  private static Network naive(OrderedInstance instance) {
    return ForwardSubstitution.polyline(instance, instance.tuned().retained());
  }

  /** As the audit does it where it takes instances one by one. */
  @Benchmark
  @OperationsPerInvocation(INSTANCES)
  public Verdict ours() {
    Trial trial = Trial.exhaustive();
    SampleOrder order = SampleOrder.of(grid.points());
    TunedSet.all(K)
        .flatMap(grid::instances)
        .forEach(instance -> buildAndCheck(trial, instance, order));
    return trial.verdict();
  }

  private void buildAndCheck(Trial trial, Instance instance, SampleOrder order) {
    OrderedInstance ordered = order.of(instance);
    Network network = construction.build(ordered);
    trial.require(
        K,
        new Statement.FitsNeurons(instance, 2, construction.promisedNeurons(ordered.tuned())),
        new Evidence.Witness(network));
  }
}
