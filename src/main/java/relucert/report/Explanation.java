package relucert.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import relucert.checker.Counterexample;
import relucert.ledger.Finding;
import relucert.report.figure.Exhibit;
import relucert.report.figure.Exhibits;

/**
 * One claim in full: its readings with their verdicts, counterexamples worked out, and the proof.
 */
public final class Explanation {
  private static final int WIDTH = 96;

  private final StringBuilder text = new StringBuilder();

  private Explanation() {}

  /**
   * Returns the explanation.
   *
   * @param findings the findings for all readings of one claim
   * @param proof the text of the claim's proof file
   * @return lines of text
   */
  public static String text(List<Finding> findings, String proof) {
    Explanation explanation = new Explanation();
    explanation.write(findings, proof);
    return explanation.text.toString();
  }

  private void write(List<Finding> findings, String proof) {
    Finding first = findings.get(0);
    heading(first.claim().id() + "   (" + first.claim().source() + ")");
    for (Finding finding : findings) {
      reading(finding);
    }
    for (Finding finding : findings) {
      Verdicts.counterexample(finding.verdict()).ifPresent(c -> counterexample(finding, c));
    }
    heading("Proof (" + first.claim().proof() + ")");
    text.append(proof);
  }

  private void heading(String title) {
    text.append(title).append('\n').append("=".repeat(title.length())).append("\n\n");
  }

  private void reading(Finding finding) {
    text.append(finding.claim().reading()).append(":\n");
    wrap("  ", finding.claim().statement());
    text.append(
        String.format(
            Locale.ROOT,
            "  -> %s (%s; covered: %s; recorded: %s)\n",
            finding.verdict().word().toUpperCase(Locale.ROOT),
            Verdicts.evidence(finding.verdict()),
            Verdicts.covered(finding.verdict().coverage()),
            finding.claim().recorded()));
    Verdicts.reason(finding.verdict()).ifPresent(reason -> wrap("  reason: ", reason));
    text.append('\n');
  }

  private void counterexample(Finding finding, Counterexample counterexample) {
    heading("Smallest counterexample (" + finding.claim().reading() + ")");
    Optional<Exhibit> exhibit = exhibit(finding, counterexample);
    String words = counterexample.description();
    wrap("  ", exhibit.map(e -> e.words(words)).orElse(words));
    exhibit.ifPresent(e -> text.append('\n').append(e.text()));
    counterexample.certificate().ifPresent(c -> text.append(WorkedCertificate.of(c)));
    text.append('\n');
  }

  /**
   * Returns a counterexample in words as numbers and figures.
   *
   * @param finding what was found for a reading
   * @param counterexample its counterexample
   * @return the exhibit; none if a certificate says it all
   */
  public static Optional<Exhibit> exhibit(Finding finding, Counterexample counterexample) {
    return counterexample.certificate().isPresent()
        ? Optional.empty()
        : Exhibits.of(finding.claim().id(), counterexample.description());
  }

  /** Breaks a text into lines of bounded width; continuation lines are indented alike. */
  private void wrap(String indent, String words) {
    StringBuilder line = new StringBuilder(indent);
    String blank = " ".repeat(indent.length());
    for (String word : words.split(" ", -1)) {
      boolean empty = line.toString().isBlank() || line.length() == indent.length();
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        text.append(line).append('\n');
        line = new StringBuilder(blank);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
    }
    text.append(line).append('\n');
  }
}
