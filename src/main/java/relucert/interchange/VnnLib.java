package relucert.interchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.Rationals;
import relucert.instance.Instance;

/**
 * The question whether a network misses a target, in VNN-LIB 1.0, for verifiers of networks.
 *
 * @see <a href="https://www.vnnlib.org">VNN-LIB</a>
 */
public final class VnnLib {
  private static final int DIGITS = 25;
  private static final MathContext DOWN = new MathContext(DIGITS, RoundingMode.FLOOR);
  private static final MathContext UP = new MathContext(DIGITS, RoundingMode.CEILING);

  private VnnLib() {}

  /**
   * Returns the property that some value is at least a tolerance away from its target: the inputs
   * {@code X_0, ..} are those of a sample and the output {@code Y_0} is at least z_i + e or at most
   * z_i - e. VNN-LIB knows decimals only; a number with more than 25 digits is rounded so that the
   * property becomes weaker: each box contains its sample, each bound is nearer to the target. So
   * if it is unsatisfiable for a network g, then |g(x_i) - z_i| &lt; e for every sample.
   *
   * @param instance the samples and targets
   * @param tolerance e, more than 0
   * @return the text of the property
   */
  public static String property(Instance instance, BigFraction tolerance) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "; %s: unsat only if every value differs from its target by less than %s\n\n",
            Shown.counted(instance.k(), "sample"),
            Rationals.text(tolerance)));
    for (int j = 0; j < instance.dimension(); j++) {
      text.append("(declare-const X_").append(j).append(" Real)\n");
    }
    text.append("(declare-const Y_0 Real)\n\n(assert (or\n");
    for (int i = 1; i <= instance.k(); i++) {
      StringBuilder box = new StringBuilder();
      for (int j = 0; j < instance.dimension(); j++) {
        BigFraction c = instance.point(i).get(j);
        box.append(
            String.format(
                Locale.ROOT, "(>= X_%d %s) (<= X_%d %s) ", j, decimal(c, DOWN), j, decimal(c, UP)));
      }
      BigFraction z = instance.target(i);
      text.append("  (and ").append(box);
      text.append("(>= Y_0 ").append(decimal(z.add(tolerance), DOWN)).append("))\n");
      text.append("  (and ").append(box);
      text.append("(<= Y_0 ").append(decimal(z.subtract(tolerance), UP)).append("))\n");
    }
    return text.append("))\n").toString();
  }

  private static String decimal(BigFraction value, MathContext rounding) {
    BigFraction c = Rationals.canonical(value);
    BigDecimal digits =
        new BigDecimal(c.getNumerator()).divide(new BigDecimal(c.getDenominator()), rounding);
    return digits.signum() == 0 ? "0" : digits.stripTrailingZeros().toPlainString();
  }
}
