package relucert.exact;

import java.math.BigInteger;

/**
 * Arithmetic modulo the prime P = 2^61 - 1. Two integers that differ modulo P differ, so a residue
 * can refute an equation; it confirms none.
 */
final class Residue {
  private static final int BITS = 61;
  static final long PRIME = (1L << BITS) - 1;
  private static final BigInteger BIG_PRIME = BigInteger.valueOf(PRIME);

  private Residue() {}

  static long of(BigInteger number) {
    return number.mod(BIG_PRIME).longValueExact();
  }

  static long add(long a, long b) {
    long sum = a + b;
    return sum >= PRIME ? sum - PRIME : sum;
  }

  /** The product of residues: 2^61 is 1, so the bits from 61 on are added to those below. */
  static long multiply(long a, long b) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    long folded = (low & PRIME) + ((high << (Long.SIZE - BITS)) | (low >>> BITS));
    return folded >= PRIME ? folded - PRIME : folded;
  }

  /** The residue of a number given by one lane of its digits. */
  static long of(long[][] planes, int digits, int bits, int lane) {
    long residue = Math.floorMod(planes[digits - 1][lane], PRIME);
    for (int t = digits - 2; t >= 0; t--) {
      // A residue times 2^bits is a rotation of its 61 bits.
      residue = ((residue << bits) & PRIME) | (residue >>> (BITS - bits));
      residue = add(residue == PRIME ? 0 : residue, planes[t][lane]);
    }
    return residue;
  }
}
