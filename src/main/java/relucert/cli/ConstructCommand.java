package relucert.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.interchange.BadInput;
import relucert.interchange.InstanceFile;
import relucert.interchange.NetworkFile;
import relucert.interchange.OutputFile;
import relucert.interchange.Shown;
import relucert.network.Network;

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
      "  relucert construct --method sharp-2 --in examples/line.json --out g.json --svg g.svg",
      "  relucert construct --method sharp-l --layers 7 --in examples/signs.json --out g7.json",
      "  relucert construct --method sharp-3 --in examples/task.json --out g.json --sum fg.json",
      "",
      "The fewest neurons we know how to build with: sharp-2 (2 layers), sharp-3 (3 layers), handed-on"
          + " (L >= 4 layers); of the least width: sharp-l (L >= 4 layers).",
      "The promised number is enough for all targets on this T (by triples: all of one sign); given"
          + " targets may need fewer."
    })
final class ConstructCommand implements Callable<Integer> {
  static final int LEAST_DEEP = 4;
  private static final int MOST_LAYERS = 10_000;

  /** The methods that need a number of layers. */
  private static final Constructions DEEP = Constructions.deep(LEAST_DEEP);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--method",
      paramLabel = "NAME",
      required = true,
      completionCandidates = Candidates.Methods.class,
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

  @Mixin private PictureOption picture = new PictureOption();

  @Override
  public Integer call() {
    Construction construction = construction();
    InstanceFile file = InstanceFile.read(in);
    OutputFile.requireOther(out, file.sources());
    if (sum != null) {
      OutputFile.requireOther(sum, file.sources());
    }
    picture.requireTarget(file.sources());
    OrderedInstance ordered = projection.order(in, file.instance());
    construction
        .unmetHypothesis(ordered)
        .ifPresent(
            missing -> {
              throw new BadInput(
                  in, "method " + construction.name() + " does not apply: " + missing);
            });
    return built(construction, file, ordered);
  }

  private int built(Construction construction, InstanceFile file, OrderedInstance ordered) {
    BuiltNetwork built;
    Optional<Network> tuned;
    Optional<Judgement> whole;
    try (Progress progress = Progress.of(spec)) {
      built = BuiltNetwork.of(construction, file.instance(), ordered, progress);
      boolean adds = sum != null && built.judgement().isAccepted();
      tuned = adds ? Optional.of(built.addedTo(frozen(file))) : Optional.empty();
      progress.stage("checking f + g");
      whole = tuned.map(fg -> fitsLabels(file, fg));
    } catch (UndefinedStepException e) {
      return notAsStated(
          json ? BuiltNetwork.undefined(e) : "NOT DEFINED at " + e.getMessage() + "\n");
    }
    if (!built.judgement().isAccepted()) {
      List<String> doubt =
          construction.unsoundStep().map(step -> "failed step   " + step).stream().toList();
      return notAsStated(json ? built.json() : built.text(doubt));
    }
    if (whole.isPresent() && !whole.get().isAccepted()) {
      return notAsStated("f + g: " + whole.get() + "\n");
    }
    write(built, tuned);
    List<String> notes = tuned.map(fg -> note(fg, file.instance().k())).stream().toList();
    spec.commandLine().getOut().print(json ? built.json() : built.text(notes));
    if (!json) {
      PictureOption.show(spec, built::picture);
    }
    return 0;
  }

  private int notAsStated(String text) {
    spec.commandLine().getOut().print(text);
    return Main.NOT_AS_STATED;
  }

  private void write(BuiltNetwork built, Optional<Network> tuned) {
    List<OutputFile> files = new ArrayList<>();
    files.add(OutputFile.of(out, NetworkFile.text(built.network())));
    if (sum != null) {
      files.add(OutputFile.of(sum, NetworkFile.text(tuned.orElseThrow())));
    }
    picture.file(() -> List.of(built.picture())).ifPresent(files::add);
    OutputFile.writeAll(files);
  }

  private static String note(Network tuned, int k) {
    return String.format(
        Locale.ROOT,
        "f + g         %d layers, widths %s, fits all %d labels exactly",
        tuned.depth(),
        tuned.widths(),
        k);
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
}
