package relucert.interchange;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.network.Layer;
import relucert.network.Network;

/**
 * How far the {@linkplain OnnxModel model} of a network is from the network at given points.
 *
 * <p>With g the network, g' the one with rounded numbers, and g'' what a runtime computes with g'
 * in IEEE double precision, from the rounded point and adding the terms of each sum in any order,
 * with or without fused multiplication: {@link #rounding} is |g'(x) - g(x)|, exactly, and {@link
 * #computed} an upper bound on |g''(x) - g(x)|.
 *
 * <p>The bound (Higham, Accuracy and Stability of Numerical Algorithms, Section 3.1): a sum of n
 * products and a bias, computed in any order, differs from the exact one of the same operands by at
 * most gamma times the sum of the absolute values, gamma = mu/(1 - mu), with m = n + 1 operations
 * on each term, u = 2^-53; and by 2^-1074 for each product that underflows (no sum does). Errors
 * handed on are multiplied by absolute values of weights; max(0, t) does not enlarge them.
 *
 * @param rounding |g'(x) - g(x)| for each point
 * @param computed a bound on |g''(x) - g(x)| for each point
 */
public record OnnxError(RationalVector rounding, RationalVector computed) {
  private static final BigFraction TINY =
      BigFraction.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(1074));
  private static final BigFraction LARGEST = ElementType.exact(Double.MAX_VALUE);
  private static final int KEPT_BITS = 64;

  /**
   * Computes the errors.
   *
   * @param network g
   * @param points the points, of g's input dimension
   * @return the errors at them
   * @throws ArithmeticException if a number is too large for a double, so that there is no bound
   */
  public static OnnxError of(Network network, List<RationalVector> points) {
    Network rounded = OnnxModel.rounded(network);
    RationalVector values = network.values(points);
    RationalVector approximate = rounded.values(points);
    List<BigFraction> computed = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      // |g'' - g| <= |g'' - g'| + |g' - g|.
      computed.add(
          bound(rounded, points.get(i)).add(approximate.get(i).subtract(values.get(i)).abs()));
    }
    return new OnnxError(
        approximate.minus(values).map(BigFraction::abs), RationalVector.of(computed));
  }

  /** Returns a bound on |g''(x) - g'(x)|. */
  private static BigFraction bound(Network rounded, RationalVector x) {
    RationalVector exact = x;
    RationalVector errors = x.map(c -> OnnxModel.nearest(c, "points").subtract(c).abs());
    for (int l = 0; l < rounded.depth(); l++) {
      Layer layer = rounded.layers().get(l);
      errors = errors(layer, exact, errors);
      boolean isLast = l + 1 == rounded.depth();
      exact = layer.apply(exact).map(t -> isLast || t.signum() > 0 ? t : BigFraction.ZERO);
    }
    return errors.get(0);
  }

  private static RationalVector errors(Layer layer, RationalVector exact, RationalVector errors) {
    RationalVector sizes = exact.map(BigFraction::abs).plus(errors);
    BigFraction m = BigFraction.of(layer.inputs() + 1);
    BigFraction unit = BigFraction.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(53));
    // m < 2^31, so mu < 1.
    BigFraction gamma = m.multiply(unit).divide(BigFraction.ONE.subtract(m.multiply(unit)));
    List<BigFraction> next = new ArrayList<>();
    for (int i = 0; i < layer.outputs(); i++) {
      RationalVector weights = layer.weights().row(i).map(BigFraction::abs);
      BigFraction magnitude = weights.dot(sizes).add(layer.biases().get(i).abs());
      if (magnitude.multiply(2).compareTo(LARGEST) > 0) {
        throw new ArithmeticException(
            "expected sums in the range of a double, found one that may be outside");
      }
      next.add(
          above(
              weights
                  .dot(errors)
                  .add(gamma.multiply(magnitude))
                  .add(TINY.multiply(2 * layer.inputs() + 2))));
    }
    return RationalVector.of(next);
  }

  /** Returns a number that is no less, at most by a factor 1 + 2^-62, and short. */
  private static BigFraction above(BigFraction value) {
    BigFraction c = Rationals.canonical(value);
    int shift = c.getNumerator().bitLength() - c.getDenominator().bitLength() - KEPT_BITS;
    BigInteger p = c.getNumerator();
    BigInteger q = c.getDenominator();
    BigInteger scaled =
        (shift > 0 ? p : p.shiftLeft(-shift)).divide(shift > 0 ? q.shiftLeft(shift) : q);
    BigInteger up = scaled.add(BigInteger.ONE);
    return shift > 0
        ? BigFraction.of(up.shiftLeft(shift))
        : BigFraction.of(up, BigInteger.ONE.shiftLeft(-shift));
  }

  /**
   * Returns the number of the first point at which an error is the largest.
   *
   * @param errors one of this record's vectors, not empty
   * @return the number, from 1
   */
  public static int worst(RationalVector errors) {
    int worst = 1;
    for (int i = 2; i <= errors.size(); i++) {
      if (errors.get(i - 1).compareTo(errors.get(worst - 1)) > 0) {
        worst = i;
      }
    }
    return worst;
  }
}
