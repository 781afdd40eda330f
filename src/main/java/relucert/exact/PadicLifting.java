package relucert.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Solves an integer system Ax = b with a regular matrix by p-adic lifting (J. D. Dixon, Exact
 * solution of linear equations using p-adic expansions, 1982): the inverse of A modulo a small
 * prime gives the digits of x to the base p one after the other, and enough digits give x.
 *
 * <p>The answer is exact whatever the bounds: A is regular modulo p, hence regular, and x = y/d is
 * given only if
 *
 * <ul>
 *   <li>Ay = db modulo p^h, because y = d(x_0 + x_1 p + ...) modulo p^h with digits x_i found, and
 *   <li>n |A| |y| + |b| d &lt; p^h, where |.| is the largest entry,
 * </ul>
 *
 * so that Ay - db is a multiple of p^h smaller than p^h, which is 0. That h digits are enough for
 * this, and k digits for the fractions, follows from Hadamard's bound on the determinants of
 * Cramer's rule.
 */
final class PadicLifting {
  /** The three largest primes of {@value PrimeField#BITS} bits. */
  static final long[] PRIMES = {268_435_399L, 268_435_367L, 268_435_361L};

  /**
   * So many bits more than a numerator has, at least, are known of what may be one: a number that
   * is none looks like one, and makes the proof fail, about once in 2^32 cases.
   */
  private static final int CHANCE_BITS = 33;

  private final BigInteger[][] rows;
  private final int size;
  private final PrimeField field;

  /** Determinants of columns of (A b) are less than 2^bound in size. */
  private final int bound;

  private final BigInteger largestOfMatrix;
  private final BigInteger largestOfSide;

  private PadicLifting(BigInteger[][] rows, PrimeField field) {
    this.rows = rows;
    this.size = rows.length;
    this.field = field;
    this.bound = IntegerRows.minorBits(rows);
    BigInteger matrix = BigInteger.ZERO;
    BigInteger side = BigInteger.ZERO;
    for (BigInteger[] row : rows) {
      side = side.max(row[size].abs());
      for (int j = 0; j < size; j++) {
        matrix = matrix.max(row[j].abs());
      }
    }
    this.largestOfMatrix = matrix;
    this.largestOfSide = side;
  }

  /**
   * Solves a system.
   *
   * @param rows n rows of n + 1 integers, n at least 1: A and, behind it, b
   * @return the solution; empty if A is singular modulo all primes tried, as a singular matrix is,
   *     or (never met) if numbers that happen to be small were taken for numerators
   */
  static Optional<IntegerVector> solve(BigInteger[][] rows) {
    for (long prime : PRIMES) {
      PrimeField field = new PrimeField(prime);
      Optional<int[]> inverse = field.inverse(residues(rows, field));
      if (inverse.isPresent()) {
        return new PadicLifting(rows, field).lift(inverse.get());
      }
    }
    return Optional.empty();
  }

  private static long[][] residues(BigInteger[][] rows, PrimeField field) {
    long[][] residues = new long[rows.length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        residues[i][j] = field.residue(rows[i][j]);
      }
    }
    return residues;
  }

  private Optional<IntegerVector> lift(int[] inverse) {
    // y and d have at most bound bits: as p^k > 2^(28k - 1), k digits make p^k > 2 |y| d.
    int forFraction = 2 * bound + 2;
    int forProof = bound + Math.max(weight().bitLength(), CHANCE_BITS) + 2;
    int proof = digits(forProof);
    int count = Math.max(digits(forFraction), proof);
    Residual residual = new Residual(rows, field);
    List<int[]> digits = new ArrayList<>(count);
    for (int k = 0; k < count; k++) {
      int[] residues = residual.residues();
      int[] next = new int[size];
      for (int i = 0; i < size; i++) {
        next[i] = (int) field.dot(inverse, i, residues);
      }
      residual.remove(next);
      digits.add(next);
    }
    return fractions(new PadicDigits(field, digits), count, proof);
  }

  private static int digits(int bits) {
    return (bits + PrimeField.BITS - 1) / PrimeField.BITS;
  }

  /** n |A| + |b|, times a bound of y and d a bound of Ay - db. */
  private BigInteger weight() {
    return largestOfMatrix.multiply(BigInteger.valueOf(size)).add(largestOfSide);
  }

  /** Finds one denominator after the other; most often the first entry has that of all. */
  private Optional<IntegerVector> fractions(PadicDigits digits, int count, int proof) {
    BigInteger modulus = digits.modulus(proof);
    BigInteger most = BigInteger.ONE.shiftLeft(bound);
    BigInteger[] numerators = new BigInteger[size];
    BigInteger denominator = BigInteger.ONE;
    for (int i = 0; i < size; i++) {
      numerators[i] = centred(digits.number(i, proof).multiply(denominator), modulus);
      if (numerators[i].abs().compareTo(most) >= 0) {
        BigInteger whole = digits.modulus(count);
        BigInteger scaled = digits.number(i, count).multiply(denominator).mod(whole);
        RationalReconstruction.Quotient found = RationalReconstruction.of(scaled, whole, bound);
        for (int before = 0; before < i; before++) {
          numerators[before] = numerators[before].multiply(found.denominator());
        }
        numerators[i] = found.numerator();
        denominator = denominator.multiply(found.denominator());
      }
    }
    return isProved(numerators, denominator, modulus)
        ? Optional.of(IntegerVector.of(numerators, denominator))
        : Optional.empty();
  }

  private static BigInteger centred(BigInteger value, BigInteger modulus) {
    BigInteger residue = value.mod(modulus);
    return residue.shiftLeft(1).compareTo(modulus) > 0 ? residue.subtract(modulus) : residue;
  }

  private boolean isProved(BigInteger[] numerators, BigInteger denominator, BigInteger modulus) {
    BigInteger largest = BigInteger.ZERO;
    for (BigInteger numerator : numerators) {
      largest = largest.max(numerator.abs());
    }
    BigInteger difference =
        largestOfMatrix
            .multiply(BigInteger.valueOf(size))
            .multiply(largest)
            .add(largestOfSide.multiply(denominator));
    return difference.compareTo(modulus) < 0;
  }
}
