package relucert.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import relucert.checker.Coverage;
import relucert.interchange.LedgerFile;
import relucert.interchange.StoredFinding;
import relucert.report.drawing.Markup;

/** The page is one file, always the same, whole, and safe. */
class ReportPageTest {
  private static final LedgerFile AUDIT = SamplePage.audit();
  private static final String PAGE = ReportPage.html(AUDIT);
  private static final int MEGABYTE = 1 << 20;

  @Test
  void theSameFindingsGiveTheSameBytes() {
    assertThat(ReportPage.html(SamplePage.audit())).isEqualTo(PAGE);
  }

  @Test
  void thePageIsSmallAndAsksForNothingElse() {
    assertThat(PAGE.getBytes(StandardCharsets.UTF_8).length).isLessThan(3 * MEGABYTE);
    assertThat(PAGE)
        .doesNotContain("http://", "https://", "@import", "url(", "fetch(", "XMLHttpRequest")
        .doesNotContain("<img", "<iframe", "<script src", "<link rel=\"stylesheet");
  }

  @Test
  void everyIdIsThereOnceAndEveryLinkOnThePageHasItsTarget() {
    List<String> ids = all("\\sid=\"([^\"]+)\"", PAGE.replaceAll("(?s)<script>.*?</script>", ""));
    assertThat(ids).doesNotHaveDuplicates();
    List<String> missing =
        all("href=\"#([^\"]+)\"", PAGE).stream().filter(link -> !ids.contains(link)).toList();
    assertThat(missing).isEmpty();
  }

  @Test
  void everyElementThatIsOpenedIsClosed() {
    String text = PAGE.replaceAll("(?s)<(script|style)>.*?</\\1>", "");
    for (String name : List.of("details", "section", "table", "svg", "figure", "pre", "div", "p")) {
      assertThat(all("<(" + name + ")[ >]", text))
          .as(name)
          .hasSize(all("</(" + name + ")>", text).size());
    }
  }

  @Test
  void everyKeptProofAndCertificateIsOnThePageOfAllClaims() {
    PageSources sources = PageSources.packaged();
    assertThat(sources.proofs()).containsKeys("method", "fig-3", "theorem-a", "cor-4.2.1.step");
    assertThat(sources.certificates("fig-3"))
        .containsExactly("proofs/certificates/fig-3.cert", "proofs/certificates/fig-3.k9.cert");
    assertThat(sources.certificates("cor-4.2.1"))
        .containsExactly("proofs/certificates/cor-4.2.1.cert");
    long owned =
        sources.proofs().keySet().stream().mapToLong(p -> sources.certificates(p).size()).sum();
    assertThat(owned).isEqualTo(sources.certificates().size());
  }

  @Test
  void refutationsAreDrawnWithTheirNumbers() {
    assertThat(PAGE)
        .contains("A function with 2 breakpoints", "sample 4: x = 4, z = 2", "x - 7/3")
        .contains("<path class=\"window down\"")
        .contains("./relucert check fig-3.printed.cert");
  }

  @Test
  void noControlCharacterGetsIntoThePage() {
    assertThat(Markup.escaped("a\u0000b\u0001\tc\u001b\n<"))
        .isEqualTo("a\uFFFDb\uFFFD\tc\uFFFD\n&lt;");
  }

  @Test
  void hostileTextStaysText() {
    String hostile = "</script><script>alert(1)</script><img src=x onerror=alert(1)>'\"&@style@";
    StoredFinding finding =
        new StoredFinding(
            "fig-3",
            "printed",
            hostile,
            hostile,
            "holds",
            "undecided",
            "none",
            new Coverage(0, 0, 0),
            Optional.of(hostile),
            Optional.of(hostile),
            Optional.empty());
    String page = ReportPage.html(new LedgerFile(2, ImmutableList.of(finding)));
    assertThat(page).doesNotContain("<script>alert", "<img", "onerror=alert(1)>'");
    assertThat(all("(<script)", page)).hasSameSizeAs(all("(<script)", PAGE));
    assertThat(page).contains("&lt;img src=x onerror=alert(1)&gt;&#39;&quot;&amp;@style@");
    assertThat(page).contains("1 verdicts are not as recorded");
  }

  @Test
  void indicesExponentsRelationsAndMinusSignsAreTypeset() {
    assertThat(Markup.mathematics("x_{i-1} <= 3^d, m*_3(N,K) >= K-1 - z_2"))
        .isEqualTo("x<sub>i−1</sub> ≤ 3<sup>d</sup>, m*<sub>3</sub>(N,K) ≥ K−1 − z<sub>2</sub>");
    assertThat(Markup.mathematics("a 2-layer network, fig-3, sharp-2, (-1, 2) <b>"))
        .isEqualTo("a 2-layer network, fig-3, sharp-2, (−1, 2) &lt;b&gt;");
    assertThat(Markup.mathematics("_x ^ _")).isEqualTo("_x ^ _");
  }

  @Test
  void theStarOfLeastNeuronsIsNoEmphasisAndLinksBetweenProofsStayOnThePage() {
    ProofText text = new ProofText(java.util.Set.of("theorem-a"));
    assertThat(
            text.html("**so N* > 1** by [A](theorem-a.md), m*_3(N,K) in [F](FORMAT.md) `N* x_1`"))
        .contains(
            "<strong>so <span class=\"f\" data-t=\"N* &gt; 1\"><math>",
            "by <a href=\"#claim-theorem-a\">A</a>, <span class=\"f\" data-t=\"m*_3(N,K)\">",
            " in <math><mi>F</mi></math> <code>N* x_1</code>");
    assertThat(text.html("<b onclick='x()'>[a](javascript:x)</b>"))
        .doesNotContain("<b", "javascript:");
  }

  @Test
  void theSharedCasesAreWhatTheConstructionBuilds() throws IOException {
    List<String> lines = SharpCases.instances().stream().map(SharpCases::line).toList();
    assertThat(lines).hasSizeGreaterThanOrEqualTo(2000);
    assertThat(Files.readAllLines(SharpCases.FILE)).isEqualTo(lines);
  }

  @Test
  void formulasGoOverTheEndsOfLinesAndDisplayedOnesAreSet() {
    ProofText text = new ProofText(java.util.Set.of());
    assertThat(text.html("so T = {3, 6,\n\u2026, 3N} fits"))
        .contains("data-t=\"T = {3, 6, \u2026, 3N}\"");
    assertThat(text.html("text\n\n    a_1 = 2   if k = 1\n\ntext"))
        .contains("<div class=\"display\"")
        .doesNotContain("<pre");
    assertThat(text.html("text\n\n    ./relucert check F\n\ntext"))
        .contains("<code>./relucert check F\n</code>");
  }

  @Test
  void everyValueWithACertificateLeadsToIt() {
    PageSources sources = PageSources.packaged();
    assertThat(sources.values()).hasSizeGreaterThan(90);
    for (String path : sources.values().keySet()) {
      boolean isShown = !path.contains("-n0-");
      assertThat(PAGE.contains("./relucert check " + path + "\n")).as(path).isEqualTo(isShown);
    }
    assertThat(PAGE).contains("<a href=\"#value-2-1-4\"", "<a href=\"#value-3-2-10\"");
  }

  private static List<String> all(String regex, String text) {
    return Pattern.compile(regex).matcher(text).results().map(r -> group(r)).toList();
  }

  private static String group(MatchResult result) {
    return result.group(1);
  }
}
