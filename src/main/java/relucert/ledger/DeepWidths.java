package relucert.ledger;

import com.google.common.math.LongMath;
import java.math.RoundingMode;

/**
 * Widths of L-layer networks, L &gt;= 4, in which k = floor((L - 1) / 2) 3-layer blocks work one
 * after another. Square roots are compared as integers.
 */
public final class DeepWidths {
  private DeepWidths() {}

  static int blocks(int layers) {
    return (layers - 1) / 2;
  }

  /** Whether w &lt;= 4 min{sqrt(3t + 2), sqrt(K)} + 2 for the largest part, t = ceil(N/k). */
  static boolean isWithinEquation36(long width, int n, int k, int layers) {
    long nodes = Math.min(3L * largestPart(n, layers) + 2, k);
    return width <= 2 || (width - 2) * (width - 2) <= 16 * nodes;
  }

  /** The least possible size of the largest of k parts of N: t = ceil(N/k). */
  static int largestPart(int n, int layers) {
    return ceilingOfQuotient(n, blocks(layers));
  }

  /** 4 ceil(sqrt(t) / 2) + 2: with c the ceiling, the least c with 4 c^2 &gt;= t. */
  static int quadsWidth(int n, int layers) {
    return 4 * ceilingOfRoot(ceilingOfQuotient(largestPart(n, layers), 4)) + 2;
  }

  /** ceil(sqrt((K - 1) / k)) + 2. */
  static int windowsWidth(int k, int layers) {
    return ceilingOfRoot(ceilingOfQuotient(k - 1, blocks(layers))) + 2;
  }

  /**
   * Returns the least w with W(w) &gt;= K - 1 or Q(w) &gt;= N (proofs/theorem-l.md).
   *
   * @param n N, 0 to K
   * @param k K, at least 1
   * @param layers L, at least 4
   * @return a width that is enough; 0 if N = 0
   */
  public static int sharpWidth(int n, int k, int layers) {
    if (n == 0) {
      return 0;
    }
    int width = 0;
    while (memorized(width, layers) < k - 1 && served(width, layers) < n) {
      width++;
    }
    return width;
  }

  /** W(w): the samples behind the first one that windows memorize. */
  static long memorized(int width, int layers) {
    int blocks = blocks(layers);
    return blocks == 1 ? square(width) : 2 * square(width - 1) + (blocks - 2) * square(width - 2);
  }

  private static long square(int side) {
    return side <= 0 ? 0 : (long) side * side;
  }

  /** Q(w): the tuned samples that blocks serve which are 0 elsewhere. */
  static long served(int width, int layers) {
    int blocks = blocks(layers);
    return blocks == 1 ? spikes(width) : 2 * spikes(width - 1) + (blocks - 2) * spikes(width - 2);
  }

  private static long spikes(int side) {
    return side < 2 ? 0 : side < 4 ? 2 : (long) side * (side / 4);
  }

  /**
   * The width with every square root rounded up: the first construction with 2 ceil(sqrt(K))
   * neurons in each layer or the third with 4 ceil(sqrt(3t + 2)), and two that carry.
   */
  static int roundedUpWidth(int n, int k, int layers) {
    int first = 2 * ceilingOfRoot(k);
    int third = 4 * ceilingOfRoot(3 * largestPart(n, layers) + 2);
    return Math.min(first, third) + 2;
  }

  /**
   * The width with the best rectangle: the third construction, with widths 2a and 4b for the least
   * max{2a, 4b} with ab &gt;= min{3t + 2, K}, and two that carry.
   */
  static int bestRectangleWidth(int n, int k, int layers) {
    int nodes = Math.min(3 * largestPart(n, layers) + 2, k);
    int best = Integer.MAX_VALUE;
    for (int b = 1; b <= nodes; b++) {
      best = Math.min(best, Math.max(2 * ceilingOfQuotient(nodes, b), 4 * b));
    }
    return best + 2;
  }

  private static int ceilingOfQuotient(int p, int q) {
    return Math.floorDiv(p + q - 1, q);
  }

  private static int ceilingOfRoot(int number) {
    return Math.toIntExact(LongMath.sqrt(number, RoundingMode.CEILING));
  }
}
