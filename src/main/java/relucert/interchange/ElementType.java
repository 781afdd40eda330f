package relucert.interchange;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How a number is stored in a binary file. Every stored number is a rational and is taken as
 * exactly that one: a finite binary floating-point number is m * 2^e.
 */
enum ElementType {
  BOOL(1),
  INT8(1),
  INT16(2),
  INT32(4),
  INT64(8),
  UINT8(1),
  UINT16(2),
  UINT32(4),
  UINT64(8),
  FLOAT16(2),
  BFLOAT16(2),
  FLOAT32(4),
  FLOAT64(8);

  private static final int HALF_FRACTION_BITS = 10;
  private static final int HALF_INFINITE = 31;

  private final int bytes;

  ElementType(int bytes) {
    this.bytes = bytes;
  }

  /** Returns the number of bytes of an element. */
  int bytes() {
    return bytes;
  }

  boolean isInteger() {
    return compareTo(FLOAT16) < 0;
  }

  /**
   * Reads the number at an offset, in the buffer's order of bytes.
   *
   * @throws NumberFormatException if it is NaN, infinite, or a Boolean that is neither 0 nor 1; the
   *     message says what was expected and what was found
   */
  BigFraction read(ByteBuffer data, int offset) {
    return switch (this) {
      case BOOL -> truth(data.get(offset));
      case INT8 -> BigFraction.of(data.get(offset));
      case INT16 -> BigFraction.of(data.getShort(offset));
      case INT32 -> BigFraction.of(data.getInt(offset));
      case INT64 -> BigFraction.of(data.getLong(offset));
      case UINT8 -> BigFraction.of(Byte.toUnsignedInt(data.get(offset)));
      case UINT16 -> BigFraction.of(Short.toUnsignedInt(data.getShort(offset)));
      case UINT32 -> BigFraction.of(Integer.toUnsignedLong(data.getInt(offset)));
      case UINT64 -> BigFraction.of(new BigInteger(Long.toUnsignedString(data.getLong(offset))));
      case FLOAT16 -> exact(half(data.getShort(offset)));
      // The upper half of a FLOAT32.
      case BFLOAT16 -> exact(Float.intBitsToFloat(data.getShort(offset) << Short.SIZE));
      case FLOAT32 -> exact(data.getFloat(offset));
      case FLOAT64 -> exact(data.getDouble(offset));
    };
  }

  private static BigFraction truth(byte value) {
    if (value != 0 && value != 1) {
      throw new NumberFormatException("expected 0 or 1 for a Boolean, found " + value);
    }
    return BigFraction.of(value);
  }

  /** Returns the value of the 16 bits of an IEEE 754 binary16, which a float holds exactly. */
  private static float half(short bits) {
    int exponent = (bits >> HALF_FRACTION_BITS) & HALF_INFINITE;
    int fraction = bits & ((1 << HALF_FRACTION_BITS) - 1);
    float magnitude;
    if (exponent == HALF_INFINITE) {
      magnitude = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
    } else if (exponent == 0) {
      magnitude = Math.scalb((float) fraction, -24);
    } else {
      magnitude = Math.scalb((float) (fraction | 1 << HALF_FRACTION_BITS), exponent - 25);
    }
    return bits < 0 ? -magnitude : magnitude;
  }

  /** Tells whether a number is one of the finite numbers of a floating-point type. */
  boolean has(BigFraction number) {
    double nearest = number.doubleValue();
    if (!Double.isFinite(nearest) || exact(nearest).compareTo(number) != 0) {
      return false;
    }
    return switch (this) {
      case FLOAT64 -> true;
      case FLOAT32 -> (float) nearest == nearest;
      case BFLOAT16 ->
          (float) nearest == nearest && (Float.floatToIntBits((float) nearest) & 0xffff) == 0;
      case FLOAT16 -> isHalf(nearest);
      default -> throw new IllegalStateException("integers of type " + this);
    };
  }

  /** Multiples of 2^-24 with 11 bits, below 2^16. */
  private static boolean isHalf(double value) {
    double magnitude = Math.abs(value);
    int exponent = Math.max(Math.getExponent(magnitude), -14);
    // Scaled by a power of two: exact, unless it is far below 2^-24 and then no integer.
    double units = Math.scalb(magnitude, HALF_FRACTION_BITS - exponent);
    return magnitude < 65536 && units == Math.rint(units);
  }

  /**
   * Returns a finite double as the rational it is.
   *
   * @throws NumberFormatException if it is NaN or infinite
   */
  static BigFraction exact(double value) {
    if (!Double.isFinite(value)) {
      throw new NumberFormatException("expected a finite number, found " + value);
    }
    if (value == 0) {
      return BigFraction.ZERO;
    }
    int exponent = Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - 52;
    // |value| = significand * 2^exponent, for subnormal numbers too; scaling in two steps stays
    // exact, because 2^1074 itself is no double.
    double scaled = Math.scalb(Math.scalb(value, -exponent / 2), -exponent + exponent / 2);
    long significand = (long) scaled;
    int twos = Long.numberOfTrailingZeros(significand);
    BigInteger odd = BigInteger.valueOf(significand >> twos);
    int power = exponent + twos;
    return power >= 0
        ? BigFraction.of(odd.shiftLeft(power))
        : BigFraction.of(odd, BigInteger.ONE.shiftLeft(-power));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
