package relucert.network;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.AffineKernel;

/**
 * A hidden layer in an {@link ActivationSweep}: for each neuron the affine function of s it sees,
 * and the one it has last been said to send on (that function if it was active, 0 if not). All are
 * integers over {@link #denominator}.
 */
final class SweptLayer {
  private final AffineKernel kernel;
  private final BigInteger denominator;
  private final BigInteger[] slopes;
  private final BigInteger[] intercepts;
  private final BigInteger[] sentSlopes;
  private final BigInteger[] sentIntercepts;
  private final boolean[] active;

  /** The layer while no neuron of the layer before it, over the given denominator, is active. */
  SweptLayer(AffineKernel kernel, BigInteger below) {
    this.kernel = kernel;
    denominator = kernel.denominator().multiply(below);
    int size = kernel.outputs();
    slopes = zeros(size);
    intercepts = zeros(size);
    sentSlopes = zeros(size);
    sentIntercepts = zeros(size);
    active = new boolean[size];
    for (int i = 0; i < size; i++) {
      intercepts[i] = kernel.numerator(i, kernel.inputs()).multiply(below);
    }
  }

  private static BigInteger[] zeros(int size) {
    BigInteger[] zeros = new BigInteger[size];
    Arrays.fill(zeros, BigInteger.ZERO);
    return zeros;
  }

  /** The common denominator of all functions. */
  BigInteger denominator() {
    return denominator;
  }

  /** Adds to what input j sends; both numbers over the denominator of the layer before this one. */
  void add(int j, BigInteger slope, BigInteger intercept) {
    for (int i = 0; i < slopes.length; i++) {
      BigInteger weight = kernel.numerator(i, j);
      if (weight.signum() != 0) {
        slopes[i] = slopes[i].add(weight.multiply(slope));
        intercepts[i] = intercepts[i].add(weight.multiply(intercept));
      }
    }
  }

  /** Returns the neurons that send something else at s than was last settled. */
  List<Integer> changed(BigFraction s) {
    List<Integer> changed = new ArrayList<>();
    for (int i = 0; i < slopes.length; i++) {
      BigInteger seen =
          slopes[i].multiply(s.getNumerator()).add(intercepts[i].multiply(s.getDenominator()));
      active[i] = seen.signum() > 0;
      if (!sent(slopes, i).equals(sentSlopes[i])
          || !sent(intercepts, i).equals(sentIntercepts[i])) {
        changed.add(i);
      }
    }
    return changed;
  }

  private BigInteger sent(BigInteger[] seen, int i) {
    return active[i] ? seen[i] : BigInteger.ZERO;
  }

  /** Returns by how much the slope a neuron sends differs from the settled one. */
  BigInteger slopeChange(int i) {
    return sent(slopes, i).subtract(sentSlopes[i]);
  }

  /** Returns by how much the intercept a neuron sends differs from the settled one. */
  BigInteger interceptChange(int i) {
    return sent(intercepts, i).subtract(sentIntercepts[i]);
  }

  /** Settles what a neuron sends. */
  void settle(int i) {
    sentSlopes[i] = sent(slopes, i);
    sentIntercepts[i] = sent(intercepts, i);
  }
}
