package relucert.experiment.constructed;

import com.google.common.math.LongMath;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** How fast numbers of neurons grow with N. */
final class Growth {
  private Growth() {}

  /**
   * Returns the slope of the line of least squares through the points (log N, log m). Natural
   * logarithms are those of {@link StrictMath}, so the digits are the same on every machine.
   *
   * @param n the numbers N, positive, at least two different ones
   * @param m the numbers m, positive
   * @return the exponent with three decimals
   */
  static String exponent(List<Integer> n, List<Integer> m) {
    double meanX = 0;
    double meanY = 0;
    for (int i = 0; i < n.size(); i++) {
      meanX += StrictMath.log(n.get(i)) / n.size();
      meanY += StrictMath.log(m.get(i)) / n.size();
    }
    double products = 0;
    double squares = 0;
    for (int i = 0; i < n.size(); i++) {
      double x = StrictMath.log(n.get(i)) - meanX;
      products += x * (StrictMath.log(m.get(i)) - meanY);
      squares += x * x;
    }
    return String.format(Locale.ROOT, "%.3f", products / squares);
  }

  /** Returns ceil(2 sqrt(min{K, 4N})), the order of the least number of neurons of 3 layers. */
  static int squareRoot(int n, int k) {
    return Math.toIntExact(LongMath.sqrt(4 * Math.min(k, 4L * n), RoundingMode.CEILING));
  }

  /**
   * Returns the largest integer not above min{2 sqrt K + min{2 sqrt K, 3N}, 6 sqrt(3N + 2)}, the
   * paper's upper bound for 3 layers (Theorem 5.1, item 1).
   */
  static int paperBound(int n, int k) {
    long all = floorSqrt(16L * k);
    long tuned = floorSqrt(4L * k) + 3L * n;
    return Math.toIntExact(Math.min(Math.min(all, tuned), floorSqrt(36 * (3L * n + 2))));
  }

  private static long floorSqrt(long square) {
    return LongMath.sqrt(square, RoundingMode.FLOOR);
  }
}
