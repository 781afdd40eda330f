package relucert.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.Rationals;

class ElementTypeProperties {
  @Provide
  Arbitrary<Double> doubles() {
    return DoubleNetworks.doubles();
  }

  /** The value by way of the decimal digits, of which a double has finitely many. */
  private static BigFraction decimal(double value) {
    BigDecimal digits = new BigDecimal(value);
    BigInteger power = BigInteger.TEN.pow(Math.abs(digits.scale()));
    return digits.scale() > 0
        ? BigFraction.of(digits.unscaledValue(), power)
        : BigFraction.of(digits.unscaledValue().multiply(power));
  }

  private static BigFraction read(ElementType type, Number bits) {
    ByteBuffer data = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    return type.read(data.putLong(bits.longValue()).rewind(), 0);
  }

  @Property(tries = 1000)
  void aDoubleIsTheRationalThatItsDecimalDigitsSay(@ForAll("doubles") double value) {
    assertThat(Rationals.text(ElementType.exact(value))).isEqualTo(Rationals.text(decimal(value)));
    assertThat(read(ElementType.FLOAT64, Double.doubleToRawLongBits(value)))
        .isEqualTo(ElementType.exact(value));
  }

  @Property(tries = 1000)
  void aFloatIsTheRationalThatItsDecimalDigitsSay(@ForAll int bits) {
    float value = Float.intBitsToFloat(bits);
    if (Float.isFinite(value)) {
      assertThat(read(ElementType.FLOAT32, bits)).isEqualTo(decimal(value));
      if ((bits & 0xffff) == 0) {
        assertThat(read(ElementType.BFLOAT16, bits >>> 16)).isEqualTo(decimal(value));
      }
    }
  }

  /** The definition of binary16, over all of its 65,536 patterns. */
  @Example
  void everyHalfIsTheRationalOfItsDefinition() {
    for (int bits = 0; bits < 1 << 16; bits++) {
      int exponent = (bits >> 10) & 31;
      int fraction = bits & 1023;
      if (exponent == 31) {
        int notFinite = bits;
        assertThatThrownBy(() -> read(ElementType.FLOAT16, notFinite))
            .isInstanceOf(NumberFormatException.class)
            .hasMessageStartingWith("expected a finite number, found ");
        continue;
      }
      BigFraction expected =
          exponent == 0
              ? BigFraction.of(fraction, 1 << 24)
              : BigFraction.of((1024L + fraction) << exponent).divide(BigFraction.of(1 << 25));
      assertThat(read(ElementType.FLOAT16, bits))
          .isEqualTo(bits >> 15 == 1 ? expected.negate() : expected);
    }
  }

  @Example
  void integersAreReadWithTheirSignsAndNumbersThatAreNoneAreRefused() {
    assertThat(read(ElementType.INT8, -1L)).isEqualTo(BigFraction.of(-1));
    assertThat(read(ElementType.UINT8, -1L)).isEqualTo(BigFraction.of(255));
    assertThat(read(ElementType.INT16, 0x8000)).isEqualTo(BigFraction.of(-32768));
    assertThat(read(ElementType.UINT16, 0x8000)).isEqualTo(BigFraction.of(32768));
    assertThat(read(ElementType.INT32, -2L)).isEqualTo(BigFraction.of(-2));
    assertThat(read(ElementType.UINT32, -2L)).isEqualTo(BigFraction.of((1L << 32) - 2));
    assertThat(read(ElementType.INT64, Long.MIN_VALUE)).isEqualTo(Rationals.of(Long.MIN_VALUE));
    assertThat(read(ElementType.UINT64, -1L))
        .isEqualTo(BigFraction.of(BigInteger.TWO.pow(64).subtract(BigInteger.ONE)));
    assertThat(read(ElementType.BOOL, 1)).isEqualTo(BigFraction.ONE);
    assertThatThrownBy(() -> read(ElementType.BOOL, 2))
        .hasMessage("expected 0 or 1 for a Boolean, found 2");
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> ElementType.exact(bad))
          .isInstanceOf(NumberFormatException.class)
          .hasMessage("expected a finite number, found " + bad);
    }
  }

  @Property(tries = 1000)
  void aTypeHasItsOwnNumbersAndNotThoseOfALongerType(@ForAll("doubles") double value) {
    BigFraction number = ElementType.exact(value);
    assertThat(ElementType.FLOAT64.has(number)).isTrue();
    assertThat(ElementType.FLOAT32.has(number)).isEqualTo((float) value == value);
    BigFraction between = number.multiply(3).add(BigFraction.of(1, 7));
    assertThat(ElementType.FLOAT64.has(between)).isFalse();
    assertThat(ElementType.FLOAT64.has(BigFraction.of(BigInteger.TWO.pow(1024)))).isFalse();
  }

  @Property(tries = 1000)
  void aShortTypeHasAFloatExactlyIfTheLowerBitsAreZero(@ForAll int bits) {
    for (int some : new int[] {bits, bits & 0xffff0000, (bits & 0xffff0000) | 0x8000}) {
      float value = Float.intBitsToFloat(some);
      if (Float.isFinite(value) && value != 0) {
        assertThat(ElementType.BFLOAT16.has(ElementType.exact(value)))
            .isEqualTo((some & 0xffff) == 0);
      }
    }
  }

  @Example
  void halfPrecisionHasItsOwnNumbersAndNoneBetweenOrBeyond() {
    BigFraction before = BigFraction.ZERO;
    for (int bits = 1; bits < 31 << 10; bits++) {
      BigFraction half = read(ElementType.FLOAT16, bits);
      assertThat(ElementType.FLOAT16.has(half)).isTrue();
      assertThat(ElementType.FLOAT16.has(half.negate())).isTrue();
      assertThat(ElementType.FLOAT16.has(half.add(before).divide(2))).isFalse();
      before = half;
    }
    assertThat(ElementType.FLOAT16.has(BigFraction.of(65536))).isFalse();
  }
}
