package relucert.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The closed forms against counting all divisions of the neurons. */
class NeuronCountsTest {

  @Test
  void theLeastNumberForBreakpointsIsThatOfAllWidths() {
    long[] cap = new long[200];
    for (int m = 0; m < cap.length; m++) {
      for (int a = 1; a < m; a++) {
        cap[m] = Math.max(cap[m], a + (m - a) * (a <= 2 ? a : a + 1L));
      }
    }
    for (int breakpoints = 0; breakpoints < 9000; breakpoints++) {
      int m = 0;
      while (cap[m] < breakpoints) {
        m++;
      }
      assertThat(NeuronCounts.forBreakpoints(3, breakpoints)).isEqualTo(m);
    }
  }

  @Test
  void forMoreLayersTheLeastNumberIsThatOfAllWidths() {
    for (int layers : new int[] {4, 5, 6}) {
      long[] most = new long[24];
      for (int m = 0; m < most.length; m++) {
        most[m] = largestProduct(layers - 1, m) - 1;
      }
      for (int breakpoints = 0; breakpoints <= most[23]; breakpoints++) {
        int m = 0;
        while (most[m] < breakpoints) {
          m++;
        }
        assertThat(NeuronCounts.forBreakpoints(layers, breakpoints)).isEqualTo(m);
      }
    }
  }

  /** Over all positive widths; 1 if there are none. */
  private static long largestProduct(int hidden, int m) {
    if (hidden == 0) {
      return 1;
    }
    long best = 1;
    for (int d = 1; d <= m - hidden + 1; d++) {
      if (hidden > 1 || d == m) {
        best = Math.max(best, (d + 1) * largestProduct(hidden - 1, m - d));
      }
    }
    return best;
  }

  /**
   * Some a, p, n and t1 + t2 = a with left + 1 <= (p + 1)(t1 + 1), right + 1 <= (n + 1)(t2 + 1).
   */
  private static boolean hasRoom(int layers, int m, int left, int right) {
    for (int b = 1; b < m; b++) {
      long points = largestProduct(layers - 2, m - b) - 1;
      for (int p = 0; p <= b && points > 0; p++) {
        for (long t = 0; t <= points; t++) {
          if (left + 1 <= (p + 1) * (t + 1) && right + 1 <= (b - p + 1) * (points - t + 1)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  @Test
  void theLeastNumberForTwoRunsIsThatOfAllDivisions() {
    for (int layers : new int[] {3, 4, 5}) {
      for (int left = 0; left <= 24; left++) {
        for (int right = 0; right <= 24; right++) {
          int m = 0;
          while (left + right > 0 && !hasRoom(layers, m, left, right)) {
            m++;
          }
          // The closed form does not say that a network that is not constant has 2 neurons.
          assertThat(NeuronCounts.forTwoRuns(layers, left, right))
              .as("%d layers, runs %d and %d", layers, left, right)
              .isEqualTo(layers == 3 && left + right == 1 ? 1 : m);
        }
      }
    }
  }

  @Test
  void theBestDivisionOfTheWindowsIsFound() {
    for (int windows = 0; windows <= 300; windows++) {
      long best = 0;
      long bestInPairs = 0;
      for (int left = 0; left <= windows; left++) {
        long neurons = NeuronCounts.forTwoRuns(3, left, windows - left);
        best = Math.max(best, neurons);
        bestInPairs = left % 2 == 0 ? Math.max(bestInPairs, neurons) : bestInPairs;
      }
      assertThat(NeuronCounts.forBestRuns(windows)).isEqualTo(best);
      long first = NeuronCounts.bestFirstRun(windows, false);
      assertThat(NeuronCounts.forTwoRuns(3, first, windows - first)).isEqualTo(best);
      if (windows % 2 == 0) {
        assertThat(bestInPairs).isEqualTo(best);
        long even = NeuronCounts.bestFirstRun(windows, true);
        assertThat(even % 2).isZero();
        assertThat(NeuronCounts.forTwoRuns(3, even, windows - even)).isEqualTo(best);
      }
    }
  }

  @Test
  void twoLayersAreCountedElsewhere() {
    assertThatThrownBy(() -> NeuronCounts.forBreakpoints(2, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NeuronCounts.forTwoRuns(2, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NeuronCounts.forZigzag(2, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
