package relucert.search.width;

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
import relucert.certificate.Certificate;
import relucert.checker.Checker;

/**
 * The least number of neurons with its evidence, in microseconds. The naive variant is {@link
 * ForwardReach}: one direction, fractions.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class LeastWidthBenchmark {
  /** The kind of data and its size. */
  @Param({"random-8", "random-50", "random-200", "subset-12"})
  String instance;

  private WidthData data;
  private Certificate needs;

  /** Makes the data and compares the answers of the variants. */
  @Setup
  public void prepare() {
    data = WidthData.of(instance);
    LeastWidth width =
        LeastWidth.through(data.positions(), data.targets(), LeastWidth.DEFAULT_LIMIT);
    needs = width.needs();
    if (width.neurons() != ForwardReach.neurons(data.positions(), data.targets())
        || !Checker.check(needs).isAccepted()) {
      throw new IllegalStateException("the widths differ");
    }
  }

  /** The program's own way. */
  @Benchmark
  public Object ours() {
    return LeastWidth.through(data.positions(), data.targets(), LeastWidth.DEFAULT_LIMIT).neurons();
  }

  /** The baseline. */
  @Benchmark
  public Object naive() {
    return ForwardReach.neurons(data.positions(), data.targets());
  }
}
