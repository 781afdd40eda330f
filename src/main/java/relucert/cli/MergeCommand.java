package relucert.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import relucert.interchange.BadInput;
import relucert.interchange.OutputFile;
import relucert.interchange.Shown;
import relucert.ledger.Claim;
import relucert.ledger.Hunts;
import relucert.ledger.Ledger;
import relucert.search.hunt.Hunt;
import relucert.search.hunt.HuntSpace;
import relucert.search.hunt.HuntText;
import relucert.search.hunt.Merge;
import relucert.search.hunt.RejectedShardException;
import relucert.search.hunt.ShardText;
import relucert.search.hunt.UnitRecord;

/** Puts the results of the shards of a hunt together. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Puts together what search --shard 0/n to n-1/n found, after proving that the shards are all"
          + " of one hunt: each is there once, each unit of work is in one of them, the instances"
          + " add up to the formula, and every counterexample is tested again.",
      "The result is, byte for byte, that of the hunt without shards. Exit code 1 if a shard is"
          + " rejected, or as for search."
    },
    footer = {
      "",
      "Examples:",
      "  relucert search --claim five-points --max-k 3 --shard 0/2 --out part0.hunt",
      "  relucert search --claim five-points --max-k 3 --shard 1/2 --out part1.hunt",
      "  relucert merge part0.hunt part1.hunt --out all.hunt"
    })
final class MergeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "results of search --shard")
  private List<Path> files = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "the merged result, a new file")
  private Path out = Path.of("");

  @Override
  public Integer call() {
    OutputFile.requireTarget(out);
    if (Files.exists(out)) {
      throw new BadInput(out, "expected a new file, found one that exists");
    }
    List<ShardText> shards = new ArrayList<>();
    for (Path file : files) {
      ShardText text = ShardText.of(HuntOutput.read(file));
      if (!text.isHunt()) {
        throw new BadInput(file, "line 1: expected " + HuntText.FORMAT + ", a result of search");
      }
      shards.add(text);
    }
    try {
      Hunt hunt = hunt(shards.get(0));
      List<UnitRecord> records = proved(hunt, shards);
      String text = HuntText.file(hunt, Optional.empty(), records);
      HuntOutput.place(out, text);
      spec.commandLine().getOut().print(text);
      return hunt.report(records).isAsRecorded() ? 0 : Main.NOT_AS_STATED;
    } catch (RejectedShardException e) {
      spec.commandLine()
          .getErr()
          .println(
              "relucert: REJECTED " + Shown.oneLine(files.get(e.file()) + ": " + e.getMessage()));
      return Main.NOT_AS_STATED;
    } catch (IOException e) {
      throw new BadInput(out, "expected a writable file, but: " + e.getMessage());
    }
  }

  private List<UnitRecord> proved(Hunt hunt, List<ShardText> shards) throws RejectedShardException {
    try (Progress progress = Progress.of(spec)) {
      long all = IntStream.range(0, hunt.units()).mapToLong(hunt::weight).sum();
      progress.measured("proving the shards", all);
      return Merge.prove(hunt, shards, record -> progress.done(hunt.weight(record.unit())));
    }
  }

  private static Hunt hunt(ShardText shard) throws RejectedShardException {
    String id = shard.value("claim").orElse("");
    String reading = shard.value("reading").orElse("");
    Claim claim =
        Ledger.claims().stream()
            .filter(c -> c.id().equals(id) && c.reading().toString().equals(reading))
            .findFirst()
            .orElseThrow(() -> new RejectedShardException(0, "claim: expected one of the ledger"));
    try {
      boolean ofInstances = Hunts.speaksOfInstances(claim);
      int maxK = number(shard, "max-k");
      if (maxK > (ofInstances ? SearchCommand.LARGEST : Hunts.AUDIT_MAX_K)) {
        throw new IllegalArgumentException("expected a smaller K");
      }
      return Hunts.of(
          claim,
          ofInstances
              ? new HuntSpace(maxK, number(shard, "labels"), number(shard, "gaps"))
              : new HuntSpace(maxK, 1, 1));
    } catch (IllegalArgumentException e) {
      throw new RejectedShardException(0, "max-k, labels, gaps: " + e.getMessage());
    }
  }

  private static int number(ShardText shard, String word) {
    return Integer.parseInt(shard.value(word).orElse(""));
  }
}
