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
   * Returns the common denominator.
   *
   * @return a positive integer
   */
  public BigInteger denominator() {
    return denominator;
  }

  /**
   * Returns the number of columns of W.
   *
   * @return the number of inputs
   */
  public int inputs() {
    return inputs;
  }

  /**
   * Returns the number of rows of W.
   *
   * @return the number of outputs
   */
  public int outputs() {
    return rows.length;
  }

  /**
   * Returns an entry of W or b over the common denominator.
   *
   * @param row its row, from 0
   * @param column its column, from 0; the column behind the last one of W is b
   * @return the numerator
   */
  public BigInteger numerator(int row, int column) {
    return rows[row].numerator(column);
  }

  /**
   * Returns a bound on the bits that applying the map adds to the numerators of a vector, as long
   * as its denominator has no more bits than they.
   *
   * @return the bits of the largest numerator and those of the number of summands
   */
  public int growth() {
    return bits + carry();
  }

  private int carry() {
    return Integer.SIZE - Integer.numberOfLeadingZeros(inputs + 1);
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
    return growth() + factor <= IntegerVector.LONG_BITS
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
