package relucert.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PolynomialTest {
  private static final List<String> NAMES = List.of("x", "y");
  private static final Polynomial X = Polynomial.variable(2, 0);
  private static final Polynomial Y = Polynomial.variable(2, 1);

  @Test
  void theTextHasTermsInDecreasingOrderAndIsReadBack() {
    Polynomial square = X.plus(Y.times(-1)).times(X.plus(Y.times(-1))).plus(one(3));
    assertThat(square.text(NAMES)).isEqualTo("1*x^2+-2*x*y+1*y^2+3");
    assertThat(Polynomial.parse("1*x^2+-2*x*y+1*y^2+3", NAMES)).isEqualTo(square);
    assertThat(square)
        .hasToString("1*v1^2+-2*v1*v2+1*v2^2+3")
        .hasSameHashCodeAs(parsed("3", square));
  }

  /** The same polynomial, with its constant added last. */
  private static Polynomial parsed(String constant, Polynomial whole) {
    Polynomial rest = whole.plus(Polynomial.parse(constant, NAMES).times(-1));
    return rest.plus(Polynomial.parse(constant, NAMES));
  }

  private static Polynomial one(long value) {
    return Polynomial.constant(2, value);
  }

  @Test
  void whatCancelsIsGone() {
    Polynomial zero = X.plus(X.times(-1));
    assertThat(zero).isEqualTo(one(0)).hasToString("0");
    assertThat(zero.size()).isZero();
    assertThat(Polynomial.parse("0", NAMES)).isEqualTo(zero);
    assertThat(Polynomial.parse("1*x+-1*x", NAMES)).isEqualTo(zero);
    assertThat(zero).isNotEqualTo(Polynomial.constant(3, 0));
    assertThat(zero.isOfSign(1)).isTrue();
    assertThat(zero.isOfSign(-1)).isTrue();
    assertThat(zero.bits()).isZero();
    assertThat(zero.largestExponent()).isZero();
  }

  @Test
  void signsSizesAndTerms() {
    Polynomial p = Polynomial.parse("4*x^3*y+-1*y", NAMES);
    assertThat(p.isOfSign(1)).isFalse();
    assertThat(p.isOfSign(-1)).isFalse();
    assertThat(p.times(Y).bits()).isEqualTo(3);
    assertThat(p.largestExponent()).isEqualTo(3);
    assertThat(p.hasTermWithout(1)).isFalse();
    assertThat(p.plus(X).hasTermWithout(1)).isTrue();
    assertThat(p.plus(X).hasTermWithout(0)).isFalse();
    assertThat(p.plus(one(-1)).hasTermWithout(0)).isTrue();
    assertThat(p.variables()).isEqualTo(2);
  }

  @Test
  void theNumbersOfVariablesAgree() {
    assertThatThrownBy(() -> X.plus(Polynomial.variable(3, 0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Polynomial.sumOfProducts(2, List.of(X, Y), List.of(Y, X))).hasToString("2*v1*v2");
    assertThat(Polynomial.sumOfProducts(2, List.of(), List.of())).isEqualTo(one(0));
  }

  @Test
  void otherTextsAreRefused() {
    for (String text : List.of("", "x", "1*z", "1*x^", "1*x^-1", "1*x^a", "1.5", "1*x^2^2", "1*")) {
      assertThatThrownBy(() -> Polynomial.parse(text, NAMES))
          .as(text)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
