package relucert.cli;

import com.google.common.base.Splitter;
import org.apache.commons.numbers.fraction.BigFraction;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;

/** Exact numbers and vectors on the command line. */
final class ExactOptions {
  private ExactOptions() {}

  /** Reads one exact number. */
  static final class Scalar implements ITypeConverter<BigFraction> {
    @Override
    public BigFraction convert(String text) {
      try {
        return Rationals.parse(text.strip());
      } catch (NumberFormatException e) {
        throw new TypeConversionException(
            "expected an exact number (3, -7/4, 0.125), but " + e.getMessage());
      }
    }
  }

  /** Reads exact numbers separated by commas. */
  static final class Vector implements ITypeConverter<RationalVector> {
    private final Scalar number = new Scalar();

    @Override
    public RationalVector convert(String text) {
      return RationalVector.of(Splitter.on(',').splitToStream(text).map(number::convert).toList());
    }
  }
}
