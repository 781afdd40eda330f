package relucert.instance;

import com.google.common.collect.ImmutableList;
import com.google.common.math.IntMath;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;

/** The data of the lower bounds: those of the paper's figures and the repaired family. */
public final class HardInstances {
  private HardInstances() {}

  /**
   * Returns the data of Figure 2: x_i = i, T = {3, 6, ..., 3N}, z_i = 2 if 6 divides i and -1 for
   * the other i in T.
   *
   * @param n the number N of tuned samples
   * @param k the number K of samples, at least 3N + 2
   * @return the instance, d = 1
   * @throws IllegalArgumentException if K &lt; 3N + 2
   */
  public static Instance figure2(int n, int k) {
    if (k < 3 * n + 2) {
      throw new IllegalArgumentException("Figure 2 needs K >= 3N + 2");
    }
    return periodic(k, 3, 3 * n);
  }

  /**
   * Returns the data of Figure 3 as printed: K = 2N + 1, x_i = i, T = {2, 4, ..., 2N}, z_i = 2 if 4
   * divides i and -1 for the other i in T.
   *
   * @param n the number N of tuned samples, at least 1
   * @return the instance, d = 1
   */
  public static Instance figure3(int n) {
    return periodic(2 * n + 1, 2, 2 * n);
  }

  /**
   * Returns data that turn upwards {@code left} times and then downwards {@code right} times, in
   * windows of three samples that touch: x_i = i, K = 2 (left + right) + 1, the target +1 at the
   * samples e - 2, e - 6, ... and -1 at e + 2, e + 6, ... where e = 2 left + 1; so N = ceil(left /
   * 2) + ceil(right / 2).
   *
   * @param left the number of upward turns, at least 0
   * @param right the number of downward turns, at least 0
   * @return the instance, d = 1; the windows are the samples (2j - 1, 2j, 2j + 1)
   */
  public static Instance twoRuns(int left, int right) {
    int k = Math.addExact(Math.multiplyExact(2, Math.addExact(left, right)), 1);
    int middle = 2 * left + 1;
    List<BigFraction> targets = new ArrayList<>(Collections.nCopies(k, BigFraction.ZERO));
    for (int i = middle - 2; i >= 1; i -= 4) {
      targets.set(i - 1, BigFraction.ONE);
    }
    for (int i = middle + 2; i <= k; i += 4) {
      targets.set(i - 1, BigFraction.ONE.negate());
    }
    return Instance.onLine(uniform(k), RationalVector.of(targets));
  }

  /**
   * Returns convex data with q windows that q neurons fit iff some of q numbers have a given sum
   * (proofs/least-width.md, Theorem 4): samples at 1, 2, 4, 5, ..., 3q + 1, 3q + 2 of the function
   * that is 0 at 0, has slope -sum before 3 and turns by the j-th number at 3j.
   *
   * @param sum the sum looked for, positive
   * @param items the numbers, positive
   * @return the instance, d = 1, K = 2q + 2
   */
  public static Instance subsetSum(BigInteger sum, List<BigInteger> items) {
    List<BigFraction> positions = new ArrayList<>();
    List<BigFraction> targets = new ArrayList<>();
    BigInteger slope = sum.negate();
    BigInteger value = BigInteger.ZERO;
    for (int j = 0; j <= items.size(); j++) {
      for (int t = 3 * j + 1; t <= 3 * j + 2; t++) {
        value = value.add(slope);
        positions.add(Rationals.of(t));
        targets.add(BigFraction.of(value));
      }
      value = value.add(slope);
      slope = j < items.size() ? slope.add(items.get(j)) : slope;
    }
    return Instance.onLine(RationalVector.of(positions), RationalVector.of(targets));
  }

  /**
   * Returns the same for small numbers.
   *
   * @param sum the sum looked for, positive
   * @param items the numbers, positive
   * @return the instance, d = 1, K = 2q + 2
   */
  public static Instance subsetSum(long sum, long... items) {
    return subsetSum(
        BigInteger.valueOf(sum), Arrays.stream(items).mapToObj(BigInteger::valueOf).toList());
  }

  private static Instance periodic(int k, int period, int last) {
    List<BigFraction> targets = new ArrayList<>(Collections.nCopies(k, BigFraction.ZERO));
    for (int i = period; i <= last; i += period) {
      targets.set(i - 1, Rationals.of(i % (2 * period) == 0 ? 2 : -1));
    }
    return Instance.onLine(uniform(k), RationalVector.of(targets));
  }

  /**
   * Returns the family that needs |J(T)| - 2 breakpoints for every T and every spacing: z_i = +1 or
   * -1 on T, alternating with the rank of i in J(T).
   *
   * @param tuned T
   * @param positions K strictly increasing numbers
   * @return the instance, d = 1
   */
  public static Instance alternating(TunedSet tuned, RationalVector positions) {
    ImmutableList<Integer> retained = tuned.retained();
    List<BigFraction> targets = new ArrayList<>(Collections.nCopies(tuned.k(), BigFraction.ZERO));
    for (int rank = 1; rank <= retained.size(); rank++) {
      int sample = retained.get(rank - 1);
      if (tuned.contains(sample)) {
        targets.set(sample - 1, Rationals.of(rank % 2 == 0 ? 1 : -1));
      }
    }
    return Instance.of(RationalMatrix.column(positions), RationalVector.of(targets), tuned);
  }

  /**
   * Returns a tuned set of size N with the most retained samples, min{K, 3N + 2}: T = {3, 6, ...,
   * 3N} if K &gt;= 3N + 2, otherwise the samples outside T are spread so that no block has more
   * than two.
   *
   * @param n the number N of tuned samples, 0 to K
   * @param k the number K of samples
   * @return T
   */
  public static TunedSet mostRetained(int n, int k) {
    List<Integer> members = new ArrayList<>();
    int kept = k - n;
    for (int t = 1; t <= n; t++) {
      // Before the t-th tuned sample and after the last one at most two samples are left alone.
      int before = Math.min(2 * t, IntMath.divide(kept * t, n + 1, RoundingMode.CEILING));
      members.add(Math.min(before, kept) + t);
    }
    return TunedSet.of(k, members);
  }

  /**
   * Returns the uniform spacing 1, 2, ..., K.
   *
   * @param k the number K of samples
   * @return the positions
   */
  public static RationalVector uniform(int k) {
    return RationalVector.of(IntStream.rangeClosed(1, k).mapToObj(Rationals::of).toList());
  }
}
