package relucert.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.checker.Checker;
import relucert.checker.Judgement;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.Projection;
import relucert.interchange.BadInput;
import relucert.interchange.InstanceFile;
import relucert.interchange.NetworkFile;
import relucert.interchange.OutputFile;
import relucert.interchange.Shown;
import relucert.network.Network;
import relucert.pwl.TooManyPiecesException;
import relucert.search.repair.LeastNeurons;
import relucert.search.repair.PieceCounts;
import relucert.search.repair.Repair;

/** {@code relucert repair}: from a trained network to one that takes every target exactly. */
@Command(
    name = "repair",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Takes a trained network g as the exact numbers it is stored with, says how far it is from taking"
          + " every target of the instance, how many pieces it has and how few neurons would do, and adds"
          + " the fewest neurons we know how to build so that every target is taken exactly. The checker"
          + " verifies the repaired network on every sample.",
      "There is no tolerance: a sample that is missed by 1e-9 is missed. A trained network usually misses"
          + " all K samples, so N = K residuals have to be taken, and starting anew is then cheaper."
    },
    footer = {
      "",
      "Exit codes: 0 the repaired network takes every target; 1 the checker rejects it; 2 bad usage or bad"
          + " input.",
      "",
      "Examples:",
      "  relucert repair --network examples/trained.onnx --in examples/parabola.json --out g.json",
      "  relucert repair --network examples/frozen.json --in examples/task.json --labels",
      "  relucert repair --network g.json --in examples/parabola.json --lines 100 --seed 7"
    })
final class RepairCommand implements Callable<Integer> {
  /** Along so many directions the residuals are looked at, if none is given. */
  private static final int DIRECTIONS = 4;

  private static final int MOST_LINES = 100_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--network",
      required = true,
      paramLabel = "NETWORK",
      description = "the network g: relucert-network/1, .onnx, .safetensors or .npz")
  private Path networkFile = Path.of("");

  @Option(
      names = "--in",
      required = true,
      paramLabel = "INSTANCE",
      description = "the instance: relucert-instance/1, CSV, .npy, .npz or .safetensors")
  private Path in = Path.of("");

  @Option(names = "--out", paramLabel = "FILE", description = "write the repaired network")
  private @Nullable Path out;

  @Option(
      names = "--labels",
      description = "repair the network for the labels y of the instance, not for its targets")
  private boolean labels;

  @Mixin private ProjectionOption projection = new ProjectionOption();

  @Option(
      names = "--lines",
      paramLabel = "n",
      defaultValue = "20",
      description =
          "count the pieces along so many random lines, too, through the box that the samples span"
              + " (default: ${DEFAULT-VALUE})")
  private int lines;

  @Option(
      names = "--seed",
      paramLabel = "s",
      defaultValue = "1",
      description = "which random lines (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--json", description = "print JSON instead of text")
  private boolean asJson;

  @Override
  public Integer call() {
    Usage.require(
        spec,
        1 <= lines && lines <= MOST_LINES,
        "--lines: expected 1 to " + MOST_LINES + ", found " + lines);
    Network network = NetworkFile.read(networkFile);
    InstanceFile file = InstanceFile.read(in);
    if (out != null) {
      List<Path> sources = new ArrayList<>(file.sources());
      sources.add(networkFile);
      OutputFile.requireOther(out, sources);
    }
    Instance wanted = wanted(file);
    requireDimension(network, wanted);
    OrderedInstance ordered = projection.order(in, wanted);
    Repair repair = Repair.of(network, wanted, directions(ordered, wanted));
    Network repaired = repair.best().network().get();
    Judgement judgement = fits(wanted, repaired);
    Judgement anew = fits(wanted, repair.anew().network().get());
    if (!judgement.isAccepted() || !anew.isAccepted()) {
      spec.commandLine().getOut().print("repaired: " + judgement + "\nanew: " + anew + "\n");
      return Main.NOT_AS_STATED;
    }
    if (out != null) {
      NetworkFile.write(repaired, out);
    }
    RepairText text =
        new RepairText(
            repair,
            repaired,
            ordered,
            LeastNeurons.of(ordered, network.depth()),
            counted(
                () ->
                    PieceCounts.along(network, mean(wanted), Line.unitAlong(ordered.direction()))),
            counted(() -> PieceCounts.ofRandomLines(network, wanted.points(), lines, seed)),
            seed);
    spec.commandLine().getOut().print(asJson ? text.json() : text.text());
    return 0;
  }

  /** Returns a count; empty if there are more pieces than are computed. */
  private static <C> Optional<C> counted(Supplier<C> count) {
    try {
      return Optional.of(count.get());
    } catch (TooManyPiecesException e) {
      return Optional.empty();
    }
  }

  private Instance wanted(InstanceFile file) {
    return labels
        ? Instance.of(
            file.instance().points(),
            file.labels()
                .orElseThrow(() -> new BadInput(in, "--labels needs labels y in the instance")))
        : file.instance();
  }

  private void requireDimension(Network network, Instance wanted) {
    if (wanted.dimension() != network.inputDimension()) {
      throw new BadInput(
          in,
          "points",
          String.format(
              "expected %s, the input dimension of %s, found %d",
              Shown.counted(network.inputDimension(), "coordinate"),
              networkFile,
              wanted.dimension()));
    }
  }

  /** The direction of the order, and more of them if it was not chosen. */
  private List<RationalVector> directions(OrderedInstance ordered, Instance wanted) {
    return projection.isGiven()
        ? ImmutableList.of(ordered.direction())
        : Projection.injective(wanted.points(), DIRECTIONS);
  }

  private static RationalVector mean(Instance wanted) {
    RationalVector sum =
        wanted.points().stream()
            .reduce(RationalVector.zero(wanted.dimension()), RationalVector::plus);
    return sum.map(c -> c.divide(wanted.k()));
  }

  private static Judgement fits(Instance wanted, Network network) {
    return Checker.check(
        new Certificate(
            new Statement.FitsNeurons(wanted, network.depth(), network.neurons()),
            new Evidence.Witness(network)));
  }
}
