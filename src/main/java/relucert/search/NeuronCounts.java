package relucert.search;

import com.google.common.math.LongMath;
import java.math.RoundingMode;
import java.util.function.LongPredicate;

/**
 * How many neurons an L-layer network on a line needs for what data force (theorems D and H,
 * proofs/theorem-d.md, proofs/theorem-h.md). For 3 layers closed forms, for more a search for the
 * least number.
 */
public final class NeuronCounts {
  private NeuronCounts() {}

  /**
   * Returns the least number of neurons with which a network can have so many breakpoints, as far
   * as the caps of Theorem D tell.
   *
   * @param layers L, at least 3
   * @param breakpoints at least 0
   * @return the number
   */
  public static long forBreakpoints(int layers, long breakpoints) {
    requireLayers(layers);
    if (breakpoints == 0) {
      return 0;
    }
    if (layers > 3) {
      return least(m -> product(layers - 1, m) > breakpoints);
    }
    // Widths 1 and 2 in layer 1 are less than the general cap (a + 1)(b + 1) - 1 promises.
    if (breakpoints <= 7) {
      return breakpoints <= 2 ? 2 : breakpoints <= 4 ? 3 : 4;
    }
    return Math.max(5, ceilSqrt(4 * (breakpoints + 1)) - 2);
  }

  /**
   * Returns the cap of Theorem D on the breakpoints of 3-layer networks on a line: a + b Z(a), Z(1)
   * = 1, Z(2) = 2, Z(a) = a + 1 for a &gt;= 3.
   *
   * @param first the width a of layer 1, at least 1
   * @param second the width b of layer 2, at least 1
   * @return the largest number of breakpoints that the theorem allows
   */
  public static long breakpoints(int first, int second) {
    return first + (long) second * (first <= 2 ? first : first + 1);
  }

  /**
   * Returns the number of neurons that two runs of windows force: for 3 layers ceil(2 sqrt(left +
   * 1)) + ceil(2 sqrt(right + 1)) - 4.
   *
   * @param layers L, at least 3
   * @param left the number of windows of the first sign
   * @param right the number of windows of the second sign
   * @return the number
   */
  public static long forTwoRuns(int layers, long left, long right) {
    requireLayers(layers);
    if (left == 0 && right == 0) {
      return 0;
    }
    return layers == 3
        ? ceilSqrt(4 * (left + 1)) + ceilSqrt(4 * (right + 1)) - 4
        : least(m -> hasRoom(layers, m, left + 1, right + 1));
  }

  /**
   * Returns how many of a number of windows the first run has when two runs force the most neurons
   * of 3 layers, {@link #forBestRuns}.
   *
   * @param windows M, the number of windows of both runs
   * @param inPairs whether each run needs an even number of windows, and M is even
   * @return the size of the first run
   */
  public static long bestFirstRun(long windows, boolean inPairs) {
    long best = forBestRuns(windows);
    // A run of r windows forces s - 1 neurons from r = ceil((s^2 - 1) / 4) on.
    for (long s = (best + 2) / 2; s >= 1; s--) {
      long first = LongMath.divide(s * s - 1, 4, RoundingMode.CEILING);
      first += inPairs ? first % 2 : 0;
      if (first <= windows && forTwoRuns(3, first, windows - first) == best) {
        return first;
      }
    }
    throw new IllegalStateException("no division of " + windows + " windows");
  }

  /**
   * Returns the most neurons of 3 layers that two runs of M windows in all force: floor(sqrt(8M +
   * 4)) - 2.
   *
   * @param windows M, at least 0
   * @return the number
   */
  public static long forBestRuns(long windows) {
    return LongMath.sqrt(8 * windows + 4, RoundingMode.FLOOR) - 2;
  }

  /**
   * Returns the number of neurons that targets rising and falling in turn over c chords force: L +
   * c - 2 for c = 1, 2, 3.
   *
   * @param layers L, at least 3
   * @param chords c, 0 to 3
   * @return the number
   */
  public static long forZigzag(int layers, int chords) {
    requireLayers(layers);
    return chords == 0 ? 0 : (long) layers + chords - 2;
  }

  /**
   * Returns the number of neurons below which L layers have fewer parameters than there are tuned
   * samples: with E neurons beyond one in each of the h = L - 1 hidden layers there are at most h +
   * 2 + 2E + floor(E^2 / 4) of them. For L = 3 it is ceil(2 sqrt N) - 2.
   *
   * @param layers L, at least 3
   * @param n N, at least 1
   * @return the number; 0 if N = 1
   */
  public static long forParameters(int layers, long n) {
    requireLayers(layers);
    if (n == 1) {
      return 0;
    }
    int hidden = layers - 1;
    // Least E with (E + 4)^2 >= 4 (N - h + 2), up to the rounding of E^2 / 4.
    long excess = Math.max(ceilSqrt(4 * Math.max(n - hidden + 2, 0)) - 5, 0);
    while (hidden + 2 + 2 * excess + excess * excess / 4 < n) {
      excess++;
    }
    return hidden + excess;
  }

  /** Whether m neurons leave room for runs that are one shorter than the given numbers. */
  private static boolean hasRoom(int layers, long m, long left, long right) {
    for (long last = 1; last < m; last++) {
      long intervals = product(layers - 2, m - last);
      // left / p + right / q is at least (sqrt left + sqrt right)^2 / (p + q).
      boolean hopeless =
          intervals == 1
              || left + right + 2 * LongMath.sqrt(left * right, RoundingMode.FLOOR)
                  > (last + 2) * (intervals + 1);
      for (long p = 1; !hopeless && p <= last + 1; p++) {
        long q = last + 2 - p;
        if ((left + p - 1) / p + (right + q - 1) / q <= intervals + 1) {
          return true;
        }
      }
    }
    return false;
  }

  /** The largest product of (d + 1) over h positive widths of sum m; 1 if there are none. */
  private static long product(int hidden, long m) {
    long product = 1;
    for (int i = 0; m >= hidden && i < hidden && product < 1L << 40; i++) {
      product *= m / hidden + (i < m % hidden ? 2 : 1);
    }
    return product;
  }

  /** The least m with a property that larger m keep. */
  private static long least(LongPredicate enough) {
    long high = 1;
    while (!enough.test(high)) {
      high *= 2;
    }
    long low = high / 2;
    while (high - low > 1) {
      long middle = (low + high) / 2;
      if (enough.test(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private static long ceilSqrt(long square) {
    return LongMath.sqrt(square, RoundingMode.CEILING);
  }

  private static void requireLayers(int layers) {
    if (layers < 3) {
      throw new IllegalArgumentException("layers: expected at least 3, found " + layers);
    }
  }
}
