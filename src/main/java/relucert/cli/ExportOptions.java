package relucert.cli;

import java.nio.file.Path;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import relucert.instance.OrderedInstance;
import relucert.interchange.InstanceFile;
import relucert.interchange.OutputFile;

/** The options of {@code relucert export}; which of them are needed depends on the format. */
final class ExportOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      completionCandidates = Candidates.Formats.class,
      required = true,
      description = "the language: smtlib, onnx, vnnlib or latex")
  private String format = "";

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "where to write")
  private Path out = Path.of("");

  @Option(
      names = "--question",
      paramLabel = "NAME",
      description = "smtlib: what is asked, width (needed)")
  private @Nullable String question;

  @Option(
      names = "--in",
      paramLabel = "INSTANCE",
      description =
          "smtlib, vnnlib (needed), onnx: the instance, JSON, CSV, .npy, .npz or .safetensors")
  private @Nullable Path in;

  @Option(
      names = "--neurons",
      paramLabel = "M",
      description = "smtlib: the number of neurons, at least 0 (needed)")
  private @Nullable Integer neurons;

  @Option(
      names = "--layers",
      paramLabel = "L",
      description =
          "smtlib, latex: the number of layers (affine maps), default 2; 3 for the table of capacities"
              + " only")
  private int layers = 2;

  @Option(
      names = "--network",
      paramLabel = "NETWORK",
      description =
          "onnx, latex --table network (needed): the network, JSON, ONNX, safetensors or npz")
  private @Nullable Path network;

  @Option(
      names = "--tolerance",
      paramLabel = "E",
      converter = ExactOptions.Scalar.class,
      description = "vnnlib: how far a value may be from its target, more than 0; default 1e-6")
  private BigFraction tolerance = BigFraction.of(1, 1_000_000);

  @Option(
      names = "--table",
      paramLabel = "NAME",
      completionCandidates = Candidates.Tables.class,
      description = "latex: the table, capacity, network or ledger (needed)")
  private @Nullable String table;

  @Option(
      names = "--max-k",
      paramLabel = "K",
      description = "latex: the largest number of samples of the table of capacities; default 8")
  private int maxK = 8;

  @Mixin private ProjectionOption projection = new ProjectionOption();

  String format() {
    return format;
  }

  Path out() {
    return out;
  }

  String question() {
    return needed("--question", question);
  }

  /** The instance's file, without which this format makes no sense. */
  Path in() {
    return needed("--in", in);
  }

  boolean hasInstance() {
    return in != null;
  }

  int neurons() {
    return needed("--neurons", neurons);
  }

  int layers() {
    return layers;
  }

  Path network() {
    return needed("--network", network);
  }

  BigFraction tolerance() {
    return tolerance;
  }

  String table() {
    return needed("--table", table);
  }

  int maxK() {
    return maxK;
  }

  OrderedInstance ordered(InstanceFile file) {
    return projection.order(in(), file.instance());
  }

  /** Reads the instance, which is not to be overwritten. */
  InstanceFile instance() {
    InstanceFile file = InstanceFile.read(in());
    OutputFile.requireOther(out, file.sources());
    return file;
  }

  /** Ends the command as bad usage unless a condition holds. */
  void require(boolean condition, String message) {
    Usage.require(spec, condition, message);
  }

  /** Writes the file, then says what it is. */
  void write(OutputFile file, String report) {
    OutputFile.writeAll(List.of(file));
    spec.commandLine().getOut().print(report);
  }

  /** Shows the progress of the command. */
  Progress progress() {
    return Progress.of(spec);
  }

  private <T> T needed(String option, @Nullable T value) {
    if (value == null) {
      throw new ParameterException(
          spec.commandLine(), option + ": --to " + format + " needs this option");
    }
    return value;
  }
}
