package relucert.cli;

import java.math.BigInteger;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import relucert.interchange.Shown;

/**
 * Reads integers in a range.
 *
 * @param least the least one
 * @param most the greatest one
 */
record WholeNumber(long least, long most) {
  /** Longer texts are not turned into numbers. */
  private static final int LONGEST = 1000;

  /** Integers of 32 bits. */
  static ITypeConverter<Integer> ofInt() {
    WholeNumber range = new WholeNumber(Integer.MIN_VALUE, Integer.MAX_VALUE);
    return text -> (int) range.read(text);
  }

  /** Integers of 64 bits. */
  static ITypeConverter<Long> ofLong() {
    return new WholeNumber(Long.MIN_VALUE, Long.MAX_VALUE)::read;
  }

  /**
   * Reads an integer.
   *
   * @throws TypeConversionException if it is none, or not in the range
   */
  long read(String text) {
    if (text.length() > LONGEST || !text.matches("[+-]?[0-9]+")) {
      throw new TypeConversionException("expected an integer, found " + Shown.quoted(text));
    }
    BigInteger number = new BigInteger(text);
    if (number.compareTo(BigInteger.valueOf(most)) > 0) {
      throw new TypeConversionException(
          "expected at most " + most + ", found " + Shown.quoted(text));
    }
    if (number.compareTo(BigInteger.valueOf(least)) < 0) {
      throw new TypeConversionException(
          "expected at least " + least + ", found " + Shown.quoted(text));
    }
    return number.longValueExact();
  }
}
