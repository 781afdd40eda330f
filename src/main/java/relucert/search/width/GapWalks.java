package relucert.search.width;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

  private final Chords data;
  private final LeastCounts counts;
  private final int ends;
  private final BigFraction unit;

  /** The code of the chord of gap g at g - 1; null where there is none. */
  private final @Nullable BigInteger[] codes;

  private final int bits;

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

  /**
   * Prepares the walks.
   *
   * @param data the chords, at least one of them
   * @param counts their least numbers of breakpoints
   * @param ends how many gaps at either end have codes: the unit, and with it the length of all
   *     codes, depends on these gaps only
   */
  GapWalks(Chords data, LeastCounts counts, int ends) {
    this.data = data;
    this.counts = counts;
    this.ends = ends;
    this.codes = new BigInteger[data.gaps()];
    BigFraction first = data.first();
    List<BigFraction> slopes = new ArrayList<>();
    for (int gap = 1; gap <= gaps(); gap++) {
      if (hasCode(gap)) {
        slopes.add(data.chord(gap).multiply(first));
      }
    }
    RationalVector coded = RationalVector.of(slopes);
    BigInteger common = IntegerVector.commonDenominator(coded);
    BigInteger divisor = divisor(coded);
    unit = BigFraction.of(divisor, common);
    int longest = common.bitLength();
    int next = 0;
    for (int gap = 1; gap <= gaps(); gap++) {
      if (hasCode(gap)) {
        BigFraction slope = coded.get(next++);
        BigInteger whole = slope.getNumerator().divide(divisor);
        BigInteger code = whole.multiply(common.divide(slope.getDenominator())).shiftLeft(1);
        codes[gap - 1] = code;
        longest = Math.max(longest, code.bitLength());
      }
    }
    bits = longest;
  }

  /** The greatest common divisor of the numerators; 1 if all are 0. */
  private static BigInteger divisor(RationalVector slopes) {
    BigInteger divisor = BigInteger.ZERO;
    for (BigFraction slope : slopes) {
      divisor = divisor.gcd(slope.getNumerator());
      if (divisor.equals(BigInteger.ONE)) {
        break;
      }
    }
    return divisor.signum() == 0 ? BigInteger.ONE : divisor;
  }

  /** Whether the chord of a gap has a code; the start, gap 0, needs none. */
  boolean hasCode(int gap) {
    return gap <= ends || gap > gaps() - ends;
  }

  /** The number of gaps; the states at the end of gap g are layer g, the start is layer 0. */
  int gaps() {
    return data.gaps();
  }

  /**
   * The largest number of which all chords with codes are integer multiples, if the first gap has
   * length 1; the codes speak of it.
   */
  BigFraction unit() {
    return unit;
  }

  /** The size of the numbers: the longest chord in units, or the chords' common denominator. */
  int bits() {
    return bits;
  }

  /** Whether some walk with the fewest breakpoints passes through a state. */
  boolean isTight(int gap, Relation relation) {
    return counts.isTight(gap, relation);
  }

  /** The steps out of a state that walks with the fewest breakpoints take. */
  List<Step> tightSteps(int gap, Relation from) {
    if (!isTight(gap, from)) {
      return List.of();
    }
    return steps(gap, from).stream()
        .filter(s -> s.breakpoints() + counts.toGo(gap + 1, s.to()) == counts.toGo(gap, from))
        .toList();
  }

  /** The slopes that have a relation to the chord of a gap, numbered from 1. */
  CodeRange box(int gap, Relation relation) {
    BigInteger chord = code(gap);
    return switch (relation) {
      case EQUAL -> new CodeRange(chord, chord);
      case BELOW -> new CodeRange(null, chord.subtract(BigInteger.ONE));
      case ABOVE -> new CodeRange(chord.add(BigInteger.ONE), null);
    };
  }

  private BigInteger code(int gap) {
    return Objects.requireNonNull(codes[gap - 1], "a chord without a code");
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

  /**
   * The slopes that a box in a step into a gap stands for. Its ends are chords of that gap or the
   * one before, which saves reducing multiples of long codes.
   */
  RealInterval slopes(CodeRange box, int gap) {
    BigInteger low = box.low();
    BigInteger high = box.high();
    boolean lowIn = low != null && !low.testBit(0);
    boolean highIn = high != null && !high.testBit(0);
    return new RealInterval(
        low == null ? null : chord(lowIn ? low : low.subtract(BigInteger.ONE), gap),
        lowIn,
        high == null ? null : chord(highIn ? high : high.add(BigInteger.ONE), gap),
        highIn);
  }

  private BigFraction chord(BigInteger code, int gap) {
    return data.chord(code.equals(code(gap)) ? gap : gap - 1);
  }
}
