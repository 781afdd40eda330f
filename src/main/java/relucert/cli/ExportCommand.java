package relucert.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import relucert.instance.OrderedInstance;
import relucert.interchange.InstanceFile;
import relucert.interchange.OutputFile;
import relucert.interchange.Shown;
import relucert.interchange.SmtLibWidth;

/** Hands a question to other tools. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Writes a question in the language of another tool.",
      "--to smtlib --question width: are M neurons enough? An SMT-LIB 2 script (QF_LRA) that is sat if"
          + " and only if some 2-layer network with at most M neurons, which look along one direction,"
          + " takes every target; a model is such a network. It shares no mathematics with our own"
          + " search for least widths."
    },
    footer = {
      "",
      "Examples:",
      "  relucert export --to smtlib --question width --in data.json --neurons 3 --out width.smt2",
      "  relucert export --to smtlib --question width --in table.csv --projection 1,2 --neurons 3"
          + " --out width.smt2"
    })
final class ExportCommand implements Callable<Integer> {
  private static final String FORMAT = "smtlib";
  private static final String QUESTION = "width";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      required = true,
      description = "the language: smtlib")
  private String format = "";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "where to write the script")
  private Path out = Path.of("");

  @Option(names = "--question", paramLabel = "NAME", description = "what is asked: width")
  private @Nullable String question;

  @Option(names = "--in", paramLabel = "INSTANCE", description = "the instance, JSON or CSV")
  private @Nullable Path in;

  @Option(names = "--neurons", paramLabel = "M", description = "the number of neurons, at least 0")
  private @Nullable Integer neurons;

  @Option(
      names = "--layers",
      paramLabel = "L",
      description = "the number of layers (affine maps); 2 is the only one")
  private int layers = 2;

  @Mixin private ProjectionOption projection = new ProjectionOption();

  @Override
  public Integer call() {
    require(format.equals(FORMAT), "--to: expected " + FORMAT + ", found " + Shown.quoted(format));
    String asked = needed("--question", question);
    require(
        asked.equals(QUESTION),
        "--question: expected " + QUESTION + ", found " + Shown.quoted(asked));
    Path source = needed("--in", in);
    int m = needed("--neurons", neurons);
    require(m >= 0, "--neurons: expected at least 0, found " + m);
    require(layers == 2, "--layers: expected 2, found " + layers);
    InstanceFile file = InstanceFile.read(source);
    OutputFile.requireOther(out, file.sources());
    OrderedInstance ordered = projection.order(source, file.instance());
    require(
        SmtLibWidth.isWritable(ordered.k(), m),
        String.format(
            Locale.ROOT,
            "--neurons: expected at most %d for K = %d, found %d",
            SmtLibWidth.MOST / ordered.k(),
            ordered.k(),
            m));
    OutputFile.writeAll(List.of(OutputFile.of(out, SmtLibWidth.script(ordered, m))));
    spec.commandLine()
        .getOut()
        .print(
            String.format(
                Locale.ROOT,
                "%s: sat if and only if %s enough for %s along a = %s\n",
                Shown.oneLine(out.toString()),
                m == 1 ? "1 neuron is" : m + " neurons are",
                Shown.counted(ordered.k(), "sample"),
                Shown.shortened(ordered.direction().toString())));
    return 0;
  }

  private void require(boolean condition, String message) {
    Usage.require(spec, condition, message);
  }

  /** The value of an option that this format needs. */
  private <T> T needed(String option, @Nullable T value) {
    if (value == null) {
      throw new ParameterException(
          spec.commandLine(), option + ": --to " + format + " needs this option");
    }
    return value;
  }
}
