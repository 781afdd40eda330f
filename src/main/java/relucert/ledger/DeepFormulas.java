package relucert.ledger;

import com.google.common.math.LongMath;
import java.math.RoundingMode;
import relucert.search.NeuronCounts;

/** The bounds for L &gt;= 3 layers as integers: Proposition 6.1 and what breakpoints force. */
public final class DeepFormulas {
  private DeepFormulas() {}

  /**
   * Returns the largest integer not above 4 min{sqrt(3N/k + 5), sqrt K} + 2, k = floor((L - 1) / 2)
   * (Proposition 6.1).
   *
   * @param n N, 0 to K
   * @param k K, at least 3
   * @param layers L, at least 4
   * @return the paper's bound on the width
   */
  public static int paperWidth(int n, int k, int layers) {
    int parts = (layers - 1) / 2;
    long tuned = 16 * (3L * n + 5L * parts) / parts;
    return Math.toIntExact(2 + LongMath.sqrt(Math.min(tuned, 16L * k), RoundingMode.FLOOR));
  }

  /**
   * Returns a lower bound on m*(N, K): the largest of what breakpoints, a zigzag, two runs and the
   * number of parameters force (Theorems D and H).
   *
   * @param n N, 0 to K
   * @param k K, at least 1
   * @param layers L, at least 3
   * @return the bound
   */
  public static int lower(int n, int k, int layers) {
    if (layers == 3) {
      return ThreeLayerFormulas.lower(n, k);
    }
    if (n == 0 || k == 1) {
      return 0;
    }
    long breakpoints = NeuronCounts.forBreakpoints(layers, breakpoints(n, k));
    int chords = Math.toIntExact(Math.min(Math.min(k - 1L, 2L * n), 3));
    return Math.toIntExact(
        Math.max(
            Math.max(breakpoints, NeuronCounts.forZigzag(layers, chords)),
            Math.max(byRuns(n, k, layers), NeuronCounts.forParameters(layers, n))));
  }

  /**
   * Returns a number of neurons that is enough: as in 3 layers, and one neuron in each further
   * layer to hand the value on (Theorem M).
   *
   * @param n N, 0 to K
   * @param k K, at least 1
   * @param layers L, at least 3
   * @return an upper bound on m*(N, K)
   */
  public static int built(int n, int k, int layers) {
    int neurons = ThreeLayerFormulas.built(n, k);
    return neurons == 0 ? 0 : neurons + layers - 3;
  }

  /**
   * Returns the largest N that is tuned in this way.
   *
   * @param m m, at least 0
   * @param k K, at least 1
   * @param layers L, at least 3
   * @return a lower bound on N*(m, K)
   */
  public static int capacityBuilt(int m, int k, int layers) {
    return ThreeLayerFormulas.capacityBuilt(Math.max(m - (layers - 3), 0), k);
  }

  /**
   * Returns the largest N for which m neurons are not known to be too few.
   *
   * @param m m, at least 0
   * @param k K, at least 1
   * @param layers L, at least 3
   * @return an upper bound on N*(m, K)
   */
  public static int capacityUpper(int m, int k, int layers) {
    return ThreeLayerFormulas.largest(k, n -> lower(n, k, layers) <= m);
  }

  /** The breakpoints that some data force, min{3N, K - 2}. */
  static long breakpoints(int n, int k) {
    return Math.max(Math.min(3L * n, k - 2L), 0);
  }

  private static long byRuns(int n, int k, int layers) {
    long windows = Math.min(2L * n, (k - 1L) / 2);
    long first = NeuronCounts.bestFirstRun(windows, windows == 2L * n);
    return NeuronCounts.forTwoRuns(layers, first, windows - first);
  }
}
