package relucert.cli;

import com.google.common.base.Splitter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import relucert.interchange.Shown;
import relucert.ledger.Claim;
import relucert.ledger.Hunts;
import relucert.search.hunt.Hunt;
import relucert.search.hunt.HuntSpace;
import relucert.search.hunt.Shard;

/** Hunts for counterexamples to one claim. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Looks for counterexamples to a claim among all small instances on a line, up to symmetry, and"
          + " prints what was covered and the smallest counterexample with its certificate. For a"
          + " claim that speaks of no instance it looks at the audit's own cases.",
      "With --out it survives being killed: every finished unit of work is kept in FILE.journal,"
          + " and the same command with --resume goes on from there.",
      "Exit code 1 if a claim that is recorded as holding has a counterexample."
    },
    footer = {
      "",
      "Examples:",
      "  relucert search --claim thm-4.1.2 --reading printed --max-k 3",
      "  relucert search --claim five-points --max-k 4 --shard 0/2 --out part0.hunt",
      "  relucert search --claim five-points --max-k 4 --shard 1/2 --out part1.hunt",
      "  relucert merge part*.hunt --out all.hunt"
    })
final class SearchCommand implements Callable<Integer> {
  static final int LARGEST = 20;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--claim",
      paramLabel = "ID",
      required = true,
      completionCandidates = Candidates.Claims.class,
      description = "the claim")
  private String id = "";

  @Option(
      names = "--reading",
      paramLabel = "R",
      completionCandidates = Candidates.Readings.class,
      description = "printed, intended or sharp; needed if the claim has several readings")
  private @Nullable String reading;

  @Option(
      names = "--max-k",
      paramLabel = "K",
      required = true,
      description = "all K from 1 to this one")
  private int maxK;

  @Option(
      names = "--labels",
      paramLabel = "B",
      description = "labels from -B to B (default: ${DEFAULT-VALUE})")
  private int labels = 2;

  @Option(
      names = "--gaps",
      paramLabel = "G",
      description = "distances between neighbours from 1 to G (default: ${DEFAULT-VALUE})")
  private int gaps = 2;

  @Option(
      names = "--shard",
      paramLabel = "i/n",
      description = "only the units of work whose number leaves i when divided by n")
  private @Nullable String shard;

  @Option(names = "--out", paramLabel = "FILE", description = "write the result there, too")
  private @Nullable Path out;

  @Option(names = "--resume", description = "go on where a killed run with the same --out was")
  private boolean resume;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "do N units at a time (default: one for each core)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() {
    Usage.require(
        spec, 1 <= threads && threads <= 256, "--threads: expected 1 to 256, found " + threads);
    Usage.require(spec, out != null || !resume, "--resume: expected --out with it, found none");
    requireSize("--max-k", maxK);
    requireSize("--labels", labels);
    requireSize("--gaps", gaps);
    Claim claim = claim();
    int largest = Hunts.speaksOfInstances(claim) ? LARGEST : Hunts.AUDIT_MAX_K;
    Usage.require(
        spec,
        maxK <= largest,
        "--max-k: expected 1 to " + largest + " for this claim, found " + maxK);
    Hunt hunt = Hunts.of(claim, space());
    HuntOutput output = new HuntOutput(hunt, shard(), spec, threads);
    HuntOutput.Result result = out == null ? output.printed() : output.written(out, resume);
    spec.commandLine().getOut().print(result.text());
    return result.isAsRecorded() ? 0 : Main.NOT_AS_STATED;
  }

  private void requireSize(String option, int value) {
    Usage.require(
        spec,
        1 <= value && value <= LARGEST,
        option + ": expected 1 to " + LARGEST + ", found " + value);
  }

  private HuntSpace space() {
    try {
      return new HuntSpace(maxK, labels, gaps);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "--max-k, --labels, --gaps: " + e.getMessage(), e);
    }
  }

  private Claim claim() {
    List<Claim> readings =
        ClaimSelection.of(spec.commandLine(), "--claim", List.of(id)).stream()
            .filter(c -> reading == null || c.reading().toString().equals(reading))
            .toList();
    if (readings.size() != 1) {
      String all =
          ClaimSelection.of(spec.commandLine(), "--claim", List.of(id)).stream()
              .map(c -> c.reading().toString())
              .collect(Collectors.joining(" or "));
      throw new ParameterException(
          spec.commandLine(),
          "--reading: expected "
              + all
              + " for "
              + id
              + ", found "
              + (reading == null ? "none" : Shown.quoted(reading)));
    }
    return readings.get(0);
  }

  private Optional<Shard> shard() {
    if (shard == null) {
      return Optional.empty();
    }
    List<String> numbers = Splitter.on('/').splitToList(shard);
    try {
      if (numbers.size() == 2) {
        return Optional.of(
            new Shard(Integer.parseInt(numbers.get(0)), Integer.parseInt(numbers.get(1))));
      }
    } catch (IllegalArgumentException e) {
      // Reported below, with what was found.
    }
    throw new ParameterException(
        spec.commandLine(),
        "--shard: expected i/n with 0 <= i < n <= 1000000, found " + Shown.quoted(shard));
  }
}
