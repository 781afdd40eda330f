package relucert.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.interchange.BadInput;
import relucert.interchange.InstanceFile;
import relucert.interchange.Json;
import relucert.interchange.NetworkFile;
import relucert.interchange.Shown;
import relucert.network.Network;
import relucert.pwl.TooManyPiecesException;
import relucert.search.repair.PieceCounts;

/** {@code relucert evaluate}: the exact values of a network at the samples of an instance. */
@Command(
    name = "evaluate",
    description =
        "Prints the exact value g(x) of a network at every sample of an instance and whether it is"
            + " the sample's target.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Exit codes: 0 the network fits the instance; 1 it misses a sample; 2 bad usage or bad"
          + " input.",
      "",
      "Examples:",
      "  relucert evaluate --network examples/g.json --in examples/line.json",
      "  relucert evaluate --network examples/g.json --in examples/line.json --json",
      "The first prints for each sample its number, g(x), the target, and ok or MISS:",
      "",
      "  sample  g(x)  target",
      "       1     0       0  ok",
      "       2     1       1  ok"
    })
final class EvaluateCommand implements Callable<Integer> {
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
  private Path instanceFile = Path.of("");

  @Option(
      names = "--labels",
      description = "compare with the labels y of the instance (for f + g), not with the targets")
  private boolean labels;

  @Option(names = "--json", description = "print JSON instead of a table")
  private boolean asJson;

  @Override
  public Integer call() {
    Network network;
    Instance instance;
    try (Progress progress = Progress.of(spec)) {
      progress.stage("reading network and instance");
      network = NetworkFile.read(networkFile);
      instance = instance(InstanceFile.read(instanceFile));
    }
    if (instance.dimension() != network.inputDimension()) {
      throw new BadInput(
          instanceFile,
          "points",
          String.format(
              "expected %s, the input dimension of %s, found %d",
              Shown.counted(network.inputDimension(), "coordinate"),
              networkFile,
              instance.dimension()));
    }
    RationalVector values = values(network, instance);
    List<Integer> missed =
        IntStream.rangeClosed(1, instance.k())
            .filter(i -> !values.get(i - 1).equals(instance.target(i)))
            .boxed()
            .toList();
    PrintWriter out = spec.commandLine().getOut();
    out.print(asJson ? json(network, instance, values, missed) : table(instance, values, missed));
    return missed.isEmpty() ? 0 : Main.NOT_AS_STATED;
  }

  private RationalVector values(Network network, Instance instance) {
    try (Progress progress = Progress.of(spec)) {
      progress.stage("evaluating at " + Shown.counted(instance.k(), "sample"));
      return network.values(instance.samples());
    }
  }

  /** The problem of fitting the targets, or that of fitting the labels themselves. */
  private Instance instance(InstanceFile file) {
    if (!labels) {
      return file.instance();
    }
    return Instance.of(
        file.instance().points(),
        file.labels()
            .orElseThrow(
                () -> new BadInput(instanceFile, "--labels needs labels y in the instance")));
  }

  private String table(Instance instance, RationalVector values, List<Integer> missed) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("sample", labels ? "value" : "g(x)", labels ? "label" : "target"));
    for (int i = 1; i <= instance.k(); i++) {
      boolean fits = values.get(i - 1).equals(instance.target(i));
      rows.add(
          List.of(
              Integer.toString(i),
              Rationals.text(values.get(i - 1)),
              Rationals.text(instance.target(i)),
              fits ? "ok" : "MISS"));
    }
    String fitting = (instance.k() - missed.size()) + " of " + instance.k() + " samples";
    if (missed.isEmpty()) {
      return Table.text(rows) + "fits: " + fitting + "\n";
    }
    int first = missed.get(0);
    return Table.text(rows)
        + String.format(
            "does not fit: %s; the first that misses is sample %d: g(x) = %s, target %s\n",
            fitting,
            first,
            Rationals.text(values.get(first - 1)),
            Rationals.text(instance.target(first)));
  }

  private static String json(
      Network network, Instance instance, RationalVector values, List<Integer> missed) {
    return Json.text(
        json ->
            json.object(
                () -> {
                  json.name("neurons").integer(network.neurons());
                  json.name("widths").integers(network.widths());
                  json.name("pieces");
                  Line.ofCommonDirection(network).stream()
                      .flatMapToInt(line -> pieces(network, line).stream())
                      .findFirst()
                      .ifPresentOrElse(json::integer, json::nothing);
                  json.name("maxBits").integer(network.bits());
                  json.name("fits").truth(missed.isEmpty());
                  json.name("firstMiss");
                  missed.stream().findFirst().ifPresentOrElse(json::integer, json::nothing);
                  json.name("values").numbers(values);
                  json.name("targets").numbers(instance.targets());
                }));
  }

  /** Counts the pieces along a line; empty if they are too many. */
  private static OptionalInt pieces(Network network, Line line) {
    try {
      return OptionalInt.of(PieceCounts.along(network, line.point(), line.direction()));
    } catch (TooManyPiecesException e) {
      return OptionalInt.empty();
    }
  }
}
