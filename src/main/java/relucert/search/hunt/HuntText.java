package relucert.search.hunt;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The canonical text of a hunt's result (format {@code relucert-hunt/1}). */
public final class HuntText {
  /** The first line of every result. */
  public static final String FORMAT = "relucert-hunt/1";

  /** The first word of the line that tells which shard it is. */
  static final String SHARD = "shard";

  /** The first word of the line before the records of a shard. */
  static final String RECORDS = "records";

  /** The line of a result that is as the ledger records. */
  public static final String AS_RECORDED = "agrees with the ledger: yes";

  /** The line of a result that is not. */
  public static final String NOT_AS_RECORDED = "agrees with the ledger: NO";

  private HuntText() {}

  /**
   * Returns the lines that identify a hunt or one shard of it.
   *
   * @param hunt the hunt
   * @param shard which part; empty for all
   * @return the first lines of the result
   */
  public static ImmutableList<String> header(Hunt hunt, Optional<Shard> shard) {
    return ImmutableList.<String>builder()
        .add(FORMAT)
        .addAll(hunt.header())
        .add(line("units", String.valueOf(hunt.units())))
        .add(line(SHARD, shard.map(Shard::toString).orElse("all")))
        .build();
  }

  /**
   * Returns what a reader wants to see.
   *
   * @param hunt the hunt
   * @param shard which part; empty for all
   * @param records the record of each unit of the part, in increasing order
   * @return lines, each ended by a newline
   */
  public static String summary(Hunt hunt, Optional<Shard> shard, List<UnitRecord> records) {
    return text(hunt, shard, records, false);
  }

  /**
   * Returns the content of a result file: the summary; for a shard with the record of every unit,
   * so that {@link Merge} can prove that shards are all of a hunt.
   *
   * @param hunt the hunt
   * @param shard which part; empty for all
   * @param records the record of each unit of the part, in increasing order
   * @return lines, each ended by a newline
   */
  public static String file(Hunt hunt, Optional<Shard> shard, List<UnitRecord> records) {
    return text(hunt, shard, records, shard.isPresent());
  }

  private static String text(
      Hunt hunt, Optional<Shard> shard, List<UnitRecord> records, boolean full) {
    List<String> lines = new ArrayList<>(header(hunt, shard));
    if (full) {
      lines.add(line(RECORDS, String.valueOf(records.size())));
      records.forEach(r -> lines.add(r.line()));
    }
    Hunt.Report report = hunt.report(records);
    lines.addAll(report.lines().subList(0, report.lines().size() - 1));
    lines.add(report.isAsRecorded() ? AS_RECORDED : NOT_AS_RECORDED);
    lines.add(report.lines().get(report.lines().size() - 1));
    return String.join("\n", lines) + "\n";
  }

  /**
   * Returns a line of a header.
   *
   * @param word what it is
   * @param value its value
   * @return both, in columns
   */
  public static String line(String word, String value) {
    return String.format(Locale.ROOT, "%-11s %s", word, value);
  }
}
