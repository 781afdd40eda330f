package relucert.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntegerVectorTest {

  @Test
  void entriesAreWrittenOverTheirLeastCommonDenominator() {
    IntegerVector vector = IntegerVector.of(RationalVector.parse("1/6", "-3/4", "2", "0"));
    assertThat(vector.denominator()).isEqualTo(12);
    assertThat(List.of(0, 1, 2, 3))
        .extracting(vector::numerator)
        .map(BigInteger::intValueExact)
        .containsExactly(2, -9, 24, 0);
    assertThat(vector.size()).isEqualTo(4);
    assertThat(vector.bits()).isEqualTo(5);
  }

  @Test
  void theEmptyVectorHasDenominatorOne() {
    IntegerVector empty = IntegerVector.of(RationalVector.zero(0));
    assertThat(empty.size()).isZero();
    assertThat(empty.denominator()).isEqualTo(1);
    assertThat(empty.bits()).isZero();
    assertThat(empty.toRationals()).isEqualTo(RationalVector.zero(0));
    assertThat(empty.relu().size()).isZero();
  }

  @Test
  void theLeastCommonMultipleIsDivisibleByBothAndNoSmallerNumberIs() {
    for (int a = 1; a <= 24; a++) {
      for (int b = 1; b <= 24; b++) {
        int least = 1;
        while (least % a != 0 || least % b != 0) {
          least++;
        }
        assertThat(IntegerVector.lcm(BigInteger.valueOf(a), BigInteger.valueOf(b)))
            .isEqualTo(least);
      }
    }
  }

  /** 2^62 - 1 and -2^62 have 62 bits, their neighbours outwards have 63. */
  @Test
  void numeratorsOfAtMost62BitsAreHeldAsLong() {
    BigInteger edge = BigInteger.ONE.shiftLeft(62);
    for (int offset = -3; offset <= 3; offset++) {
      for (BigInteger value : List.of(edge, edge.negate())) {
        BigInteger numerator = value.add(BigInteger.valueOf(offset));
        IntegerVector vector =
            IntegerVector.of(new BigInteger[] {BigInteger.ONE, numerator}, BigInteger.TWO);
        assertThat(vector.bits()).isEqualTo(numerator.bitLength());
        assertThat(vector.small() != null).isEqualTo(numerator.bitLength() <= 62);
        assertThat(vector.size()).isEqualTo(2);
        assertThat(vector.numerator(1)).isEqualTo(numerator);
        IntegerVector positive = vector.relu();
        assertThat(positive.numerator(0)).isEqualTo(1);
        assertThat(positive.numerator(1)).isEqualTo(numerator.max(BigInteger.ZERO));
        assertThat(positive.denominator()).isEqualTo(2);
        assertThat(positive.small() != null).isEqualTo(positive.bits() <= 62);
        assertThat(vector.numerator(1)).as("relu leaves its vector alone").isEqualTo(numerator);
      }
    }
  }

  @Test
  void theSizeOfLongNumeratorsIsThatOfTheLargestMagnitude() {
    IntegerVector vector = IntegerVector.of(new long[] {3, -9, 1}, BigInteger.ONE);
    assertThat(vector.bits()).isEqualTo(4);
    assertThat(vector.relu().bits()).isEqualTo(2);
    assertThat(IntegerVector.of(new long[] {0}, BigInteger.ONE).bits()).isZero();
  }
}
