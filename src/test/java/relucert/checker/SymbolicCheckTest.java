package relucert.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import relucert.certificate.Certificate;
import relucert.certificate.CertificateExamples;
import relucert.certificate.CertificateWriter;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.instance.TunedSet;

/** Each condition on symbolic networks and on handing on has a case that fails it alone. */
class SymbolicCheckTest {
  private static final String ONE = text("symbolic-one");
  private static final String TWO = text("symbolic-two");

  private static String text(String example) {
    return CertificateWriter.write(Objects.requireNonNull(CertificateExamples.all().get(example)));
  }

  private static String check(String text, String from, String to) {
    assertThat(text).contains(from);
    return Checker.check(text.replace(from, to)).toString();
  }

  @Test
  void theNetworkFitsTheStatement() {
    assertThat(Checker.check(ONE)).hasToString("ACCEPTED");
    assertThat(check(ONE, "layered 3 3", "layered 3 2")).contains("3 neurons, more than 2");
    assertThat(check(ONE, "layered 3 3", "layered 3 4")).isEqualTo("ACCEPTED");
    assertThat(check(ONE, "layered 3 3", "layered 2 3")).contains("REJECTED");
    assertThat(check(ONE, "layer 1 2\nrow 1*g1*h1 -1*h1", "layer 1 1\nrow 1*g1*h1"))
        .contains("inputs are not the outputs before");
    assertThat(check(ONE, "row -1 : 1*g1+2*g2", "row -1 1 : 1*g1+2*g2"))
        .contains("a row of another size");
    assertThat(
            check(ONE, "layer 1 2\nrow 1*g1*h1 -1*h1 : 0", "layer 2 2\nrow 0 0 : 0\nrow 0 0 : 0"))
        .contains("not one output");
  }

  @Test
  void everyPatternOfSignsHasACase() {
    assertThat(check(ONE, "case +", "case -")).contains("does not get its target");
    assertThat(check(TWO, "case + -", "case + +")).contains("a pattern of signs is missing");
    assertThat(check(TWO, "case + -", "case +")).contains("not one sign for each tuned sample");
    assertThat(check(TWO, "case + -", "case - -")).contains("a pattern of signs is missing");
  }

  @Test
  void theDivisorIsPositiveWhateverTheHeights() {
    assertThat(check(ONE, "over 2*g1*g2", "over -2*g1*g2")).contains("the divisor may be 0");
    assertThat(check(ONE, "over 2*g1*g2", "over 2*g1*g2+-1")).contains("the divisor may be 0");
    assertThat(check(ONE, "over 2*g1*g2", "over 2*g1*g2*h1")).contains("the divisor may be 0");
    assertThat(check(ONE, "over 2*g1*g2", "over 0")).contains("the divisor may be 0");
    assertThat(check(ONE, "over 2*g1*g2", "over 3*g1*g2")).contains("does not get its target");
  }

  @Test
  void signsAreDecidedAndTargetsMet() {
    assertThat(check(ONE, "row 2 : -1*g1", "row 2 : -1*g1+1*g2"))
        .contains("at sample 1 a neuron whose sign is not decided");
    assertThat(check(ONE, "row 2 : -1*g1", "row 1 : 0"))
        .contains("sample 3 does not get its target");
    assertThat(check(ONE, "-1*h1 : 0", "-1*h1 : 1")).contains("sample 1 does not get its target");
  }

  @Test
  void numbersAndWorkAreBounded() {
    String large = "1" + "0".repeat(200);
    assertThat(check(ONE, "row 2 : -1*g1", "row " + large + " : -1*g1"))
        .contains("a polynomial with too large numbers");
    assertThat(check(ONE, "row 2 : -1*g1", "row 2*g1^1001 : -1*g1"))
        .contains("a polynomial with too large numbers");
    Certificate one = Objects.requireNonNull(CertificateExamples.all().get("symbolic-one"));
    assertThat(
            Checker.check(
                    new Certificate(
                        new Statement.AlwaysFitsLayered(TunedSet.of(31, 2), 3, 3), one.evidence()))
                .toString())
        .contains("too many samples");
    assertThat(
            Checker.check(
                    new Certificate(
                        new Statement.AlwaysFitsLayered(TunedSet.of(3, 2), 17, 3), one.evidence()))
                .toString())
        .contains("layers: from 3 to 16");
    assertThat(
            Checker.check(
                    new Certificate(
                        new Statement.AlwaysFitsLayered(TunedSet.of(4, 2), 3, 3), one.evidence()))
                .toString())
        .contains("a polynomial in other variables");
  }

  /** g1 + ... + g29 to the 16th power would have billions of terms. */
  @Test
  void powersOfLongSumsAreNotWorkedOut() {
    StringBuilder sum = new StringBuilder("1*g1");
    for (int g = 2; g <= 29; g++) {
      sum.append("+1*g").append(g);
    }
    StringBuilder text =
        new StringBuilder("relucert-certificate/1\nstatement always-fits-layered 16 15\n");
    text.append("tuned 30 : \nevidence symbolic-cases 1\ncase \nover 1\n");
    for (int l = 0; l < 16; l++) {
      text.append("layer 1 1\nrow ").append(sum).append(" : ").append(sum).append('\n');
    }
    assertThat(Checker.check(text + "end\n").toString()).contains("too many products");
  }

  @Test
  void polynomialsHaveOneText() {
    for (String other :
        List.of("1*g1*g2+1*g1*g2", "2*g2*g1", "+2*g1*g2", "2*g1*g2+0", "2*g1^1*g2", "02*g1*g2")) {
      assertThat(check(ONE, "over 2*g1*g2", "over " + other)).startsWith("REJECTED: line");
    }
    for (String none : List.of("", "g1", "2*g3", "2*g1^-1", "2*g1^", "1/2", "2**g1", "2*h2")) {
      assertThat(check(ONE, "over 2*g1*g2", "over " + none)).startsWith("REJECTED: line");
    }
    assertThat(check(ONE, "row 2 : -1*g1", "row")).startsWith("REJECTED: line");
    assertThat(check(ONE, "row 2 : -1*g1", "row ")).startsWith("REJECTED: line");
  }

  @Test
  void handingOnTakesANeuronALayer() {
    String handed = text("handed-on");
    assertThat(check(handed, "layered 3 2", "layered 3 1")).contains("handing on takes 2 neurons");
    assertThat(check(handed, "layered 3 2", "layered 5000 4999")).isEqualTo("ACCEPTED");
    assertThat(check(handed, "layered 3 2", "layered 5001 9999")).contains("from 3 to 5000");
    assertThat(check(handed, "layered 3 2", "layered 2 2")).contains("from 3 to 5000");
    assertThat(check(handed, "3 2\ntuned 2 : 1 2", "3 2\ntuned 2 : 1")).contains("another T");
    assertThat(check(handed, "always-fits 1 any", "always-fits 0 any"))
        .contains("part 1: REJECTED");
    Certificate one = Objects.requireNonNull(CertificateExamples.all().get("symbolic-one"));
    Evidence parts = new Evidence.Parts(ImmutableList.of(one));
    for (int layers = 3; layers <= 5; layers++) {
      assertThat(
              Checker.check(
                      new Certificate(
                          new Statement.AlwaysFitsLayered(TunedSet.of(3, 2), layers, layers),
                          parts))
                  .toString())
          .contains(layers == 3 ? "no fewer layers" : "ACCEPTED");
    }
  }

  /** Numbers that are short in the text and long in the middle of the network. */
  @Test
  void numbersInsideTheNetworkAreBounded() {
    String large = "1" + "0".repeat(100);
    String text =
        ONE.replace("row 2 : -1*g1", "row " + large + " : 0")
            .replace("row -1 : 1*g1+2*g2", "row -" + large + " : 0");
    assertThat(check(text, "row -1*g1+-2*g2 : 1*g1^2+2*g1*g2", "row 0 : 0"))
        .contains("a polynomial with too large numbers");
  }

  /** A text cannot say another sign; a value can. */
  @Test
  void aSignIsPlusOrMinusOne() {
    Certificate one = Objects.requireNonNull(CertificateExamples.all().get("symbolic-one"));
    Evidence.SymbolicCase good = ((Evidence.SymbolicCases) one.evidence()).cases().get(0);
    for (int sign : new int[] {0, 2, -3}) {
      Evidence.SymbolicCase bad =
          new Evidence.SymbolicCase(ImmutableList.of(sign), good.divisor(), good.layers());
      Certificate changed =
          new Certificate(one.statement(), new Evidence.SymbolicCases(ImmutableList.of(bad)));
      assertThat(Checker.check(changed).toString()).contains("not one sign for each tuned sample");
    }
  }
}
