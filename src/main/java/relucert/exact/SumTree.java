package relucert.exact;

import java.math.BigInteger;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A partial sum as an unreduced fraction. Halving the list of terms keeps the factors of every
 * product of like size, where multiplication of long integers is fast; the one reduction is at the
 * end.
 */
record SumTree(BigInteger numerator, BigInteger denominator) {

  private static final SumTree ZERO = term(BigFraction.ZERO);

  static SumTree term(BigFraction value) {
    return new SumTree(value.getNumerator(), value.getDenominator());
  }

  static SumTree product(BigFraction a, BigFraction b) {
    return new SumTree(
        a.getNumerator().multiply(b.getNumerator()),
        a.getDenominator().multiply(b.getDenominator()));
  }

  static SumTree of(List<SumTree> terms) {
    return terms.isEmpty() ? ZERO : of(terms, 0, terms.size());
  }

  private static SumTree of(List<SumTree> terms, int from, int to) {
    if (to - from == 1) {
      return terms.get(from);
    }
    int middle = (from + to) >>> 1;
    return of(terms, from, middle).plus(of(terms, middle, to));
  }

  private SumTree plus(SumTree other) {
    if (denominator.equals(other.denominator)) {
      return new SumTree(numerator.add(other.numerator), denominator);
    }
    return new SumTree(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  BigFraction value() {
    return Rationals.canonical(Rationals.quotient(numerator, denominator));
  }
}
