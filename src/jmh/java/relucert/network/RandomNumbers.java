package relucert.network;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;

/**
 * Kinds of numbers that weights and samples are made of, the same as in the programs written in C
 * that evaluation is measured against.
 */
public enum RandomNumbers {
  /** Integers from -7 to 7. */
  I4,
  /** Numerators of 15 bits and a sign over one denominator of 15 bits for each tensor. */
  S16,
  /** Numerators of 63 bits and a sign over one denominator of 63 bits for each tensor. */
  S64,
  /** Numerators and denominators of 15 bits, each number with its own. */
  A16,
  /** Numerators and denominators of 63 bits, each number with its own. */
  A64;

  /** A tensor of the given shape. */
  RationalMatrix matrix(int rows, int columns, Random random) {
    BigInteger shared = denominator(random);
    List<RationalVector> matrix = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      List<BigFraction> row = new ArrayList<>();
      for (int j = 0; j < columns; j++) {
        row.add(number(shared, random));
      }
      matrix.add(RationalVector.of(row));
    }
    return RationalMatrix.of(columns, matrix);
  }

  RationalVector vector(int size, Random random) {
    return matrix(1, size, random).row(0);
  }

  private int bits() {
    return this == S64 || this == A64 ? 63 : 15;
  }

  private BigFraction number(BigInteger shared, Random random) {
    if (this == I4) {
      return Rationals.of(random.nextInt(15) - 7L);
    }
    BigInteger magnitude = new BigInteger(bits(), random);
    BigInteger numerator = random.nextBoolean() ? magnitude : magnitude.negate();
    boolean isOwn = this == A16 || this == A64;
    return BigFraction.of(numerator, isOwn ? denominator(random) : shared);
  }

  /** Long and odd if it is shared, else of any length. */
  private BigInteger denominator(Random random) {
    BigInteger magnitude = new BigInteger(bits(), random);
    return this == A16 || this == A64
        ? magnitude.max(BigInteger.ONE)
        : magnitude.setBit(bits() - 1).setBit(0);
  }
}
