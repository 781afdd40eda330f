package relucert.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * In which order a sum of c_j t_j is taken, for fixed rationals c_j and many integers t_j of known
 * size. Over the common denominator of all c_j every product would be as long as that; where the
 * denominators have little in common this is waste. So the sum is split in halves, each over its
 * own denominator, and these again; and where a half's own sum costs more products of digits than
 * it saves, which it does if the denominators are alike, its terms are taken into the whole.
 */
final class SumPlan {
  /** The digits by which costs are estimated. */
  private static final int DIGIT_BITS = 26;

  private SumPlan() {}

  /** An integer that is summed. */
  sealed interface Part permits Term, Sum {
    /** A bound on its size. */
    BigInteger bound();
  }

  /** One of the t_j. */
  record Term(int index, BigInteger bound) implements Part {}

  /**
   * The sum of multiples of integers.
   *
   * @param parts what is multiplied
   * @param multipliers by what
   * @param denominator what the sum has still to be divided by
   * @param bound the sum of the sizes of all multiples, so that it bounds partial sums too
   */
  record Sum(
      List<Part> parts, List<BigInteger> multipliers, BigInteger denominator, BigInteger bound)
      implements Part {

    static Sum of(List<Part> parts, List<BigInteger> multipliers, BigInteger denominator) {
      BigInteger bound = BigInteger.ZERO;
      for (int i = 0; i < parts.size(); i++) {
        bound = bound.add(multipliers.get(i).abs().multiply(parts.get(i).bound()));
      }
      return new Sum(parts, multipliers, denominator, bound);
    }

    /** Whether this sum and all sums in it have at most so many bits. */
    boolean isWithin(int bits) {
      return bound.bitLength() <= bits
          && parts.stream().allMatch(p -> !(p instanceof Sum sum) || sum.isWithin(bits));
    }
  }

  /**
   * Plans a sum.
   *
   * @param coefficients the c_j
   * @param bounds bounds on the sizes of the t_j
   * @return the plan, in which terms whose coefficient is 0 do not occur
   */
  static Sum of(List<BigFraction> coefficients, List<BigInteger> bounds) {
    List<Sum> sums = new ArrayList<>();
    for (int j = 0; j < coefficients.size(); j++) {
      BigFraction c = Rationals.canonical(coefficients.get(j));
      if (c.signum() != 0) {
        sums.add(
            Sum.of(
                List.of(new Term(j, bounds.get(j))),
                List.of(c.getNumerator()),
                c.getDenominator()));
      }
    }
    return sums.isEmpty() ? Sum.of(List.of(), List.of(), BigInteger.ONE) : of(sums, 0, sums.size());
  }

  private static Sum of(List<Sum> sums, int from, int to) {
    if (to - from == 1) {
      return sums.get(from);
    }
    int middle = (from + to) >>> 1;
    Sum left = of(sums, from, middle);
    Sum right = of(sums, middle, to);
    BigInteger denominator = IntegerVector.lcm(left.denominator(), right.denominator());
    List<Part> parts = new ArrayList<>();
    List<BigInteger> multipliers = new ArrayList<>();
    add(left, denominator, parts, multipliers);
    add(right, denominator, parts, multipliers);
    return Sum.of(parts, multipliers, denominator);
  }

  /** Adds a sum as one part, or each of its parts if that costs less. */
  private static void add(
      Sum sum, BigInteger denominator, List<Part> parts, List<BigInteger> multipliers) {
    BigInteger factor = denominator.divide(sum.denominator());
    long apart = products(factor, sum);
    long together = 0;
    List<BigInteger> multiples = new ArrayList<>();
    for (int i = 0; i < sum.parts().size(); i++) {
      BigInteger multiple = sum.multipliers().get(i).multiply(factor);
      multiples.add(multiple);
      apart += products(sum.multipliers().get(i), sum.parts().get(i));
      together += products(multiple, sum.parts().get(i));
    }
    if (together <= apart) {
      parts.addAll(sum.parts());
      multipliers.addAll(multiples);
    } else {
      parts.add(sum);
      multipliers.add(factor);
    }
  }

  private static long products(BigInteger multiplier, Part part) {
    return (multiplier.bitLength() / DIGIT_BITS + 1L)
        * (part.bound().bitLength() / DIGIT_BITS + 1L);
  }
}
