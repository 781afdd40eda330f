package relucert.pwl;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;

/**
 * The least number of breakpoints of a continuous piecewise-linear function through given data x_1
 * &lt; ... &lt; x_n, with a function that attains it and the packing of windows that proves it
 * least: the sum of ceil(r / 2) over the maximal runs, of length r, of consecutive second
 * differences of one strict sign.
 *
 * <p>A second difference D_i that is not zero forces a breakpoint with a turn of its sign in the
 * open window (x_{i-1}, x_{i+1}); windows of one sign whose indices differ by 2 or more are
 * disjoint. Two neighbours of one sign can share a breakpoint between them.
 */
public final class LeastBreakpoints {
  private final ImmutableList<Integer> windows;
  private final PiecewiseLinear function;

  private LeastBreakpoints(ImmutableList<Integer> windows, PiecewiseLinear function) {
    this.windows = windows;
    this.function = function;
  }

  /**
   * Finds the least number of breakpoints through data, in time linear in n.
   *
   * @param positions x, n strictly increasing numbers, n at least 1
   * @param values z, n numbers
   * @return the number with its two proofs
   * @throws IllegalArgumentException if the sizes differ, n is 0 or the positions do not increase
   */
  public static LeastBreakpoints through(RationalVector positions, RationalVector values) {
    int n = positions.size();
    PiecewiseLinear.requireData(positions, values, 1);
    if (n == 1) {
      return new LeastBreakpoints(
          ImmutableList.of(), PiecewiseLinear.of(new Affine(BigFraction.ZERO, values.get(0))));
    }
    BigFraction[] chords = new BigFraction[n - 1];
    for (int gap = 0; gap < n - 1; gap++) {
      chords[gap] = PiecewiseLinear.chord(positions, values, gap);
    }
    List<Integer> windows = new ArrayList<>();
    TreeMap<BigFraction, BigFraction> turns = new TreeMap<>();
    for (int i = 1; i < n - 1; i++) {
      int sign = turnSign(chords, i);
      if (sign == 0) {
        continue;
      }
      windows.add(i);
      if (i + 1 < n - 1 && turnSign(chords, i + 1) == sign) {
        turns.put(shared(positions, chords, i), chords[i + 1].subtract(chords[i - 1]));
        i++;
      } else {
        turns.put(positions.get(i), chords[i].subtract(chords[i - 1]));
      }
    }
    Affine first =
        new Affine(chords[0], values.get(0).subtract(chords[0].multiply(positions.get(0))));
    return new LeastBreakpoints(ImmutableList.copyOf(windows), PiecewiseLinear.of(first, turns));
  }

  private static int turnSign(BigFraction[] chords, int i) {
    return Integer.signum(chords[i].compareTo(chords[i - 1]));
  }

  /**
   * The point between x_i and x_{i+1} where the lines of the chords before and after that gap meet;
   * it lies inside the gap because the gap's chord is strictly between the two slopes.
   */
  private static BigFraction shared(RationalVector positions, BigFraction[] chords, int i) {
    BigFraction part =
        chords[i].subtract(chords[i + 1]).divide(chords[i - 1].subtract(chords[i + 1]));
    BigFraction gap = positions.get(i + 1).subtract(positions.get(i));
    return positions.get(i).add(part.multiply(gap));
  }

  /**
   * Returns the least number of breakpoints.
   *
   * @return the number of windows in the packing, which is also the number of breakpoints of {@link
   *     #function}
   */
  public int count() {
    return windows.size();
  }

  /**
   * Returns the packing: places i (from 0) of the data whose windows (x_{i-1}, x_{i+1}) force one
   * breakpoint each. Those of equal sign differ by at least 2.
   *
   * @return the places in increasing order
   */
  public ImmutableList<Integer> windows() {
    return windows;
  }

  /**
   * Returns a function through the data with the least number of breakpoints.
   *
   * @return the function
   */
  public PiecewiseLinear function() {
    return function;
  }
}
