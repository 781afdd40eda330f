package relucert.ledger;

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
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.checker.Checker;
import relucert.checker.Judgement;
import relucert.construction.Construction;
import relucert.construction.Constructions;
import relucert.construction.ThreeLayerInstance;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;

/**
 * One large instance, K = 40,000 samples of which N = 10,000 are tuned: the samples put in order,
 * the network built and its value at every sample checked, in seconds and without warming up, as a
 * user meets it. There is no naive variant: the values alone would take it days.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 2)
public class BuildAndCheckLargeBenchmark {
  private static final int K = 40_000;
  private static final int N = 10_000;

  /** The construction's name. */
  @Param({"sharp-3", "quads", "sharp-2"})
  String construction;

  /** The dimension d of the samples. */
  @Param({"1", "10"})
  int dimension;

  private Construction ours;
  private Instance instance;

  /** Makes the instance; each variant checks what it builds. */
  @Setup
  public void prepare() {
    ours = Constructions.standard().require(construction);
    instance = ThreeLayerInstance.scattered(K, N, dimension);
  }

  /** The floor: the instance alone. */
  @Benchmark
  public Instance nothing() {
    return instance;
  }

  /** Everything the command line does with an instance but reading and writing. */
  @Benchmark
  public Judgement ours() {
    OrderedInstance ordered = OrderedInstance.of(instance);
    Statement statement =
        new Statement.FitsNeurons(instance, ours.layers(), ours.promisedNeurons(ordered));
    Judgement judgement =
        Checker.check(new Certificate(statement, new Evidence.Witness(ours.build(ordered))));
    if (!judgement.isAccepted()) {
      throw new IllegalStateException(judgement.toString());
    }
    return judgement;
  }
}
