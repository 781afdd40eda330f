package relucert.checker;

/** How many breakpoints networks of more than 2 layers can have on a line. */
final class PieceCap {
  private PieceCap() {}

  /**
   * Returns a bound on the breakpoints of L-layer networks with a number of neurons on a line.
   *
   * <p>3 layers with widths (a, b): a neuron of layer 2 is affine between the switching points of
   * layer 1, so it crosses 0 at most once in each of the a + 1 intervals, and the function turns
   * only at these crossings and at the switching points: a + b Z breakpoints, where Z = a + 1. For
   * a = 1 each neuron of layer 2 is constant on one of the 2 intervals: Z = 1. For a = 2 it is
   * constant on one of the 3, or its slopes s0, s1 = s0 + s2, s2 do not alternate in sign as 3
   * crossings demand: Z = 2. More layers: each hidden layer of width d divides an interval into at
   * most d + 1.
   *
   * @param layers L, at least 3
   * @param neurons at least 0
   */
  static long breakpoints(int layers, int neurons) {
    if (layers > 3) {
      return pieces(layers - 1, neurons) - 1;
    }
    long most = 0;
    for (long a = 1; a < neurons; a++) {
      most = Math.max(most, a + (neurons - a) * (a <= 2 ? a : a + 1));
    }
    return most;
  }

  /**
   * Returns the largest product (d_1 + 1) ... (d_h + 1) with widths of the given sum, none of them
   * 0; 1 if there are no such widths, as a network with an empty layer is constant. Factors that
   * differ by 2 or more give a larger product when they are brought nearer, so the largest is the
   * most balanced. Beyond 2^40 the product is cut off there.
   */
  static long pieces(int hidden, int neurons) {
    if (neurons < hidden) {
      return 1;
    }
    long product = 1;
    for (int i = 0; i < hidden && product < 1L << 40; i++) {
      product *= neurons / hidden + (i < neurons % hidden ? 2 : 1);
    }
    return Math.min(product, 1L << 40);
  }
}
