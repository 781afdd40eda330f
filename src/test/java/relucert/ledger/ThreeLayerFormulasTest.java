package relucert.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import relucert.search.NeuronCounts;

/** The integer formulas against the real ones, compared by squaring. */
class ThreeLayerFormulasTest {
  private static final int MOST = 60;

  /** m >= sqrt(2M + 1/4) - 1/2 means (2m + 1)^2 >= 8M + 1. */
  private static boolean keepsPaperLower(long m, int n, int k) {
    return (2 * m + 1) * (2 * m + 1) >= 8 * Math.min(3L * n, k - 2L) + 1;
  }

  @Test
  void thePapersBoundsAreTheIntegersThatSatisfyThem() {
    for (int k = 3; k <= MOST; k++) {
      for (int n = 0; n <= k; n++) {
        int low = ThreeLayerFormulas.paperLower(n, k);
        assertThat(keepsPaperLower(low, n, k)).isTrue();
        assertThat(low == 0 || !keepsPaperLower(low - 1L, n, k)).isTrue();
        int high = ThreeLayerFormulas.paperUpper(n, k);
        assertThat(isAtMostPaperUpper(high, n, k)).isTrue();
        assertThat(isAtMostPaperUpper(high + 1L, n, k)).isFalse();
      }
    }
  }

  /** m <= 2 sqrt K + min{2 sqrt K, 3N} and m <= 6 sqrt(3N + 2). */
  private static boolean isAtMostPaperUpper(long m, int n, int k) {
    long rest = Math.max(m - 3L * n, 0);
    return m * m <= 16L * k && rest * rest <= 4L * k && m * m <= 36 * (3L * n + 2);
  }

  @Test
  void theNumbersOfTheExperiment() {
    assertThat(ThreeLayerFormulas.paperLower(100, 1000)).isEqualTo(24);
    assertThat(ThreeLayerFormulas.lower(100, 1000)).isEqualTo(38);
    assertThat(ThreeLayerFormulas.built(100, 1000)).isEqualTo(39);
    assertThat(ThreeLayerFormulas.paperUpper(100, 1000)).isEqualTo(104);
  }

  @Test
  void theSmallestValuesAreKnown() {
    int[][] values = {
      {1, 1, 0}, {1, 2, 2}, {2, 2, 2}, {1, 3, 3}, {2, 3, 3}, {3, 3, 3}, {1, 9, 3}, {2, 4, 4},
      {3, 4, 4}, {4, 4, 4}, {2, 9, 4}, {5, 5, 4}
    };
    for (int[] value : values) {
      assertThat(ThreeLayerFormulas.lower(value[0], value[1])).isEqualTo(value[2]);
      assertThat(ThreeLayerFormulas.built(value[0], value[1])).isEqualTo(value[2]);
    }
  }

  @Test
  void theBoundsGrowWithTheNumberOfTunedSamplesAndOfSamples() {
    for (int k = 1; k <= 150; k++) {
      for (int n = 0; n <= k; n++) {
        int lower = ThreeLayerFormulas.lower(n, k);
        int built = ThreeLayerFormulas.built(n, k);
        assertThat(lower).isLessThanOrEqualTo(built);
        assertThat(ThreeLayerFormulas.lower(n, k + 1)).isGreaterThanOrEqualTo(lower);
        assertThat(ThreeLayerFormulas.built(n, k + 1)).isGreaterThanOrEqualTo(built);
        if (n < k) {
          assertThat(ThreeLayerFormulas.lower(n + 1, k)).isGreaterThanOrEqualTo(lower);
          assertThat(ThreeLayerFormulas.built(n + 1, k)).isGreaterThanOrEqualTo(built);
        }
      }
    }
  }

  /** N* by counting, not by bisection. */
  @Test
  void theCapacitiesAreTheInverses() {
    for (int k = 1; k <= 30; k++) {
      for (int m = 0; m <= 14; m++) {
        int built = 0;
        int upper = 0;
        for (int n = 0; n <= k; n++) {
          built = ThreeLayerFormulas.built(n, k) <= m ? n : built;
          upper = ThreeLayerFormulas.lower(n, k) <= m ? n : upper;
        }
        assertThat(ThreeLayerFormulas.capacityBuilt(m, k)).isEqualTo(built);
        assertThat(ThreeLayerFormulas.capacityUpper(m, k)).isEqualTo(upper);
      }
    }
  }

  /** ceil(4 sqrt N' - 10/3), N' = min{N, floor((K - 1) / 4)}, is never more than the two runs. */
  @Test
  void theTwoRunsForceAtLeastFourRootsLessTenThirds() {
    for (int k = 5; k <= 2000; k++) {
      for (int n = 1; n <= Math.min(k, 501); n++) {
        long least = ThreeLayerFormulas.lower(n, k);
        // least >= 4 sqrt N' - 10/3 means (3 least + 10)^2 >= 144 N'.
        long spikes = Math.min(n, (k - 1) / 4);
        assertThat((3 * least + 10) * (3 * least + 10)).isGreaterThanOrEqualTo(144 * spikes);
      }
    }
  }

  @Test
  void theLargestNumbersAreAnswered() {
    int most = Integer.MAX_VALUE;
    assertThat(ThreeLayerFormulas.paperLower(most, most)).isEqualTo(65536);
    assertThat(ThreeLayerFormulas.paperUpper(most, most)).isEqualTo(185363);
    assertThat(ThreeLayerFormulas.built(most, most)).isEqualTo(92682);
    assertThat(ThreeLayerFormulas.lower(most, most)).isEqualTo(92680);
    assertThat(ThreeLayerFormulas.lower(1_000_000_000, most)).isEqualTo(92680);
    assertThat(ThreeLayerFormulas.capacityBuilt(most, most)).isEqualTo(most);
    assertThat(ThreeLayerFormulas.capacityBuilt(0, most)).isZero();
    assertThat(ThreeLayerFormulas.paperA(most)).isPositive();
    assertThat(ThreeLayerFormulas.paperB(most)).isGreaterThan(most);
    assertThat(DeepFormulas.lower(most, most, 4)).isBetween(92680, 92682);
    assertThat(DeepFormulas.lower(most, most, 40)).isBetween(92710, 92720);
  }

  /** The width of Proposition 6.1 as a real number, compared by squaring. */
  @Test
  void thePapersWidthIsTheLargestIntegerBelowTheRealBound() {
    for (int layers = 4; layers <= 9; layers++) {
      int parts = (layers - 1) / 2;
      for (int k = 3; k <= 30; k++) {
        for (int n = 0; n <= k; n++) {
          long inner = DeepFormulas.paperWidth(n, k, layers) - 2L;
          assertThat(isAtMost(inner, n, k, parts)).isTrue();
          assertThat(isAtMost(inner + 1, n, k, parts)).isFalse();
        }
      }
    }
  }

  private static boolean isAtMost(long inner, int n, int k, int parts) {
    return inner * inner <= 16L * k && inner * inner * parts <= 16 * (3L * n + 5L * parts);
  }

  @Test
  void deeperBoundsGrowWithTheNumberOfTunedSamplesAndOfSamples() {
    for (int layers = 4; layers <= 6; layers++) {
      for (int k = 1; k <= 60; k++) {
        for (int n = 0; n <= k; n++) {
          int lower = DeepFormulas.lower(n, k, layers);
          assertThat(DeepFormulas.lower(n, k + 1, layers)).isGreaterThanOrEqualTo(lower);
          assertThat(n == k || DeepFormulas.lower(n + 1, k, layers) >= lower).isTrue();
          assertThat(lower == 0).isEqualTo(n == 0 || k == 1);
        }
      }
    }
  }

  /** The closed form of the best two runs, with big integers. */
  @Test
  void theClosedFormIsTheFloorOfTheRoot() {
    for (long windows : new long[] {0, 1, 7, 1L << 20, (1L << 31) - 1}) {
      BigInteger root = BigInteger.valueOf(8 * windows + 4).sqrt();
      assertThat(NeuronCounts.forBestRuns(windows)).isEqualTo(root.longValueExact() - 2);
    }
  }

  /** One less than the least a + 4n with an >= N, from N = 4 on. */
  @Test
  void theNumberThatIsBuiltIsThatOfTheBestRectangleLessOne() {
    for (int n = 4; n <= 2000; n++) {
      long least = Long.MAX_VALUE;
      for (int quads = 1; quads <= n; quads++) {
        least = Math.min(least, 4L * quads + (n + quads - 1) / quads);
      }
      assertThat(ThreeLayerFormulas.fineTuning(n)).as("N = %d", n).isEqualTo(least - 1);
    }
    assertThat(ThreeLayerFormulas.fineTuning(0)).isZero();
    assertThat(ThreeLayerFormulas.fineTuning(1)).isEqualTo(3);
    assertThat(ThreeLayerFormulas.fineTuning(2)).isEqualTo(4);
    assertThat(ThreeLayerFormulas.fineTuning(3)).isEqualTo(6);
  }

  /** The least a + b with ab >= K - 1: Theorem E. */
  @Test
  void memorizationIsBuiltByTheBestRectangle() {
    for (int k = 2; k <= 500; k++) {
      long least = Long.MAX_VALUE;
      for (int a = 1; a < k; a++) {
        least = Math.min(least, a + (k - 1L + a - 1) / a);
      }
      assertThat(ThreeLayerFormulas.built(k, k)).as("K = %d", k).isEqualTo(Math.toIntExact(least));
    }
  }
}
