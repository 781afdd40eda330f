package relucert.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import relucert.experiment.CellStore;
import relucert.experiment.DataTable;
import relucert.experiment.Experiment;
import relucert.experiment.ExperimentResult;
import relucert.experiment.ExperimentSettings;
import relucert.experiment.Experiments;
import relucert.experiment.UnavailableExperimentException;
import relucert.interchange.ExperimentFile;
import relucert.interchange.Shown;

/** Runs an experiment. */
@Command(
    name = "experiment",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Runs an experiment: what training reaches, what exact networks reach with how many neurons,"
          + " and what the theory says must be. --list tells which there are.",
      "With --out it writes DIR/NAME/NAME.json (findings, and what they rest on), a CSV file for each"
          + " table and an SVG file for each picture, and survives being killed: every finished cell is"
          + " kept in a journal there, and the same command with --resume goes on from it.",
      "Exact tables are the same, byte for byte, at every run with the same seed and size."
    },
    footer = {
      "",
      "Examples:",
      "  relucert experiment --list",
      "  relucert experiment features --seed 7 --out experiments",
      "  relucert audit --claim fig-3 --json audit.json",
      "  relucert report --json audit.json --experiments experiments --out site"
    })
final class ExperimentCommand implements Callable<Integer> {
  private static final int MOST_THREADS = 256;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      completionCandidates = Candidates.Names.class,
      description = "the experiment")
  private @Nullable String name;

  @Option(names = "--list", description = "list the experiments: what each asks and costs")
  private boolean list;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "write files to DIR/NAME; made if it is missing")
  private @Nullable Path out;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "where all chance comes from (default: ${DEFAULT-VALUE})")
  private long seed = 1;

  @Option(names = "--full", description = "the large size")
  private boolean full;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "compute N cells at a time (default: one for each core)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--resume", description = "go on where a killed run with the same --out was")
  private boolean resume;

  @Option(names = "--json", description = "print the result as JSON")
  private boolean json;

  @Override
  public Integer call() {
    Usage.require(
        spec, list != (name != null), "expected either the name of an experiment or --list");
    Usage.require(
        spec,
        1 <= threads && threads <= MOST_THREADS,
        "--threads: expected 1 to " + MOST_THREADS + ", found " + threads);
    Usage.require(spec, out != null || !resume, "--resume: expected --out with it, found none");
    if (name == null) {
      spec.commandLine().getOut().print(listed());
      return 0;
    }
    Experiment experiment = experiment(name);
    ExperimentResult result;
    Path file = null;
    try {
      if (out == null) {
        result = run(experiment, CellStore.inMemory());
      } else {
        ExperimentOutput output =
            new ExperimentOutput(out, experiment.name(), experiment.question());
        result = output.written(header(experiment), resume, cells -> run(experiment, cells));
        file = output.main(result);
      }
    } catch (UnavailableExperimentException e) {
      throw new ParameterException(
          spec.commandLine(), experiment.name() + ": " + e.getMessage(), e);
    }
    print(experiment, result, file);
    return 0;
  }

  private Experiment experiment(String wanted) {
    try {
      return Experiments.require(wanted);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "NAME: " + Shown.oneLine(String.valueOf(e.getMessage())), e);
    }
  }

  private static String listed() {
    StringBuilder text = new StringBuilder();
    for (Experiment experiment : Experiments.all()) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-18s %-7s %s\n%27s%s\n",
              experiment.name(),
              experiment.trains() ? "trains" : "exact",
              experiment.question(),
              "",
              experiment.cost()));
    }
    return text.toString();
  }

  private String header(Experiment experiment) {
    return String.format(
        Locale.ROOT,
        "%s | seed %d | %s | %s",
        experiment.name(),
        seed,
        full ? "full" : "default",
        String.join(" ", new Version().getVersion()));
  }

  private ExperimentResult run(Experiment experiment, CellStore cells) {
    try (Progress progress = Progress.of(spec)) {
      return experiment.run(new ExperimentSettings(seed, full, threads, cells), progress::at);
    }
  }

  private void print(Experiment experiment, ExperimentResult result, @Nullable Path file) {
    StringBuilder text = new StringBuilder();
    if (json) {
      text.append(new ExperimentFile(experiment.question(), result).json());
    } else {
      text.append(experiment.question()).append("\n\n");
      result.findings().forEach(finding -> text.append("* ").append(finding).append('\n'));
      text.append('\n');
      result.provenance().forEach(line -> text.append(line).append('\n'));
      for (DataTable table : result.tables()) {
        text.append(
            String.format(
                Locale.ROOT,
                "table %s: %s, %s\n",
                table.name(),
                Shown.counted(table.rows().size(), "row"),
                table.exact() ? "exact" : "trained in floating point"));
      }
      text.append(
          file == null
              ? "no files written; --out DIR writes them\n"
              : "files: " + file + " and beside it\n");
    }
    spec.commandLine().getOut().print(text);
  }
}
