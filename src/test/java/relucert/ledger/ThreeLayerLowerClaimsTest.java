package relucert.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import relucert.checker.Verdict;
import relucert.construction.Constructions;

/** What the audit finds on the 3-layer lower bounds and the summary. */
class ThreeLayerLowerClaimsTest {
  private static List<Finding> findings = List.of();

  @BeforeAll
  static void audit() {
    List<Claim> claims =
        Stream.of(
                ThreeLayerBoundClaims.all(),
                ThreeLayerCorollaryClaims.all(),
                ThreeLayerPieceClaims.all(),
                SummaryClaims.all())
            .flatMap(List::stream)
            .toList();
    findings = Audit.of(Workbench.of(3, Constructions.standard()), 1).run(claims, finding -> {});
  }

  @Test
  void everyVerdictIsAsRecorded() {
    for (Finding finding : findings) {
      assertThat(finding.isAsRecorded())
          .as(finding.claim().id() + " " + finding.claim().reading() + ": " + finding.verdict())
          .isTrue();
    }
  }

  @Test
  void theSmallestCounterexamplesAreTheKnownOnes() {
    assertCounterexample("thm-5.1.2", "K = 3, N = 1, T = {1}, x_i = i, z = 0: neurons 0");
    assertCounterexample("thm-5.1.split", "m = 19, d1 = 1, d2 = 18, K = N = 22");
    assertCounterexample("cor-5.2.proof", "m = 1, K = 3, N = 1 > 2/6: m(m+1) = 2");
    assertCounterexample("sec-5.1.pieces", "d1 = 1, d2 = 1, ");
    assertCounterexample("sec-5.1.split", "m = 1: d1 = d2 = 1/2 gives 1, but d1 = 1/4");
    assertCounterexample("sum-pieces", "N = 12, K = 38: 37 pieces are forced");
    assertCounterexample("sum-30-neurons", "N = 100, K = 1000: some data need 38 neurons");
    assertCounterexample("sum-zeros", "N = 1, K = 2: m*(1,2) = 1 > m*(1,1) = 0");
    assertCounterexample("sum-projection", "each of the 381 sets");
  }

  private static void assertCounterexample(String id, String start) {
    assertThat(findings)
        .filteredOn(f -> f.claim().id().equals(id) && f.claim().reading() == Reading.PRINTED)
        .singleElement()
        .satisfies(
            f ->
                assertThat(((Verdict.Refuted) f.verdict()).counterexample().description())
                    .startsWith(start));
  }
}
