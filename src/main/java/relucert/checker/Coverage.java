package relucert.checker;

/**
 * What was looked at on the way to a verdict.
 *
 * <p>Invariant: singleK is 0 or greater than toK.
 *
 * @param fromK the least K met; 0 where the cases have no K
 * @param toK the largest K of which all cases were met that the claim's grid has; 0 where the cases
 *     have no K
 * @param instances the number of cases checked, each counted once
 * @param singleK the largest K of single data beyond the grid; 0 if there were none
 */
public record Coverage(int fromK, int toK, long instances, int singleK) {

  /**
   * Without single data.
   *
   * @param fromK the least K met; 0 where the cases have no K
   * @param toK the largest K met; 0 where the cases have no K
   * @param instances the number of cases checked, each counted once
   */
  public Coverage(int fromK, int toK, long instances) {
    this(fromK, toK, instances, 0);
  }
}
