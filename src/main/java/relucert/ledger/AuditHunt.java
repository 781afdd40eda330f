package relucert.ledger;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import relucert.certificate.CertificateWriter;
import relucert.checker.Coverage;
import relucert.checker.Verdict;
import relucert.construction.Constructions;
import relucert.search.hunt.Hunt;
import relucert.search.hunt.HuntText;
import relucert.search.hunt.Tally;
import relucert.search.hunt.UnitRecord;

/** The hunt for a claim that says nothing of single instances: its own cases, in one unit. */
final class AuditHunt implements Hunt {
  private static final Tally NONE = new Tally(0, 0);
  private static final Tally ONE = new Tally(1, 1);

  private final Claim claim;
  private final int maxK;
  private final ImmutableList<String> names;
  private final AtomicReference<Verdict> verdict = new AtomicReference<>();

  AuditHunt(Claim claim, int maxK, ImmutableList<String> names) {
    this.claim = claim;
    this.maxK = maxK;
    this.names = names;
  }

  @Override
  public ImmutableList<String> header() {
    return ImmutableList.<String>builder()
        .addAll(names)
        .add(HuntText.line("law", "speaks of no instance; the audit's own cases"))
        .add(HuntText.line("max-k", String.valueOf(maxK)))
        .build();
  }

  @Override
  public int units() {
    return 1;
  }

  @Override
  public long weight(int unit) {
    return 1;
  }

  private synchronized Verdict verdict() {
    Verdict known = verdict.get();
    if (known == null) {
      known = claim.test().run(Workbench.of(maxK, Constructions.standard()));
      verdict.set(known);
    }
    return known;
  }

  @Override
  public UnitRecord run(int unit) {
    long cases = verdict().coverage().instances();
    return new UnitRecord(
        unit,
        new Tally(cases, cases),
        NONE,
        verdict() instanceof Verdict.Refuted ? ONE : NONE,
        verdict() instanceof Verdict.Undecided ? ONE : NONE,
        "");
  }

  @Override
  public Optional<String> flaw(UnitRecord record) {
    return record.equals(run(record.unit()))
        ? Optional.empty()
        : Optional.of("the audit finds something else");
  }

  @Override
  public Report report(List<UnitRecord> records) {
    if (records.isEmpty()) {
      return new Report(
          ImmutableList.of("nothing was looked at: the only unit is in shard 0"), true);
    }
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    Verdict found = verdict();
    boolean contradicts = claim.recorded() == Recorded.HOLDS && found instanceof Verdict.Refuted;
    if (found instanceof Verdict.Refuted refuted) {
      lines.add("smallest counterexample").add("  " + refuted.counterexample().description());
      refuted
          .counterexample()
          .certificate()
          .ifPresent(
              c ->
                  lines
                      .add("certificate")
                      .addAll(
                          Splitter.on('\n')
                              .omitEmptyStrings()
                              .splitToList(CertificateWriter.write(c))));
    } else if (found instanceof Verdict.Undecided undecided) {
      lines.add("undecided: " + undecided.reason());
    }
    if (claim.recorded() == Recorded.REFUTED && !(found instanceof Verdict.Refuted)) {
      lines.add("recorded as refuted, but these cases are too few to show it");
    }
    Coverage coverage = found.coverage();
    lines.add(
        String.format(
            Locale.ROOT,
            "the audit's own cases: %s; %s%,d looked at",
            found.word(),
            coverage.toK() == 0 ? "" : "K " + coverage.fromK() + ".." + coverage.toK() + ", ",
            coverage.instances()));
    return new Report(lines.build(), !contradicts);
  }
}
