package relucert.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class RationalVectorTest {

  @Test
  void equalVectorsAreEqualHashAlikeAndPrintAlikeHoweverTheirSignsAreStored() {
    RationalVector canonical = RationalVector.parse("-1/2", "0", "3");
    RationalVector other =
        RationalVector.of(BigFraction.of(1, -2), BigFraction.of(0, -3), BigFraction.of(-6, -2));
    assertThat(other).isEqualTo(canonical).hasSameHashCodeAs(canonical).hasToString("(-1/2, 0, 3)");
    assertThat(other.get(0).getDenominator()).isEqualTo(2);
    assertThat(canonical.append(BigFraction.of(1, -2)))
        .isEqualTo(RationalVector.parse("-1/2", "0", "3", "-1/2"));
    assertThat(canonical.append(BigFraction.of(1, -2)).get(3).getDenominator()).isEqualTo(2);
  }

  @Test
  void vectorsThatDifferAreNotEqual() {
    RationalVector vector = RationalVector.of(1, 2);
    assertThat(vector)
        .isNotEqualTo(RationalVector.of(2, 1))
        .isNotEqualTo(RationalVector.of(1, 2, 0))
        .isNotEqualTo(RationalVector.of(1))
        .isNotEqualTo("(1, 2)");
    assertThat(vector.hashCode()).isNotEqualTo(RationalVector.of(2, 1).hashCode());
  }

  @Test
  void aVectorDoesNotChangeWithTheListItWasMadeFrom() {
    List<BigFraction> entries = new ArrayList<>(List.of(BigFraction.ONE));
    RationalVector vector = RationalVector.of(entries);
    entries.set(0, BigFraction.ZERO);
    assertThat(vector).isEqualTo(RationalVector.of(1));
  }

  @Test
  void zeroAndUnitVectorsHaveTheirEntries() {
    assertThat(RationalVector.zero(0)).isEqualTo(RationalVector.parse()).hasToString("()");
    assertThat(RationalVector.zero(3)).isEqualTo(RationalVector.of(0, 0, 0));
    assertThat(RationalVector.unit(3, 0)).isEqualTo(RationalVector.of(1, 0, 0));
    assertThat(RationalVector.unit(3, 2)).isEqualTo(RationalVector.of(0, 0, 1));
    assertThatThrownBy(() -> RationalVector.unit(3, 3))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> RationalVector.of(1).get(1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void onlyTheVectorOfZerosIsZero() {
    assertThat(RationalVector.zero(0).isZero()).isTrue();
    assertThat(RationalVector.zero(2).isZero()).isTrue();
    assertThat(RationalVector.parse("0", "-1/9").isZero()).isFalse();
    assertThat(RationalVector.parse("1/9", "0").isZero()).isFalse();
  }

  @Test
  void theSizeInBitsIsThatOfTheLongestEntry() {
    assertThat(RationalVector.zero(0).bits()).isZero();
    assertThat(RationalVector.parse("1", "-1/16", "7").bits()).isEqualTo(5);
  }

  @Test
  void vectorsOfDifferentSizesDoNotMatch() {
    RationalVector two = RationalVector.of(1, 2);
    RationalVector three = RationalVector.of(1, 2, 3);
    String message = "vectors of sizes 2 and 3 do not match";
    assertThatThrownBy(() -> two.dot(three))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> two.plus(three))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> two.minus(three))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> three.dot(RationalVector.zero(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("vectors of sizes 3 and 0 do not match");
  }

  @Test
  void aTextThatIsNoNumberIsRejected() {
    assertThatThrownBy(() -> RationalVector.parse("1", "x"))
        .isInstanceOf(NumberFormatException.class)
        .hasMessage("\"x\" is not an exact number");
  }
}
