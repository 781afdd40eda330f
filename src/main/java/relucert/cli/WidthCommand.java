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
import relucert.certificate.CertificateWriter;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.interchange.InstanceFile;
import relucert.interchange.NetworkFile;
import relucert.interchange.OutputFile;
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
      "  relucert width --in examples/line.json --svg line.svg",
      "  relucert width --in examples/zigzag.json --certificate zigzag.cert --network g.json",
      "  relucert check zigzag.cert"
    })
final class WidthCommand implements Callable<Integer> {
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

  @Mixin private PictureOption picture = new PictureOption();

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
    picture.requireTarget(file.sources());
    OrderedInstance ordered = projection.order(in, file.instance());
    FoundWidth found = found(file.instance(), ordered);
    if (!found.isAccepted()) {
      spec.commandLine().getOut().print(found.rejection());
      return Main.NOT_AS_STATED;
    }
    List<OutputFile> files = new ArrayList<>();
    if (certificate != null) {
      files.add(OutputFile.of(certificate, CertificateWriter.write(found.needs())));
    }
    if (networkFile != null) {
      files.add(OutputFile.of(networkFile, NetworkFile.text(found.network())));
    }
    picture.file(() -> List.of(found.picture())).ifPresent(files::add);
    OutputFile.writeAll(files);
    spec.commandLine().getOut().print(json ? found.json() : found.text());
    if (!json) {
      PictureOption.show(spec, found::picture);
    }
    return 0;
  }

  private FoundWidth found(Instance instance, OrderedInstance ordered) {
    try (Progress progress = Progress.of(spec)) {
      return FoundWidth.of(instance, ordered, limit, progress);
    }
  }
}
