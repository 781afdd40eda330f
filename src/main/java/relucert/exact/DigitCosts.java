package relucert.exact;

import java.math.BigInteger;
import java.util.List;

/**
 * What evaluating a chain in digits would need. Digits are for many numbers of like size: a plane
 * has a lane for each sample, however short its number, and each product of a weight's digit and an
 * input's digit is written down.
 */
final class DigitCosts {
  private static final int DIGIT_BITS = 26;

  /** Products of digits: a hundred megabytes. */
  private static final long MOST_PRODUCTS = 1L << 23;

  /** Planes of all signals: as much for the lanes of a block. */
  private static final long MOST_PLANES = 1L << 16;

  /** How many times more digits than the samples' own there may be. */
  private static final int MOST_PADDING = 4;

  /** So many digits do not matter. */
  private static final long FEW_DIGITS = 1L << 20;

  private final IntegerChain chain;
  private final SampleBlocks points;
  private final List<List<BigInteger>> bounds;

  DigitCosts(IntegerChain chain, SampleBlocks points, List<List<BigInteger>> bounds) {
    this.chain = chain;
    this.points = points;
    this.bounds = bounds;
  }

  boolean areBearable() {
    long padded = digits(bounds.get(0)) * points.size();
    long planes = 0;
    for (List<BigInteger> signal : bounds) {
      planes += digits(signal);
    }
    return padded <= MOST_PADDING * (points.bits() / DIGIT_BITS) + FEW_DIGITS
        && planes <= MOST_PLANES
        && products() <= MOST_PRODUCTS;
  }

  private long products() {
    long products = 0;
    for (int l = 0; l < chain.hidden().size(); l++) {
      for (BigInteger[] row : chain.hidden().get(l)) {
        for (int k = 0; k < row.length; k++) {
          products += row[k].signum() == 0 ? 0 : digits(row[k]) * digits(bounds.get(l).get(k));
        }
      }
    }
    return products;
  }

  private static long digits(List<BigInteger> numbers) {
    long digits = 0;
    for (BigInteger number : numbers) {
      digits += digits(number);
    }
    return digits;
  }

  private static long digits(BigInteger number) {
    return number.bitLength() / DIGIT_BITS + 1L;
  }
}
