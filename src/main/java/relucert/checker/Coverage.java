package relucert.checker;

/**
 * What was looked at on the way to a verdict.
 *
 * @param fromK the least K met
 * @param toK the largest K met
 * @param instances the number of cases checked, each counted once
 */
public record Coverage(int fromK, int toK, long instances) {}
