package relucert.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.Rationals;

class SweptAffineProperties {
  private static final int[] BITS = {1, 2, 31, 62, 64, 200};

  @Property(tries = 500)
  void sumsAndDifferencesHaveTheSumsAndDifferencesOfTheValues(@ForAll Random random) {
    SweptAffine f = affine(random);
    SweptAffine g = affine(random);
    BigFraction factor = number(random);
    BigFraction s = number(random);
    assertThat(f.plus(factor, g).at(s).compareTo(f.at(s).add(factor.multiply(g.at(s))))).isZero();
    assertThat(f.minus(g).at(s).compareTo(f.at(s).subtract(g.at(s)))).isZero();
    assertThat(f.isPositiveAt(s)).isEqualTo(f.at(s).signum() > 0);
  }

  @Property(tries = 500)
  void equalFunctionsAreEqualHoweverTheyCameAbout(@ForAll Random random) {
    SweptAffine f = affine(random);
    SweptAffine g = affine(random);
    BigFraction factor = number(random);
    SweptAffine there = f.plus(factor, g);
    assertThat(there.denominator().gcd(there.slope()).gcd(there.intercept()))
        .isEqualTo(BigInteger.ONE);
    assertThat(there.plus(factor.negate(), g)).isEqualTo(f);
    assertThat(f.minus(f)).isEqualTo(SweptAffine.ZERO);
  }

  private static SweptAffine affine(Random random) {
    return SweptAffine.of(number(random), number(random));
  }

  /** Zero and units, machine words and their neighbours, and long numbers. */
  private static BigFraction number(Random random) {
    int bits = BITS[random.nextInt(BITS.length)];
    BigInteger numerator = new BigInteger(bits, random);
    BigInteger denominator =
        random.nextBoolean() ? BigInteger.ONE : new BigInteger(bits, random).add(BigInteger.ONE);
    return Rationals.canonical(
        BigFraction.of(random.nextBoolean() ? numerator : numerator.negate(), denominator));
  }
}
