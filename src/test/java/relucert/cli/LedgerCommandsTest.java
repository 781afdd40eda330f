package relucert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relucert.ledger.Claim;
import relucert.ledger.Ledger;
import relucert.ledger.TwoLayerFormulas;

/** The commands audit, claims, explain, capacity, methods and check. */
class LedgerCommandsTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void claimsListsEveryReadingOnce() {
    CommandRun run = CommandRun.of("claims");
    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).hasSize(Ledger.claims().size());
    for (Claim claim : Ledger.claims()) {
      assertThat(run.out()).contains(claim.statement());
    }
  }

  @Test
  void theAuditsJsonTellsVerdictCoverageAndCounterexample() throws IOException {
    Path json = folder.resolve("audit.json");
    CommandRun run =
        CommandRun.of("audit", "--claim", "cor-4.2.1", "--max-k", "2", "--json", json.toString());
    assertThat(run.code()).isZero();
    assertThat(Files.readString(json))
        .contains("\"format\": \"relucert-ledger/1\"")
        .contains("\"maxK\": 2")
        .contains("\"verdict\": \"refuted\"")
        .contains("\"evidence\": \"universal-at-k\"")
        .contains("statement violated cor-4.2.1")
        .contains("\"proof\": \"proofs/cor-4.2.1.md\"");
  }

  @Test
  void badUsageOfTheAuditIsOneLine() {
    for (List<String> bad :
        List.of(
            List.of("audit", "--max-k", "0"),
            List.of("audit", "--max-k", "10"),
            List.of("audit", "--max-k", "x"),
            List.of("audit", "--threads", "0"),
            List.of("audit", "--claim", "no-such-claim"),
            List.of("audit", "--json", folder.resolve("none/a.json").toString()),
            List.of("explain"),
            List.of("explain", "no-such-claim"),
            List.of("capacity", "--k", "5"),
            List.of("capacity", "--n", "1", "--m", "1", "--k", "5"),
            List.of("capacity", "--n", "6", "--k", "5"),
            List.of("capacity", "--n", "-1", "--k", "5"),
            List.of("capacity", "--m", "-1", "--k", "5"),
            List.of("capacity", "--n", "1", "--k", "0"),
            List.of("capacity", "--n", "1", "--k", "5", "--layers", "1"),
            List.of("check"),
            List.of("check", folder.resolve("none.cert").toString()))) {
      CommandRun run = CommandRun.of(bad.toArray(String[]::new));
      assertThat(run.code()).as(bad.toString()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).startsWith("relucert: ").hasLineCount(1);
    }
  }

  @Test
  void explainShowsEveryClaimWithItsProof() {
    for (String id : List.of("cor-4.2.1", "def-4.3", "lemma-4.6", "thm-4.1.2", "fig-3")) {
      CommandRun run = CommandRun.of("explain", id);
      assertThat(run.code()).isZero();
      assertThat(run.out()).startsWith(id + "   (").contains("# " + id + ":");
    }
  }

  /** Four networks of at most two neurons, each evaluated at the four samples. */
  @Test
  void explainWorksOutTheCounterexampleToTheCorollary() {
    assertThat(CommandRun.of("explain", "cor-4.2.1").out())
        .contains("m = 2, K = 4")
        .contains("g(x) = max(0, 2 - x)\n")
        .contains("g(x) = max(0, 3 - x) - 2*max(0, 2 - x)\n")
        .contains("g(x) = max(0, x - 2) - 2*max(0, x - 3)\n")
        .contains("g(x) = max(0, x - 3)\n");
  }

  /** The layers have different names, and each sample a line. */
  @Test
  void explainWorksOutACounterexampleInWords() {
    assertThat(CommandRun.of("explain", "u2").out())
        .contains("  g(x) = W3 max(0, W2 max(0, W1 x + b1) + b2) + b3, where\n")
        .contains("    W1 = [(1), (1), (-1), (-1)]\n    b1 = (-1/2, -5/2, 9/2, 5/2)\n")
        .contains("    b3 = (0)\n")
        .contains("    sample  x  z  g(x)\n")
        .contains("         2  2  1   2 \u2717\n")
        .doesNotContain("by [W");
    assertThat(CommandRun.of("explain", "sum-zeros").out()).contains("    m*(1,2): 1\n");
  }

  @Test
  void capacityPrintsTheExactValuesInBothDirections() {
    for (int k = 1; k <= 12; k++) {
      for (int n = 0; n <= k; n++) {
        assertThat(CommandRun.of("capacity", "--n", "" + n, "--k", "" + k, "--json").out())
            .contains("\"exact\": " + TwoLayerFormulas.exact(n, k) + ",");
        assertThat(CommandRun.of("capacity", "--m", "" + n, "--k", "" + k, "--json").out())
            .contains("\"exact\": " + TwoLayerFormulas.exactCapacity(n, k) + ",");
      }
    }
    String largest = Integer.toString(Integer.MAX_VALUE);
    assertThat(CommandRun.of("capacity", "--n", largest, "--k", largest, "--json").out())
        .contains("\"exact\": " + (Integer.MAX_VALUE - 2));
  }

  /** N* counted from m* by the definition, not by the formula for N*. */
  @Test
  void theTwoFormulasAreDual() {
    for (int k = 1; k <= 40; k++) {
      for (int m = 0; m <= 45; m++) {
        int most = 0;
        for (int n = 0; n <= k; n++) {
          most = TwoLayerFormulas.exact(n, k) <= m ? n : most;
        }
        assertThat(TwoLayerFormulas.exactCapacity(m, k)).isEqualTo(most);
      }
    }
  }

  @Test
  void checkRejectsWhatIsNoProof() throws IOException {
    String good = Files.readString(Path.of("proofs/certificates/fig-2.cert"));
    Path bad = folder.resolve("bad.cert");
    Files.writeString(bad, good.replace("needs-neurons 12", "needs-neurons 13"));
    CommandRun run = CommandRun.of("check", "proofs/certificates/fig-2.cert", bad.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("fig-2.cert: ACCEPTED").contains("bad.cert: REJECTED");
    Files.write(bad, new byte[] {0, (byte) 0xff, 7});
    assertThat(CommandRun.of("check", bad.toString()).code()).isEqualTo(1);
  }
}
