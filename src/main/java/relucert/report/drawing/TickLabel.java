package relucert.report.drawing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.Rationals;

/** Numbers beside an axis: exact where there is room, else rounded and marked by {@code ~}. */
final class TickLabel {
  /** Rounded numbers outside of 0.01..100,000 have an exponent. */
  private static final BigDecimal LEAST = new BigDecimal("0.01");

  private static final BigDecimal MOST = new BigDecimal("100000");
  private static final int DIGITS = 3;
  private static final int DIGITS_WITH_EXPONENT = 2;

  private TickLabel() {}

  /**
   * Returns a number in few characters.
   *
   * @param number the number
   * @param longest exact texts of at most so many characters stay
   * @return the exact text, or {@code ~} and 2 or more significant digits
   */
  static String of(BigFraction number, int longest) {
    String exact = Rationals.text(number);
    return exact.length() <= longest ? exact : "~" + rounded(Rationals.canonical(number));
  }

  private static String rounded(BigFraction number) {
    // Far more digits than are shown: whether the last one is right does not show.
    BigDecimal value =
        new BigDecimal(number.getNumerator())
            .divide(new BigDecimal(number.getDenominator()), MathContext.DECIMAL64);
    BigDecimal size = value.abs();
    if (size.signum() != 0 && (size.compareTo(LEAST) < 0 || size.compareTo(MOST) >= 0)) {
      MathContext few = new MathContext(DIGITS_WITH_EXPONENT, RoundingMode.HALF_EVEN);
      BigDecimal digits = value.round(few).stripTrailingZeros();
      int exponent = digits.precision() - digits.scale() - 1;
      return digits.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }
    int whole = Math.max(0, value.precision() - value.scale());
    return value
        .round(new MathContext(Math.max(DIGITS, whole), RoundingMode.HALF_EVEN))
        .stripTrailingZeros()
        .toPlainString();
  }
}
