package relucert.network;

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
import relucert.exact.UnreducedVector;

/**
 * The plain fractions that {@link EvaluateBenchmark} is compared with, in the same line of the
 * table. A64 takes most of a minute for one point and is measured on request only ({@code -p
 * numbers=A64}).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class EvaluateNaiveBenchmark {
  /** The kind of numbers. */
  @Param({"I4", "S16", "S64", "A16"})
  RandomNumbers numbers;

  private RandomTwoLayer random;
  private int next;

  /** Makes network and points and compares the first value with that of the kernel. */
  @Setup
  public void prepare() {
    random = RandomTwoLayer.of(numbers, EvaluateBenchmark.K);
    UnreducedVector kernel =
        random.network.batch(random.points.subList(0, 1)).orElseThrow().values(1);
    if (!kernel.isEqual(0, TermByTerm.value(random.network, random.points.get(0)))) {
      throw new IllegalStateException("the values differ");
    }
  }

  /** Plain fractions, term by term. */
  @Benchmark
  public BigFraction naive() {
    next = (next + 1) % random.points.size();
    return TermByTerm.value(random.network, random.points.get(next));
  }
}
