package relucert.exact;

import java.math.BigInteger;

/**
 * Finds fractions from their residues: from u and a modulus m, integers y and d &gt; 0 with y = d u
 * modulo m and |y| at most a bound, where d is the least possible. These are a remainder of the
 * Euclidean algorithm for m and u, the first within the bound, and its cofactor. Most of its steps
 * are taken on the leading 62 bits (Lehmer's algorithm: Knuth, The Art of Computer Programming,
 * volume 2, 4.5.2, Algorithm L).
 */
final class RationalReconstruction {
  private static final int LEADING_BITS = 62;

  /** Cofactors of a run of steps on leading bits stay below 2^31, so no product overflows. */
  private static final long MAX_COFACTOR = Integer.MAX_VALUE;

  /** A run of steps shortens the numbers by about as many bits as its cofactors have. */
  private static final int RUN_BITS = 34;

  private BigInteger before;
  private BigInteger remainder;
  private BigInteger cofactorBefore = BigInteger.ZERO;
  private BigInteger cofactor = BigInteger.ONE;

  private RationalReconstruction(BigInteger modulus, BigInteger residue) {
    before = modulus;
    remainder = residue;
  }

  /** A numerator over a positive denominator, not reduced. */
  record Quotient(BigInteger numerator, BigInteger denominator) {}

  /**
   * Finds the fraction.
   *
   * @param residue u, from 0 to m - 1
   * @param modulus m
   * @param boundBits the numerator is less than 2^boundBits in size
   * @return y and d
   */
  static Quotient of(BigInteger residue, BigInteger modulus, int boundBits) {
    RationalReconstruction euclid = new RationalReconstruction(modulus, residue);
    while (euclid.remainder.bitLength() > boundBits) {
      boolean far = euclid.remainder.bitLength() > boundBits + RUN_BITS;
      if (!far || !euclid.run()) {
        euclid.step();
      }
    }
    boolean negative = euclid.cofactor.signum() < 0;
    return new Quotient(
        negative ? euclid.remainder.negate() : euclid.remainder, euclid.cofactor.abs());
  }

  private void step() {
    BigInteger[] division = before.divideAndRemainder(remainder);
    BigInteger next = cofactorBefore.subtract(division[0].multiply(cofactor));
    before = remainder;
    remainder = division[1];
    cofactorBefore = cofactor;
    cofactor = next;
  }

  /** As many steps as the leading bits decide; false if that is none. */
  private boolean run() {
    int shift = Math.max(0, before.bitLength() - LEADING_BITS);
    long high = before.shiftRight(shift).longValue();
    long low = remainder.shiftRight(shift).longValue();
    long a = 1;
    long b = 0;
    long c = 0;
    long d = 1;
    while (low + c != 0 && low + d != 0) {
      long quotient = (high + a) / (low + c);
      // Both ends of what the numbers can be agree on the quotient.
      if (quotient != (high + b) / (low + d) || quotient > MAX_COFACTOR) {
        break;
      }
      // Cofactors and quotient have at most 31 bits: the products have at most 62.
      long nextC = a - quotient * c;
      long nextD = b - quotient * d;
      if (Math.abs(nextC) > MAX_COFACTOR || Math.abs(nextD) > MAX_COFACTOR) {
        break;
      }
      long rest = high - quotient * low;
      high = low;
      low = rest;
      a = c;
      b = d;
      c = nextC;
      d = nextD;
    }
    if (b == 0) {
      return false;
    }
    apply(
        BigInteger.valueOf(a), BigInteger.valueOf(b), BigInteger.valueOf(c), BigInteger.valueOf(d));
    return true;
  }

  private void apply(BigInteger a, BigInteger b, BigInteger c, BigInteger d) {
    BigInteger nextBefore = before.multiply(a).add(remainder.multiply(b));
    remainder = before.multiply(c).add(remainder.multiply(d));
    before = nextBefore;
    BigInteger nextCofactor = cofactorBefore.multiply(a).add(cofactor.multiply(b));
    cofactor = cofactorBefore.multiply(c).add(cofactor.multiply(d));
    cofactorBefore = nextCofactor;
  }
}
