package relucert.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.numbers.fraction.BigFraction;

@Domain(ExactDomain.class)
@Domain(DomainContext.Global.class)
class RationalsProperties {

  @Property
  void readingTheTextGivesTheNumberBack(@ForAll BigFraction value) {
    BigFraction read = Rationals.parse(Rationals.text(value));
    assertThat(read.compareTo(value)).isZero();
    assertThat(read.getDenominator()).isPositive();
  }

  @Property
  void twoNumbersAreEqualExactlyWhenTheirTextsAre(
      @ForAll BigFraction a, @ForAll BigFraction b, @ForAll BigInteger factor) {
    BigFraction twin = BigFraction.of(a.getNumerator().negate(), a.getDenominator().negate());
    assertThat(Rationals.text(twin)).isEqualTo(Rationals.text(a));
    assertThat(Rationals.canonical(twin)).isEqualTo(Rationals.canonical(a));
    assertThat(Rationals.canonical(twin)).hasSameHashCodeAs(Rationals.canonical(a));
    assertThat(Rationals.text(a).equals(Rationals.text(b)))
        .isEqualTo(RationalOracle.compare(a, b) == 0);
    if (factor.signum() != 0) {
      BigFraction extended =
          BigFraction.of(a.getNumerator().multiply(factor), a.getDenominator().multiply(factor));
      assertThat(Rationals.text(extended)).isEqualTo(Rationals.text(a));
    }
  }

  @Property
  void theTextIsAnIntegerOrAReducedFractionWithDenominatorAboveOne(@ForAll BigFraction value) {
    assertThat(Rationals.text(value)).matches("0|-?[1-9][0-9]*|-?[1-9][0-9]*/[1-9][0-9]*");
    assertThat(Rationals.text(value)).doesNotEndWith("/1");
    BigFraction c = Rationals.canonical(value);
    assertThat(c.getNumerator().gcd(c.getDenominator())).isEqualTo(BigInteger.ONE);
  }

  @Property
  void aDecimalIsReadAsTheLibraryOfDecimalsReadsIt(
      @ForAll long unscaled, @ForAll @IntRange(min = -30, max = 30) int scale) {
    BigDecimal decimal = new BigDecimal(BigInteger.valueOf(unscaled), scale);
    for (String text : new String[] {decimal.toString(), decimal.toPlainString()}) {
      BigFraction read = Rationals.parse(text);
      assertThat(new BigDecimal(read.getNumerator()))
          .isEqualByComparingTo(decimal.multiply(new BigDecimal(read.getDenominator())));
    }
  }

  @Property
  void whateverIsReadHasARoundTripAndWhateverIsRejectedSaysSo(
      @ForAll
          @StringLength(max = 8)
          @Chars({'+', '-', '.', '/', 'e', 'E', ' '})
          @CharRange(from = '0', to = '9')
          String text) {
    try {
      BigFraction read = Rationals.parse(text);
      assertThat(Rationals.parse(Rationals.text(read))).isEqualTo(read);
      if (!text.contains("/")) {
        assertThat(new BigDecimal(text).multiply(new BigDecimal(read.getDenominator())))
            .isEqualByComparingTo(new BigDecimal(read.getNumerator()));
      }
    } catch (NumberFormatException rejection) {
      assertThat(rejection)
          .hasMessageMatching(
              "\"[^\"]*\" (is not an exact number|has denominator zero"
                  + "|has an exponent beyond 10000)");
      if (!text.contains("/") && !rejection.toString().contains("exponent")) {
        assertThatThrownBy(() -> new BigDecimal(text)).isInstanceOf(NumberFormatException.class);
      }
    }
  }

  @Property
  void theSumIsTheOracles(@ForAll ExactDomain.Terms terms) {
    BigFraction sum = Rationals.sum(terms.list());
    assertThat(sum.compareTo(RationalOracle.sum(terms.list()))).isZero();
    assertThat(sum.getDenominator()).isPositive();
  }

  @Property
  void theMidpointIsAsFarFromBoth(@ForAll BigFraction a, @ForAll BigFraction b) {
    BigFraction middle = Rationals.midpoint(a, b);
    assertThat(middle.subtract(a).compareTo(b.subtract(middle))).isZero();
  }

  @Property
  void theLibrarysOrderIsThatOfCrossMultiplication(@ForAll BigFraction a, @ForAll BigFraction b) {
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(RationalOracle.compare(a, b));
  }

  @Property
  void theSizeInBitsIsThatOfTheLongerPart(@ForAll BigFraction value) {
    int numerator = value.getNumerator().abs().toString(2).length();
    int denominator = value.getDenominator().abs().toString(2).length();
    assertThat(Rationals.bits(value)).isEqualTo(Math.max(numerator, denominator));
  }
}
