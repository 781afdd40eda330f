package relucert.checker;

/**
 * What was looked at on the way to a verdict.
 *
 * @param fromK the least K met; 0 where the cases have no K
 * @param toK the largest K met; 0 where the cases have no K
 * @param instances the number of cases checked, each counted once
 */
public record Coverage(int fromK, int toK, long instances) {}
