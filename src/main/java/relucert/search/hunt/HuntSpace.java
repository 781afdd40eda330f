package relucert.search.hunt;

import com.google.common.math.LongMath;

/**
 * The grid of instances that a hunt covers: for K = 1, ..., maxK all tuned sets T in [K], all gaps
 * between neighbours in {1..G}, all labels in {-B..B} on T and 0 off T. The first point is 0.
 *
 * @param maxK the largest K, at least 1
 * @param labels B, at least 1
 * @param gaps G, at least 1
 */
public record HuntSpace(int maxK, int labels, int gaps) {
  /** The most pairs of T and gaps: more would not fit into memory as units of work. */
  private static final long MAX_UNITS = 1_000_000;

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if a number is below 1, or the grid has more pairs of T and
   *     gaps than 1,000,000 or more instances than a long holds
   */
  public HuntSpace {
    if (maxK < 1 || labels < 1 || gaps < 1) {
      throw new IllegalArgumentException("expected K, labels and gaps of at least 1");
    }
    try {
      long units = 0;
      long instances = 0;
      for (int k = 1; k <= maxK; k++) {
        long spacings = LongMath.checkedPow(gaps, k - 1);
        units = Math.addExact(units, Math.multiplyExact(LongMath.checkedPow(2, k), spacings));
        instances =
            Math.addExact(
                instances, Math.multiplyExact(LongMath.checkedPow(2L * labels + 2, k), spacings));
      }
      if (units > MAX_UNITS) {
        throw new IllegalArgumentException(
            "expected at most " + MAX_UNITS + " pairs of T and gaps, found " + units);
      }
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("expected fewer than 2^63 instances", e);
    }
  }

  /**
   * Returns the number of instances with K samples, sum over N of C(K,N) (2B+1)^N G^(K-1).
   *
   * @param k K, 1 to maxK
   * @return the number
   */
  public long instances(int k) {
    long sum = 0;
    for (int n = 0; n <= k; n++) {
      sum += LongMath.binomial(k, n) * LongMath.pow(2L * labels + 1, n);
    }
    return sum * LongMath.pow(gaps, k - 1);
  }

  /**
   * Returns the number of all instances.
   *
   * @return the sum over K
   */
  public long instances() {
    long sum = 0;
    for (int k = 1; k <= maxK; k++) {
      sum += instances(k);
    }
    return sum;
  }
}
