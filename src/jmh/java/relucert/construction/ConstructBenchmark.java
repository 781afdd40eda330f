package relucert.construction;

import java.util.ArrayList;
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
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Block;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Network;

/**
 * One network from an ordered instance, in microseconds: K samples on a line with gaps from 1 to 9,
 * every fifth one in T, labels from -7 to 7. The naive variant is {@link ForwardSubstitution},
 * which finds the same network.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class ConstructBenchmark {
  /** The construction's name. */
  @Param({"lemma-4.5", "thm-4.4", "sharp-2"})
  String construction;

  /** The number K of samples. */
  @Param({"7", "1024"})
  int k;

  private Construction ours;
  private OrderedInstance instance;

  /** Makes the instance and compares the networks of all variants. */
  @Setup
  public void prepare() {
    ours = Constructions.standard().require(construction);
    instance = OrderedInstance.of(instance(k));
    if (!ours.build(instance).equals(naive())) {
      throw new IllegalStateException("the networks differ");
    }
  }

  private static Instance instance(int k) {
    Random random = new Random(3);
    List<BigFraction> positions = new ArrayList<>();
    List<BigFraction> targets = new ArrayList<>();
    List<Integer> tuned = new ArrayList<>();
    long position = 0;
    for (int i = 1; i <= k; i++) {
      position += 1 + random.nextInt(9);
      positions.add(Rationals.of(position));
      boolean isTuned = i % 5 == 1;
      targets.add(Rationals.of(isTuned ? random.nextInt(15) - 7L : 0));
      if (isTuned) {
        tuned.add(i);
      }
    }
    return Instance.of(
        RationalMatrix.column(RationalVector.of(positions)),
        RationalVector.of(targets),
        TunedSet.of(k, tuned));
  }

  /** The floor: the instance alone. */
  @Benchmark
  @Warmup(iterations = 1, time = 200, timeUnit = TimeUnit.MILLISECONDS)
  @Measurement(iterations = 3, time = 100, timeUnit = TimeUnit.MILLISECONDS)
  public OrderedInstance nothing() {
    return instance;
  }

  /** The same network by forward substitution, term by term. */
  @Benchmark
  public Network naive() {
    return switch (construction) {
      case "lemma-4.5" ->
          ForwardSubstitution.polyline(instance, IntStream.rangeClosed(1, k).boxed().toList());
      case "thm-4.4" -> ForwardSubstitution.polyline(instance, instance.tuned().retained());
      default -> ForwardSubstitution.flatBase(instance, firstFlatBlock());
    };
  }

  private Block firstFlatBlock() {
    return instance.tuned().blocks().stream().filter(b -> b.size() >= 2).findFirst().orElseThrow();
  }

  /** {@link Construction#build(OrderedInstance)}. */
  @Benchmark
  public Network ours() {
    return ours.build(instance);
  }
}
