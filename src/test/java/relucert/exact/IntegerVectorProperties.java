package relucert.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.apache.commons.numbers.fraction.BigFraction;

@Domain(ExactDomain.class)
class IntegerVectorProperties {

  @Property
  void goingToOneDenominatorAndBackChangesNothing(@ForAll RationalVector vector) {
    IntegerVector integers = IntegerVector.of(vector);
    assertThat(integers.toRationals()).isEqualTo(vector);
    assertThat(integers.denominator()).isPositive();
    assertThat(integers.size()).isEqualTo(vector.size());
    assertThat(integers.small() != null).isEqualTo(integers.bits() <= IntegerVector.LONG_BITS);
    BigInteger common = integers.denominator();
    for (BigFraction entry : vector) {
      assertThat(common.mod(entry.getDenominator())).isZero();
    }
    for (int i = 0; i < vector.size(); i++) {
      assertThat(integers.bits()).isGreaterThanOrEqualTo(integers.numerator(i).bitLength());
    }
  }

  @Property
  void reluTakesThePositivePartOfEveryEntry(@ForAll RationalVector vector) {
    RationalVector expected =
        vector.map(t -> t.compareTo(BigFraction.ZERO) > 0 ? t : BigFraction.ZERO);
    IntegerVector positive = IntegerVector.of(vector).relu();
    assertThat(positive.toRationals()).isEqualTo(expected);
    assertThat(positive.small() != null).isEqualTo(positive.bits() <= IntegerVector.LONG_BITS);
  }
}
