package relucert.report.page;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.List;
import java.util.Locale;
import relucert.certificate.Certificate;
import relucert.certificate.CertificateWriter;
import relucert.interchange.StoredFinding;
import relucert.report.StatementText;
import relucert.report.Verdicts;
import relucert.report.WorkedCertificate;
import relucert.report.drawing.Drawing;
import relucert.report.drawing.DrawingSvg;
import relucert.report.drawing.Excerpt;
import relucert.report.drawing.Markup;
import relucert.report.figure.Exhibits;
import relucert.report.formula.FormulaText;

/** The ledger: for each claim a card that opens, with everything there is to say about it. */
final class ClaimCards {
  /** Longer certificates are not printed on the page; the program makes them anew. */
  private static final int LONGEST = 12_000;

  private final PageSources sources;
  private final ProofText proofs;
  private final StringBuilder html = new StringBuilder();

  private ClaimCards(PageSources sources) {
    this.sources = sources;
    this.proofs = new ProofText(sources.proofs().keySet());
  }

  /** Returns the cards in the order of the ledger, then the texts that belong to no claim. */
  static String of(List<StoredFinding> findings, PageSources sources) {
    ClaimCards cards = new ClaimCards(sources);
    ImmutableListMultimap<String, StoredFinding> claims =
        Multimaps.index(findings, StoredFinding::id);
    claims.asMap().forEach((id, readings) -> cards.claim(id, List.copyOf(readings)));
    return cards.html.toString();
  }

  /** Returns the texts that are no claim's proof: the method and the kernels. */
  static String background(List<StoredFinding> findings, PageSources sources) {
    ClaimCards cards = new ClaimCards(sources);
    sources
        .proofs()
        .forEach(
            (name, text) -> {
              if (findings.stream().noneMatch(f -> f.id().equals(name))) {
                cards.add(
                    "<details class=\"background\" id=\"%s\"><summary>%s</summary>%s</details>\n",
                    ProofText.anchor(name),
                    Markup.escaped(title(text)),
                    cards.proofs.html(text, 2));
              }
            });
    return cards.html.toString();
  }

  private static String title(String markdown) {
    String first = markdown.lines().findFirst().orElse("");
    return first.replaceFirst("^#+ *", "");
  }

  private void claim(String id, List<StoredFinding> readings) {
    add("<details class=\"claim\" id=\"%s\"><summary>", ProofText.anchor(id));
    add("<span class=\"id\">%s</span> ", Markup.escaped(id));
    add("<span class=\"source\">%s</span>", FormulaText.html(readings.get(0).source()));
    html.append("<span class=\"chips\">");
    readings.forEach(this::chip);
    html.append("</span></summary>\n");
    for (StoredFinding reading : readings) {
      reading(reading);
    }
    replay(id);
    kept(id, readings);
    String proof = sources.proofs().get(id);
    html.append("<h3>Proof</h3>\n");
    html.append(proof == null ? "<p>No proof is kept for this claim.</p>\n" : proofs.html(proof));
    html.append("</details>\n");
  }

  private void chip(StoredFinding finding) {
    add(
        "<span class=\"chip %s\" data-verdict=\"%s\" data-reading=\"%s\" data-evidence=\"%s\">%s"
            + " %s%s</span>",
        finding.verdict(),
        finding.verdict(),
        finding.reading(),
        finding.evidence(),
        sign(finding.verdict()),
        finding.reading(),
        finding.isAsRecorded() ? "" : " !");
  }

  private static String sign(String verdict) {
    return verdict.equals("holds") ? "✓" : verdict.equals("refuted") ? "✗" : "?";
  }

  private void reading(StoredFinding finding) {
    add(
        "<section class=\"reading %s\"><h3>%s <span class=\"verdict %s\">%s %s</span></h3>\n",
        finding.verdict(),
        capital(finding.reading()),
        finding.verdict(),
        sign(finding.verdict()),
        finding.verdict());
    add("<p class=\"statement\">%s</p>\n", FormulaText.html(finding.statement()));
    add(
        "<p class=\"facts\">Evidence: <b>%s</b> · covered: %s%s</p>\n",
        finding.evidence(),
        Verdicts.covered(finding.coverage()),
        finding.isAsRecorded() ? "" : " · <b>the ledger records: " + finding.recorded() + "</b>");
    finding.reason().ifPresent(r -> add("<p>Reason: %s</p>\n", FormulaText.html(r)));
    finding
        .counterexample()
        .ifPresent(
            c ->
                add(
                    "<h4>Smallest counterexample</h4>\n<p class=\"case\">%s</p>\n",
                    FormulaText.html(c)));
    finding
        .counterexample()
        .filter(c -> finding.certificate().isEmpty())
        .flatMap(c -> Exhibits.of(finding.id(), c))
        .ifPresent(e -> add("<div class=\"exhibit\">%s</div>\n", e.html()));
    finding.certificate().ifPresent(c -> certificate(finding, c));
    html.append("</section>\n");
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private void certificate(StoredFinding finding, Certificate certificate) {
    drawings(certificate);
    String numbers = WorkedCertificate.of(certificate);
    if (!numbers.isBlank()) {
      add("<pre class=\"numbers\" tabindex=\"0\">%s</pre>\n", Markup.escaped(numbers));
    }
    String text = CertificateWriter.write(certificate);
    String name = finding.id() + "." + finding.reading() + ".cert";
    add("<p>Certificate: %s.</p>\n", FormulaText.html(StatementText.of(certificate)));
    if (text.length() <= LONGEST) {
      add(
          "<details class=\"certificate\"><summary>Certificate and how to replay it</summary>\n"
              + "<p>Save the text as <code>%s</code> <button type=\"button\" class=\"save\""
              + " data-name=\"%s\" hidden>Save</button>, then:</p>\n<pre class=\"command\" tabindex=\"0\">./relucert"
              + " check %s</pre>\n<pre class=\"text\" tabindex=\"0\">%s</pre></details>\n",
          name, name, name, Markup.escaped(text));
    }
  }

  private void drawings(Certificate certificate) {
    List<Drawing> drawings = Drawing.of(certificate);
    if (!drawings.isEmpty()) {
      add("<div class=\"drawings%s\">\n", drawings.size() > 1 ? " many" : "");
      for (Drawing drawing : drawings) {
        html.append(DrawingSvg.of(drawing));
        Excerpt.of(drawing).ifPresent(html::append);
      }
      html.append("</div>\n");
    }
  }

  /** The kept certificates of a claim, but for those that are shown as its counterexamples. */
  private void kept(String id, List<StoredFinding> readings) {
    for (String path : sources.certificates(id)) {
      Certificate certificate = sources.certificate(path);
      if (readings.stream()
          .noneMatch(r -> r.certificate().filter(certificate::equals).isPresent())) {
        add("<details class=\"kept\"><summary>Kept certificate <code>%s</code></summary>\n", path);
        add("<p>%s.</p>\n", FormulaText.html(capital(StatementText.of(certificate))));
        drawings(certificate);
        String numbers = WorkedCertificate.of(certificate);
        if (!numbers.isBlank()) {
          add("<pre class=\"numbers\" tabindex=\"0\">%s</pre>\n", Markup.escaped(numbers));
        }
        html.append("</details>\n");
      }
    }
  }

  /** The commands that repeat a claim's evidence. */
  private void replay(String id) {
    add(
        "<h3>Replay</h3>\n<pre class=\"command\" tabindex=\"0\">./relucert audit --claim %s\n"
            + "./relucert explain %s",
        id, id);
    for (String name : sources.certificates(id)) {
      add("\n./relucert check %s\npython3 proofs/check.py %s", name, name);
    }
    html.append("</pre>\n");
  }

  private void add(String format, Object... words) {
    html.append(String.format(Locale.ROOT, format, words));
  }
}
