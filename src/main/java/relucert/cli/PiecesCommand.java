package relucert.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import relucert.exact.RationalVector;
import relucert.interchange.BadInput;
import relucert.interchange.NetworkFile;
import relucert.interchange.OutputFile;
import relucert.interchange.Shown;
import relucert.network.Network;
import relucert.pwl.NetworkOnLine;
import relucert.pwl.TooManyPiecesException;
import relucert.report.drawing.Picture;

/** {@code relucert pieces}: the exact piecewise-linear function of a network along a line. */
@Command(
    name = "pieces",
    description =
        "Prints the exact piecewise-linear function t -> g(p + t u) of a network g along a line:"
            + " breakpoints, slopes, and how many pieces and activation intervals it has.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "A breakpoint is where the slope changes. An activation interval is a maximal interval on"
          + " which every neuron stays on or stays off; a piece may hold several.",
      "",
      "Examples:",
      "  relucert pieces --network examples/g.json",
      "  relucert pieces --network examples/g.json --from 1 --to 3 --json",
      "  relucert pieces --network examples/frozen.json --point 0,1/2 --direction 1,-2 --svg g.svg"
    })
final class PiecesCommand implements Callable<Integer> {
  /** So many switching points are computed: some seconds, some hundred megabytes. */
  private static final int MOST = 500_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--network",
      required = true,
      paramLabel = "NETWORK",
      description = "the network g: relucert-network/1, .onnx, .safetensors or .npz")
  private Path networkFile = Path.of("");

  @Option(
      names = "--point",
      paramLabel = "p",
      converter = ExactOptions.Vector.class,
      description = "a point of the line, exact numbers separated by commas (default: 0)")
  private @Nullable RationalVector point;

  @Option(
      names = "--direction",
      paramLabel = "u",
      converter = ExactOptions.Vector.class,
      description =
          "the direction of the line (default: 1 in dimension 1; otherwise a/(a.a), so that"
              + " t = a.x, if all weights of the first layer are multiples of one vector a)")
  private @Nullable RationalVector direction;

  @Option(
      names = "--from",
      paramLabel = "a",
      converter = ExactOptions.Scalar.class,
      description = "look at t > a only")
  private @Nullable BigFraction from;

  @Option(
      names = "--to",
      paramLabel = "b",
      converter = ExactOptions.Scalar.class,
      description = "look at t < b only")
  private @Nullable BigFraction to;

  @Option(names = "--json", description = "print JSON instead of text")
  private boolean asJson;

  @Mixin private PictureOption picture = new PictureOption();

  @Override
  public Integer call() {
    if (from != null && to != null && from.compareTo(to) >= 0) {
      throw usage("expected --from below --to");
    }
    picture.requireTarget(List.of(networkFile));
    Network network;
    try (Progress progress = Progress.of(spec)) {
      progress.stage("reading the network");
      network = NetworkFile.read(networkFile);
    }
    Line line = line(network);
    LinePieces found = pieces(network, line);
    Supplier<Picture> drawn = () -> found.picture(networkFile, line);
    OutputFile.writeAll(picture.file(() -> List.of(drawn.get())).stream().toList());
    spec.commandLine().getOut().print(asJson ? found.json() : found.text());
    if (!asJson) {
      PictureOption.show(spec, drawn);
    }
    return 0;
  }

  private LinePieces pieces(Network network, Line line) {
    try (Progress progress = Progress.of(spec)) {
      progress.stage("finding the pieces");
      return LinePieces.of(
          NetworkOnLine.of(network, line.point(), line.direction(), MOST), from, to);
    } catch (TooManyPiecesException e) {
      throw new BadInput(networkFile, "expected fewer pieces, found " + e.getMessage());
    }
  }

  private Line line(Network network) {
    int dimension = network.inputDimension();
    requireSize("--point", point, dimension);
    requireSize("--direction", direction, dimension);
    RationalVector start = point != null ? point : RationalVector.zero(dimension);
    if (direction != null) {
      if (direction.isZero()) {
        throw usage("expected a --direction other than zero");
      }
      return new Line(start, direction);
    }
    RationalVector common =
        Line.commonDirection(network)
            .orElseThrow(
                () ->
                    usage(
                        "expected --point and --direction, because the first layer of "
                            + networkFile
                            + " looks in several directions"));
    if (dimension > 1) {
      spec.commandLine()
          .getErr()
          .println("relucert: t = a." + (start.isZero() ? "x" : "(x - p)") + " with a = " + common);
    }
    return new Line(start, Line.unitAlong(common));
  }

  private void requireSize(String option, @Nullable RationalVector vector, int dimension) {
    if (vector != null && vector.size() != dimension) {
      throw usage(
          String.format(
              "expected %s for %s, the input dimension of %s, found %d",
              Shown.counted(dimension, "number"), option, networkFile, vector.size()));
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
