package relucert.construction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.network.Network;

class FlatPieceTest {
  private static final long[][] SPACINGS = {{1, 2, 3, 4, 5}, {-3, 0, 1, 11, 13}};

  @Test
  void thereIsOneExactlyIfTheChordsDoNotStrictlyAlternate() {
    int flat = 0;
    int alternating = 0;
    for (int k = 2; k <= 5; k++) {
      for (long[] spacing : SPACINGS) {
        for (int code = 0; code < Math.pow(5, k); code++) {
          long[] x = IntStream.range(0, k).mapToLong(i -> spacing[i]).toArray();
          long[] z = new long[k];
          int digits = code;
          for (int i = 0; i < k; i++) {
            z[i] = digits % 5 - 2L;
            digits /= 5;
          }
          Instance instance = Instance.onLine(RationalVector.of(x), RationalVector.of(z));
          Optional<Network> network = FlatPiece.fit(OrderedInstance.of(instance));
          boolean alternates = alternates(z);
          assertThat(network.isEmpty()).as("%s", instance).isEqualTo(alternates);
          if (network.isPresent()) {
            assertThat(network.get().neurons()).isEqualTo(k - 2);
            assertThat(FitOracle.fits(network.get(), instance)).as("%s", instance).isTrue();
            assertThat(FitOracle.sabotaged(network.get()))
                .noneMatch(broken -> FitOracle.fits(broken, instance));
            flat++;
          } else {
            alternating++;
          }
        }
      }
    }
    System.out.printf("flat pieces: %d fitted, %d alternating%n", flat, alternating);
    assertThat(flat).isGreaterThan(alternating);
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
