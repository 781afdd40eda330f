package relucert.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Proofs on the page say what their files say. */
class ProofTextTest {
  private static final Map<String, String> PROOFS = PageSources.packaged().proofs();
  private static final ProofText TEXT = new ProofText(PROOFS.keySet());

  /** An underscore with the letter before it, or the bracket, and the beginning of the index. */
  private static final Pattern INDEX = Pattern.compile("\\S_\\S{1,4}");

  private static final Pattern FORMULA =
      Pattern.compile("<span class=\"f\" data-t=\"([^\"]*)\">.*?</span>");

  @Test
  void noProofLosesAnUnderscore() {
    PROOFS.forEach(
        (name, markdown) ->
            assertThat(indices(written(TEXT.html(markdown))))
                .as(name)
                .isEqualTo(indices(markdown)));
  }

  @Test
  void emphasisIsWhatIsMarkedByStarsAndHasNoStraySigns() {
    PROOFS.forEach(
        (name, markdown) ->
            assertThat(
                    all(
                        Pattern.compile("<(?:em|strong)>(.*?)</(?:em|strong)>"),
                        TEXT.html(markdown)))
                .as(name)
                .allSatisfy(
                    text ->
                        assertThat(markdownOf(markdown))
                            .contains("*" + markdownOf(written(text)) + "*")));
  }

  @Test
  void noIndexIsLeftAsItIsWritten() {
    PROOFS.forEach(
        (name, markdown) ->
            assertThat(shown(TEXT.html(markdown)))
                .as(name)
                .doesNotContain("_{", "^{")
                .doesNotContainPattern("[\\p{L}})]_\\p{L}(?!\\p{L})|sqrt[(]"));
  }

  @Test
  void namesOfClaimsThatLinkAreNoFormulas() {
    ProofText text = new ProofText(java.util.Set.of("sigma-b.delta", "sigma-p", "u1"));
    assertThat(text.html("by [sigma-b.delta](sigma-b.delta.md), [sigma-p](sigma-p.md)"))
        .contains(">sigma-b.delta</a>", ">sigma-p</a>");
    assertThat(text.html("see sigma-b.delta, and (sigma-p) too")).doesNotContain("σ");
    for (String markdown : PROOFS.values()) {
      assertThat(all(Pattern.compile("<a href=\"#claim-[^\"]*\">(.*?)</a>"), TEXT.html(markdown)))
          .allSatisfy(link -> assertThat(link).doesNotContain("σ"));
    }
  }

  private static List<String> indices(String text) {
    return all(Pattern.compile("(" + INDEX + ")"), markdownOf(text).replace("*", ""));
  }

  /** A source without the targets of its links, marks of emphasis and code, and braces. */
  private static String markdownOf(String text) {
    return text.replaceAll("\\]\\([^)]*\\)", "]")
        .replace("<=", "≤")
        .replace(">=", "≥")
        .replace("!=", "≠")
        .replace('−', '-')
        .replaceAll("\\s+", " ")
        .replaceAll("[{}`\\[\\]\\\\]", "");
  }

  /** The text of a page with its formulas as they were written. */
  private static String written(String html) {
    String formulas =
        FORMULA.matcher(html).replaceAll(m -> java.util.regex.Matcher.quoteReplacement(m.group(1)));
    return plain(formulas.replaceAll("<sub>", "_").replaceAll("<sup>", "^"));
  }

  /** The text of a page that is no formula and no program. */
  private static String shown(String html) {
    return plain(
        FORMULA.matcher(html).replaceAll("").replaceAll("(?s)<(code|pre)\\b.*?</\\1>", ""));
  }

  private static String plain(String html) {
    return html.replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(ProofTextTest::group).toList();
  }

  private static String group(MatchResult result) {
    return result.group(1);
  }
}
