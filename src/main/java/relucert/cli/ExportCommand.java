package relucert.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import relucert.exact.Rationals;
import relucert.instance.OrderedInstance;
import relucert.interchange.BadInput;
import relucert.interchange.InstanceFile;
import relucert.interchange.NetworkFile;
import relucert.interchange.OnnxError;
import relucert.interchange.OnnxModel;
import relucert.interchange.OutputFile;
import relucert.interchange.Shown;
import relucert.interchange.SmtLibWidth;
import relucert.interchange.VnnLib;
import relucert.ledger.CapacityTable;
import relucert.ledger.Ledger;
import relucert.network.Network;
import relucert.report.LatexTables;

/** Hands a question, a network or a table to other tools. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Writes a question, a network or a table in the language of another tool.",
      "--to smtlib --question width: are M neurons enough? An SMT-LIB 2 script (QF_LRA) that is sat if"
          + " and only if some 2-layer network with at most M neurons, which look along one direction,"
          + " takes every target; a model is such a network. It shares no mathematics with our own"
          + " search for least widths.",
      "--to onnx --network N: the network in double precision. With --in, says how far that is from"
          + " the exact network at the samples, and at which one the most.",
      "--to vnnlib --in INSTANCE: does a network (its ONNX file) take every target, up to a tolerance?"
          + " unsat if it does.",
      "--to latex --table capacity|network|ledger: a table for a paper."
    },
    footer = {
      "",
      "Examples:",
      "  relucert export --to smtlib --question width --in data.json --neurons 3 --out width.smt2",
      "  relucert export --to smtlib --question width --in table.csv --projection 1,2 --neurons 3"
          + " --out width.smt2",
      "  relucert export --to onnx --network g.json --in data.json --out g.onnx",
      "  relucert export --to vnnlib --in data.json --tolerance 1e-9 --out fits.vnnlib",
      "  relucert export --to latex --table network --network g.json --out g.tex"
    })
final class ExportCommand implements Callable<Integer> {
  private static final String QUESTION = "width";
  private static final int LARGEST_K = 12;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      required = true,
      description = "the language: smtlib, onnx, vnnlib or latex")
  private String format = "";

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "where to write")
  private Path out = Path.of("");

  @Option(names = "--question", paramLabel = "NAME", description = "what is asked: width")
  private @Nullable String question;

  @Option(
      names = "--in",
      paramLabel = "INSTANCE",
      description = "the instance: JSON, CSV, .npy, .npz or .safetensors")
  private @Nullable Path in;

  @Option(names = "--neurons", paramLabel = "M", description = "the number of neurons, at least 0")
  private @Nullable Integer neurons;

  @Option(
      names = "--layers",
      paramLabel = "L",
      description = "the number of layers (affine maps); 2 is the only one")
  private int layers = 2;

  @Option(
      names = "--network",
      paramLabel = "NETWORK",
      description = "the network: JSON, ONNX, safetensors or npz")
  private @Nullable Path network;

  @Option(
      names = "--tolerance",
      paramLabel = "E",
      converter = ExactOptions.Scalar.class,
      description = "how far a value may be from its target, more than 0; default 1e-6")
  private BigFraction tolerance = BigFraction.of(1, 1_000_000);

  @Option(
      names = "--table",
      paramLabel = "NAME",
      description = "the table: capacity, network or ledger")
  private @Nullable String table;

  @Option(
      names = "--max-k",
      paramLabel = "K",
      description = "the largest number of samples of the table of capacities; default 8")
  private int maxK = 8;

  @Mixin private ProjectionOption projection = new ProjectionOption();

  @Override
  public Integer call() {
    switch (format) {
      case "smtlib" -> smtLib();
      case "onnx" -> onnx();
      case "vnnlib" -> vnnLib();
      case "latex" -> latex();
      default ->
          require(
              false, "--to: expected smtlib, onnx, vnnlib or latex, found " + Shown.quoted(format));
    }
    return 0;
  }

  private void onnx() {
    Path source = needed("--network", network);
    Network exact = NetworkFile.read(source);
    OutputFile.requireOther(out, List.of(source));
    try {
      StringBuilder text = new StringBuilder(OnnxText.model(out, exact));
      if (in != null) {
        InstanceFile file = InstanceFile.read(in);
        OutputFile.requireOther(out, file.sources());
        if (file.instance().dimension() != exact.inputDimension()) {
          throw new BadInput(
              in,
              "expected points of "
                  + Shown.counted(exact.inputDimension(), "coordinate")
                  + ", as the network takes, found "
                  + file.instance().dimension());
        }
        text.append(OnnxText.error(OnnxError.of(exact, file.instance().samples())));
      }
      write(OutputFile.of(out, OnnxModel.bytes(exact)), text.toString());
    } catch (ArithmeticException e) {
      throw new BadInput(source, String.valueOf(e.getMessage()));
    }
  }

  private void vnnLib() {
    Path source = needed("--in", in);
    require(tolerance.signum() > 0, "--tolerance: expected more than 0");
    InstanceFile file = InstanceFile.read(source);
    OutputFile.requireOther(out, file.sources());
    write(
        OutputFile.of(out, VnnLib.property(file.instance(), tolerance)),
        String.format(
            Locale.ROOT,
            "%s: unsat only for networks that differ from the target of each of the %s by less than"
                + " %s\n",
            Shown.oneLine(out.toString()),
            Shown.counted(file.instance().k(), "sample"),
            Rationals.text(tolerance)));
  }

  private void latex() {
    String name = needed("--table", table);
    String text =
        switch (name) {
          case "capacity" -> {
            require(
                1 <= maxK && maxK <= LARGEST_K,
                "--max-k: expected 1 to " + LARGEST_K + ", found " + maxK);
            require(layers == 2 || layers == 3, "--layers: expected 2 or 3, found " + layers);
            yield LatexTables.capacity(
                layers == 2
                    ? CapacityTable.twoLayers(maxK, entry -> {})
                    : CapacityTable.threeLayers(maxK, entry -> {}));
          }
          case "network" -> {
            Path source = needed("--network", network);
            OutputFile.requireOther(out, List.of(source));
            yield LatexTables.network(NetworkFile.read(source));
          }
          case "ledger" -> LatexTables.ledger(Ledger.claims());
          default -> {
            require(
                false,
                "--table: expected capacity, network or ledger, found " + Shown.quoted(name));
            yield "";
          }
        };
    write(OutputFile.of(out, text), "");
  }

  private void write(OutputFile file, String report) {
    OutputFile.writeAll(List.of(file));
    spec.commandLine().getOut().print(report);
  }

  private void smtLib() {
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
