package relucert.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.checker.Checker;
import relucert.checker.WidthOracle;
import relucert.exact.RationalVector;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.TunedSet;

class ConeCaseSearchTest {
  private static final long[][] SPACINGS = {{1, 2, 3, 4}, {1, 2, 4, 5}};
  private static final int[] CASES = {1, 8, 78};

  @Test
  void theExceptionalTunedSetsNeedOneNeuronMoreThanTheirWindows() {
    for (int k = 2; k <= 4; k++) {
      for (TunedSet tuned : TunedSet.all(k).filter(t -> !t.hasFlatBlock()).toList()) {
        Instance hard = HardInstances.alternating(tuned, HardInstances.uniform(k));
        Certificate certificate = ConeCaseSearch.neurons(hard, k - 1).orElseThrow();
        assertThat(Checker.check(certificate)).hasToString("ACCEPTED");
        assertThat(((Evidence.ConeCases) certificate.evidence()).choice()).hasSize(CASES[k - 2]);
      }
    }
  }

  @Test
  void nothingIsProvedThatIsFalse() {
    int found = 0;
    int none = 0;
    for (int k = 2; k <= 4; k++) {
      for (long[] spacing : SPACINGS) {
        for (int code = 0; code < Math.pow(k == 4 ? 3 : 5, k); code++) {
          long[] x = Arrays.copyOf(spacing, k);
          long[] z = labels(code, k, k == 4 ? 3 : 5);
          Instance instance = Instance.onLine(RationalVector.of(x), RationalVector.of(z));
          for (int neurons = 1; neurons < k; neurons++) {
            Optional<Certificate> certificate = ConeCaseSearch.neurons(instance, neurons);
            boolean fewerFit = WidthOracle.fits(x, z, neurons - 1);
            assertThat(certificate.isPresent() && fewerFit)
                .as("%s by %s", instance, neurons - 1)
                .isFalse();
            if (certificate.isPresent()) {
              assertThat(Checker.check(certificate.get())).hasToString("ACCEPTED");
              found++;
            } else {
              none++;
            }
          }
          // K - 1 neurons are needed exactly where the chords strictly alternate.
          assertThat(WidthOracle.fits(x, z, k - 2)).isEqualTo(!alternates(z));
          assertThat(ConeCaseSearch.neurons(instance, k - 1).isPresent()).isEqualTo(alternates(z));
        }
      }
    }
    assertThat(found).isGreaterThan(100);
    assertThat(none).isGreaterThan(100);
  }

  @Test
  void kNeuronsAreNeverNeeded() {
    for (int k = 2; k <= 3; k++) {
      Instance zigzag =
          HardInstances.alternating(TunedSet.of(k).complement(), HardInstances.uniform(k));
      assertThat(ConeCaseSearch.neurons(zigzag, k)).isEmpty();
    }
  }

  private static long[] labels(int code, int n, int base) {
    long[] z = new long[n];
    int digits = code;
    for (int i = 0; i < n; i++) {
      z[i] = digits % base - (long) (base / 2);
      digits /= base;
    }
    return z;
  }

  private static boolean alternates(long[] z) {
    for (int i = 1; i < z.length; i++) {
      boolean up = z[i] > z[i - 1];
      if (z[i] == z[i - 1] || (i > 1 && up == z[i - 1] > z[i - 2])) {
        return false;
      }
    }
    return true;
  }
}
