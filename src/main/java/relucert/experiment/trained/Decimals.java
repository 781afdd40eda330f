package relucert.experiment.trained;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How measured numbers are written. */
final class Decimals {
  private static final MathContext SHORT = new MathContext(4, RoundingMode.HALF_EVEN);

  private Decimals() {}

  /** The number to four digits, without an exponent. */
  static String text(double number) {
    return number == 0 ? "0" : new BigDecimal(number).round(SHORT).toPlainString();
  }
}
