package relucert.construction.sharp3;

import java.util.function.IntUnaryOperator;

/** The best number of teams. */
final class TeamSplit {
  private TeamSplit() {}

  /**
   * Returns widths (a, cn) of least sum with (a + extra) n &gt;= N and a at least a bound that
   * depends on n; among them those with the smallest a.
   *
   * @param tuned N
   * @param size c, the neurons of a team
   * @param extra how many groups there are beyond a
   * @param leastFirst from n to the least a that is allowed
   */
  static Split least(int tuned, int size, int extra, IntUnaryOperator leastFirst) {
    if (tuned == 0) {
      return new Split(0, 0);
    }
    Split best = null;
    for (int teams = 1; best == null || size * teams < best.sum(); teams++) {
      int first = Math.max((tuned - 1) / teams + 1 - extra, leastFirst.applyAsInt(teams));
      if (best == null || first + size * teams <= best.sum()) {
        best = new Split(first, size * teams);
      }
    }
    return best;
  }
}
