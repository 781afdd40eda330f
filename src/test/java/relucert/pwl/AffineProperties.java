package relucert.pwl;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.Rationals;

@Domain(PwlDomain.class)
class AffineProperties {

  @Property
  void sumsAndMultiplesAreTakenValueByValue(
      @ForAll Affine f, @ForAll Affine g, @ForAll BigFraction factor, @ForAll BigFraction t) {
    assertThat(f.at(t).compareTo(f.slope().multiply(t).add(f.intercept()))).isZero();
    assertThat(f.plus(g).at(t).compareTo(f.at(t).add(g.at(t)))).isZero();
    assertThat(f.times(factor).at(t).compareTo(f.at(t).multiply(factor))).isZero();
  }

  @Property
  void turningAddsToTheSlopeAndKeepsTheValueAtThePoint(
      @ForAll Affine f, @ForAll BigFraction t, @ForAll BigFraction turn) {
    Affine turned = f.turned(t, turn);
    assertThat(turned.slope()).isEqualTo(Rationals.canonical(f.slope().add(turn)));
    assertThat(turned.at(t).compareTo(f.at(t))).isZero();
  }

  @Property
  void theSignAtAPointIsThatOfTheValue(@ForAll Affine f, @ForAll BigFraction t) {
    assertThat(f.signAt(t)).isEqualTo(f.at(t).signum());
    assertThat(f.signAt(flipped(t))).isEqualTo(f.at(t).signum());
  }

  @Property
  void theSignAtTheZeroIsZero(@ForAll Affine f) {
    Assume.that(f.slope().signum() != 0);
    assertThat(f.signAt(f.intercept().negate().divide(f.slope()))).isZero();
  }

  @Property
  void equalFunctionsAreEqualRecords(@ForAll BigFraction slope, @ForAll BigFraction intercept) {
    Affine affine = new Affine(slope, intercept);
    Affine twin = new Affine(flipped(slope), flipped(intercept));
    assertThat(twin).isEqualTo(affine).hasSameHashCodeAs(affine).hasToString(affine.toString());
    assertThat(twin.slope().getDenominator()).isPositive();
    assertThat(twin.intercept().getDenominator()).isPositive();
    assertThat(affine).hasToString(Rationals.text(slope) + "*t + " + Rationals.text(intercept));
  }

  private static BigFraction flipped(BigFraction value) {
    return BigFraction.of(value.getNumerator().negate(), value.getDenominator().negate());
  }
}
