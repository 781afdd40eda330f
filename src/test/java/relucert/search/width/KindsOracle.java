package relucert.search.width;

/**
 * The least number of neurons through data on a line, by trying all sets of kinds of neurons.
 *
 * <p>The kind of a neuron p max(0, x - t) or p max(0, t - x) is the gap of t, its facing and the
 * sign of p. On the samples a neuron of a kind is a sum of two of the same facing and sign with
 * their breakpoints at the two ends of the gap, with any weights of that sign; so several neurons
 * of one kind are one. What a set of kinds can do is therefore: at each sample i a total weight r_i
 * of neurons facing right and l_i of neurons facing left, each &gt;= 0, &lt;= 0, any or 0 as the
 * kinds in the two gaps beside i allow. They take the data up to a constant if and only if
 *
 * <pre>
 * r_i + l_i = turn of the chords at i (1 &lt; i &lt; n),   r_1 - l_2 - ... - l_n = first chord.
 * </pre>
 *
 * <p>Hence l_i ranges over an interval for each i, independently, and the sum of these intervals
 * has to contain one number. Breakpoints outside the samples can be moved to the first or last one.
 * Nothing here knows which breakpoints are needed or speaks of alternating sums.
 */
final class KindsOracle {
  /** Beyond all sums; they are checked not to come near it. */
  private static final long INFINITE = Long.MAX_VALUE / 4;

  private static final int RIGHT_UP = 1;
  private static final int RIGHT_DOWN = 2;
  private static final int LEFT_UP = 4;
  private static final int LEFT_DOWN = 8;
  private static final int KIND_SETS = 16;

  private final long[] chords;

  private KindsOracle(long[] chords) {
    this.chords = chords;
  }

  /**
   * The least number of neurons through data with given slopes of the chords, all scaled by one
   * positive factor.
   */
  static int leastNeurons(long... chords) {
    long size = 0;
    for (long chord : chords) {
      size = Math.addExact(size, Math.multiplyExact(2, Math.absExact(chord)));
    }
    if (size >= INFINITE / 4) {
      throw new ArithmeticException("the numbers are too large");
    }
    KindsOracle oracle = new KindsOracle(chords);
    int neurons = 0;
    while (chords.length > 0 && !oracle.fits(0, 0, neurons, 0, 0)) {
      neurons++;
    }
    return neurons;
  }

  /**
   * Whether kinds can be chosen in all gaps from the given one (from 0).
   *
   * @param before the kinds in the gap before
   * @param left the number of kinds that may still be chosen
   * @param low the least sum so far, -INFINITE or less if there is none
   * @param high the greatest sum so far, INFINITE or more if there is none
   */
  private boolean fits(int gap, int before, int left, long low, long high) {
    if (gap == chords.length) {
      // l_n, without a right neighbour and a turn; r_n is 0 on the data.
      return low - most(before, LEFT_UP) <= chords[0] && chords[0] <= high - least(before, LEFT_UP);
    }
    for (int kinds = 0; kinds < KIND_SETS; kinds++) {
      int rest = left - Integer.bitCount(kinds);
      if (rest < 0) {
        continue;
      }
      if (gap == 0) {
        if (fits(1, kinds, rest, least(kinds, RIGHT_UP), most(kinds, RIGHT_UP))) {
          return true;
        }
        continue;
      }
      int beside = before | kinds;
      long turn = chords[gap] - chords[gap - 1];
      long leastLeft = Math.max(least(beside, LEFT_UP), turn - most(beside, RIGHT_UP));
      long mostLeft = Math.min(most(beside, LEFT_UP), turn - least(beside, RIGHT_UP));
      if (leastLeft <= mostLeft
          && fits(
              gap + 1,
              kinds,
              rest,
              Math.max(low - mostLeft, -INFINITE),
              Math.min(high - leastLeft, INFINITE))) {
        return true;
      }
    }
    return false;
  }

  /** The least weight of a facing, given by its kind with positive weights. */
  private static long least(int kinds, int up) {
    int down = up == RIGHT_UP ? RIGHT_DOWN : LEFT_DOWN;
    return (kinds & down) == 0 ? 0 : -INFINITE;
  }

  private static long most(int kinds, int up) {
    return (kinds & up) == 0 ? 0 : INFINITE;
  }
}
