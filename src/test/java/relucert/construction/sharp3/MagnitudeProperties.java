package relucert.construction.sharp3;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.ExactDomain;

@Domain(ExactDomain.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
class MagnitudeProperties {

  private static BigFraction value(Magnitude magnitude) {
    return BigFraction.of(magnitude.numerator(), magnitude.denominator());
  }

  private static Magnitude of(BigFraction value) {
    return Magnitude.onLine(value, BigFraction.ZERO, BigFraction.ONE);
  }

  @Property
  void aMagnitudeOnALineIsTheAbsoluteValueThere(
      @ForAll BigFraction value, @ForAll BigFraction slope, @ForAll BigFraction run) {
    Magnitude magnitude = Magnitude.onLine(value, slope, run);
    BigFraction expected = value.add(slope.multiply(run)).abs();
    assertThat(value(magnitude).compareTo(expected)).isZero();
    assertThat(magnitude.denominator()).isPositive();
  }

  @Property
  void magnitudesAreOrderedAndAddedAsTheirValues(
      @ForAll BigFraction a, @ForAll BigFraction b, @ForAll @IntRange(max = 3) int margin) {
    assertThat(Integer.signum(of(a).compareTo(of(b))))
        .isEqualTo(Integer.signum(a.abs().compareTo(b.abs())));
    assertThat(of(a).compareTo(of(a.negate()))).isZero();
    assertThat(value(of(a).plus(BigInteger.valueOf(margin))).compareTo(a.abs().add(margin)))
        .isZero();
  }

  @Property
  void theExponentIsTheLeastThatSuffices(@ForAll BigFraction a, @ForAll BigFraction b) {
    Assume.that(b.signum() != 0);
    int exponent = of(a).exponentOver(of(b));
    assertThat(BigFraction.of(BigInteger.ONE.shiftLeft(exponent)))
        .isEqualTo(PowerOfTwo.atLeast(a.abs().divide(b.abs())));
  }

  @Property
  void brokenLinesAreAddedAndMeasuredPointByPoint(
      @ForAll @Size(min = 1, max = 5) List<BigFraction> places,
      @ForAll @Size(14) List<BigFraction> numbers,
      @ForAll @IntRange(min = -2, max = 2) int whole,
      @ForAll BigFraction t) {
    List<BigFraction> breakpoints = List.copyOf(new TreeSet<>(places));
    BrokenLine first =
        BrokenLine.of(breakpoints, numbers.subList(0, breakpoints.size() + 1), numbers.get(12));
    BrokenLine second =
        BrokenLine.of(breakpoints, numbers.subList(6, breakpoints.size() + 7), numbers.get(13));
    BigFraction factor = BigFraction.of(whole);
    List<BigFraction> points = new ArrayList<>(breakpoints);
    points.add(t);
    for (BigFraction point : points) {
      BigFraction sum = first.at(point).add(factor.multiply(second.at(point)));
      assertThat(first.plus(factor, second).at(point).compareTo(sum)).isZero();
      assertThat(second.times(factor).at(point).compareTo(factor.multiply(second.at(point))))
          .isZero();
      assertThat(value(first.sizeAt(point)).compareTo(first.at(point).abs())).isZero();
    }
  }
}
