package relucert.exact;

import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The affine map x -&gt; Wx + b over one common denominator, so that a row costs integer products
 * and sums and nothing is reduced on the way. Sums are taken in {@code long} arithmetic where a
 * bound on the bits, computed from both factors beforehand, proves that no sum can overflow, and in
 * {@link BigInteger} otherwise.
 */
public final class AffineKernel {
  /** Beyond this size a common denominator costs more than it saves. */
  static final int MAX_DENOMINATOR_BITS = 4096;

  private final IntegerVector[] rows;
  private final BigInteger denominator;
  private final int inputs;
  private final int bits;

  private AffineKernel(IntegerVector[] rows, BigInteger denominator, int inputs, int bits) {
    this.rows = rows;
    this.denominator = denominator;
    this.inputs = inputs;
    this.bits = bits;
  }

  /**
   * Prepares the map x -&gt; Wx + b.
   *
   * @param weights W, of size outputs x inputs
   * @param biases b, of size outputs
   * @return the kernel; empty if the common denominator of all entries is too long to be useful
   */
  public static Optional<AffineKernel> of(RationalMatrix weights, RationalVector biases) {
    BigInteger common = BigInteger.ONE;
    RationalVector[] augmented = new RationalVector[weights.rows()];
    for (int i = 0; i < augmented.length; i++) {
      augmented[i] = weights.row(i).append(biases.get(i));
      for (BigFraction entry : augmented[i]) {
        common = IntegerVector.lcm(common, entry.getDenominator());
        if (common.bitLength() > MAX_DENOMINATOR_BITS) {
          return Optional.empty();
        }
      }
    }
    IntegerVector[] rows = new IntegerVector[augmented.length];
    int bits = 0;
    for (int i = 0; i < rows.length; i++) {
      rows[i] = IntegerVector.over(common, augmented[i]);
      bits = Math.max(bits, rows[i].bits());
    }
    return Optional.of(new AffineKernel(rows, common, weights.columns(), bits));
  }

  /**
   * Applies the map.
   *
   * @param x a vector of as many entries as W has columns
   * @return Wx + b, not reduced
   * @throws IllegalArgumentException if x has another size
   */
  public IntegerVector apply(IntegerVector x) {
    if (x.size() != inputs) {
      throw new IllegalArgumentException(
          "the input has " + x.size() + " coordinates, not " + inputs);
    }
    BigInteger product = denominator.multiply(x.denominator());
    int factor = Math.max(x.bits(), x.denominator().bitLength());
    int carry = Integer.SIZE - Integer.numberOfLeadingZeros(inputs + 1);
    return bits + factor + carry <= IntegerVector.LONG_BITS
        ? IntegerVector.of(applySmall(x), product)
        : IntegerVector.of(applyLarge(x), product);
  }

  private long[] applySmall(IntegerVector x) {
    long[] vector = java.util.Objects.requireNonNull(x.small());
    long one = x.denominator().longValueExact();
    long[] image = new long[rows.length];
    for (int i = 0; i < image.length; i++) {
      long[] row = java.util.Objects.requireNonNull(rows[i].small());
      long sum = row[inputs] * one;
      for (int j = 0; j < inputs; j++) {
        sum += row[j] * vector[j];
      }
      image[i] = sum;
    }
    return image;
  }

  private BigInteger[] applyLarge(IntegerVector x) {
    BigInteger[] image = new BigInteger[rows.length];
    for (int i = 0; i < image.length; i++) {
      BigInteger sum = rows[i].numerator(inputs).multiply(x.denominator());
      for (int j = 0; j < inputs; j++) {
        BigInteger weight = rows[i].numerator(j);
        if (weight.signum() != 0) {
          sum = sum.add(weight.multiply(x.numerator(j)));
        }
      }
      image[i] = sum;
    }
    return image;
  }
}
