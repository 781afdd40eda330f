package relucert.search.width;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The least number of neurons with its network and both certificates, in microseconds. The naive
 * variant, {@link ForwardReach}, finds the number alone.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class WidthEvidenceBenchmark {
  /** The program's own way. */
  @Benchmark
  public void ours(WidthState state, Blackhole made) {
    LeastWidth width =
        LeastWidth.through(state.positions(), state.targets(), LeastWidth.DEFAULT_LIMIT);
    made.consume(width.fits());
    made.consume(width.needs());
  }

  /** The baseline. */
  @Benchmark
  public Object naive(WidthState state) {
    return ForwardReach.neurons(state.positions(), state.targets());
  }
}
