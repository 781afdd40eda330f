package relucert.exact;

/**
 * Loops over lanes: entry i of every array belongs to sample i of a block. Each loop is one that
 * the compiler turns into vector instructions, which is why a sum of many products is taken two at
 * a time and why every operand is an array of its own.
 *
 * <p>None of them can tell an overflow; whoever calls them has proved that there is none.
 */
final class Lanes {
  private Lanes() {}

  /** {@code out = w x}. */
  static void set(long[] out, long w, long[] x, int lanes) {
    for (int i = 0; i < lanes; i++) {
      out[i] = w * x[i];
    }
  }

  /** {@code out = w x + v y}. */
  static void set(long[] out, long w, long[] x, long v, long[] y, int lanes) {
    for (int i = 0; i < lanes; i++) {
      out[i] = w * x[i] + v * y[i];
    }
  }

  /** {@code out += w x}. */
  static void add(long[] out, long w, long[] x, int lanes) {
    for (int i = 0; i < lanes; i++) {
      out[i] += w * x[i];
    }
  }

  /** {@code out += w x + v y}. */
  static void add(long[] out, long w, long[] x, long v, long[] y, int lanes) {
    for (int i = 0; i < lanes; i++) {
      out[i] += w * x[i] + v * y[i];
    }
  }

  /** {@code out += v max(0, x)}. */
  static void addPositive(long[] out, long v, long[] x, int lanes) {
    for (int i = 0; i < lanes; i++) {
      long t = x[i];
      out[i] += v * (t & ~(t >> 63));
    }
  }

  /** Leaves the lowest bits of a digit and hands the rest on to the next one. */
  static void carry(long[] digit, long[] next, int bits, int lanes) {
    long mask = (1L << bits) - 1;
    for (int i = 0; i < lanes; i++) {
      long t = digit[i];
      next[i] += t >> bits;
      digit[i] = t & mask;
    }
  }

  /** Adds to a digit what stands {@code shift} bits above it. */
  static void fold(long[] digit, long[] above, int shift, int lanes) {
    for (int i = 0; i < lanes; i++) {
      digit[i] += above[i] << shift;
    }
  }

  /** Sets a plane to 0 wherever the number whose top digit is given is negative. */
  static void clearNegative(long[] plane, long[] top, int lanes) {
    for (int i = 0; i < lanes; i++) {
      plane[i] &= ~(top[i] >> 63);
    }
  }
}
