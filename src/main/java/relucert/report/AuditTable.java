package relucert.report;

import java.util.List;
import java.util.Locale;
import relucert.interchange.Shown;
import relucert.ledger.Finding;
import relucert.ledger.Workbench;

/** The findings of an audit as a table of text, with a line that sums up. */
public final class AuditTable {
  /** Counterexamples beyond this length, as of whole networks, are cut off in the table. */
  private static final int LONGEST = 160;

  private AuditTable() {}

  /**
   * Returns the table.
   *
   * @param findings the findings in the order of the ledger
   * @param maxK the K up to which networks were built on grids
   * @return lines of text
   */
  public static String text(List<Finding> findings, int maxK) {
    StringBuilder text = new StringBuilder();
    text.append(row("", "claim", "reading", "verdict", "evidence", "covered"));
    for (Finding finding : findings) {
      text.append(
          row(
              finding.isAsRecorded() ? "" : "!",
              finding.claim().id(),
              finding.claim().reading().toString(),
              finding.verdict().word(),
              Verdicts.evidence(finding.verdict()),
              Verdicts.covered(finding.verdict().coverage())));
      Verdicts.counterexample(finding.verdict())
          .ifPresent(
              c ->
                  text.append(
                      note("counterexample: " + brief(c.description(), finding.claim().id()))));
      Verdicts.reason(finding.verdict()).ifPresent(r -> text.append(note("reason: " + r)));
      if (!finding.isAsRecorded()) {
        text.append(note("the ledger records: " + finding.claim().recorded()));
      }
    }
    return text.append('\n').append(summary(findings, maxK)).append('\n').toString();
  }

  private static String row(String... words) {
    return String.format(Locale.ROOT, "%-1s %-25s %-8s  %-9s %-14s  %s", (Object[]) words) + "\n";
  }

  private static String brief(String description, String id) {
    return description.length() <= LONGEST
        ? description
        : description.substring(0, LONGEST) + " ... (relucert explain " + id + ")";
  }

  private static String note(String text) {
    return "      " + text + "\n";
  }

  /**
   * One line that says how many verdicts there are of each kind and whether all are as recorded.
   */
  static String summary(List<Finding> findings, int maxK) {
    long cases = findings.stream().mapToLong(f -> f.verdict().coverage().instances()).sum();
    long claims = findings.stream().map(f -> f.claim().id()).distinct().count();
    long unlike = findings.stream().filter(f -> !f.isAsRecorded()).count();
    return String.format(
        Locale.ROOT,
        "%s in %s: %d hold, %d refuted, %d undecided; %s cases, network grids up to K ="
            + " %d%s; %s.",
        Shown.counted(Math.toIntExact(claims), "claim"),
        Shown.counted(findings.size(), "reading"),
        count(findings, "holds"),
        count(findings, "refuted"),
        count(findings, "undecided"),
        Verdicts.grouped(cases),
        maxK,
        Workbench.layeredMaxK(maxK) < maxK
            ? " (" + Workbench.layeredMaxK(maxK) + " for 3 and more layers)"
            : "",
        unlike == 0 ? "all as recorded" : unlike + " NOT as recorded (marked !)");
  }

  private static long count(List<Finding> findings, String word) {
    return findings.stream().filter(f -> f.verdict().word().equals(word)).count();
  }
}
