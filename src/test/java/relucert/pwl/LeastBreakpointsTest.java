package relucert.pwl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relucert.exact.RationalVector;

class LeastBreakpointsTest {

  /** All labels {-2..2}^n for n = 1..6, at equal distances. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void theNumberIsLeastForAllSmallLabelsAtEqualDistances(int n) {
    long[] positions = new long[n];
    for (int i = 0; i < n; i++) {
      positions[i] = i;
    }
    assertAllLabels(RationalVector.of(positions), 5);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5})
  void theNumberIsLeastForAllSmallLabelsAtUnequalDistances(int n) {
    RationalVector all = RationalVector.parse("-3", "-1/2", "0", "4", "9/2");
    assertAllLabels(RationalVector.of(all.entries().subList(0, n)), 5);
  }

  /** All labels {-1, 0, 1}^8: runs of up to 6. */
  @Test
  void theNumberIsLeastForAllLabelsOfSignsAtEightPositions() {
    assertAllLabels(RationalVector.of(0, 1, 2, 3, 4, 5, 6, 7), 3);
  }

  /** Every z with entries around 0, from a given odd number of values. */
  private static void assertAllLabels(RationalVector positions, int values) {
    int n = positions.size();
    int codes = 1;
    for (int i = 0; i < n; i++) {
      codes *= values;
    }
    for (int code = 0; code < codes; code++) {
      long[] labels = new long[n];
      int rest = code;
      for (int i = 0; i < n; i++) {
        labels[i] = rest % values - (values - 1) / 2L;
        rest /= values;
      }
      LeastBreakpointsAssertions.assertLeast(positions, RationalVector.of(labels));
    }
  }

  @Test
  void twoNeighboursOfOneSignShareABreakpoint() {
    LeastBreakpoints least =
        LeastBreakpoints.through(RationalVector.of(0, 1, 2, 3), RationalVector.of(1, 0, 0, 1));
    assertThat(least.count()).isEqualTo(1);
    assertThat(least.windows()).containsExactly(1);
    assertThat(least.function().breakpoints()).containsExactly(BigFraction.of(3, 2));
    assertThat(least.function().slopes()).isEqualTo(RationalVector.of(-1, 1));
    assertThat(least.function().at(BigFraction.of(3, 2))).isEqualTo(BigFraction.of(-1, 2));
  }

  /**
   * The instances of the paper's lower bound (Figure 3), z = -1, 2, -1, ...: 1, 2, 3, 5, 6, 8
   * breakpoints.
   */
  @Test
  void alternatingLabelsAtEverySecondSampleNeedFewerBreakpointsThanPrinted() {
    int[] counts = {1, 2, 3, 5, 6, 8};
    for (int n = 1; n <= 6; n++) {
      long[] positions = new long[2 * n + 1];
      long[] labels = new long[2 * n + 1];
      for (int i = 0; i <= 2 * n; i++) {
        positions[i] = i + 1L;
      }
      for (int j = 1; j <= n; j++) {
        labels[2 * j - 1] = j % 2 == 1 ? -1 : 2;
      }
      RationalVector x = RationalVector.of(positions);
      assertThat(LeastBreakpoints.through(x, RationalVector.of(labels)).count())
          .as("N = %s", n)
          .isEqualTo(counts[n - 1]);
    }
  }

  @Test
  void oneSampleNeedsNoBreakpoint() {
    LeastBreakpoints least =
        LeastBreakpoints.through(RationalVector.of(7), RationalVector.parse("-2/3"));
    assertThat(least.count()).isZero();
    assertThat(least.windows()).isEmpty();
    assertThat(least.function().slopes()).isEqualTo(RationalVector.of(0));
    assertThat(least.function().at(BigFraction.of(100))).isEqualTo(BigFraction.of(-2, 3));
  }

  @Test
  void dataThatAreNoFunctionAreRejected() {
    assertThatThrownBy(
            () -> LeastBreakpoints.through(RationalVector.of(1, 2), RationalVector.of(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2 positions and 1 values");
    assertThatThrownBy(
            () -> LeastBreakpoints.through(RationalVector.zero(0), RationalVector.zero(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("0 positions and 0 values");
    assertThatThrownBy(
            () -> LeastBreakpoints.through(RationalVector.of(1, 2, 2), RationalVector.zero(3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("position 3 does not increase");
    assertThatThrownBy(
            () -> LeastBreakpoints.through(RationalVector.of(1, 0), RationalVector.zero(2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("position 2 does not increase");
  }
}
