package relucert.search.width;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The least number of neurons, in microseconds; for the evidence see {@link
 * WidthEvidenceBenchmark}. The naive variant is {@link ForwardReach}: one direction, fractions.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class LeastWidthBenchmark {
  /** The program's own way. */
  @Benchmark
  public Object ours(WidthState state) {
    return LeastWidth.through(state.positions(), state.targets(), LeastWidth.DEFAULT_LIMIT)
        .neurons();
  }

  /** The baseline. */
  @Benchmark
  public Object naive(WidthState state) {
    return ForwardReach.neurons(state.positions(), state.targets());
  }
}
