package relucert.ledger;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
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
import relucert.checker.CheckedGrid;
import relucert.checker.Trial;
import relucert.checker.Verdict;
import relucert.construction.Construction;
import relucert.construction.Constructions;
import relucert.construction.ForwardSubstitution;
import relucert.instance.Instance;
import relucert.instance.LabelGrid;
import relucert.instance.OrderedInstance;
import relucert.instance.SampleOrder;
import relucert.instance.TunedSet;
import relucert.network.Network;
import relucert.network.TermByTerm;

/**
 * The exhaustive audit of 2-layer constructions at K = 8, in instances a second: all T and all
 * labels from {-2..2} of one grid, each network built and checked, on one core and on two. The
 * naive variant takes one labeling of every thousand, builds its network by {@link
 * ForwardSubstitution} (that of Theorem 4.4, whichever is measured) and evaluates it {@link
 * TermByTerm}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 7, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class EightSamplesBenchmark {
  private static final int K = 8;
  private static final int INSTANCES = 6 * 6 * 6 * 6 * 6 * 6 * 6 * 6;
  private static final int STEP = 1000;

  /** What the naive variant takes: the first labeling of each T and every thousandth after it. */
  private static final int SOME = 1858;

  /** The construction. */
  @Param({"thm-4.4", "sharp-2"})
  String construction;

  /** The number of threads. */
  @Param({"1", "2"})
  int threads;

  private final SampleGrid grid = SampleGrid.all(K).get(1);
  private final List<TunedSet> sets = TunedSet.all(K).toList();
  private Construction built;

  /** Compares the counts and some networks. */
  @Setup
  public void prepare() {
    built = Constructions.standard().require(construction);
    if (!(ours() instanceof Verdict.Holds holds)
        || holds.coverage().instances() != INSTANCES
        || naive() != SOME) {
      throw new IllegalStateException("not every instance was accepted");
    }
    SampleOrder order = SampleOrder.of(grid.points());
    for (TunedSet tuned : sets) {
      LabelGrid labels = grid.labels(tuned);
      for (int number = 0; number < labels.size(); number += STEP) {
        int b = number % labels.runSize();
        OrderedInstance instance = order.of(labels.instance(number));
        Network flat = built.flat(order, labels).orElseThrow().apply(number - b).network(b);
        boolean isTheorem44 = construction.equals("thm-4.4");
        if (!flat.equals(isTheorem44 ? naive(instance) : built.build(instance))) {
          throw new IllegalStateException("the networks differ");
        }
      }
    }
  }

  /** As the audit does it. */
  @Benchmark
  @OperationsPerInvocation(INSTANCES)
  public Verdict ours() {
    Trial trial = Trial.exhaustive();
    ImmutableList<Optional<CheckedGrid>> checked =
        new FlatGrids(built, grid, SampleOrder.of(grid.points()), built::promisedNeurons)
            .check(sets, threads);
    checked.forEach(tuned -> trial.require(tuned.orElseThrow()));
    return trial.verdict();
  }

  /** Instance by instance and term by term. */
  @Benchmark
  @OperationsPerInvocation(SOME)
  public long naive() {
    return InOrder.map(threads, sets, this::fitted).stream().mapToLong(count -> count).sum();
  }

  private long fitted(TunedSet tuned) {
    LabelGrid labels = grid.labels(tuned);
    return IntStream.iterate(0, number -> number < labels.size(), number -> number + STEP)
        .mapToObj(labels::instance)
        .filter(EightSamplesBenchmark::isFitted)
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
}
