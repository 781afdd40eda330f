package relucert.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class AffineKernelTest {

  /**
   * All weights and inputs as long as a bit length allows, with every choice of signs of the two
   * factors, for all splits of about 62 bits between them: the sums go up to and beyond the point
   * where long arithmetic has to hand over.
   */
  @Test
  void theSumsAroundTheEndOfLongAreTheOracles() {
    for (int inputs = 1; inputs <= 4; inputs++) {
      for (int weightBits : new int[] {1, 2, 29, 30, 31, 32, 58, 61, 62, 63, 64, 65}) {
        for (int total = 58; total <= 66; total++) {
          if (total > weightBits) {
            for (BigInteger weight : extremes(weightBits)) {
              for (BigInteger entry : extremes(total - weightBits)) {
                agrees(inputs, weight, entry, BigInteger.ONE);
              }
            }
          }
        }
      }
    }
  }

  /** The bias is multiplied by the denominator of the input, which may be the longest factor. */
  @Test
  void aLongDenominatorOfTheInputIsTakenIntoAccount() {
    for (int biasBits : new int[] {1, 3, 31, 62}) {
      for (int total = 58; total <= 68; total++) {
        if (total > biasBits) {
          for (BigInteger bias : extremes(biasBits)) {
            BigInteger denominator =
                BigInteger.ONE.shiftLeft(total - biasBits).subtract(BigInteger.ONE);
            agrees(1, bias, BigInteger.ONE, denominator);
            agrees(2, bias, BigInteger.TWO, denominator);
          }
        }
      }
    }
  }

  /** Weights, bias, numerators and denominator of the input are all as long as they can be. */
  @Test
  void allFactorsMayBeLongAtOnce() {
    for (int inputs = 1; inputs <= 8; inputs++) {
      for (int weightBits : new int[] {1, 20, 31, 50, 57}) {
        for (int total = 55; total <= 66; total++) {
          int length = total - weightBits;
          if (length >= 3) {
            BigInteger denominator = BigInteger.ONE.shiftLeft(length).subtract(BigInteger.TWO);
            for (BigInteger weight : extremes(weightBits)) {
              for (BigInteger entry : extremes(length)) {
                agrees(inputs, weight, entry, denominator.subtract(BigInteger.ONE));
              }
            }
          }
        }
      }
    }
  }

  private static List<BigInteger> extremes(int bits) {
    BigInteger power = BigInteger.ONE.shiftLeft(bits);
    return List.of(power.subtract(BigInteger.ONE), power.negate(), BigInteger.ONE.subtract(power));
  }

  /** A row of equal weights and that bias too, applied to equal entries over a denominator. */
  private static void agrees(
      int inputs, BigInteger weight, BigInteger numerator, BigInteger denominator) {
    RationalVector row = constant(inputs, BigFraction.of(weight));
    RationalMatrix weights = RationalMatrix.of(inputs, List.of(row));
    RationalVector biases = RationalVector.of(BigFraction.of(weight));
    RationalVector input = constant(inputs, BigFraction.of(numerator, denominator));
    IntegerVector image =
        AffineKernel.of(weights, biases).orElseThrow().apply(IntegerVector.of(input));
    assertThat(image.toRationals().entries())
        .as("%s inputs, weight %s, entry %s/%s", inputs, weight, numerator, denominator)
        .isEqualTo(RationalOracle.affine(weights, biases, input));
    assertThat(image.small() != null).isEqualTo(image.bits() <= IntegerVector.LONG_BITS);
  }

  private static RationalVector constant(int size, BigFraction value) {
    return RationalVector.of(Collections.nCopies(size, value));
  }

  @Test
  void anInputOfAnotherSizeIsRejected() {
    AffineKernel kernel =
        AffineKernel.of(RationalMatrix.of(new long[] {1, 2}), RationalVector.of(3)).orElseThrow();
    assertThatThrownBy(() -> kernel.apply(IntegerVector.of(RationalVector.of(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the input has 1 coordinates, not 2");
    assertThatThrownBy(() -> kernel.apply(IntegerVector.of(RationalVector.of(1, 2, 3))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the input has 3 coordinates, not 2");
  }

  @Test
  void aCommonDenominatorOfMoreThan4096BitsGivesNoKernel() {
    BigInteger longest = BigInteger.ONE.shiftLeft(4096).subtract(BigInteger.ONE);
    BigInteger tooLong = BigInteger.ONE.shiftLeft(4096);
    RationalMatrix one = RationalMatrix.of(new long[] {1});
    assertThat(AffineKernel.of(one, RationalVector.of(BigFraction.of(BigInteger.ONE, longest))))
        .isPresent();
    assertThat(AffineKernel.of(one, RationalVector.of(BigFraction.of(BigInteger.ONE, tooLong))))
        .isEmpty();
    RationalMatrix wide =
        RationalMatrix.of(1, List.of(RationalVector.of(BigFraction.of(BigInteger.ONE, tooLong))));
    assertThat(AffineKernel.of(wide, RationalVector.zero(1))).isEmpty();
  }

  /** Each denominator is short, but they have no common factor. */
  @Test
  void denominatorsThatAreLongOnlyTogetherGiveNoKernel() {
    List<BigFraction> entries = new ArrayList<>();
    BigInteger prime = BigInteger.ONE.shiftLeft(200);
    for (int i = 0; i < 21; i++) {
      prime = prime.nextProbablePrime();
      entries.add(BigFraction.of(BigInteger.ONE, prime));
    }
    RationalMatrix weights = RationalMatrix.of(21, List.of(RationalVector.of(entries)));
    assertThat(AffineKernel.of(weights, RationalVector.zero(1))).isEmpty();
    RationalMatrix shorter =
        RationalMatrix.of(20, List.of(RationalVector.of(entries.subList(0, 20))));
    assertThat(AffineKernel.of(shorter, RationalVector.zero(1))).isPresent();
  }

  @Test
  void aMapWithoutInputsIsItsBias() {
    RationalMatrix weights =
        RationalMatrix.of(0, List.of(RationalVector.zero(0), RationalVector.zero(0)));
    RationalVector biases = RationalVector.parse("1/2", "-1/3");
    assertThat(
            AffineKernel.of(weights, biases)
                .orElseThrow()
                .apply(IntegerVector.of(RationalVector.zero(0)))
                .toRationals())
        .isEqualTo(biases);
  }
}
