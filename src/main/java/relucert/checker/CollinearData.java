package relucert.checker;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;
import relucert.instance.Instance;

/** The samples of an instance as points t of the line through the first two. */
final class CollinearData {
  private CollinearData() {}

  /** Returns for each sample its t with x = x_1 + t (x_2 - x_1); rejects what is not on a line. */
  static List<BigFraction> parameters(Instance instance) {
    List<BigFraction> parameters = new ArrayList<>(List.of(BigFraction.ZERO));
    if (instance.k() == 1) {
      return parameters;
    }
    RationalVector origin = instance.point(1);
    RationalVector direction = instance.point(2).minus(origin);
    // The first two samples are distinct, so some coordinate of the direction is not 0.
    int axis = 0;
    while (direction.get(axis).signum() == 0) {
      axis++;
    }
    for (int i = 2; i <= instance.k(); i++) {
      RationalVector offset = instance.point(i).minus(origin);
      BigFraction t = offset.get(axis).divide(direction.get(axis));
      Rejection.unless(
          instance.dimension() == 1 || offset.equals(direction.times(t)),
          "the samples do not lie on one line");
      parameters.add(t);
    }
    return parameters;
  }
}
