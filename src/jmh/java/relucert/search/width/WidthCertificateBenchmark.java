package relucert.search.width;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import relucert.checker.Checker;

/**
 * Checking the certificate of the lower bound, in microseconds, against finding the width once more
 * ({@code naive}).
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class WidthCertificateBenchmark {
  /** The program's own way. */
  @Benchmark
  public Object ours(WidthState state) {
    return Checker.check(state.needs()).isAccepted();
  }

  /** The baseline. */
  @Benchmark
  public Object naive(WidthState state) {
    return LeastWidth.through(state.positions(), state.targets(), LeastWidth.DEFAULT_LIMIT);
  }
}
