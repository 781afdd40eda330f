package relucert.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import relucert.exact.Rationals;

class TickLabelTest {
  private static BigFraction of(double value) {
    return BigFraction.from(value);
  }

  @Test
  void shortNumbersAreExactAndLongOnesAreMarkedAndRounded() {
    assertThat(TickLabel.of(BigFraction.ZERO, 7)).isEqualTo("0");
    assertThat(TickLabel.of(Rationals.of(-1, 3), 7)).isEqualTo("-1/3");
    assertThat(TickLabel.of(of(0.31), 7)).isEqualTo("~0.31");
    assertThat(TickLabel.of(of(-0.0123456), 7)).isEqualTo("~-0.0123");
    assertThat(TickLabel.of(of(1.9996), 7)).isEqualTo("~2");
    assertThat(TickLabel.of(of(12345.678), 7)).isEqualTo("~12346");
    assertThat(TickLabel.of(of(0.001), 7)).isEqualTo("~1e-3");
    assertThat(TickLabel.of(of(-1.25e-9), 7)).isEqualTo("~-1.2e-9");
    assertThat(TickLabel.of(of(6.02e23), 7)).isEqualTo("~6e23");
    assertThat(TickLabel.of(BigFraction.of(BigInteger.TEN.pow(3000)), 7)).isEqualTo("~1e3000");
  }

  /** The label's distance from the number is at most 5 percent of the number. */
  @Property(tries = 2000)
  void everyLabelIsNearItsNumber(@ForAll int numerator, @ForAll long denominator) {
    BigFraction number =
        Rationals.of(numerator, 1).divide(BigFraction.of(Math.max(1, Math.abs(denominator >> 1))));
    String label = TickLabel.of(number, 7);
    if (label.startsWith("~")) {
      BigFraction shown = BigFraction.from(Double.parseDouble(label.substring(1)));
      assertThat(shown.subtract(number).abs().multiply(20)).isLessThanOrEqualTo(number.abs());
      assertThat(label).hasSizeLessThanOrEqualTo(9);
    } else {
      assertThat(label).isEqualTo(Rationals.text(number));
    }
  }
}
