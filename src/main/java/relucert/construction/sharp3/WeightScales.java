package relucert.construction.sharp3;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.Rationals;

/**
 * Positive factors by which the neurons of two hidden layers are scaled; the weights behind them
 * are divided by the same. The function of the network stays what it is, and its numbers become
 * shorter: second-layer weights over common denominators become integers.
 *
 * @param first one factor for each first-layer neuron
 * @param second one factor for each second-layer neuron
 */
record WeightScales(ImmutableList<BigFraction> first, ImmutableList<BigFraction> second) {

  /**
   * Returns the scales that make each second-layer neuron's weights and bias integers without a
   * common divisor, where the first-layer neurons' scales are given.
   *
   * @param rows for each second-layer neuron the weights, then the bias, before scaling
   */
  static WeightScales byRows(List<List<BigFraction>> rows, List<BigFraction> first) {
    return new WeightScales(
        ImmutableList.copyOf(first),
        rows.stream()
            .map(row -> integral(divided(row, first), Integer.MAX_VALUE))
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * Returns the scales that make the weights on each first-layer neuron such integers; empty if a
   * scale would have more than a number of bits.
   */
  static Optional<WeightScales> byColumns(List<List<BigFraction>> rows, int columns, int mostBits) {
    List<BigFraction> first = new ArrayList<>();
    for (int j = 0; j < columns; j++) {
      int column = j;
      BigFraction scale =
          integral(rows.stream().map(row -> Ratio.of(row.get(column))).toList(), mostBits)
              .reciprocal();
      if (Rationals.bits(scale) > mostBits) {
        return Optional.empty();
      }
      first.add(scale);
    }
    return Optional.of(unscaled(rows, first));
  }

  /** Returns the scales that leave the second layer as it is. */
  static WeightScales unscaled(List<List<BigFraction>> rows, List<BigFraction> first) {
    return new WeightScales(
        ImmutableList.copyOf(first),
        ImmutableList.copyOf(Collections.nCopies(rows.size(), BigFraction.ONE)));
  }

  /** Returns a second-layer neuron's scaled weights and bias. */
  List<BigFraction> scaled(List<BigFraction> row, int neuron) {
    BigFraction factor = second.get(neuron);
    return divided(row, first).stream().map(ratio -> ratio.times(factor)).toList();
  }

  /** A reduced fraction with a positive denominator, without the cost of making sure of it. */
  private record Ratio(BigInteger numerator, BigInteger denominator) {

    static Ratio of(BigFraction number) {
      BigFraction canonical = Rationals.canonical(number);
      return new Ratio(canonical.getNumerator(), canonical.getDenominator());
    }

    /** The divisor is positive; it is short, and so the greatest common divisors are cheap. */
    Ratio dividedBy(Ratio divisor) {
      BigInteger above = numerator.gcd(divisor.numerator);
      BigInteger below = denominator.gcd(divisor.denominator);
      return new Ratio(
          numerator.divide(above).multiply(divisor.denominator.divide(below)),
          denominator.divide(below).multiply(divisor.numerator.divide(above)));
    }

    /** The product, which is an integer more often than not. */
    BigFraction times(BigFraction factor) {
      BigInteger above = numerator.multiply(factor.getNumerator());
      BigInteger below = denominator.multiply(factor.getDenominator());
      BigInteger[] quotient = above.divideAndRemainder(below);
      return quotient[1].signum() == 0 ? BigFraction.of(quotient[0]) : BigFraction.of(above, below);
    }
  }

  /** The weights divided by the scales of their inputs; the bias, behind them, as it is. */
  private static List<Ratio> divided(List<BigFraction> row, List<BigFraction> first) {
    List<Ratio> divided = new ArrayList<>(row.size());
    for (int j = 0; j < row.size(); j++) {
      Ratio weight = Ratio.of(row.get(j));
      divided.add(j < first.size() ? weight.dividedBy(Ratio.of(first.get(j))) : weight);
    }
    return divided;
  }

  /**
   * The factor that makes numbers integers without a common divisor; 1 if all are 0. Once it has
   * more than a number of bits, some other one that has.
   */
  private static BigFraction integral(List<Ratio> numbers, int mostBits) {
    BigInteger multiple = BigInteger.ONE;
    BigInteger divisor = BigInteger.ZERO;
    for (Ratio number : numbers) {
      BigInteger denominator = number.denominator();
      if (multiple.mod(denominator).signum() != 0) {
        multiple = multiple.divide(multiple.gcd(denominator)).multiply(denominator);
      }
      if (multiple.bitLength() > mostBits) {
        return BigFraction.of(multiple);
      }
      // A divisor of all numerators is one of all integers: the fractions are reduced.
      if (!divisor.equals(BigInteger.ONE)) {
        divisor = divisor.gcd(number.numerator());
      }
    }
    return divisor.signum() == 0 ? BigFraction.ONE : BigFraction.of(multiple, divisor);
  }
}
