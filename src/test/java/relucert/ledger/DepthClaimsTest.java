package relucert.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import relucert.checker.Verdict;
import relucert.construction.Constructions;
import relucert.construction.deep.SharpDeep;
import relucert.instance.TunedSet;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DepthClaimsTest {
  private List<Finding> findings = List.of();

  @BeforeAll
  void audit() {
    findings =
        Audit.of(Workbench.of(4, Constructions.standard()), 1)
            .run(DepthClaims.all(), finding -> {});
  }

  @Test
  void everyClaimIsFoundAsRecorded() {
    assertThat(findings).hasSize(10).allMatch(Finding::isAsRecorded);
  }

  @Test
  void theSmallestCounterexamplesAreTheKnownOnes() {
    assertThat(counterexample("prop-6.1.ceilings")).startsWith("K = 17, N = 1, L = 7: width 12");
    assertThat(counterexample("app-b.carry"))
        .startsWith("K = 3, T = {1, 2, 3}, x = 1, ..., K, z = (-1, -1, -1), L = 5")
        .endsWith("gives g(x_1) = 0 instead of -1");
  }

  private String counterexample(String id) {
    Verdict.Refuted refuted =
        findings.stream()
            .filter(f -> f.claim().id().equals(id) && f.claim().reading() == Reading.PRINTED)
            .map(f -> (Verdict.Refuted) f.verdict())
            .findFirst()
            .orElseThrow();
    return refuted.counterexample().description();
  }

  /** 4 min{sqrt(6), sqrt(17)} + 2 = 11.79..., 4 sqrt(3) + 2 = 8.92..., 4 sqrt(4) + 2 = 10. */
  @Test
  void thePaperBoundIsComparedExactly() {
    assertThat(DeepFormulas.paperWidth(1, 17, 7)).isEqualTo(11);
    assertThat(DeepFormulas.paperWidth(3, 3, 4)).isEqualTo(8);
    assertThat(DeepFormulas.paperWidth(4, 4, 4)).isEqualTo(10);
  }

  /** 4 sqrt(5) + 2 = 10.94..., 4 sqrt(8) + 2 = 13.31..., in three blocks. */
  @Test
  void equation36IsComparedExactly() {
    assertThat(DeepWidths.isWithinEquation36(10, 3, 26, 7)).isTrue();
    assertThat(DeepWidths.isWithinEquation36(11, 3, 26, 7)).isFalse();
    assertThat(DeepWidths.isWithinEquation36(13, 4, 26, 7)).isTrue();
    assertThat(DeepWidths.isWithinEquation36(14, 4, 26, 7)).isFalse();
  }

  /** K = 1 needs no neuron, which the formula does not see. */
  @Test
  void theWidthOfTheLedgerIsThatOfTheConstruction() {
    for (int layers = 4; layers <= 12; layers++) {
      for (int k = 1; k <= 40; k++) {
        for (int n = 0; n <= k; n++) {
          assertThat(new SharpDeep(layers).width(n, k))
              .isEqualTo(DeepWidths.sharpWidth(n, k, layers));
        }
        TunedSet all = TunedSet.of(k).complement();
        assertThat(new SharpDeep(layers).promisedWidth(all))
            .isLessThanOrEqualTo(DeepWidths.sharpWidth(k, k, layers));
      }
    }
  }

  /** Width 4 serves two tuned samples in each block; 4096 samples and 7 layers take width 39. */
  @Test
  void someWidths() {
    assertThat(DeepWidths.sharpWidth(6, 1000, 7)).isEqualTo(4);
    assertThat(DeepWidths.sharpWidth(4096, 4096, 7)).isEqualTo(39);
    assertThat(DeepWidths.quadsWidth(4096, 7)).isEqualTo(78);
    assertThat(DeepWidths.windowsWidth(4096, 7)).isEqualTo(39);
  }
}
