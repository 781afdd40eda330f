package relucert.search.hunt;

import java.util.List;
import java.util.function.UnaryOperator;

/** Records that lie, with the checksum that belongs to the lie. */
public final class Records {
  private static final Tally ONE = new Tally(1, 1);

  private Records() {}

  /** Changes of a record that contradict the space or the law. */
  public static List<UnaryOperator<String>> lies() {
    return List.of(
        line -> lie(line, r -> with(r, r.all().plus(ONE), r.violated(), r.first())),
        line -> lie(line, r -> with(r, r.all().minus(ONE), r.violated(), r.first())),
        line -> lie(line, r -> with(r, r.all(), new Tally(1_000_000, 1_000_000), r.first())),
        line -> lie(line, r -> with(r, r.all(), new Tally(-1, -1), r.first())),
        line -> lie(line, r -> with(r, r.all(), new Tally(1, 1), "7")),
        line -> lie(line, r -> with(r, r.all(), Tally.NONE, "x,y")),
        line -> lie(line, r -> with(r, r.all(), new Tally(2, 1), r.first())));
  }

  private static String lie(String line, UnaryOperator<UnitRecord> change) {
    return change.apply(UnitRecord.parse(line).orElseThrow()).line();
  }

  private static UnitRecord with(UnitRecord r, Tally all, Tally violated, String first) {
    return new UnitRecord(r.unit(), all, r.outside(), violated, r.undecided(), first);
  }
}
