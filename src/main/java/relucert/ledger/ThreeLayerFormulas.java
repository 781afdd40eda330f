package relucert.ledger;

import com.google.common.math.LongMath;
import java.math.RoundingMode;
import java.util.function.IntPredicate;
import relucert.search.NeuronCounts;

/** The 3-layer bounds as integers: the paper's, and the best known ones. */
public final class ThreeLayerFormulas {
  private ThreeLayerFormulas() {}

  /**
   * Returns the least integer m with m &gt;= sqrt(2 min{3N, K - 2} + 1/4) - 1/2 (Theorem 5.1, item
   * 2), that is, with m (m + 1) &gt;= 2 min{3N, K - 2}.
   *
   * @param n N, 0 to K
   * @param k K, at least 3
   * @return the paper's lower bound on m*(N, K)
   */
  public static int paperLower(int n, int k) {
    long twice = 2 * Math.min(3L * n, k - 2L);
    long m = LongMath.sqrt(twice, RoundingMode.FLOOR);
    return Math.toIntExact(m * (m + 1) >= twice ? Math.max(m, 0) : m + 1);
  }

  /**
   * Returns the largest integer not above min{2 sqrt K + min{2 sqrt K, 3N}, 6 sqrt(3N + 2)}
   * (Theorem 5.1, item 1).
   *
   * @param n N, 0 to K
   * @param k K, at least 3
   * @return the paper's upper bound on m*(N, K)
   */
  public static int paperUpper(int n, int k) {
    return Math.toIntExact(
        Math.min(Math.min(paperU1(k), paperU2(n, k)), floorSqrt(36 * (3L * n + 2))));
  }

  /** The floor of U1 = 4 sqrt K. */
  static long paperU1(int k) {
    return floorSqrt(16L * k);
  }

  /** The floor of U2 = 2 sqrt K + 3N. */
  static long paperU2(int n, int k) {
    return floorSqrt(4L * k) + 3L * n;
  }

  /**
   * Returns the best known lower bound on m*(N, K): the largest of what breakpoints, a zigzag, two
   * runs and the number of parameters force (Theorems D and H).
   *
   * @param n N, 0 to K
   * @param k K, at least 1
   * @return the bound
   */
  public static int lower(int n, int k) {
    if (n == 0 || k == 1) {
      return 0;
    }
    long breakpoints = byBreakpoints(n, k);
    long zigzag = byZigzag(n, k);
    long parameters = NeuronCounts.forParameters(3, n);
    return Math.toIntExact(
        Math.max(Math.max(breakpoints, zigzag), Math.max(byRuns(n, k), parameters)));
  }

  /**
   * Tells where the lower bound comes from.
   *
   * @param n N, 0 to K
   * @param k K, at least 1
   * @return the theorem and its formula
   */
  public static String lowerSource(int n, int k) {
    int lower = lower(n, k);
    if (lower == 0) {
      return "the constant 0 fits";
    }
    if (lower == byRuns(n, k)) {
      return "Theorem H, two runs: floor(sqrt(8M+4)) - 2, M = min{2N, floor((K-1)/2)}";
    }
    if (lower == byBreakpoints(n, k)) {
      return "Theorem D, breakpoints: least m with at least min{3N,K-2} of them";
    }
    return lower == byZigzag(n, k)
        ? "Theorem H, zigzag: targets 0, 1, 0, 1"
        : "Theorem H, parameters: ceil(2 sqrt N) - 2";
  }

  /** What min{3N, K - 2} breakpoints force. */
  static long byBreakpoints(int n, int k) {
    return NeuronCounts.forBreakpoints(3, Math.max(Math.min(3L * n, k - 2L), 0));
  }

  /** What the targets 0, 1, 0, 1 force, as long as N and K allow. */
  static long byZigzag(int n, int k) {
    return NeuronCounts.forZigzag(3, Math.toIntExact(Math.min(Math.min(k - 1L, 2L * n), 3)));
  }

  /** What two runs of min{2N, (K - 1) / 2} windows force. */
  static long byRuns(int n, int k) {
    return NeuronCounts.forBestRuns(Math.min(2L * n, (k - 1L) / 2));
  }

  /**
   * Returns the number of neurons with which we can tune any N of K samples: min{ceil(2 sqrt(K -
   * 1)), m_ft(N)} (Theorems E, F, G and I).
   *
   * @param n N, 0 to K
   * @param k K, at least 1
   * @return the bound; 0 for N = 0
   */
  public static int built(int n, int k) {
    return Math.toIntExact(
        Math.min(LongMath.sqrt(4 * (k - 1L), RoundingMode.CEILING), fineTuning(n)));
  }

  /** m_ft(N): 0, 3, 4, 6 for N = 0..3 and ceil(4 sqrt N) - 1 + [N an odd square] from 4 on. */
  static long fineTuning(int n) {
    if (n <= 3) {
      return n == 0 ? 0 : n == 1 ? 3 : 2L * n;
    }
    long root = floorSqrt(n);
    boolean oddSquare = root * root == n && root % 2 == 1;
    return LongMath.sqrt(16L * n, RoundingMode.CEILING) - (oddSquare ? 0 : 1);
  }

  /**
   * Returns the largest N such that m neurons are known to tune any N of K samples.
   *
   * @param m m, at least 0
   * @param k K, at least 1
   * @return a lower bound on N*(m, K)
   */
  public static int capacityBuilt(int m, int k) {
    return largest(k, n -> built(n, k) <= m);
  }

  /**
   * Returns the largest N for which m neurons are not known to be too few.
   *
   * @param m m, at least 0
   * @param k K, at least 1
   * @return an upper bound on N*(m, K)
   */
  public static int capacityUpper(int m, int k) {
    return largest(k, n -> lower(n, k) <= m);
  }

  /** The largest N in 0..K with a property that holds at 0 and that smaller N keep. */
  static int largest(int k, IntPredicate property) {
    int low = 0;
    int high = k;
    while (low < high) {
      int middle = high - (high - low) / 2;
      if (property.test(middle)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /**
   * Returns floor(m^2 / 108 - 2/3), the lower side of (19) and (20).
   *
   * @param m m, at least 0
   * @return the number, negative for m at most 8
   */
  public static long paperA(int m) {
    return Math.floorDiv((long) m * m - 72, 108L);
  }

  /**
   * Returns floor((m^2 + m) / 6), the upper side of (20).
   *
   * @param m m, at least 0
   * @return the number
   */
  public static long paperB(int m) {
    return ((long) m * m + m) / 6;
  }

  /**
   * Tells which item of Corollary 5.2 speaks of m and K.
   *
   * @param m m, at least 0
   * @param k K
   * @return 1, 2 or 3
   */
  public static int paperRange(int m, int k) {
    long square = (long) m * m;
    return k <= square / 16 ? 1 : 2L * k < square + m + 4 ? 2 : 3;
  }

  private static long floorSqrt(long square) {
    return LongMath.sqrt(square, RoundingMode.FLOOR);
  }
}
