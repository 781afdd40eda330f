package relucert.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
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
import relucert.construction.Construction;
import relucert.construction.Constructions;
import relucert.construction.UndefinedStepException;
import relucert.construction.deep.DeepConstruction;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.interchange.BadInput;
import relucert.interchange.InstanceFile;
import relucert.interchange.Json;
import relucert.interchange.NetworkFile;
import relucert.interchange.OutputFile;
import relucert.interchange.Shown;
import relucert.network.Network;
import relucert.network.NetworkSum;
import relucert.pwl.NetworkOnLine;

/** Builds an exact network for an instance. */
@Command(
    name = "construct",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Builds an exact network by a named construction, has the checker verify it on every sample, and"
          + " writes it.",
      "Exit code 1, and no file, if the network misses a sample or a step of the construction is not"
          + " defined: that happens to the methods that follow the paper as printed."
    },
    footer = {
      "",
      "Examples:",
      "  relucert construct --method sharp-2 --in data.json --out g.json",
      "  relucert construct --method sharp-3 --in table.csv --out g.json --json",
      "  relucert construct --method sharp-l --layers 7 --in data.json --out g.json",
      "  relucert construct --method sharp-3 --in task.json --out g.json --sum fg.json",
      "",
      "The fewest neurons we know how to build with: sharp-2 (2 layers), sharp-3 (3 layers), handed-on"
          + " (L >= 4 layers); of the least width: sharp-l (L >= 4 layers).",
      "The promised number is enough for all targets on this T (by triples: all of one sign); given"
          + " targets may need fewer."
    })
final class ConstructCommand implements Callable<Integer> {
  private static final int LEAST_DEEP = 4;
  private static final int MOST_LAYERS = 10_000;

  /** The methods that need a number of layers. */
  private static final Constructions DEEP = Constructions.deep(LEAST_DEEP);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--method",
      paramLabel = "NAME",
      required = true,
      description = "the construction, for example sharp-3; `relucert methods` lists them")
  private String method = "";

  @Option(
      names = "--layers",
      paramLabel = "L",
      description =
          "the number of layers, 4 to 10000, for prop-6.1, sharp-l and handed-on; all other methods have theirs")
  private @Nullable Integer layers;

  @Option(
      names = "--in",
      paramLabel = "INSTANCE",
      required = true,
      description = "the instance: JSON, CSV, .npy, .npz or .safetensors")
  private Path in = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "NETWORK",
      required = true,
      description = "where to write the network")
  private Path out = Path.of("");

  @Option(
      names = "--sum",
      paramLabel = "FILE",
      description = "write f + g as one network too; the instance must name the network f")
  private @Nullable Path sum;

  @Mixin private ProjectionOption projection = new ProjectionOption();

  @Option(names = "--json", description = "print the figures as JSON")
  private boolean json;

  @Override
  public Integer call() {
    Construction construction = construction();
    InstanceFile file = InstanceFile.read(in);
    OutputFile.requireOther(out, file.sources());
    if (sum != null) {
      OutputFile.requireOther(sum, file.sources());
    }
    Instance instance = file.instance();
    OrderedInstance ordered = projection.order(in, instance);
    construction
        .unmetHypothesis(ordered)
        .ifPresent(
            missing -> {
              throw new BadInput(
                  in, "method " + construction.name() + " does not apply: " + missing);
            });
    Network network;
    try {
      network = construction.build(ordered);
    } catch (UndefinedStepException e) {
      spec.commandLine()
          .getOut()
          .print(json ? undefined(e) : "NOT DEFINED at " + e.getMessage() + "\n");
      return 1;
    }
    int promised = construction.promisedNeurons(ordered);
    Judgement judgement = fits(instance, construction.layers(), promised, network);
    Figures figures = figures(ordered, network, judgement);
    if (!judgement.isAccepted()) {
      List<String> doubt =
          construction.unsoundStep().map(step -> "failed step   " + step).stream().toList();
      spec.commandLine()
          .getOut()
          .print(json ? figures.json() : text(construction, instance, ordered, figures, doubt));
      return 1;
    }
    List<OutputFile> files = new ArrayList<>();
    files.add(OutputFile.of(out, NetworkFile.text(network)));
    List<String> notes = new ArrayList<>();
    if (sum != null) {
      Network tuned = NetworkSum.of(frozen(file), network);
      Judgement whole = fitsLabels(file, tuned);
      if (!whole.isAccepted()) {
        spec.commandLine().getOut().print("f + g: " + whole + "\n");
        return 1;
      }
      files.add(OutputFile.of(sum, NetworkFile.text(tuned)));
      notes.add(
          String.format(
              Locale.ROOT,
              "f + g         %d layers, widths %s, fits all %d labels exactly",
              tuned.depth(),
              tuned.widths(),
              instance.k()));
    }
    OutputFile.writeAll(files);
    spec.commandLine()
        .getOut()
        .print(json ? figures.json() : text(construction, instance, ordered, figures, notes));
    return 0;
  }

  private Construction construction() {
    Integer depth = layers;
    if (DEEP.named(method).isPresent()) {
      Usage.require(
          spec, depth != null, "--layers: method " + method + " needs a number of layers");
      int known = Objects.requireNonNull(depth);
      Usage.require(
          spec,
          LEAST_DEEP <= known && known <= MOST_LAYERS,
          "--layers: expected "
              + LEAST_DEEP
              + " to "
              + MOST_LAYERS
              + " for method "
              + method
              + ", found "
              + known);
      return Constructions.deep(known).require(method);
    }
    Constructions all = Constructions.standard();
    Construction construction =
        all.named(method)
            .orElseThrow(
                () ->
                    new CommandLine.ParameterException(
                        spec.commandLine(),
                        "--method: expected one of "
                            + Stream.concat(all.all().stream(), DEEP.all().stream())
                                .map(Construction::name)
                                .collect(Collectors.joining(", "))
                            + "; found "
                            + Shown.quoted(method)));
    Usage.require(
        spec,
        depth == null || depth == construction.layers(),
        "--layers: method "
            + method
            + " makes networks of "
            + construction.layers()
            + " layers, not "
            + depth);
    return construction;
  }

  private static Judgement fits(Instance instance, int layers, int neurons, Network network) {
    return Checker.check(
        new Certificate(
            new Statement.FitsNeurons(instance, layers, neurons), new Evidence.Witness(network)));
  }

  private Network frozen(InstanceFile file) {
    return file.pretrainedNetwork()
        .orElseThrow(() -> new BadInput(in, "--sum needs a \"pretrainedNetwork\" in the instance"));
  }

  /** The fine-tuned network against the labels y themselves, as equation (2) asks. */
  private Judgement fitsLabels(InstanceFile file, Network tuned) {
    RationalVector labels =
        file.labels().orElseThrow(() -> new BadInput(in, "--sum needs \"labels\" in the instance"));
    return Checker.check(
        new Certificate(
            new Statement.FitsNeurons(
                Instance.of(file.instance().points(), labels), tuned.depth(), tuned.neurons()),
            new Evidence.Witness(tuned)));
  }

  private static String undefined(UndefinedStepException e) {
    return Json.text(
        j ->
            j.object(
                () -> {
                  j.name("fits").truth(false);
                  j.name("undefinedStep").string(e.step());
                  j.name("reason").string(e.reason());
                }));
  }

  /** What is told of a network. */
  private record Figures(
      int neurons, List<Integer> widths, int pieces, int maxBits, Judgement judgement) {

    String json() {
      return Json.text(
          j ->
              j.object(
                  () -> {
                    j.name("neurons").integer(neurons);
                    j.name("widths").integers(widths);
                    j.name("pieces").integer(pieces);
                    j.name("maxBits").integer(maxBits);
                    j.name("fits").truth(judgement.isAccepted());
                  }));
    }
  }

  private static Figures figures(OrderedInstance ordered, Network network, Judgement judgement) {
    RationalVector direction = ordered.direction();
    int pieces =
        NetworkOnLine.of(network, RationalVector.zero(direction.size()), Line.unitAlong(direction))
            .function()
            .pieces()
            .size();
    return new Figures(network.neurons(), network.widths(), pieces, network.bits(), judgement);
  }

  private static String text(
      Construction construction,
      Instance instance,
      OrderedInstance ordered,
      Figures figures,
      List<String> notes) {
    Sheet sheet = new Sheet();
    sheet.line("method", construction.name() + " (" + construction.source() + ")");
    sheet.instance(ordered);
    sheet.line("tuned T", Shown.shortened(instance.tuned().toString()));
    sheet.line("direction a", ordered.direction().toString());
    if (instance.k() > 1) {
      sheet.line("order", Shown.shortened(words(ordered.order())) + " (samples by a.x)");
    }
    sheet.line("J(T)", Shown.shortened(words(retained(ordered))) + " (samples by a.x)");
    sheet.line("widths", Shown.shortened(figures.widths().toString()));
    if (construction instanceof DeepConstruction deep) {
      int width = figures.widths().stream().reduce(0, Math::max);
      sheet.line("width", width + ", promised " + deep.promisedWidth(ordered));
    }
    sheet.line(
        "neurons",
        figures.neurons()
            + ", promised "
            + construction.promisedNeurons(ordered)
            + ": "
            + construction.formula());
    sheet.line("pieces", figures.pieces() + " along a");
    sheet.line("largest bits", Integer.toString(figures.maxBits()));
    sheet.line(
        "fits",
        figures
            .judgement()
            .failure()
            .map(f -> "NO: " + f)
            .orElse("all " + ordered.k() + " samples exactly"));
    construction.granted().forEach(repair -> sheet.line("granted", repair));
    notes.forEach(sheet::note);
    return sheet.toString();
  }

  /** J(T) along the direction, as the samples' own numbers. */
  private static List<Integer> retained(OrderedInstance ordered) {
    return ordered.tuned().retained().stream().map(r -> ordered.order().get(r - 1)).toList();
  }

  private static String words(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
