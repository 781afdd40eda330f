package relucert.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.interchange.Json;
import relucert.interchange.NetworkFile;
import relucert.interchange.Shown;
import relucert.network.Network;
import relucert.pwl.Affine;
import relucert.pwl.NetworkOnLine;
import relucert.report.FunctionText;

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
      "Example: relucert pieces --network g.json --from 0 --to 1",
      "Example: relucert pieces --network g.json --point 0,1/2 --direction 1,-2"
    })
final class PiecesCommand implements Callable<Integer> {
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

  @Override
  public Integer call() {
    if (from != null && to != null && from.compareTo(to) >= 0) {
      throw usage("expected --from below --to");
    }
    Network network = NetworkFile.read(networkFile);
    Line line = line(network);
    NetworkOnLine restricted = NetworkOnLine.of(network, line.point(), line.direction());
    ImmutableList<BigFraction> breakpoints = inside(restricted.function().breakpoints());
    int first =
        (int)
            restricted.function().breakpoints().stream()
                .filter(t -> from != null && t.compareTo(from) <= 0)
                .count();
    List<Affine> pieces =
        restricted.function().pieces().subList(first, first + breakpoints.size() + 1);
    int intervals = inside(restricted.switchingPoints()).size() + 1;
    spec.commandLine()
        .getOut()
        .print(
            asJson ? json(breakpoints, pieces, intervals) : text(breakpoints, pieces, intervals));
    return 0;
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

  private ImmutableList<BigFraction> inside(List<BigFraction> points) {
    return points.stream()
        .filter(t -> from == null || from.compareTo(t) < 0)
        .filter(t -> to == null || t.compareTo(to) < 0)
        .collect(ImmutableList.toImmutableList());
  }

  private String text(List<BigFraction> breakpoints, List<Affine> pieces, int intervals) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("from", "to", "slope"));
    for (int i = 0; i < pieces.size(); i++) {
      BigFraction left = i == 0 ? from : breakpoints.get(i - 1);
      BigFraction right = i == breakpoints.size() ? to : breakpoints.get(i);
      rows.add(
          List.of(
              left == null ? "-inf" : Rationals.text(left),
              right == null ? "inf" : Rationals.text(right),
              Rationals.text(pieces.get(i).slope()),
              "g = " + FunctionText.affine(pieces.get(i).slope(), pieces.get(i).intercept(), "t")));
    }
    return Table.text(rows)
        + String.format(
            "%s, %s, %s\n",
            Shown.counted(pieces.size(), "piece"),
            Shown.counted(breakpoints.size(), "breakpoint"),
            Shown.counted(intervals, "activation interval"));
  }

  private static String json(List<BigFraction> breakpoints, List<Affine> pieces, int intervals) {
    return Json.text(
        json ->
            json.object(
                () -> {
                  json.name("breakpoints").numbers(breakpoints);
                  json.name("slopes").numbers(pieces.stream().map(Affine::slope).toList());
                  json.name("pieces").integer(pieces.size());
                  json.name("activationIntervals").integer(intervals);
                }));
  }
}
