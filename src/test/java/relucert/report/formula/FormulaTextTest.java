package relucert.report.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relucert.report.drawing.Markup;

/** Which parts of a text are formulas, and how they are set. */
class FormulaTextTest {
  /** The formula alone, without the text that is kept for copying. */
  private static String set(String text) {
    return FormulaText.html(text)
        .replaceAll("<span class=\"(f\" data-t=\"[^\"]*|n)\">|</span>", "");
  }

  private static String math(String inner) {
    return "<math>" + inner + "</math>";
  }

  @Test
  void indicesPowersAndStars() {
    assertThat(set("x_{i-1}"))
        .isEqualTo(
            math(
                "<msub><mi>x</mi><mrow><mi>i</mi><mo"
                    + " form=\"infix\">−</mo><mn>1</mn></mrow></msub>"));
    assertThat(set("x7")).isEqualTo(set("x_7"));
    assertThat(set("m*")).isEqualTo(math("<msup><mi>m</mi><mo>*</mo></msup>"));
    assertThat(set("m*_3")).isEqualTo(math("<msubsup><mi>m</mi><mn>3</mn><mo>*</mo></msubsup>"));
    assertThat(set("R^d")).isEqualTo(math("<msup><mi>R</mi><mi>d</mi></msup>"));
    assertThat(set("m²")).isEqualTo(set("m^2"));
  }

  @Test
  void rootsFractionsAndRounding() {
    assertThat(set("sqrt(2N)")).isEqualTo(math("<msqrt><mn>2</mn><mi>N</mi></msqrt>"));
    assertThat(set("√(2N)")).isEqualTo(set("sqrt(2N)"));
    assertThat(set("(m+1)/6"))
        .isEqualTo(
            math(
                "<mfrac><mrow><mi>m</mi><mo form=\"infix\">+</mo><mn>1</mn></mrow>"
                    + "<mn>6</mn></mfrac>"));
    assertThat(set("floor(m/2)"))
        .isEqualTo(
            math(
                "<mo stretchy=\"false\">⌊</mo><mfrac><mi>m</mi><mn>2</mn>"
                    + "</mfrac><mo stretchy=\"false\">⌋</mo>"));
    assertThat(set("⌊m/2⌋")).isEqualTo(set("floor(m/2)"));
  }

  @Test
  void aSlashBeforeAProductIsNoFraction() {
    assertThat(set("1/2N")).doesNotContain("mfrac").contains("<mo>/</mo>");
    assertThat(set("a·b/c")).doesNotContain("mfrac");
  }

  @Test
  void relationsAreWhereALongFormulaMayBreak() {
    assertThat(set("3 <= K")).isEqualTo(math("<mn>3</mn><mo>≤</mo><mi>K</mi>"));
    assertThat(set("min{3N, K-2} <= m*(N,K)")).contains("</math><wbr><math><mo>≤</mo>");
  }

  @Test
  void theTextAsWrittenIsKeptWithEachFormula() {
    assertThat(FormulaText.html("if K <= m+1, then \"x\""))
        .startsWith("if <span class=\"n\"><span class=\"f\" data-t=\"K &lt;= m+1\"><math>")
        .endsWith("</math></span>,</span> then &quot;<math><mi>x</mi></math>&quot;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a 2-layer network",
        "Theorem A and Appendix B",
        "Theorems D and H",
        "./relucert check fig-3.cert",
        "the claim u1 in Section 5.2",
        "i.e. 12 of 3, e.g. (a) or (b)",
        "equation (28), [19]",
        "and/or",
        "A sample, I mean a sample",
        "7/3, 4, 5",
        "x_ and ^2 _y (",
        "[0, 1) half open",
        "a_very_long_word_with_underscores",
      })
  void whatIsNoFormulaIsShownAsBefore(String text) {
    assertThat(FormulaText.html(text)).isEqualTo(Markup.mathematics(text));
  }

  @Test
  void doubtfulProductsStayApart() {
    assertThat(FormulaText.html("for N = 0 M = 0"))
        .contains("<math><mi>N</mi></math> = 0")
        .doesNotContain("data-t=\"N = 0 M = 0\"");
    assertThat(FormulaText.html("at most 2 d1 d2 + d2 + 1"))
        .contains("data-t=\"2 d1 d2 + d2 + 1\"");
  }

  @Test
  void bracketsOfTheProseAreText() {
    assertThat(FormulaText.html("one (N = 3, say) more"))
        .startsWith("one <span class=\"n\">(<span")
        .endsWith("</span>,</span> say) more");
    assertThat(FormulaText.html("(with K = 3)"))
        .startsWith("(with <span class=\"n\"><span")
        .endsWith("</span>)</span>");
    assertThat(FormulaText.html("\"so K = 3.\" (Or K > 3.)"))
        .contains("data-t=\"K = 3\"", "data-t=\"K &gt; 3\"");
  }

  @Test
  void primesStandOverIndicesAndSentencesMayBeginWithinAChain() {
    assertThat(set("x'_1")).isEqualTo(math("<msubsup><mi>x</mi><mn>1</mn><mo>′</mo></msubsup>"));
    assertThat(set("≥ 2K")).isEqualTo(math("<mo>≥</mo><mn>2</mn><mi>K</mi>"));
    assertThat(set("≥ 2")).isEqualTo("≥ 2");
  }

  @Test
  void linesOfFormulasAreDisplayedAndCommandsAreNot() {
    assertThat(
            DisplayedFormulas.html(
                "m*(N,K) = min{3N, K − 2}       for K ≥ 5,          (2)\ns_1 = w   if k = 1.\n"))
        .hasValueSatisfying(
            html -> assertThat(html).contains("<math>", "(2)", "for ").doesNotContain("<pre"));
    for (String other :
        List.of(
            "./relucert table --max-k 10 --out DIR",
            "sample 1 : 0 kept\nsample 2 : 1 tuned",
            "K = ( 1  +1        −1 )\n    ( +1        2 )",
            "python3 proofs/check.py F")) {
      assertThat(DisplayedFormulas.html(other)).as(other).isEmpty();
    }
  }
}
