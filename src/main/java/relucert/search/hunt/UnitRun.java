package relucert.search.hunt;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import relucert.instance.Instance;

/** Tests a law at all labels of a unit. */
final class UnitRun implements Labelings.Visitor {
  private final HuntUnit unit;
  private final InstanceLaw law;
  private final Instance unlabelled;
  private Tally all = Tally.NONE;
  private Tally outside = Tally.NONE;
  private Tally violated = Tally.NONE;
  private Tally undecided = Tally.NONE;
  private @Nullable String first;

  UnitRun(HuntUnit unit, InstanceLaw law) {
    this.unit = unit;
    this.law = law;
    this.unlabelled = unit.unlabelled();
  }

  @Override
  public void visit(int[] labels, long instances) {
    Tally orbit = new Tally(1, instances);
    all = all.plus(orbit);
    Outcome outcome = law.test(unlabelled.withTargets(unit.targets(labels)));
    if (outcome instanceof Outcome.Outside) {
      outside = outside.plus(orbit);
    } else if (outcome instanceof Outcome.Undecided) {
      undecided = undecided.plus(orbit);
    } else if (outcome instanceof Outcome.Violated) {
      violated = violated.plus(orbit);
      first = first == null ? text(labels) : first;
    }
  }

  static String text(int[] labels) {
    return Arrays.stream(labels).mapToObj(String::valueOf).collect(Collectors.joining(","));
  }

  UnitRecord record() {
    return new UnitRecord(
        unit.index(), all, outside, violated, undecided, first == null ? "" : first);
  }
}
