package relucert.construction.sharp3;

import com.google.common.math.BigIntegerMath;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/** Rounding of rationals to integers, exactly. */
final class Integers {
  private Integers() {}

  /** Returns the least integer that is at least a given number. */
  static BigInteger ceiling(BigFraction value) {
    return BigIntegerMath.divide(
        value.getNumerator(), value.getDenominator(), RoundingMode.CEILING);
  }
}
