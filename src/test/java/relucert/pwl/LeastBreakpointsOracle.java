package relucert.pwl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;

/**
 * The least number of breakpoints by dynamic programming over all shapes, without second
 * differences or runs.
 *
 * <p>A function with least breakpoints may be taken to have at most one strictly inside each gap
 * between neighbouring positions: two or more can be moved to the gap's ends, which makes the
 * function the chord on the gap. A gap entered with slope p and left with slope q can have no
 * breakpoint inside exactly if p = q = d, its chord, and one inside exactly if d is strictly
 * between p and q; at a position the slope may stay or change to any other for one breakpoint. Only
 * the order of slopes and chords matters, so it suffices to try every chord, one slope between
 * neighbouring chords, and one below and above all: these are numbered, the chords by odd numbers.
 */
final class LeastBreakpointsOracle {
  private LeastBreakpointsOracle() {}

  static int count(RationalVector positions, RationalVector values) {
    List<BigFraction> chords = new ArrayList<>();
    for (int i = 0; i + 1 < positions.size(); i++) {
      BigFraction rise = values.get(i + 1).subtract(values.get(i));
      chords.add(rise.divide(positions.get(i + 1).subtract(positions.get(i))));
    }
    List<BigFraction> distinct = new ArrayList<>(new TreeSet<>(chords));
    int slopes = 2 * distinct.size() + 1;
    int[] entering = new int[slopes];
    for (BigFraction chord : chords) {
      int d = 2 * distinct.indexOf(chord) + 1;
      int[] leaving = filled(slopes);
      for (int p = 0; p < slopes; p++) {
        for (int q = 0; q < slopes; q++) {
          boolean straight = p == d && q == d;
          boolean bent = (p < d && d < q) || (q < d && d < p);
          if (straight || bent) {
            leaving[q] = Math.min(leaving[q], entering[p] + (bent ? 1 : 0));
          }
        }
      }
      entering = filled(slopes);
      for (int p = 0; p < slopes; p++) {
        for (int q = 0; q < slopes; q++) {
          entering[q] = Math.min(entering[q], leaving[p] + (p == q ? 0 : 1));
        }
      }
    }
    return Arrays.stream(entering).min().orElseThrow();
  }

  private static int[] filled(int size) {
    int[] costs = new int[size];
    Arrays.fill(costs, Integer.MAX_VALUE / 2);
    return costs;
  }
}
