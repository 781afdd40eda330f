package relucert.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import relucert.certificate.Certificate;
import relucert.certificate.CertificateWriter;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.checker.Checker;
import relucert.checker.Judgement;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.interchange.InstanceFile;
import relucert.interchange.Json;
import relucert.interchange.NetworkFile;
import relucert.interchange.OutputFile;
import relucert.interchange.Shown;
import relucert.network.Network;
import relucert.report.FunctionText;
import relucert.search.width.LeastWidth;

/** {@code relucert width}: the least number of neurons of a 2-layer network through given data. */
@Command(
    name = "width",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Finds the least number of neurons of a 2-layer network that takes every target of the instance,"
          + " a network that attains it, and a certificate that one fewer cannot. The checker verifies"
          + " both.",
      "In several dimensions it is the least number among networks that look in one direction a: the"
          + " rows of W1 are multiples of a."
    },
    footer = {
      "",
      "The width is the least number of breakpoints of a function through the data, or one more; which"
          + " of the two is NP-hard to tell, so the search has a limit. When it is met the answer is"
          + " 'undecided' between the two, with exit code 0.",
      "",
      "Examples:",
      "  relucert width --in data.json",
      "  relucert width --in data.json --certificate data.cert --network g.json",
      "  relucert check data.cert"
    })
final class WidthCommand implements Callable<Integer> {
  private static final int MOST_WRITTEN = 8;
  private static final int LONGEST_WRITTEN = 300;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--in",
      paramLabel = "INSTANCE",
      required = true,
      description = "the instance: JSON, CSV, .npy, .npz or .safetensors")
  private Path in = Path.of("");

  @Mixin private ProjectionOption projection = new ProjectionOption();

  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      description =
          "write the certificate that one neuron fewer cannot (if the width is undecided: that of the"
              + " bound shown); in several dimensions it speaks of the samples a.x on a line")
  private @Nullable Path certificate;

  @Option(names = "--network", paramLabel = "FILE", description = "write the network")
  private @Nullable Path networkFile;

  @Option(
      names = "--limit",
      paramLabel = "RANGES",
      description =
          "how many ranges of sums to keep at most (default: ${DEFAULT-VALUE}, some hundreds of megabytes)",
      defaultValue = "" + LeastWidth.DEFAULT_LIMIT)
  private long limit;

  @Option(names = "--json", description = "print the answer and the network as JSON")
  private boolean json;

  @Override
  public Integer call() {
    Usage.require(spec, limit >= 0, "--limit: expected a number from 0, found " + limit);
    InstanceFile file = InstanceFile.read(in);
    List<Path> targets = new ArrayList<>();
    if (certificate != null) {
      targets.add(certificate);
    }
    if (networkFile != null) {
      targets.add(networkFile);
    }
    targets.forEach(target -> OutputFile.requireOther(target, file.sources()));
    Instance instance = file.instance();
    OrderedInstance ordered = projection.order(in, instance);
    LeastWidth width = LeastWidth.through(ordered.positions(), ordered.targets(), limit);
    Network network = width.function().along(ordered.direction());
    Certificate needs = width.needs();
    Judgement fits =
        Checker.check(
            new Certificate(
                new Statement.FitsNeurons(instance, 2, width.neurons()),
                new Evidence.Witness(network)));
    Judgement needed = Checker.check(needs);
    if (!fits.isAccepted() || !needed.isAccepted()) {
      spec.commandLine()
          .getOut()
          .print("network: " + fits + "\nlower bound: " + Shown.oneLine(needed.toString()) + "\n");
      return Main.NOT_AS_STATED;
    }
    List<OutputFile> files = new ArrayList<>();
    if (certificate != null) {
      files.add(OutputFile.of(certificate, CertificateWriter.write(needs)));
    }
    if (networkFile != null) {
      files.add(OutputFile.of(networkFile, NetworkFile.text(network)));
    }
    OutputFile.writeAll(files);
    spec.commandLine().getOut().print(json ? json(width, network) : text(width, ordered, needs));
    return 0;
  }

  private static String json(LeastWidth width, Network network) {
    return Json.text(
        j ->
            j.object(
                () -> {
                  if (width.isDecided()) {
                    j.name("width").integer(width.neurons());
                  } else {
                    j.name("width").nothing();
                  }
                  j.name("atLeast").integer(width.needed());
                  j.name("atMost").integer(width.neurons());
                  j.name("leastBreakpoints").integer(width.leastBreakpoints());
                  j.name("status").string(width.isDecided() ? "exact" : "undecided");
                  j.name("network");
                  NetworkFile.write(network, j);
                }));
  }

  private static String text(LeastWidth width, OrderedInstance ordered, Certificate needs) {
    Sheet sheet = new Sheet();
    sheet.instance(ordered);
    sheet.line("direction a", ordered.direction().toString());
    sheet.line(
        "breakpoints",
        width.leastBreakpoints() + ", the least of a piecewise-linear function through the data");
    if (width.isDecided()) {
      sheet.line("width", width.neurons() + ", the least number of neurons along a");
    } else {
      sheet.line(
          "width",
          "undecided: "
              + width.needed()
              + " or "
              + width.neurons()
              + "; --limit allows more ranges");
    }
    sheet.line("network", function(width, ordered));
    String data = ordered.direction().size() > 1 ? " for the samples a.x on a line" : "";
    sheet.line("lower bound", evidence(needs) + data + ", accepted by the checker");
    return sheet.toString();
  }

  /** The network in numbers if it is short enough to be read. */
  private static String function(LeastWidth width, OrderedInstance ordered) {
    String fits =
        Shown.counted(width.neurons(), "neuron")
            + ", fits all "
            + Shown.counted(ordered.k(), "sample")
            + " exactly";
    if (width.neurons() > MOST_WRITTEN) {
      return fits;
    }
    boolean plane = ordered.direction().size() > 1;
    RationalVector line = plane ? RationalVector.of(1) : ordered.direction();
    String function = FunctionText.of(width.function().along(line), plane ? "(a.x)" : "x");
    return function.length() > LONGEST_WRITTEN ? fits : fits + ": g = " + function;
  }

  private static String evidence(Certificate needs) {
    int neurons = ((Statement.NeedsNeurons) needs.statement()).neurons();
    String bound = Shown.counted(neurons, "neuron") + " by ";
    if (needs.evidence() instanceof Evidence.ReachSets e) {
      int ranges = e.sets().stream().mapToInt(set -> set.ranges().size()).sum();
      return bound + "reach sets of " + Shown.counted(ranges, "range");
    }
    return bound
        + "a packing of "
        + Shown.counted(((Evidence.Packing) needs.evidence()).windows().size(), "window");
  }
}
