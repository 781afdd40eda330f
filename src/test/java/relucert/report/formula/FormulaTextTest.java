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
  void anIndexWithoutBracesIsOneLetterOrANumber() {
    assertThat(set("l_jy_j")).isEqualTo(set("l_{j}y_{j}")).contains("<mi>j</mi></msub><msub><mi>y");
    assertThat(set("w_kM_k")).isEqualTo(set("w_{k}M_{k}"));
    assertThat(set("d_1d_2")).isEqualTo(set("d_{1}d_{2}"));
    assertThat(set("a_jρ(x)")).isEqualTo(set("a_{j}ρ(x)"));
    assertThat(set("m_ft(N)")).isEqualTo(set("m_{ft}(N)"));
    assertThat(Markup.mathematics("l_jy_j, N_MC(m), g_some"))
        .isEqualTo("l<sub>j</sub>y<sub>j</sub>, N<sub>MC</sub>(m), g<sub>some</sub>");
  }

  @Test
  void indicesWithinIndicesAndUnderSums() {
    assertThat(set("c_{s_{j+1}^min}"))
        .startsWith("<math><msub><mi>c</mi>")
        .contains("<mi>min</mi>");
    assertThat(Markup.mathematics("c_{s_{j+1}} ∑_q {x_i}_{i∈S} W̃_2"))
        .isEqualTo(
            "c<sub>s<sub>j+1</sub></sub> ∑<sub>q</sub> {x<sub>i</sub>}<sub>i∈S</sub> W̃<sub>2</sub>");
    assertThat(set("F_q := ∑_{i=1..s−1} r_{q,i}")).startsWith("<math>").contains("<mo>≔</mo>");
    assertThat(set("∑_q")).isEqualTo(math("<msub><mo>∑</mo><mi>q</mi></msub>"));
    assertThat(FormulaText.html("(∑_{l odd} e_l)")).contains("∑<sub>l odd</sub>");
  }

  @Test
  void barsOpenWithinProductsAndBracketsWithWordsAreLeftOut() {
    assertThat(set("max(4 min{sqrt(3|T_i|+2), sqrt(K)} + 2)")).startsWith("<math><mi>max</mi>");
    assertThat(FormulaText.html("is ceil(4 sqrt N) − 1 + [N an odd square]"))
        .contains("data-t=\"ceil(4 sqrt N) − 1\"");
    assertThat(set("3|a|b|")).isEqualTo(Markup.mathematics("3|a|b|"));
  }

  @Test
  void namesOfClaimsAreNoDifferences() {
    for (String name : List.of("sigma-p", "sigma-b", "sigma-b.delta", "(sigma-p)")) {
      assertThat(FormulaText.html(name)).isEqualTo(name);
    }
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
  void onlyAFormulaAndItsPunctuationAreKeptTogether() {
    assertThat(FormulaText.html("for m = 24 it is so, and B = 100."))
        .startsWith("for <span class=\"f\"")
        .contains("</span> it is so, and <span class=\"n\"><span class=\"f\"")
        .endsWith("</span>.</span>");
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
