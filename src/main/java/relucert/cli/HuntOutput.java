package relucert.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import relucert.interchange.BadInput;
import relucert.interchange.OutputFile;
import relucert.search.hunt.Hunt;
import relucert.search.hunt.HuntRun;
import relucert.search.hunt.HuntText;
import relucert.search.hunt.Journal;
import relucert.search.hunt.JournalException;
import relucert.search.hunt.Shard;
import relucert.search.hunt.UnitRecord;

/**
 * Runs a hunt and puts its result into a file, by way of a journal beside it. A file that is there
 * is never replaced, and the journal goes only after the file is in place; so a process killed at
 * any moment leaves either nothing, or a journal, or the file, or both.
 */
final class HuntOutput {
  private final Hunt hunt;
  private final Optional<Shard> shard;
  private final CommandSpec spec;
  private final int threads;

  HuntOutput(Hunt hunt, Optional<Shard> shard, CommandSpec spec, int threads) {
    this.hunt = hunt;
    this.shard = shard;
    this.spec = spec;
    this.threads = threads;
  }

  /**
   * What to print.
   *
   * @param text the summary
   * @param isAsRecorded what the exit code tells
   */
  record Result(String text, boolean isAsRecorded) {
    static Result of(String text) {
      return new Result(text, text.lines().anyMatch(HuntText.AS_RECORDED::equals));
    }
  }

  /** Runs without a file. */
  Result printed() {
    try {
      return summary(run(HuntRun.of(hunt, shard, List.of()), record -> {}));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Runs with a file and its journal.
   *
   * @throws BadInput if the file exists, or the journal exists without --resume, is of another hunt
   *     or in use
   */
  Result written(Path out, boolean resume) {
    OutputFile.requireTarget(out);
    Path beside = out.resolveSibling(out.getFileName() + ".journal");
    if (Files.exists(out) && !resume) {
      throw new BadInput(out, "expected a new file, found one that exists");
    }
    if (Files.exists(out) && !Files.exists(beside)) {
      return finishedBefore(out);
    }
    try (Journal journal = Journal.open(beside, hunt, HuntText.header(hunt, shard), resume)) {
      HuntRun run = HuntRun.of(hunt, shard, journal.records());
      if (Files.exists(out) && !run.missing().isEmpty()) {
        throw new BadInput(out, "expected no file before the hunt is finished, found one");
      }
      ImmutableList<UnitRecord> records = run(run, journal::append);
      place(out, HuntText.file(hunt, shard, records));
      journal.delete();
      return summary(records);
    } catch (FileAlreadyExistsException e) {
      throw new BadInput(beside, "expected no journal, found one; --resume goes on with it");
    } catch (JournalException e) {
      throw new BadInput(beside, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new BadInput(beside, "expected a writable journal, but: " + e.getMessage());
    }
  }

  private Result summary(List<UnitRecord> records) {
    return Result.of(HuntText.summary(hunt, shard, records));
  }

  /** The process was killed after its last step, or was not killed at all. */
  private Result finishedBefore(Path out) {
    String text = read(out);
    String header = String.join("\n", HuntText.header(hunt, shard)) + "\n";
    if (!text.startsWith(header)) {
      throw new BadInput(out, "expected the result of this hunt, found another file");
    }
    return Result.of(
        text.lines()
                .filter(line -> !line.startsWith("unit ") && !line.startsWith("records "))
                .reduce((all, line) -> all + "\n" + line)
                .orElse("")
            + "\n");
  }

  static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException | OutOfMemoryError e) {
      throw new BadInput(file, "expected a readable hunt file");
    }
  }

  /** Puts the file in place and on disk. */
  static void place(Path out, String text) throws IOException {
    if (Files.exists(out)) {
      if (!read(out).equals(text)) {
        throw new BadInput(out, "expected the result of this hunt, found another file");
      }
      return;
    }
    OutputFile.writeAll(List.of(OutputFile.of(out, text)));
    try (FileChannel channel = FileChannel.open(out, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private ImmutableList<UnitRecord> run(HuntRun run, HuntRun.Sink sink) throws IOException {
    long all = run.missing().stream().mapToLong(hunt::weight).sum();
    try (Progress progress = Progress.of(spec)) {
      progress.measured("searching", all);
      return run.run(
          threads,
          record -> {
            sink.accept(record);
            progress.done(hunt.weight(record.unit()));
          });
    }
  }
}
