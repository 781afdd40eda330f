package relucert.ledger;

/** The 2-layer bounds as integers: the paper's, and the exact values of Theorems B and C. */
public final class TwoLayerFormulas {
  private TwoLayerFormulas() {}

  /**
   * Returns the paper's lower bound min{3N, K - 2} on m*(N, K) (Theorem 4.1, item 2).
   *
   * @param n N, 0 to K
   * @param k K, at least 3
   * @return the bound
   */
  public static int paperLower(int n, int k) {
    return Math.toIntExact(Math.min(3L * n, k - 2L));
  }

  /**
   * Returns the paper's upper bound min{3N + 1, K - 1} on m*(N, K) (Theorem 4.1, item 1).
   *
   * @param n N, 0 to K
   * @param k K, at least 3
   * @return the bound
   */
  public static int paperUpper(int n, int k) {
    return Math.toIntExact(Math.min(3L * n + 1, k - 1L));
  }

  /**
   * Returns m*(N, K) (Theorem B, proofs/theorem-b.md).
   *
   * @param n N, 0 to K
   * @param k K, at least 1
   * @return min{3N, K - 2} for K &gt;= 5 and the exceptional values below
   */
  public static int exact(int n, int k) {
    if (n == 0) {
      return 0;
    }
    if (k >= 5 || (k == 4 && n == 1)) {
      return paperLower(n, k);
    }
    return k - 1;
  }

  /**
   * Returns N*(m, K) (Theorem C, proofs/theorem-c.md).
   *
   * @param m m, at least 0
   * @param k K, at least 1
   * @return the fine-tuning capacity
   */
  public static int exactCapacity(int m, int k) {
    if (k <= m + 1L || (k == m + 2L && m >= 3)) {
      return k;
    }
    return k == m + 2L ? m / 2 : m / 3;
  }
}
