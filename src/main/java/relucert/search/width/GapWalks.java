package relucert.search.width;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import relucert.certificate.Evidence.CodeRange;
import relucert.certificate.Evidence.Relation;
import relucert.exact.IntegerVector;
import relucert.exact.RationalVector;

/**
 * The ways in which a piecewise-linear function can pass through data x_1 &lt; ... &lt; x_n with at
 * most one breakpoint inside each gap and all others at samples (proofs/least-width.md, Theorem 3):
 * walks over the n - 1 gaps. A state at the end of a gap tells how the slope in force there
 * compares with the gap's chord; a step crosses the next sample, with or without a breakpoint at
 * it, and the next gap, with or without a breakpoint inside.
 */
final class GapWalks {
  private static final CodeRange ANY = new CodeRange(null, null);
  private static final int NEVER = Integer.MAX_VALUE / 2;

  private final BigFraction unit;
  private final BigInteger[] chords;
  private final int bits;
  private final int[][] toGo;
  private final int[][] gone;

  /**
   * A step into a gap.
   *
   * @param to the relation at its end
   * @param atSample whether there is a breakpoint at the sample before the gap
   * @param inside whether there is one inside the gap
   * @param decided the slopes that end in this step, in order, as boxes of codes
   */
  record Step(Relation to, boolean atSample, boolean inside, ImmutableList<CodeRange> decided) {
    int breakpoints() {
      return (atSample ? 1 : 0) + (inside ? 1 : 0);
    }
  }

  /** Prepares the walks for chords, at least one of them. */
  GapWalks(RationalVector slopes) {
    BigInteger common = IntegerVector.commonDenominator(slopes);
    BigInteger divisor = BigInteger.ZERO;
    for (BigFraction slope : slopes) {
      divisor = divisor.gcd(slope.getNumerator());
    }
    if (divisor.signum() == 0) {
      divisor = BigInteger.ONE;
    }
    unit = BigFraction.of(divisor, common);
    chords = new BigInteger[slopes.size()];
    for (int i = 0; i < chords.length; i++) {
      BigFraction slope = slopes.get(i);
      BigInteger whole = slope.getNumerator().divide(divisor);
      chords[i] = whole.multiply(common.divide(slope.getDenominator())).shiftLeft(1);
    }
    bits = Math.max(common.bitLength(), longest(chords));
    int states = Relation.values().length;
    toGo = new int[chords.length + 1][states];
    gone = new int[chords.length + 1][states];
    for (int[] row : gone) {
      Arrays.fill(row, NEVER);
    }
    count();
  }

  private static int longest(BigInteger[] chords) {
    return Arrays.stream(chords).mapToInt(BigInteger::bitLength).max().orElse(0);
  }

  private void count() {
    for (int gap = chords.length - 1; gap >= 0; gap--) {
      for (Relation from : Relation.values()) {
        int fewest = NEVER;
        for (Step step : steps(gap, from)) {
          fewest = Math.min(fewest, step.breakpoints() + toGo[gap + 1][step.to().place()]);
        }
        toGo[gap][from.place()] = fewest;
      }
    }
    gone[0][Relation.EQUAL.place()] = 0;
    for (int gap = 0; gap < chords.length; gap++) {
      for (Relation from : Relation.values()) {
        for (Step step : steps(gap, from)) {
          int to = step.to().place();
          int through = gone[gap][from.place()] + step.breakpoints();
          gone[gap + 1][to] = Math.min(gone[gap + 1][to], through);
        }
      }
    }
  }

  /** The number of gaps; the states at the end of gap g are layer g, the start is layer 0. */
  int gaps() {
    return chords.length;
  }

  /** The largest number of which all chords are integer multiples; the codes speak of it. */
  BigFraction unit() {
    return unit;
  }

  /** The size of the numbers: the longest chord in units, or the chords' common denominator. */
  int bits() {
    return bits;
  }

  /** The least number of breakpoints of a walk. */
  int fewest() {
    return toGo[0][Relation.EQUAL.place()];
  }

  /** Whether some walk with the fewest breakpoints passes through a state. */
  boolean isTight(int gap, Relation relation) {
    return gone[gap][relation.place()] + toGo[gap][relation.place()] == fewest();
  }

  /** The steps out of a state that walks with the fewest breakpoints take. */
  List<Step> tightSteps(int gap, Relation from) {
    if (!isTight(gap, from)) {
      return List.of();
    }
    return steps(gap, from).stream()
        .filter(s -> s.breakpoints() + toGo[gap + 1][s.to().place()] == toGo[gap][from.place()])
        .toList();
  }

  /** The slopes that have a relation to the chord of a gap, numbered from 1. */
  CodeRange box(int gap, Relation relation) {
    BigInteger chord = chords[gap - 1];
    return switch (relation) {
      case EQUAL -> new CodeRange(chord, chord);
      case BELOW -> new CodeRange(null, chord.subtract(BigInteger.ONE));
      case ABOVE -> new CodeRange(chord.add(BigInteger.ONE), null);
    };
  }

  private List<Step> steps(int gap, Relation from) {
    if (gap == 0 && from != Relation.EQUAL) {
      return List.of();
    }
    CodeRange current = gap == 0 ? ANY : box(gap, from);
    CodeRange chord = box(gap + 1, Relation.EQUAL);
    List<Step> steps = new ArrayList<>();
    if (CodeSet.common(current, chord) != null) {
      steps.add(new Step(Relation.EQUAL, false, false, ImmutableList.of()));
    }
    addStraddling(steps, current, box(gap + 1, Relation.ABOVE), Relation.BELOW, gap > 0);
    addStraddling(steps, current, box(gap + 1, Relation.BELOW), Relation.ABOVE, gap > 0);
    if (gap > 0) {
      steps.add(new Step(Relation.EQUAL, true, false, ImmutableList.of(current)));
    }
    return steps;
  }

  /** A breakpoint inside the gap: the slope before it lies on one side of the chord. */
  private static void addStraddling(
      List<Step> steps, CodeRange current, CodeRange side, Relation to, boolean inner) {
    @Nullable CodeRange both = CodeSet.common(current, side);
    if (both != null) {
      steps.add(new Step(to, false, true, ImmutableList.of(both)));
    }
    if (inner) {
      steps.add(new Step(to, true, true, ImmutableList.of(current, side)));
    }
  }
}
