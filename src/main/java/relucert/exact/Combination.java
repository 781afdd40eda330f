package relucert.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@link SumPlan} with its multipliers cut into digits. Sums of up to {@value #LONG_BITS} bits
 * are taken digit by digit for a block of samples; longer ones sample by sample in {@link
 * BigInteger}, whose multiplication gains on long factors what a block gains on short ones.
 */
final class Combination {
  /** From this size on numbers leave the planes. */
  static final int LONG_BITS = 2000;

  /** A part of a sum: a term (then there is no sum) or a sum of its own. */
  static final class Part {
    private final int term;
    private final @Nullable Combination sum;
    private final long[] digits;
    private final BigInteger multiplier;

    private Part(int term, @Nullable Combination sum, long[] digits, BigInteger multiplier) {
      this.term = term;
      this.sum = sum;
      this.digits = digits;
      this.multiplier = multiplier;
    }

    int term() {
      return term;
    }

    @Nullable Combination sum() {
      return sum;
    }

    /** The digits of the multiplier, if the sum is taken digit by digit. */
    long[] digits() {
      return digits;
    }

    BigInteger multiplier() {
      return multiplier;
    }
  }

  private final List<Part> parts = new ArrayList<>();
  private final SumPlan.Sum plan;
  private final Radix radix;
  private final boolean isLong;
  private final int digits;
  private int columns = 1;
  private int products;

  private Combination(SumPlan.Sum plan, PlaneLayout terms) {
    this.plan = plan;
    this.radix = terms.radix();
    this.isLong = !radix.equals(Radix.WHOLE) && plan.bound().bitLength() > LONG_BITS;
    this.digits = radix.digits(plan.bound());
    for (int i = 0; i < plan.parts().size(); i++) {
      add(plan.parts().get(i), plan.multipliers().get(i), terms);
    }
  }

  private void add(SumPlan.Part part, BigInteger multiplier, PlaneLayout terms) {
    long[] split = isLong ? new long[0] : radix.split(multiplier, radix.digits(multiplier.abs()));
    int size;
    if (part instanceof SumPlan.Sum sum) {
      Combination child = new Combination(sum, terms);
      size = child.digits;
      parts.add(new Part(-1, child, split, multiplier));
    } else {
      int term = ((SumPlan.Term) part).index();
      size = terms.digits(term);
      parts.add(new Part(term, null, split, multiplier));
    }
    if (!isLong) {
      columns = Math.max(columns, split.length + size - 1);
      products += Math.min(split.length, size);
    }
  }

  static Combination of(SumPlan.Sum plan, PlaneLayout terms) {
    return new Combination(plan, terms);
  }

  /** Whether no sum of digits can overflow. */
  boolean isSafe() {
    for (Part part : parts) {
      if (part.sum() != null && !part.sum().isSafe()) {
        return false;
      }
    }
    return isLong || radix.holds(products);
  }

  List<Part> parts() {
    return parts;
  }

  /** What the sum has still to be divided by. */
  BigInteger denominator() {
    return plan.denominator();
  }

  /** Whether it is taken sample by sample. */
  boolean isLong() {
    return isLong;
  }

  int digits() {
    return digits;
  }

  int columns() {
    return columns;
  }

  Radix radix() {
    return radix;
  }

  /** The planes the sums at each depth below this one need, with those of this one first. */
  List<Integer> planesByDepth() {
    List<Integer> planes = new ArrayList<>();
    collect(planes, 0);
    return planes;
  }

  private void collect(List<Integer> planes, int depth) {
    if (planes.size() == depth) {
      planes.add(0);
    }
    if (!isLong) {
      planes.set(depth, Math.max(planes.get(depth), Math.max(columns, digits)));
    }
    for (Part part : parts) {
      if (part.sum() != null) {
        part.sum().collect(planes, depth + 1);
      }
    }
  }
}
