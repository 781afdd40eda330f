package relucert.network;

import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import relucert.exact.IntegerVector;
import relucert.exact.Ranking;

/**
 * The table of a ridge network whose numbers are short over common denominators. With the scales
 * A_j over Ds, the biases B_j over Db, the coefficients C_j over Dc and positions n / D, and E the
 * least common multiple of Ds D and Db, neuron j contributes
 *
 * <pre>
 *   C_j max(0, alpha_j n + beta_j) / (Dc E),   alpha_j = A_j E / (Ds D),   beta_j = B_j E / Db,
 * </pre>
 *
 * so over one denominator Q, a common multiple of Dc E and the denominator of the constant, all
 * slopes and intercepts are integers. If the factors F = Q / (Dc E) times C, alpha, beta and the
 * constant have at most c, a, b and e bits, every partial sum over m neurons has magnitude below m
 * 2^(c + max(a, b)) + 2^e, which is proved to be at most 2^62 before anything is summed.
 */
final class BoundedIntervals {
  private static final int BITS = 62;

  private final IntegerVector scales;
  private final IntegerVector biases;
  private final IntegerVector coefficients;
  private final long scaleFactor;
  private final long biasFactor;
  private final long coefficientFactor;
  private final long constant;
  private final long denominator;

  private BoundedIntervals(
      IntegerVector[] numbers, BigInteger[] factors, BigInteger constant, BigInteger denominator) {
    this.scales = numbers[0];
    this.biases = numbers[1];
    this.coefficients = numbers[2];
    this.scaleFactor = factors[0].longValueExact();
    this.biasFactor = factors[1].longValueExact();
    this.coefficientFactor = factors[2].longValueExact();
    this.constant = constant.longValueExact();
    this.denominator = denominator.longValueExact();
  }

  /** The table for positions over a denominator; empty if the bound is not met. */
  static Optional<IntervalTable> table(RidgeNetwork network, BigInteger unit) {
    Optional<IntegerVector> scales = network.scales().overCommonDenominator();
    Optional<IntegerVector> biases = network.biases().overCommonDenominator();
    Optional<IntegerVector> coefficients = network.coefficients().overCommonDenominator();
    return scales.isEmpty() || biases.isEmpty() || coefficients.isEmpty()
        ? Optional.empty()
        : prepared(network, unit, scales.orElseThrow(), biases.orElseThrow(), coefficients.get())
            .map(BoundedIntervals::table);
  }

  private static Optional<BoundedIntervals> prepared(
      RidgeNetwork network, BigInteger unit, IntegerVector... numbers) {
    BigInteger ofScales = numbers[0].denominator().multiply(unit);
    BigInteger seen = lcm(ofScales, numbers[1].denominator());
    BigInteger products = numbers[2].denominator().multiply(seen);
    BigInteger denominator = lcm(products, network.constant().getDenominator());
    BigInteger[] factors = {
      seen.divide(ofScales), seen.divide(numbers[1].denominator()), denominator.divide(products)
    };
    BigInteger constant =
        denominator
            .divide(network.constant().getDenominator())
            .multiply(network.constant().getNumerator());
    int[] bits = new int[numbers.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = numbers[i].bits() + factors[i].bitLength();
    }
    int carry = Integer.SIZE - Integer.numberOfLeadingZeros(network.neurons());
    int sums = bits[2] + Math.max(bits[0], bits[1]) + carry;
    return Math.max(Math.max(sums, constant.bitLength()), denominator.bitLength()) < BITS
        ? Optional.of(new BoundedIntervals(numbers, factors, constant, denominator))
        : Optional.empty();
  }

  private static BigInteger lcm(BigInteger a, BigInteger b) {
    return a.divide(a.gcd(b)).multiply(b);
  }

  private IntervalTable table() {
    int m = scales.size();
    long[] floors = new long[m];
    long slope = 0;
    long intercept = constant;
    for (int j = 0; j < m; j++) {
      long alpha = alpha(j);
      floors[j] = alpha == 1 ? -beta(j) : Math.floorDiv(-beta(j), alpha);
      if (alpha < 0) {
        slope += coefficient(j) * alpha;
        intercept += coefficient(j) * beta(j);
      }
    }
    int[] order = Ranking.ascending(IntegerVector.of(floors, 1));
    long[] thresholds = new long[m];
    long[] slopes = new long[m + 1];
    long[] intercepts = new long[m + 1];
    slopes[0] = slope;
    intercepts[0] = intercept;
    for (int k = 0; k < m; k++) {
      int j = order[k];
      thresholds[k] = floors[j];
      // Beyond its breakpoint a neuron that faces right is on, one that faces left is off.
      long gained = scales.longNumerator(j) > 0 ? coefficient(j) : -coefficient(j);
      slope += gained * alpha(j);
      intercept += gained * beta(j);
      slopes[k + 1] = slope;
      intercepts[k + 1] = intercept;
    }
    long[] denominators = new long[m + 1];
    Arrays.fill(denominators, denominator);
    return new IntervalTable(
        thresholds, new long[m + 1], intercepts, slopes, denominators, ImmutableMap.of());
  }

  private long alpha(int j) {
    return scales.longNumerator(j) * scaleFactor;
  }

  private long beta(int j) {
    return biases.longNumerator(j) * biasFactor;
  }

  private long coefficient(int j) {
    return coefficients.longNumerator(j) * coefficientFactor;
  }
}
