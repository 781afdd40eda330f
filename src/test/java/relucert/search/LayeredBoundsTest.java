package relucert.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import relucert.certificate.Certificate;
import relucert.certificate.CertificateWriter;
import relucert.certificate.Statement;
import relucert.checker.Checker;
import relucert.ledger.DeepFormulas;

/** Every lower bound of the formulas has an accepted certificate, and no certificate says more. */
class LayeredBoundsTest {

  private static Certificate with(Certificate certificate, int neurons) {
    Statement.WorstCase s = (Statement.WorstCase) certificate.statement();
    return new Certificate(
        new Statement.WorstCase(s.n(), s.k(), s.layers(), neurons), certificate.evidence());
  }

  @Test
  void theBestCertificateProvesTheFormula() {
    for (int layers = 3; layers <= 6; layers++) {
      for (int k = 1; k <= (layers == 3 ? 26 : 14); k++) {
        for (int n = 0; n <= k; n++) {
          int lower = DeepFormulas.lower(n, k, layers);
          var best = LayeredBounds.best(n, k, layers);
          assertThat(best.isPresent()).as("N = %d, K = %d", n, k).isEqualTo(lower > 0);
          best.ifPresent(
              certificate -> {
                Statement.WorstCase s = (Statement.WorstCase) certificate.statement();
                assertThat(s.neurons()).isEqualTo(lower);
                assertThat(Checker.check(certificate)).hasToString("ACCEPTED");
                assertThat(Checker.check(with(certificate, lower + 1)).isAccepted()).isFalse();
              });
        }
      }
    }
  }

  @Test
  void thirtyEightNeuronsForOneHundredOfOneThousand() {
    Certificate best = LayeredBounds.best(100, 1000, 3).orElseThrow();
    assertThat(best.statement()).isEqualTo(new Statement.WorstCase(100, 1000, 3, 38));
    assertThat(Checker.check(CertificateWriter.write(best))).hasToString("ACCEPTED");
  }

  /** The part itself is as strong as it says and not stronger. */
  @Test
  void theTwoRunsOfTheHardDataAreAcceptedForTheirNumberOnly() {
    for (int left = 0; left <= 9; left++) {
      for (int right = left == 0 ? 1 : 0; right <= 9; right++) {
        for (int layers = 3; layers <= 5; layers++) {
          Certificate part = LayeredBounds.twoRuns(left, right, layers).orElseThrow();
          Statement.NeedsLayeredNeurons s = (Statement.NeedsLayeredNeurons) part.statement();
          assertThat(Checker.check(part)).hasToString("ACCEPTED");
          Certificate more =
              new Certificate(
                  new Statement.NeedsLayeredNeurons(
                      s.instance(), layers, s.neurons() + (s.neurons() == 1 ? 2 : 1)),
                  part.evidence());
          assertThat(Checker.check(more).toString()).contains("leave room");
        }
      }
    }
  }
}
