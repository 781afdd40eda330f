package relucert.construction.sharp3;

import com.google.common.math.IntMath;
import java.math.RoundingMode;

/**
 * The widths a and b of the two hidden layers.
 *
 * @param first a, at least 0
 * @param second b, at least 0
 */
public record Split(int first, int second) {

  /**
   * Returns the widths with ab &gt;= p and the least sum, ceil(2 sqrt(p)); among them those with
   * the smallest first layer, because weights grow longer with every first-layer neuron.
   *
   * @param product p, at least 0
   * @return the widths; 0 and 0 if p = 0
   */
  public static Split ofProduct(int product) {
    if (product == 0) {
      return new Split(0, 0);
    }
    int root = IntMath.sqrt(product, RoundingMode.CEILING);
    int sum = (long) root * (root - 1) >= product ? 2 * root - 1 : 2 * root;
    int first = 1;
    while ((long) first * (sum - first) < product) {
      first++;
    }
    return new Split(first, sum - first);
  }

  /**
   * Returns the number of neurons.
   *
   * @return a + b
   */
  public int sum() {
    return first + second;
  }
}
