package relucert.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RationalsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "+0, 0",
    "0/7, 0",
    "-0/7, 0",
    "3, 3",
    "+3, 3",
    "007, 7",
    "-7/4, -7/4",
    "+7/4, 7/4",
    "6/4, 3/2",
    "-8/4, -2",
    "4/004, 1",
    "0.125, 1/8",
    "0.1, 1/10",
    "-.5, -1/2",
    "5., 5",
    "+2.50, 5/2",
    "-0.0, 0",
    "1e3, 1000",
    "1E3, 1000",
    "1e+3, 1000",
    "1e-3, 1/1000",
    "-1.5e1, -15",
    "1.25e1, 25/2",
    "0e10000, 0",
    ".5e1, 5",
    "5.e-1, 1/2",
    "1e000000000002, 100",
    "1e0000000000000000000002, 100",
    "9223372036854775808/18446744073709551616, 1/2",
  })
  void aTextIsReadAsExactlyTheNumberItSpells(String text, String canonical) {
    assertThat(Rationals.text(Rationals.parse(text))).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "+",
        ".",
        "-.",
        "e5",
        ".e5",
        "1e",
        "1e+",
        "NaN",
        "Infinity",
        "-Infinity",
        "inf",
        "1/-2",
        "1/+2",
        "-/2",
        "1/",
        "/2",
        "1/2/3",
        "1.5/2",
        "1/2e3",
        "1 /2",
        " 1",
        "1 ",
        "1\t",
        "--1",
        "+-1",
        "1.2.3",
        "1e2.5",
        "1e5e5",
        "0x10",
        "1_000",
        "1,5",
        "1f",
        "1d",
        "½",
        "١",
        "１",
        "−1",
        "1\u0000",
        "two"
      })
  void aTextThatIsNoExactNumberIsRejected(String text) {
    assertThatThrownBy(() -> Rationals.parse(text))
        .isInstanceOf(NumberFormatException.class)
        .hasMessageStartingWith("\"")
        .hasMessageEndingWith("\" is not an exact number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1/0", "-1/0", "0/0", "5/000"})
  void aZeroDenominatorIsRejected(String text) {
    assertThatThrownBy(() -> Rationals.parse(text))
        .isInstanceOf(NumberFormatException.class)
        .hasMessage("\"" + text + "\" has denominator zero");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e10001",
        "1e-10001",
        "1e+10001",
        "1e999999999",
        "-1e999999999",
        "1e-2147483649",
        "1e9223372036854775808",
        "0e10001",
        "1e99999999999999"
      })
  void anAbsurdExponentIsRejected(String text) {
    assertThatThrownBy(() -> Rationals.parse(text))
        .isInstanceOf(NumberFormatException.class)
        .hasMessage("\"" + text + "\" has an exponent beyond 10000");
  }

  @Test
  void theLargestExponentsAreRead() {
    BigInteger power = BigInteger.TEN.pow(10_000);
    assertThat(Rationals.parse("1e10000")).isEqualTo(BigFraction.of(power));
    assertThat(Rationals.parse("-1e-10000")).isEqualTo(BigFraction.of(-1).divide(power));
    assertThat(Rationals.parse("0.1e-10000")).isEqualTo(BigFraction.ONE.divide(power).divide(10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "+", "-"})
  void exactlyTheLargestNumberOfDigitsIsRead(String sign) {
    String longest = "7".repeat(Rationals.MAX_DIGITS);
    assertThat(Rationals.text(Rationals.parse(sign + longest)))
        .isEqualTo(sign.replace("+", "") + longest);
    assertThatThrownBy(() -> Rationals.parse(sign + longest + "7"))
        .isInstanceOf(NumberFormatException.class)
        .hasMessage("a number of 100001 digits; at most 100000 are read");
  }

  @Test
  void everyDigitCounts() {
    for (char digit = '0'; digit <= '9'; digit++) {
      String tooLong = String.valueOf(digit).repeat(Rationals.MAX_DIGITS + 1);
      assertThatThrownBy(() -> Rationals.parse(tooLong))
          .hasMessage("a number of 100001 digits; at most 100000 are read");
    }
  }

  @Test
  void theDigitsOfNumeratorAndDenominatorAndExponentCountTogether() {
    String half = "7".repeat(Rationals.MAX_DIGITS / 2);
    assertThat(Rationals.parse(half + "/" + half)).isEqualTo(BigFraction.ONE);
    assertThat(Rationals.parse(half + "." + half).signum()).isEqualTo(1);
    for (String text : List.of(half + "/" + half + "0", half + "." + half + "e1")) {
      assertThatThrownBy(() -> Rationals.parse(text))
          .isInstanceOf(NumberFormatException.class)
          .hasMessage("a number of 100001 digits; at most 100000 are read");
    }
  }

  @Test
  void aVeryLongTextIsRejectedWithoutBeingRepeated() {
    assertThatThrownBy(() -> Rationals.parse("x".repeat(10_000_000)))
        .isInstanceOf(NumberFormatException.class)
        .hasMessage("\"" + "x".repeat(24) + "...\" is not an exact number");
    assertThatThrownBy(() -> Rationals.parse("1".repeat(10_000_000)))
        .isInstanceOf(NumberFormatException.class)
        .hasMessage("a number of 10000000 digits; at most 100000 are read");
  }

  @Test
  void aLongRejectedTextIsShownShortened() {
    assertThatThrownBy(() -> Rationals.parse("abcdefghijklmnopqrstuvwx"))
        .hasMessage("\"abcdefghijklmnopqrstuvwx\" is not an exact number");
    assertThatThrownBy(() -> Rationals.parse("abcdefghijklmnopqrstuvwxy"))
        .hasMessage("\"abcdefghijklmnopqrstuvwx...\" is not an exact number");
  }

  @Test
  void controlCharactersAndQuotesAreNotEchoed() {
    assertThatThrownBy(() -> Rationals.parse("1\u001b[31m\n\r\t\u0000\u009b\"2"))
        .hasMessage("\"1?[31m??????2\" is not an exact number");
  }

  /** Right-to-left override, line and paragraph separator, byte order mark, half a pair. */
  @Test
  void invisibleCharactersThatWouldRearrangeTheLineAreNotEchoed() {
    assertThatThrownBy(() -> Rationals.parse("1\u202e2\u2028\u2029\ufeff\ud800é½😀"))
        .hasMessage("\"1?2????é½😀\" is not an exact number");
  }

  @Test
  void aTextIsShortenedByItsCharactersNotByTheirHalves() {
    assertThatThrownBy(() -> Rationals.parse("😀".repeat(24)))
        .hasMessage("\"" + "😀".repeat(24) + "\" is not an exact number");
    assertThatThrownBy(() -> Rationals.parse("😀".repeat(25)))
        .hasMessage("\"" + "😀".repeat(24) + "...\" is not an exact number");
  }

  @Test
  void aFractionOfLongsIsReducedWithAPositiveDenominator() {
    BigFraction half = Rationals.of(3, -6);
    assertThat(half.getNumerator()).isEqualTo(-1);
    assertThat(half.getDenominator()).isEqualTo(2);
    assertThat(Rationals.text(Rationals.of(Long.MIN_VALUE, -1))).isEqualTo("9223372036854775808");
    assertThat(Rationals.text(Rationals.of(1, Long.MIN_VALUE))).isEqualTo("-1/9223372036854775808");
    assertThat(Rationals.text(Rationals.of(Long.MIN_VALUE))).isEqualTo("-9223372036854775808");
    assertThatThrownBy(() -> Rationals.of(1, 0)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Rationals.of(0, 0)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void aSignInTheDenominatorDoesNotShowInTheText() {
    BigFraction value = BigFraction.of(1, -2);
    assertThat(value.getDenominator()).as("the library keeps the sign there").isEqualTo(-2);
    assertThat(Rationals.text(value)).isEqualTo("-1/2");
    assertThat(Rationals.text(BigFraction.of(-3, -1))).isEqualTo("3");
    assertThat(Rationals.text(BigFraction.of(0, -5))).isEqualTo("0");
    assertThat(Rationals.canonical(value).getDenominator()).isEqualTo(2);
    assertThat(Rationals.canonical(BigFraction.of(0, -5)).getDenominator()).isEqualTo(1);
  }

  /** Commons Numbers 1.2 and earlier order negative fractions the wrong way round. */
  @Test
  void theLibraryOrdersFractionsOfEitherSignAsCrossMultiplicationDoes() {
    List<BigFraction> values = new ArrayList<>();
    for (int p = -6; p <= 6; p++) {
      for (int q = 1; q <= 5; q++) {
        values.add(BigFraction.of(p, q));
        values.add(BigFraction.of(-p, -q));
      }
    }
    for (BigFraction a : values) {
      for (BigFraction b : values) {
        int order = RationalOracle.compare(a, b);
        assertThat(Integer.signum(a.compareTo(b))).as("%s <> %s", a, b).isEqualTo(order);
        assertThat(a.equals(b)).isEqualTo(order == 0);
        if (order == 0) {
          assertThat(a).hasSameHashCodeAs(b);
        }
      }
    }
    List<BigFraction> negative =
        new ArrayList<>(List.of(Rationals.of(-1, 3), Rationals.of(-1, 2), BigFraction.of(3, -4)));
    Collections.sort(negative);
    assertThat(negative.stream().map(Rationals::text)).containsExactly("-3/4", "-1/2", "-1/3");
  }

  @Test
  void theSizeInBitsIsThatOfTheLongerPart() {
    assertThat(Rationals.bits(BigFraction.ZERO)).isEqualTo(1);
    assertThat(Rationals.bits(BigFraction.ONE)).isEqualTo(1);
    assertThat(Rationals.bits(Rationals.of(-8))).isEqualTo(4);
    assertThat(Rationals.bits(Rationals.of(7, 8))).isEqualTo(4);
    assertThat(Rationals.bits(Rationals.of(-17, 8))).isEqualTo(5);
    assertThat(Rationals.bits(BigFraction.of(1, -8))).isEqualTo(4);
  }

  @Test
  void theSumOfNoTermsIsZero() {
    assertThat(Rationals.sum(List.of())).isEqualTo(BigFraction.ZERO);
  }
}
