package relucert.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.junit.jupiter.api.Test;
import relucert.certificate.Certificate;
import relucert.certificate.CertificateExamples;
import relucert.certificate.Evidence;
import relucert.certificate.PrintedBound;
import relucert.certificate.Statement;

class TrialTest {
  private static final ImmutableMap<String, Certificate> GOOD = CertificateExamples.all();
  private static final Evidence NOTHING = new Evidence.Packing(ImmutableList.of());

  private static Certificate good(String name) {
    return java.util.Objects.requireNonNull(GOOD.get(name));
  }

  private static boolean require(Trial trial, int k, Certificate certificate) {
    return trial.require(k, certificate.statement(), certificate.evidence());
  }

  @Test
  void nothingTriedIsUndecided() {
    Verdict verdict = Trial.exhaustive().verdict();
    assertThat(verdict.word()).isEqualTo("undecided");
    assertThat(((Verdict.Undecided) verdict).reason()).isEqualTo("no case was tried");
    assertThat(verdict.coverage()).isEqualTo(new Coverage(0, 0, 0));
  }

  @Test
  void casesThatAllHoldAreCountedAndHold() {
    Trial trial = Trial.exhaustive();
    trial.law(5, () -> true, () -> "five");
    assertThat(require(trial, 3, good("packing"))).isTrue();
    trial.law(4, () -> true, () -> "four");
    assertThat(trial.isSettled()).isFalse();
    Verdict verdict = trial.verdict();
    assertThat(verdict.word()).isEqualTo("holds");
    assertThat(verdict.coverage()).isEqualTo(new Coverage(3, 5, 3));
    assertThat(((Verdict.Holds) verdict).level()).isEqualTo(EvidenceLevel.EXHAUSTIVE);
  }

  @Test
  void casesWithoutAKAreCountedButCoverNoK() {
    Trial trial = Trial.exhaustive();
    trial.law(0, () -> true, () -> "none");
    assertThat(trial.verdict().coverage()).isEqualTo(new Coverage(0, 0, 1));
    trial.law(4, () -> true, () -> "four");
    trial.law(0, () -> true, () -> "none");
    assertThat(trial.verdict().coverage()).isEqualTo(new Coverage(4, 4, 3));
  }

  @Test
  void aUniversalTrialHoldsAtTheUniversalLevel() {
    Trial trial = Trial.universal();
    trial.law(1, () -> true, () -> "one");
    EvidenceLevel level = ((Verdict.Holds) trial.verdict()).level();
    assertThat(level).isEqualTo(EvidenceLevel.UNIVERSAL_AT_K).hasToString("universal-at-k");
  }

  @Test
  void theFirstFailingCaseSettles() {
    Trial trial = Trial.exhaustive();
    trial.law(1, () -> true, () -> "one");
    trial.law(2, () -> false, () -> "two");
    assertThat(trial.isSettled()).isTrue();
    trial.law(
        3,
        () -> {
          throw new AssertionError("a case after the last");
        },
        () -> "three");
    assertThat(require(trial, 4, good("packing"))).isFalse();
    trial.refute(
        5, new Statement.Violated(PrintedBound.FIGURE_3), "another", good("violated-figure"));
    trial.undecided("never mind");
    Verdict verdict = trial.verdict();
    assertThat(verdict.word()).isEqualTo("refuted");
    assertThat(verdict.coverage()).isEqualTo(new Coverage(1, 2, 2));
    Counterexample counterexample = ((Verdict.Refuted) verdict).counterexample();
    assertThat(counterexample.description()).isEqualTo("two");
    assertThat(counterexample.certificate()).isEmpty();
  }

  @Test
  void rejectedEvidenceLeavesTheClaimUndecided() {
    Trial trial = Trial.universal();
    assertThat(trial.require(7, good("network").statement(), NOTHING)).isFalse();
    assertThat(trial.isSettled()).isTrue();
    trial.law(8, () -> false, () -> "not looked at");
    Verdict.Undecided verdict = (Verdict.Undecided) trial.verdict();
    assertThat(verdict.word()).isEqualTo("undecided");
    assertThat(verdict.coverage()).isEqualTo(new Coverage(7, 7, 1));
    assertThat(verdict.reason()).startsWith("network for x = ").contains("kind of evidence");
  }

  @Test
  void theReasonNamesTheCase() {
    Trial cover = Trial.universal();
    cover.require(5, good("cover-one-direction").statement(), NOTHING);
    assertThat(((Verdict.Undecided) cover.verdict()).reason())
        .startsWith("cover for T = {3} in K = 5: ");
    Trial other = Trial.universal();
    other.require(5, good("function").statement(), NOTHING);
    assertThat(((Verdict.Undecided) other.verdict()).reason()).startsWith("certificate: ");
  }

  @Test
  void anAcceptedCounterexampleRefutes() {
    Trial trial = Trial.universal();
    Certificate certificate = good("violated-figure");
    trial.refute(5, new Statement.Violated(PrintedBound.FIGURE_3), "N = 2", certificate);
    Verdict.Refuted verdict = (Verdict.Refuted) trial.verdict();
    assertThat(verdict.word()).isEqualTo("refuted");
    assertThat(verdict.coverage()).isEqualTo(new Coverage(5, 5, 1));
    assertThat(verdict.counterexample().description()).isEqualTo("N = 2");
    assertThat(verdict.counterexample().certificate()).contains(certificate);
  }

  @Test
  void aCounterexampleToSomethingElseRefutesNothing() {
    Trial trial = Trial.universal();
    trial.refute(
        5, new Statement.Violated(PrintedBound.COROLLARY_4_2_1), "N = 2", good("violated-figure"));
    assertThat(((Verdict.Undecided) trial.verdict()).reason()).contains("another claim");
  }

  @Test
  void aRejectedCounterexampleRefutesNothing() {
    Trial trial = Trial.universal();
    Statement.Violated bound = new Statement.Violated(PrintedBound.FIGURE_3);
    trial.refute(5, bound, "N = 2", new Certificate(bound, NOTHING));
    assertThat(trial.isSettled()).isTrue();
    assertThat(((Verdict.Undecided) trial.verdict()).reason()).contains("was rejected");
  }

  @Test
  void theFirstReasonStays() {
    Trial trial = Trial.exhaustive();
    trial.undecided("first");
    trial.undecided("second");
    assertThat(trial.isSettled()).isTrue();
    Verdict.Undecided verdict = (Verdict.Undecided) trial.verdict();
    assertThat(verdict.reason()).isEqualTo("first");
    assertThat(verdict.coverage()).isEqualTo(new Coverage(0, 0, 0));
  }

  @Test
  void levelsAreOrderedByStrengthAndNamedInSmallLetters() {
    assertThat(EvidenceLevel.values())
        .extracting(EvidenceLevel::toString)
        .containsExactly("sampled", "exhaustive", "universal-at-k", "certificate");
  }

  @Test
  void singleDataBeyondTheGridAreToldApart() {
    Trial trial = Trial.exhaustive();
    trial.law(3, () -> true, () -> "");
    trial.single(() -> trial.law(30, () -> true, () -> ""));
    trial.law(5, () -> true, () -> "");
    assertThat(trial.verdict().coverage()).isEqualTo(new Coverage(3, 5, 3, 30));
    trial.law(31, () -> true, () -> "");
    assertThat(trial.verdict().coverage()).isEqualTo(new Coverage(3, 31, 4));
  }

  @Test
  void singleDataThatSettleTheVerdictAreWhatWasCovered() {
    Trial trial = Trial.exhaustive();
    trial.law(3, () -> true, () -> "");
    trial.single(() -> trial.law(7, () -> false, () -> "seven"));
    assertThat(trial.verdict().coverage()).isEqualTo(new Coverage(3, 7, 2));
  }
}
