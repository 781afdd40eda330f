package relucert.exact;

import java.math.BigInteger;

/**
 * What is left of the right-hand side of an integer system Ax = b when the p-adic digits of x are
 * found one after the other: r = b at first, and r becomes (r - Ax')/p with the next digits x',
 * which solve Ax' = r modulo p.
 *
 * <p>All numbers are cut into limbs: an integer is the sum of its limbs times powers of 2^s. The
 * limbs but the last are from 0 to 2^s - 1, the last one has the sign.
 *
 * <p>No sum overflows. With n &lt; 2^w, s is at most 61 - 28 - w, so a sum of n products of a limb
 * and a digit has at most 61 bits. The limbs of r but the last have s bits. The last one: if R is
 * the larger of |b| and 2n|A|, |A| the largest entry, then |r| &lt;= R stays true, since |r - Ax'|
 * / p &lt;= R/p + n|A| &lt;= R; so the last limb has at most 1 + w + s &lt;= 34 bits. What is
 * carried from one limb to the next is a number of at most 63 bits divided by 2^s; as p has 28
 * bits, the products with it have at most 28 + s &lt;= 60 bits.
 */
final class Residual {
  /** Limbs of A are held in an int. */
  private static final int MAX_LIMB_BITS = 30;

  private static final int SUM_BITS = 61;

  private final int size;
  private final int limbBits;

  /** The limbs of A, each stored by rows, the lowest first. */
  private final int[][] matrix;

  /** The limbs of r. */
  private final long[][] rest;

  private final PrimeField field;

  /** The inverse of p modulo 2^64. */
  private final long inverse;

  /**
   * Starts with the right-hand side.
   *
   * @param rows n rows of n + 1 integers, the last of them that of b
   * @param field the residues modulo p
   */
  Residual(BigInteger[][] rows, PrimeField field) {
    this.size = rows.length;
    this.field = field;
    this.inverse = inverseOfOdd(field.prime());
    int countBits = Integer.SIZE - Integer.numberOfLeadingZeros(size);
    this.limbBits = Math.min(MAX_LIMB_BITS, SUM_BITS - PrimeField.BITS - countBits);
    int bits = 0;
    for (BigInteger[] row : rows) {
      for (BigInteger entry : row) {
        bits = Math.max(bits, entry.bitLength());
      }
    }
    int limbs = Math.max(1, (bits + limbBits - 1) / limbBits);
    this.matrix = new int[limbs][size * size];
    this.rest = new long[limbs][size];
    for (int limb = 0; limb < limbs; limb++) {
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          matrix[limb][i * size + j] = (int) limb(rows[i][j], limb);
        }
        rest[limb][i] = limb(rows[i][size], limb);
      }
    }
  }

  /** Each step doubles the number of right bits; p is its own inverse modulo 8. */
  private static long inverseOfOdd(long p) {
    long inverse = p;
    for (int bits = 3; bits < Long.SIZE; bits *= 2) {
      inverse *= 2 - p * inverse;
    }
    return inverse;
  }

  private long limb(BigInteger value, int limb) {
    boolean last = limb == rest.length - 1;
    long shifted = (limb == 0 ? value : value.shiftRight(limb * limbBits)).longValue();
    return last ? shifted : shifted & mask();
  }

  private long mask() {
    return (1L << limbBits) - 1;
  }

  /** The residues of r modulo p. */
  int[] residues() {
    int[] residues = new int[size];
    int last = rest.length - 1;
    for (int i = 0; i < size; i++) {
      long residue = Math.floorMod(rest[last][i], field.prime());
      for (int limb = last - 1; limb >= 0; limb--) {
        residue = field.residue((residue << limbBits) + rest[limb][i]);
      }
      residues[i] = (int) residue;
    }
    return residues;
  }

  /** Replaces r by (r - Ax')/p, where Ax' = r modulo p. */
  void remove(int[] digits) {
    int last = rest.length - 1;
    long prime = field.prime();
    for (int i = 0; i < size; i++) {
      long carry = 0;
      for (int limb = 0; limb < last; limb++) {
        long left = rest[limb][i] - dot(matrix[limb], i, digits) - carry;
        // The limb of the quotient is the one that leaves a multiple of 2^s.
        long quotient = left * inverse & mask();
        rest[limb][i] = quotient;
        carry = (quotient * prime - left) >> limbBits;
      }
      rest[last][i] = (rest[last][i] - dot(matrix[last], i, digits) - carry) / prime;
    }
  }

  private static long dot(int[] matrix, int row, int[] vector) {
    int n = vector.length;
    int start = row * n;
    long sum = 0;
    for (int j = 0; j < n; j++) {
      sum += (long) matrix[start + j] * vector[j];
    }
    return sum;
  }
}
