package relucert.search.hunt;

/** Counts the labels of a unit again, without the law, and looks for those of a record. */
final class UnitCensus implements Labelings.Visitor {
  private final String wanted;
  private Tally all = Tally.NONE;
  private boolean found;

  UnitCensus(String wanted) {
    this.wanted = wanted;
  }

  @Override
  public void visit(int[] labels, long instances) {
    all = all.plus(new Tally(1, instances));
    found |= UnitRun.text(labels).equals(wanted);
  }

  Tally all() {
    return all;
  }

  boolean found() {
    return found;
  }

  /** Whether the numbers of a record are possible. */
  boolean allows(UnitRecord record) {
    Tally rest =
        record.all().minus(record.outside()).minus(record.violated()).minus(record.undecided());
    return isPossible(rest)
        && isPossible(record.outside())
        && isPossible(record.violated())
        && isPossible(record.undecided())
        && (!record.violated().isNone() || record.first().isEmpty());
  }

  private static boolean isPossible(Tally tally) {
    return tally.representatives() >= 0
        && tally.representatives() <= tally.instances()
        && (tally.representatives() > 0 || tally.instances() == 0);
  }
}
