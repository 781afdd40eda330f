package relucert.network;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;

/** Kinds of numbers that weights and samples are made of. */
public enum RandomNumbers {
  /** Integers from -7 to 7. */
  I4,
  /** Numerators of 16 bits and a sign over one denominator of 16 bits for each tensor. */
  S16,
  /** Numerators of 64 bits and a sign over one denominator of 64 bits for each tensor. */
  S64,
  /** Numerators and denominators of 16 bits, each number with its own. */
  A16;

  /** A matrix, which is one tensor. */
  RationalMatrix matrix(int rows, int columns, Random random) {
    BigInteger shared = positive(this == S64 ? 64 : 16, random);
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

  private BigFraction number(BigInteger shared, Random random) {
    return switch (this) {
      case I4 -> Rationals.of(random.nextInt(15) - 7L);
      case S16 -> BigFraction.of(signed(16, random), shared);
      case S64 -> BigFraction.of(signed(64, random), shared);
      case A16 -> BigFraction.of(signed(16, random), positive(16, random));
    };
  }

  private static BigInteger signed(int bits, Random random) {
    BigInteger magnitude = new BigInteger(bits, random);
    return random.nextBoolean() ? magnitude : magnitude.negate();
  }

  private static BigInteger positive(int bits, Random random) {
    return new BigInteger(bits, random).setBit(bits - 1);
  }
}
