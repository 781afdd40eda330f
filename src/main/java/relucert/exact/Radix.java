package relucert.exact;

import java.math.BigInteger;

/**
 * How numbers are cut into digits: {@code bits} bits a digit, the lowest first, all digits from 0
 * to 2^bits - 1 but the last one, which carries the sign and lies in [-2^(bits-1), 2^(bits-1)). A
 * number x has n digits as soon as -2^(n bits - 1) &lt;= x &lt; 2^(n bits - 1). In the radix {@link
 * #WHOLE} a number is its only digit.
 *
 * <p>A product of two digits is at most 2^(2 bits) in size. A column of fewer than 2^(63 - 2 bits)
 * - 1 of them, to which a carry of at most 2^(63 - bits) comes (no more than 2^(2 bits), as bits is
 * at least 21), is therefore below 2^63: no sum of {@link LinearForms} or {@link SumPlan}
 * overflows.
 *
 * @param bits the bits of a digit, from 22 to 27, or 63
 */
record Radix(int bits) {
  /** One digit for the whole number; only where all sums are known to stay below 2^62. */
  static final Radix WHOLE = new Radix(63);

  /** The longest digits of which a useful number of products can be summed. */
  static final Radix LONGEST = new Radix(27);

  private static final int SHORTEST = 22;

  /** The number of digits of all numbers of at most the given size. */
  int digits(BigInteger bound) {
    return bound.bitLength() / bits + 1;
  }

  /** Whether a column can hold the sum of so many products of digits. */
  boolean holds(int products) {
    return this.equals(WHOLE) || products + 1L < 1L << (Long.SIZE - 1 - 2 * bits);
  }

  /** Whether there are shorter digits, of which more products can be summed. */
  boolean hasShorter() {
    return !equals(WHOLE) && bits >= SHORTEST;
  }

  /** The next shorter digits. */
  Radix shorter() {
    return new Radix(bits - 1);
  }

  /** Cuts a number into so many digits. */
  long[] split(BigInteger number, int digits) {
    long[] split = new long[digits];
    BigInteger rest = number;
    for (int t = 0; t < digits - 1; t++) {
      split[t] = rest.longValue() & ((1L << bits) - 1);
      rest = rest.shiftRight(bits);
    }
    split[digits - 1] = rest.longValueExact();
    return split;
  }

  /** Writes a number into one lane of so many planes. */
  void split(BigInteger number, long[][] planes, int first, int digits, int lane) {
    long[] split = split(number, digits);
    for (int t = 0; t < digits; t++) {
      planes[first + t][lane] = split[t];
    }
  }

  /** Puts a number together from one lane of its digits' planes. */
  BigInteger join(long[][] planes, int digits, int lane) {
    if (digits == 1) {
      return BigInteger.valueOf(planes[0][lane]);
    }
    byte[] bytes = new byte[(digits * bits + Byte.SIZE - 1) / Byte.SIZE];
    int at = bytes.length;
    long pending = 0;
    int pendingBits = 0;
    for (int t = 0; t < digits; t++) {
      pending |= planes[t][lane] << pendingBits;
      pendingBits += bits;
      while (pendingBits >= Byte.SIZE && at > 0) {
        bytes[--at] = (byte) pending;
        pending >>= Byte.SIZE;
        pendingBits -= Byte.SIZE;
      }
    }
    if (at > 0) {
      bytes[--at] = (byte) pending;
    }
    return new BigInteger(bytes);
  }
}
