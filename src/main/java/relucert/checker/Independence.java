package relucert.checker;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;

/**
 * Linear independence by elimination modulo a prime. Vectors whose residues are independent are
 * independent: a relation over the rationals, scaled to coprime integers, would be one modulo the
 * prime. The converse may fail for an unlucky prime, so a few are tried; the work is bounded
 * whatever the size of the numbers.
 */
final class Independence {
  private static final long[] PRIMES = {2_147_483_647L, 2_147_483_629L, 2_147_483_587L};

  private Independence() {}

  /** Tells whether the vectors, all of one size, are certainly independent. */
  static boolean isCertain(List<RationalVector> vectors) {
    for (long prime : PRIMES) {
      if (isIndependent(vectors, prime)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIndependent(List<RationalVector> vectors, long prime) {
    List<long[]> reduced = new ArrayList<>();
    List<Integer> pivots = new ArrayList<>();
    for (RationalVector vector : vectors) {
      long[] row = new long[vector.size()];
      for (int i = 0; i < row.length; i++) {
        BigInteger modulus = BigInteger.valueOf(prime);
        BigFraction entry = vector.get(i);
        if (entry.getDenominator().mod(modulus).signum() == 0) {
          return false;
        }
        row[i] =
            entry
                .getNumerator()
                .multiply(entry.getDenominator().modInverse(modulus))
                .mod(modulus)
                .longValueExact();
      }
      for (int r = 0; r < reduced.size(); r++) {
        long factor = row[pivots.get(r)];
        for (int i = 0; i < row.length; i++) {
          row[i] = Math.floorMod(row[i] - factor * reduced.get(r)[i], prime);
        }
      }
      int pivot = 0;
      while (pivot < row.length && row[pivot] == 0) {
        pivot++;
      }
      if (pivot == row.length) {
        return false;
      }
      long inverse =
          BigInteger.valueOf(row[pivot]).modInverse(BigInteger.valueOf(prime)).longValueExact();
      for (int i = 0; i < row.length; i++) {
        row[i] = row[i] * inverse % prime;
      }
      reduced.add(row);
      pivots.add(pivot);
    }
    return true;
  }
}
