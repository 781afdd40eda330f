package relucert.search.hunt;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import relucert.instance.Instance;

/** A hunt for instances at which a law fails. */
public final class InstanceHunt implements Hunt {
  private final ImmutableList<String> claim;
  private final boolean holds;
  private final HuntSpace space;
  private final InstanceLaw law;
  private final ImmutableList<HuntUnit> units;

  private InstanceHunt(
      ImmutableList<String> claim, boolean holds, HuntSpace space, InstanceLaw law) {
    this.claim = claim;
    this.holds = holds;
    this.space = space;
    this.law = law;
    this.units = HuntUnits.of(space, law.symmetries());
  }

  /**
   * Prepares a hunt.
   *
   * @param claim the lines that name the claim
   * @param holds whether the claim is recorded as holding
   * @param space where to look
   * @param law what the claim says of one instance
   * @return the hunt
   */
  public static InstanceHunt of(
      ImmutableList<String> claim, boolean holds, HuntSpace space, InstanceLaw law) {
    return new InstanceHunt(claim, holds, space, law);
  }

  @Override
  public ImmutableList<String> header() {
    return ImmutableList.<String>builder()
        .addAll(claim)
        .add(HuntText.line("law", law.method()))
        .add(HuntText.line("max-k", String.valueOf(space.maxK())))
        .add(HuntText.line("labels", String.valueOf(space.labels())))
        .add(HuntText.line("gaps", String.valueOf(space.gaps())))
        .add(
            HuntText.line(
                "space",
                String.format(
                    Locale.ROOT,
                    "K = 1..%d, all T in [K], gaps in {1..%d}, labels in {-%d..%d} on T, 0 off T",
                    space.maxK(),
                    space.gaps(),
                    space.labels(),
                    space.labels())))
        .add(HuntText.line("symmetries", "shift of x; " + Symmetry.text(law.symmetries())))
        .add(
            HuntText.line(
                "order",
                "K, N, T, gaps, labels (largest absolute value, then lexicographic with 0, 1, -1,"
                    + " 2, -2, ..)"))
        .build();
  }

  @Override
  public int units() {
    return units.size();
  }

  @Override
  public long weight(int unit) {
    return units.get(unit).instances(space);
  }

  @Override
  public UnitRecord run(int unit) {
    UnitRun run = new UnitRun(units.get(unit), law);
    labelings(unit).forEach(run);
    return run.record();
  }

  private Labelings labelings(int unit) {
    return new Labelings(units.get(unit), space.labels(), law.symmetries());
  }

  @Override
  public Optional<String> flaw(UnitRecord record) {
    HuntUnit unit = units.get(record.unit());
    UnitCensus census = new UnitCensus(record.first());
    labelings(record.unit()).forEach(census);
    if (!record.all().equals(census.all()) || record.all().instances() != unit.instances(space)) {
      return Optional.of("it does not stand for " + unit.instances(space) + " instances");
    }
    if (!census.allows(record)) {
      return Optional.of("its numbers contradict each other");
    }
    if (!record.violated().isNone()) {
      if (!census.found()) {
        return Optional.of("its counterexample is not in the space");
      }
      if (!(law.test(instance(record)) instanceof Outcome.Violated)) {
        return Optional.of("its counterexample is none");
      }
    }
    return Optional.empty();
  }

  private Instance instance(UnitRecord record) {
    HuntUnit unit = units.get(record.unit());
    int[] labels =
        record.first().isEmpty()
            ? new int[0]
            : Splitter.on(',').splitToStream(record.first()).mapToInt(Integer::parseInt).toArray();
    return unit.unlabelled().withTargets(unit.targets(labels));
  }

  @Override
  public Report report(List<UnitRecord> records) {
    InstanceReport report = new InstanceReport(space, holds, records.size() == units.size());
    records.forEach(r -> report.add(units.get(r.unit()).k(), r));
    records.stream()
        .filter(r -> !r.violated().isNone())
        .findFirst()
        .ifPresent(
            r -> {
              Instance smallest = instance(r);
              report.counterexample(smallest, law.test(smallest));
            });
    return report.finished();
  }
}
