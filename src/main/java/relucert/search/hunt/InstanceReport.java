package relucert.search.hunt;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import relucert.certificate.CertificateWriter;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;

/** The result of a hunt over instances in words: what was covered, K by K, and what was found. */
final class InstanceReport {
  private static final String ROW = "%3s %15s %15s %15s %19s %19s %19s";

  private final HuntSpace space;
  private final boolean holds;
  private final boolean whole;
  private final Tally[][] sums;
  private final List<String> found = new ArrayList<>();

  InstanceReport(HuntSpace space, boolean holds, boolean whole) {
    this.space = space;
    this.holds = holds;
    this.whole = whole;
    this.sums = new Tally[space.maxK() + 1][4];
    for (Tally[] row : sums) {
      Arrays.fill(row, Tally.NONE);
    }
  }

  void add(int k, UnitRecord record) {
    List<Tally> tallies =
        List.of(record.all(), record.outside(), record.violated(), record.undecided());
    for (int i = 0; i < tallies.size(); i++) {
      sums[k][i] = sums[k][i].plus(tallies.get(i));
      sums[0][i] = sums[0][i].plus(tallies.get(i));
    }
  }

  void counterexample(Instance instance, Outcome outcome) {
    found.add("smallest counterexample");
    found.add(
        String.format(
            Locale.ROOT,
            "  K = %d, N = %d, T = %s, x = %s, z = %s",
            instance.k(),
            instance.tuned().size(),
            instance.tuned(),
            OrderedInstance.of(instance).positions(),
            instance.targets()));
    if (outcome instanceof Outcome.Violated violated) {
      found.add("  " + violated.description());
      violated
          .certificate()
          .ifPresent(
              c -> {
                found.add("certificate");
                found.addAll(
                    Splitter.on('\n').omitEmptyStrings().splitToList(CertificateWriter.write(c)));
              });
    }
  }

  Hunt.Report finished() {
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    lines.add(
        String.format(
            Locale.ROOT,
            ROW,
            "K",
            "representatives",
            "instances",
            "formula",
            "outside",
            "violated",
            "undecided"));
    boolean counted = true;
    for (int k = 1; k <= space.maxK(); k++) {
      lines.add(row(String.valueOf(k), sums[k], space.instances(k)));
      counted &= !whole || sums[k][0].instances() == space.instances(k);
    }
    lines.add(row("all", sums[0], space.instances()));
    lines.addAll(found);
    if (!counted) {
      lines.add("NOT ALL COVERED: the instances do not add up to the formula");
    }
    Tally violated = sums[0][2];
    if (!holds && violated.isNone()) {
      lines.add("recorded as refuted, but " + part() + " is too small to show it");
    }
    lines.add(outcome());
    return new Hunt.Report(lines.build(), counted && !(holds && !violated.isNone()));
  }

  private String part() {
    return whole ? "this space" : "this shard";
  }

  private static String row(String name, Tally[] sums, long formula) {
    return String.format(
        Locale.ROOT,
        ROW,
        name,
        sums[0].representatives(),
        sums[0].instances(),
        formula,
        text(sums[1]),
        text(sums[2]),
        text(sums[3]));
  }

  private static String text(Tally tally) {
    return tally.representatives() + "/" + tally.instances();
  }

  private String outcome() {
    Tally decided = sums[0][0].minus(sums[0][1]).minus(sums[0][3]);
    Tally violated = sums[0][2];
    Tally undecided = sums[0][3];
    String among =
        String.format(
            Locale.ROOT,
            "%,d instances with K <= %d (%,d up to symmetry) that the claim speaks of%s",
            decided.instances(),
            space.maxK(),
            decided.representatives(),
            whole ? "" : ", in this shard");
    String left =
        undecided.isNone()
            ? ""
            : String.format(
                Locale.ROOT,
                "; %,d more (%,d) undecided",
                undecided.instances(),
                undecided.representatives());
    return violated.isNone()
        ? "no counterexample among " + among + left
        : String.format(
                Locale.ROOT,
                "counterexamples: %,d (%,d up to symmetry) of ",
                violated.instances(),
                violated.representatives())
            + among
            + left;
  }
}
