package relucert.construction.sharp3;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.Rationals;

/**
 * Slopes of a broken line, one after the other, as affine functions of a number M: factor M + rest.
 * All of one slope are integers over one denominator and nothing is reduced on the way; they grow
 * with each slope in any case, and the slopes are reduced once, when M is known.
 */
final class AffineSlopes {
  private record Slope(BigInteger factor, BigInteger rest, BigInteger denominator) {}

  private final List<Slope> slopes = new ArrayList<>();

  /** Starts with the slope M or -M. */
  AffineSlopes(int sign) {
    slopes.add(new Slope(BigInteger.valueOf(sign), BigInteger.ZERO, BigInteger.ONE));
  }

  private Slope last() {
    return slopes.get(slopes.size() - 1);
  }

  /** Adds the slope {@code shift} - {@code ratio} times the last one. */
  void next(BigFraction ratio, BigFraction shift) {
    BigFraction canonicalRatio = Rationals.canonical(ratio);
    BigFraction canonicalShift = Rationals.canonical(shift);
    Slope last = last();
    BigInteger product = last.denominator().multiply(canonicalRatio.getDenominator());
    BigInteger below = canonicalShift.getDenominator();
    // The shifts may have a long denominator in common; it must not come in again every time.
    BigInteger up = below.divide(below.gcd(product));
    BigInteger denominator = product.multiply(up);
    BigInteger times = canonicalRatio.getNumerator().multiply(up).negate();
    BigInteger plus = canonicalShift.getNumerator().multiply(denominator.divide(below));
    slopes.add(
        new Slope(
            last.factor().multiply(times), last.rest().multiply(times).add(plus), denominator));
  }

  /**
   * Returns the least e &gt;= 0 such that with M = 2^e the last slope is, in absolute value, at
   * least a number; if its rest has the wrong sign, too.
   */
  int exponentFor(BigFraction least) {
    Slope last = last();
    BigFraction canonical = Rationals.canonical(least);
    return new Magnitude(
            canonical
                .getNumerator()
                .multiply(last.denominator())
                .add(last.rest().abs().multiply(canonical.getDenominator())),
            canonical.getDenominator())
        .exponentOver(new Magnitude(last.factor().abs(), BigInteger.ONE));
  }

  /** Returns 0, the slope on I_0, and the slopes for M = 2^exponent. */
  List<BigFraction> slopes(int exponent) {
    List<BigFraction> values = new ArrayList<>(List.of(BigFraction.ZERO));
    for (Slope slope : slopes) {
      values.add(
          BigFraction.of(
              slope.factor().shiftLeft(exponent).add(slope.rest()), slope.denominator()));
    }
    return values;
  }
}
