package relucert.exact;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Takes the sums of a {@link Combination} for one block of samples after the other. Holds the
 * planes for partial sums; a part's planes are free again as soon as it is added, so one set for
 * each depth is enough. Not for use by two threads at once.
 */
final class CombinationRun {
  /** Where the terms come from. */
  interface Terms {
    /** Computes the digits of one term for the block; valid until the next call. */
    long[][] planes(int term);

    /** The number of its digits. */
    int digits(int term);

    /** Adds a multiple of one term, which is one digit, to sums. */
    void addTo(long[] sums, long multiplier, int term);
  }

  private final Combination root;
  private final Terms terms;
  private final long[][][] planes;

  CombinationRun(Combination root, Terms terms, int lanes) {
    this.root = root;
    this.terms = terms;
    planes =
        root.planesByDepth().stream().map(count -> new long[count][lanes]).toArray(long[][][]::new);
  }

  /** Sums that fit their planes: the digits of the sums over the common denominator. */
  long[][] digits(int lanes) {
    return digits(root, 0, lanes);
  }

  /** Sums of any length over the common denominator. */
  BigInteger[] integers(int lanes) {
    if (root.isLong()) {
      return integers(root, 0, lanes);
    }
    return join(digits(lanes), root.digits(), lanes);
  }

  private long[][] digits(Combination sum, int depth, int lanes) {
    long[][] out = planes[depth];
    DigitColumns.clear(out, sum.columns(), lanes);
    // By index: an iterator would be the only thing a block allocates.
    for (int i = 0; i < sum.parts().size(); i++) {
      Combination.Part part = sum.parts().get(i);
      Combination child = part.sum();
      if (child == null && sum.radix().equals(Radix.WHOLE)) {
        terms.addTo(out[0], part.digits()[0], part.term());
      } else if (child == null) {
        DigitColumns.add(
            out, part.digits(), terms.planes(part.term()), terms.digits(part.term()), lanes);
      } else {
        DigitColumns.add(
            out, part.digits(), digits(child, depth + 1, lanes), child.digits(), lanes);
      }
    }
    DigitColumns.settle(out, sum.columns(), sum.digits(), sum.radix(), lanes);
    return out;
  }

  private BigInteger[] integers(Combination sum, int depth, int lanes) {
    BigInteger[] out = new BigInteger[lanes];
    Arrays.fill(out, BigInteger.ZERO);
    for (Combination.Part part : sum.parts()) {
      BigInteger[] values = integers(part, depth + 1, lanes);
      for (int i = 0; i < lanes; i++) {
        out[i] = out[i].add(values[i].multiply(part.multiplier()));
      }
    }
    return out;
  }

  private BigInteger[] integers(Combination.Part part, int depth, int lanes) {
    Combination child = part.sum();
    if (child == null) {
      return join(terms.planes(part.term()), terms.digits(part.term()), lanes);
    }
    return child.isLong()
        ? integers(child, depth, lanes)
        : join(digits(child, depth, lanes), child.digits(), lanes);
  }

  private BigInteger[] join(long[][] digits, int count, int lanes) {
    BigInteger[] joined = new BigInteger[lanes];
    for (int i = 0; i < lanes; i++) {
      joined[i] = root.radix().join(digits, count, i);
    }
    return joined;
  }
}
