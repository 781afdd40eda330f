package relucert.exact;

import java.math.BigInteger;
import java.util.Optional;

/**
 * The field of residues modulo a prime p of at most {@value #BITS} bits. Residues are numbers from
 * 0 to p - 1; a sum of {@value #TERMS} products of two of them is less than 2^63, so sums of
 * products need a reduction only now and then.
 */
final class PrimeField {
  /** The most bits of a prime, and so of a residue. */
  static final int BITS = 28;

  /** The number of products whose sum, with a residue more, certainly stays below 2^63. */
  static final int TERMS = 64;

  private final long prime;

  /** 2^64 / p, rounded down. */
  private final long reciprocal;

  /**
   * The field of residues modulo p.
   *
   * @param prime an odd prime of at most {@value #BITS} bits
   */
  PrimeField(long prime) {
    this.prime = prime;
    // p does not divide 2^64, so the quotient of 2^64 - 1 is the same.
    this.reciprocal = Long.divideUnsigned(-1L, prime);
  }

  long prime() {
    return prime;
  }

  /**
   * Reduces a number from 0 to 2^63 - 1. The estimate of the quotient is at most one too small: x/p
   * exceeds x * reciprocal / 2^64 by less than x / 2^64 &lt; 1/2, and rounding down by less than 1.
   */
  long residue(long x) {
    long rest = x - Math.multiplyHigh(x, reciprocal) * prime;
    return rest >= prime ? rest - prime : rest;
  }

  long residue(BigInteger x) {
    return x.bitLength() < Long.SIZE
        ? Math.floorMod(x.longValue(), prime)
        : x.mod(BigInteger.valueOf(prime)).longValue();
  }

  /** The inverse of a residue that is not 0. */
  long inverse(long x) {
    return BigInteger.valueOf(x).modInverse(BigInteger.valueOf(prime)).longValue();
  }

  /** The residue of the scalar product of a row of a matrix, stored by rows, and a vector. */
  long dot(int[] matrix, int row, int[] vector) {
    int n = vector.length;
    int start = row * n;
    long sum = 0;
    for (int from = 0; from < n; from += TERMS) {
      int to = Math.min(n, from + TERMS);
      for (int j = from; j < to; j++) {
        sum += (long) matrix[start + j] * vector[j];
      }
      sum = residue(sum);
    }
    return sum;
  }

  /**
   * Inverts a square matrix by elimination with row exchanges, in its own place.
   *
   * @param rows n rows of n residues
   * @return the inverse, stored by rows; empty if the matrix is singular modulo p
   */
  Optional<int[]> inverse(long[][] rows) {
    int n = rows.length;
    int[] exchanged = new int[n];
    for (int c = 0; c < n; c++) {
      int pivot = c;
      while (pivot < n && rows[pivot][c] == 0) {
        pivot++;
      }
      if (pivot == n) {
        return Optional.empty();
      }
      exchanged[c] = pivot;
      long[] row = rows[pivot];
      rows[pivot] = rows[c];
      rows[c] = row;
      eliminate(rows, c);
    }
    return Optional.of(flat(rows, exchanged));
  }

  /** Replaces column c, whose pivot is in row c, by that of the inverse. */
  private void eliminate(long[][] rows, int c) {
    long[] row = rows[c];
    long scale = inverse(row[c]);
    row[c] = 1;
    for (int j = 0; j < row.length; j++) {
      row[j] = residue(row[j] * scale);
    }
    for (int i = 0; i < rows.length; i++) {
      if (i != c && rows[i][c] != 0) {
        long[] other = rows[i];
        long factor = prime - other[c];
        other[c] = 0;
        for (int j = 0; j < row.length; j++) {
          other[j] = residue(other[j] + factor * row[j]);
        }
      }
    }
  }

  /** Exchanging rows of a matrix exchanges columns of its inverse; this takes them back. */
  private static int[] flat(long[][] rows, int[] exchanged) {
    int n = rows.length;
    int[] flat = new int[n * n];
    for (int i = 0; i < n; i++) {
      long[] row = rows[i];
      for (int c = n - 1; c >= 0; c--) {
        long entry = row[c];
        row[c] = row[exchanged[c]];
        row[exchanged[c]] = entry;
      }
      for (int j = 0; j < n; j++) {
        flat[i * n + j] = (int) row[j];
      }
    }
    return flat;
  }
}
