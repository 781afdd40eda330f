package relucert.report.page;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import relucert.interchange.ExperimentFile;
import relucert.interchange.LedgerFile;
import relucert.interchange.StoredFinding;

/**
 * An audit as one web page that needs nothing else: no network, no other file. The same findings
 * give the same bytes.
 */
public final class ReportPage {
  private static final Pattern SLOT = Pattern.compile("@([a-z-]+)@");

  private ReportPage() {}

  /**
   * Returns the page.
   *
   * @param audit the findings of an audit
   * @return HTML, to be written as UTF-8
   */
  public static String html(LedgerFile audit) {
    return html(audit, List.of());
  }

  /**
   * Returns the page with a section on experiments.
   *
   * @param audit the findings of an audit
   * @param experiments the results of experiments; without any there is no such section
   * @return HTML, to be written as UTF-8
   */
  public static String html(LedgerFile audit, List<ExperimentFile> experiments) {
    PageSources sources = PageSources.packaged();
    List<StoredFinding> findings = audit.findings();
    Map<String, String> parts =
        ImmutableMap.<String, String>builder()
            .put("style", PageSources.part("page.css") + ExperimentSection.style(experiments))
            .put("experiments", ExperimentSection.of(experiments))
            .put("experiments-link", ExperimentSection.link(experiments))
            .put("script", PageSources.part("page.js"))
            .put("sharp", PageSources.part("sharp-two-layer.js"))
            .put("explorer", PageSources.part("explorer.js"))
            .put("summary", summary(audit))
            .put("claims", ClaimCards.of(findings, sources))
            .put("background", ClaimCards.background(findings, sources))
            .put("figures", FigureSection.of(targets(findings, sources)))
            .put("two-layers", CapacityTables.twoLayers(sources))
            .put("three-layers", CapacityTables.threeLayers(sources))
            .put("values", CapacityCertificates.of(sources))
            .put(
                "plots",
                BoundsPlot.twoLayers(15)
                    + BoundsPlot.threeLayers(100)
                    + BoundsPlot.threeLayers(1000))
            .buildOrThrow();
    return filled(PageSources.part("page.html"), parts);
  }

  /** The claims and texts that have a place on the page: all claims found, and all background. */
  private static ImmutableSet<String> targets(List<StoredFinding> findings, PageSources sources) {
    return ImmutableSet.<String>builder()
        .addAll(findings.stream().map(StoredFinding::id).toList())
        .addAll(sources.proofs().keySet())
        .build();
  }

  /** Puts parts into the slots of a text; what is put in is not searched for slots. */
  private static String filled(String template, Map<String, String> parts) {
    StringBuilder page = new StringBuilder();
    Matcher slot = SLOT.matcher(template);
    int from = 0;
    while (slot.find()) {
      page.append(template, from, slot.start());
      String part = parts.get(slot.group(1));
      if (part == null) {
        throw new IllegalStateException("no part " + slot.group());
      }
      page.append(part);
      from = slot.end();
    }
    return page.append(template.substring(from)).toString();
  }

  private static String summary(LedgerFile audit) {
    List<StoredFinding> findings = audit.findings();
    long claims = findings.stream().map(StoredFinding::id).distinct().count();
    long unlike = findings.stream().filter(f -> !f.isAsRecorded()).count();
    return String.format(
        java.util.Locale.ROOT,
        "<dl class=\"summary\"><div><dt>claims</dt><dd>%d</dd></div>"
            + "<div><dt>readings</dt><dd>%d</dd></div>"
            + "<div class=\"holds\"><dt>✓ hold</dt><dd>%d</dd></div>"
            + "<div class=\"refuted\"><dt>✗ refuted</dt><dd>%d</dd></div>"
            + "<div class=\"undecided\"><dt>? undecided</dt><dd>%d</dd></div>"
            + "<div><dt>cases checked</dt><dd>%,d</dd></div></dl>\n"
            + "<p>Networks were built on grids up to K = %d. %s</p>",
        claims,
        findings.size(),
        count(findings, "holds"),
        count(findings, "refuted"),
        count(findings, "undecided"),
        findings.stream()
            .map(f -> BigInteger.valueOf(f.coverage().instances()))
            .reduce(BigInteger.ZERO, BigInteger::add),
        audit.maxK(),
        unlike == 0
            ? "Every verdict is the one that the ledger records."
            : "<b>" + unlike + " verdicts are not as recorded (marked !).</b>");
  }

  private static long count(List<StoredFinding> findings, String verdict) {
    return findings.stream().filter(f -> f.verdict().equals(verdict)).count();
  }
}
