package relucert.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
      names = "--question",
      paramLabel = "NAME",
      required = true,
      description = "what is asked: width")
  private String question = "";

  @Option(
      names = "--in",
      paramLabel = "INSTANCE",
      required = true,
      description = "the instance, JSON or CSV")
  private Path in = Path.of("");

  @Option(
      names = "--neurons",
      paramLabel = "M",
      required = true,
      description = "the number of neurons, at least 0")
  private int neurons;

  @Option(
      names = "--layers",
      paramLabel = "L",
      description = "the number of layers (affine maps); 2 is the only one")
  private int layers = 2;

  @Mixin private ProjectionOption projection = new ProjectionOption();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "where to write the script")
  private Path out = Path.of("");

  @Override
  public Integer call() {
    Usage.require(
        spec,
        format.equals(FORMAT),
        "--to: expected " + FORMAT + ", found " + Shown.quoted(format));
    Usage.require(
        spec,
        question.equals(QUESTION),
        "--question: expected " + QUESTION + ", found " + Shown.quoted(question));
    Usage.require(spec, layers == 2, "--layers: expected 2, found " + layers);
    Usage.require(spec, neurons >= 0, "--neurons: expected at least 0, found " + neurons);
    InstanceFile file = InstanceFile.read(in);
    OutputFile.requireOther(out, file.sources());
    OrderedInstance ordered = projection.order(in, file.instance());
    Usage.require(
        spec,
        SmtLibWidth.isWritable(ordered.k(), neurons),
        "--neurons: expected M times K at most " + SmtLibWidth.MOST + ", found K = " + ordered.k());
    OutputFile.writeAll(List.of(OutputFile.of(out, SmtLibWidth.script(ordered, neurons))));
    spec.commandLine()
        .getOut()
        .print(
            String.format(
                "%s: sat if and only if %s enough for %s along %s\n",
                Shown.oneLine(out.toString()),
                neurons == 1 ? "1 neuron is" : neurons + " neurons are",
                Shown.counted(ordered.k(), "sample"),
                ordered.direction()));
    return 0;
  }
}
