package relucert.experiment.constructed;

import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.instance.Instance;

/** The direction from the mean of the samples left alone to that of the tuned ones. */
final class Means {
  private static final int MOST = 99;

  private Means() {}

  /**
   * Returns the direction with entries rounded to integers from -99 to 99.
   *
   * @param instance any instance; N is neither 0 nor K
   * @return a direction, (1, 0, ..) if the means are equal
   */
  static long[] apart(Instance instance) {
    int d = instance.dimension();
    int n = instance.tuned().size();
    BigFraction[] apart = new BigFraction[d];
    BigFraction most = BigFraction.ZERO;
    for (int i = 0; i < d; i++) {
      BigFraction inside = BigFraction.ZERO;
      BigFraction outside = BigFraction.ZERO;
      for (int s = 1; s <= instance.k(); s++) {
        BigFraction x = instance.point(s).get(i);
        if (instance.tuned().contains(s)) {
          inside = inside.add(x);
        } else {
          outside = outside.add(x);
        }
      }
      apart[i] = inside.divide(n).subtract(outside.divide(instance.k() - n));
      most = most.compareTo(apart[i].abs()) < 0 ? apart[i].abs() : most;
    }
    long[] direction = new long[d];
    if (most.signum() == 0) {
      direction[0] = 1;
      return direction;
    }
    for (int i = 0; i < d; i++) {
      direction[i] =
          apart[i]
              .divide(most)
              .multiply(MOST)
              .bigDecimalValue(0, RoundingMode.HALF_EVEN)
              .longValueExact();
    }
    return direction;
  }
}
