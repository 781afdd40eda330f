package relucert.checker;

/**
 * Rows of integers, one entry for each network of a run. Nothing here looks out for overflow: that
 * it cannot happen is what {@link FlatCheck} has shown before. All rows of a call are of one
 * length.
 */
final class Rows {
  private Rows() {}

  /** An upper bound on the absolute values: the bits of all of them together, plus 1. */
  static long bound(long[] row) {
    long bits = 0;
    for (long entry : row) {
      // |entry| - 1 if it is negative.
      bits |= entry ^ (entry >> 63);
    }
    return Math.addExact(bits, 1);
  }

  static boolean arePositive(long[] row) {
    for (long entry : row) {
      if (entry <= 0) {
        return false;
      }
    }
    return true;
  }

  /** into = factor * row. */
  static void setMultiple(long[] into, long factor, long[] row) {
    for (int b = 0; b < into.length; b++) {
      into[b] = factor * row[b];
    }
  }

  /** into = into + factor * row. */
  static void addMultiple(long[] into, long factor, long[] row) {
    for (int b = 0; b < into.length; b++) {
      into[b] += factor * row[b];
    }
  }

  /** into = into * row, entry by entry. */
  static void multiply(long[] into, long[] row) {
    for (int b = 0; b < into.length; b++) {
      into[b] *= row[b];
    }
  }

  /** into = into + max(0, first) * second, entry by entry. */
  static void addPositiveProducts(long[] into, long[] first, long[] second) {
    for (int b = 0; b < into.length; b++) {
      // The sign's bits are all 1 where the entry is negative.
      into[b] += (first[b] & ~(first[b] >> 63)) * second[b];
    }
  }

  /** Whether every entry is the given number. */
  static boolean areAll(long[] row, long value) {
    long differences = 0;
    for (long entry : row) {
      differences |= entry ^ value;
    }
    return differences == 0;
  }

  /** Whether row = factor * other. */
  static boolean areMultiples(long[] row, long factor, long[] other) {
    long differences = 0;
    for (int b = 0; b < row.length; b++) {
      differences |= row[b] ^ (factor * other[b]);
    }
    return differences == 0;
  }

  /** Whether row = first * second, entry by entry. */
  static boolean areProducts(long[] row, long[] first, long[] second) {
    long differences = 0;
    for (int b = 0; b < row.length; b++) {
      differences |= row[b] ^ (first[b] * second[b]);
    }
    return differences == 0;
  }
}
