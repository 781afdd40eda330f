package relucert.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.numbers.fraction.BigFraction;

class RunningFractionProperties {
  private static final BigInteger FAR = BigInteger.ONE.shiftLeft(62).subtract(BigInteger.ONE);

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void aRegisterHoldsWhatFractionsGiveAfterAnyOperations(@ForAll Random random) {
    int kind = CornerNumbers.kind(random);
    BigFraction expected = CornerNumbers.fraction(kind, random);
    RunningFraction register = new RunningFraction().set(expected);
    RunningFraction other = new RunningFraction();
    for (int step = 0; step < 12; step++) {
      BigFraction number = CornerNumbers.fraction(random.nextInt(4) == 0 ? 7 : kind, random);
      other.set(number);
      switch (random.nextInt(6)) {
        case 0 -> {
          register.add(other);
          expected = expected.add(number);
        }
        case 1 -> {
          register.subtract(other);
          expected = expected.subtract(number);
        }
        case 2 -> {
          register.multiply(other);
          expected = expected.multiply(number);
        }
        case 3 -> {
          if (number.signum() != 0) {
            register.divide(other);
            expected = expected.divide(number);
          }
        }
        case 4 -> {
          register.negate();
          expected = expected.negate();
        }
        default -> {
          // Terms that cancel bring a long value back to a short one.
          register.add(other).subtract(new RunningFraction().set(other));
        }
      }
      requireHolds(register, Rationals.canonical(expected));
    }
  }

  private static void requireHolds(RunningFraction register, BigFraction expected) {
    assertThat(register.value()).isEqualTo(expected);
    assertThat(register.signum()).isEqualTo(expected.signum());
    assertThat(register).hasToString(Rationals.text(expected));
    assertThat(register.fitsLong()).isEqualTo(Rationals.bits(expected) < Long.SIZE);
    if (register.fitsLong()) {
      assertThat(register.numerator()).isEqualTo(expected.getNumerator().longValueExact());
      assertThat(register.denominator()).isEqualTo(expected.getDenominator().longValueExact());
    }
    BigInteger floor =
        expected
            .getNumerator()
            .subtract(expected.getNumerator().mod(expected.getDenominator()))
            .divide(expected.getDenominator());
    assertThat(register.floor()).isEqualTo(floor.min(FAR).max(FAR.negate()).longValueExact());
  }

  @Example
  void theLongWithoutAnOppositeIsHeldToo() {
    RunningFraction register = new RunningFraction().set(Long.MIN_VALUE);
    requireHolds(register, Rationals.of(Long.MIN_VALUE));
    register.negate();
    requireHolds(register, BigFraction.of(BigInteger.ONE.shiftLeft(63)));
    RunningFraction one = new RunningFraction().set(1);
    requireHolds(register.subtract(one), Rationals.of(Long.MAX_VALUE));
    register.negate().subtract(one);
    requireHolds(register, Rationals.of(Long.MIN_VALUE));
    requireHolds(register.multiply(register), BigFraction.of(BigInteger.ONE.shiftLeft(126)));
  }

  @Example
  void nothingIsDividedByZero() {
    RunningFraction one = new RunningFraction().set(1);
    assertThatThrownBy(() -> one.divide(new RunningFraction()))
        .isInstanceOf(ArithmeticException.class);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void numeratorsAndDifferencesComeFromVectorsOfAnyLength(@ForAll Random random) {
    int kind = CornerNumbers.kind(random);
    IntegerVector vector =
        IntegerVector.of(
            java.util.List.of(
                CornerNumbers.integer(kind, random), CornerNumbers.integer(kind, random)),
            BigInteger.TWO);
    RunningFraction register = new RunningFraction();
    requireHolds(register.setNumerator(vector, 1), BigFraction.of(vector.numerator(1)));
    requireHolds(
        register.setDifference(vector, 1, 0),
        BigFraction.of(vector.numerator(1).subtract(vector.numerator(0))));
  }
}
