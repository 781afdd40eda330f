package relucert.pwl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;

/** What a {@link LeastBreakpoints} promises, checked from its own evidence and by the oracle. */
final class LeastBreakpointsAssertions {
  private LeastBreakpointsAssertions() {}

  static void assertLeast(RationalVector positions, RationalVector values) {
    LeastBreakpoints least = LeastBreakpoints.through(positions, values);
    String data = "through " + positions + " -> " + values;
    PiecewiseLinear function = least.function();
    PiecewiseLinearAssertions.assertNormalForm(function);
    for (int i = 0; i < positions.size(); i++) {
      assertThat(function.at(positions.get(i))).as(data).isEqualTo(values.get(i));
    }
    assertThat(function.breakpoints()).as(data).hasSize(least.count());
    assertPacking(least.windows(), positions, values, data);
    assertThat(least.windows()).as(data).hasSize(least.count());
    assertThat(least.count()).as(data).isEqualTo(LeastBreakpointsOracle.count(positions, values));
    assertThat(least.count()).as(data).isEqualTo(sumOverRuns(positions, values));
  }

  /** The windows really force different breakpoints. */
  private static void assertPacking(
      List<Integer> windows, RationalVector positions, RationalVector values, String data) {
    for (int a = 0; a < windows.size(); a++) {
      int i = windows.get(a);
      assertThat(i).as(data).isBetween(1, positions.size() - 2);
      assertThat(turn(positions, values, i)).as(data).isNotZero();
      for (int b = 0; b < a; b++) {
        int j = windows.get(b);
        assertThat(j).as(data).isLessThan(i);
        if (turn(positions, values, i) == turn(positions, values, j)) {
          assertThat(positions.get(i - 1))
              .as("windows %s and %s %s", j, i, data)
              .isGreaterThanOrEqualTo(positions.get(j + 1));
        }
      }
    }
  }

  /** The sign of the determinant of the points i - 1, i, i + 1: on which side the data turn. */
  private static int turn(RationalVector positions, RationalVector values, int i) {
    BigFraction before = positions.get(i).subtract(positions.get(i - 1));
    BigFraction after = positions.get(i + 1).subtract(positions.get(i));
    BigFraction rise = values.get(i).subtract(values.get(i - 1));
    BigFraction nextRise = values.get(i + 1).subtract(values.get(i));
    return Integer.signum(nextRise.multiply(before).compareTo(rise.multiply(after)));
  }

  private static int sumOverRuns(RationalVector positions, RationalVector values) {
    int sum = 0;
    int run = 0;
    int previous = 0;
    for (int i = 1; i + 1 < positions.size(); i++) {
      int turn = turn(positions, values, i);
      run = turn == previous ? run + 1 : 1;
      // Every odd member of a run opens a new pair.
      sum += turn != 0 && run % 2 == 1 ? 1 : 0;
      previous = turn;
    }
    return sum;
  }
}
