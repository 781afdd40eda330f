package relucert.construction.paper;

/**
 * A split of at least n samples into groups of equal size.
 *
 * @param groups the number a of groups
 * @param groupSize the number b of samples in each
 */
public record Rectangle(int groups, int groupSize) {
  /**
   * Returns the split with ab &gt;= n that costs least; of several the one with the fewest groups.
   *
   * @param n the number of samples; 0 gives no groups
   * @param groupCost what a group costs
   * @param rowCost what one more sample in every group costs
   * @return the split
   */
  public static Rectangle cheapest(int n, int groupCost, int rowCost) {
    if (n == 0) {
      return new Rectangle(0, 0);
    }
    Rectangle best = new Rectangle(1, n);
    for (int a = 2; a <= n; a++) {
      Rectangle next = new Rectangle(a, (n + a - 1) / a);
      best = next.cost(groupCost, rowCost) < best.cost(groupCost, rowCost) ? next : best;
    }
    return best;
  }

  /**
   * Returns the cost.
   *
   * @param groupCost what a group costs
   * @param rowCost what one more sample in every group costs
   * @return the sum over groups and rows
   */
  public int cost(int groupCost, int rowCost) {
    return groupCost * groups + rowCost * groupSize;
  }
}
