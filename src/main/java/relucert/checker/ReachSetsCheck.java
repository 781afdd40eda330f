package relucert.checker;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import relucert.certificate.Evidence;
import relucert.certificate.Evidence.CodeRange;
import relucert.certificate.Evidence.Relation;
import relucert.certificate.Statement;
import relucert.instance.Instance;

/**
 * Reach sets (proofs/FORMAT.md, section 3.11). A network with few neurons that fits data on a line
 * is a walk over the gaps, whose kinks are counted and whose slopes have an alternating sum 0. The
 * sets are invariant under every step of a walk with the least number of kinks, and 0 is not where
 * they end.
 */
final class ReachSetsCheck {
  private static final CodeRange ZERO = new CodeRange(BigInteger.ZERO, BigInteger.ZERO);
  private static final CodeRange ANY = new CodeRange(null, null);

  private final int neurons;
  private final boolean oneDirection;

  /** The codes of the chords in the unit that makes them whole and coprime; gap i + 1 at i. */
  private final List<BigInteger> chords;

  private final Map<Key, List<CodeRange>> sets = new HashMap<>();

  /** The fewest kinks from a state at the end of a gap to the end of the data. */
  private final int[][] toGo;

  /** Of which sums a set is. */
  private record Key(int gap, Relation relation, boolean odd) {}

  /** A step into a gap: the relation at its end, its kinks, the slopes it decides in order. */
  private record Step(Relation to, int kinks, ImmutableList<CodeRange> decided) {}

  ReachSetsCheck(Statement.NeedsNeurons statement) {
    this.neurons = statement.neurons();
    this.oneDirection = statement.oneDirection();
    this.chords = chords(statement.instance());
    this.toGo = new int[chords.size() + 1][Relation.values().length];
  }

  private static List<BigInteger> chords(Instance instance) {
    Rejection.unless(instance.k() >= 2, "there is no gap between samples");
    Rejection.unless(
        instance.k() <= Evidence.ReachSets.MAX_SAMPLES, "reach sets speak of too many samples");
    List<BigFraction> t = CollinearData.parameters(instance);
    List<Integer> order =
        IntStream.range(0, t.size()).boxed().sorted(Comparator.comparing(t::get)).toList();
    List<BigFraction> slopes = new ArrayList<>();
    for (int i = 1; i < order.size(); i++) {
      int left = order.get(i - 1);
      int right = order.get(i);
      BigFraction rise = instance.target(right + 1).subtract(instance.target(left + 1));
      BigFraction slope = rise.divide(t.get(right).subtract(t.get(left)));
      slopes.add(slope);
    }
    return codes(slopes);
  }

  /** Twice the multiples of the largest number that divides all slopes. */
  private static List<BigInteger> codes(List<BigFraction> slopes) {
    BigInteger common = BigInteger.ONE;
    for (BigFraction slope : slopes) {
      BigInteger below = slope.getDenominator().abs();
      common = common.divide(common.gcd(below)).multiply(below);
      Rejection.unless(isShort(common), "the slopes have too large a denominator");
    }
    // Of reduced fractions it is the greatest common divisor of the numerators over this.
    BigInteger whole = common;
    BigInteger divisor =
        slopes.stream().map(BigFraction::getNumerator).reduce(BigInteger.ZERO, BigInteger::gcd);
    List<BigInteger> multiples =
        slopes.stream()
            .map(
                s ->
                    s.signum() == 0
                        ? BigInteger.ZERO
                        : s.getNumerator()
                            .divide(divisor)
                            .multiply(whole.divide(s.getDenominator())))
            .toList();
    Rejection.unless(
        multiples.stream().allMatch(ReachSetsCheck::isShort), "the slopes differ too much in size");
    return multiples.stream().map(v -> v.shiftLeft(1)).toList();
  }

  private static boolean isShort(BigInteger number) {
    return number.abs().bitLength() <= Evidence.ReachSets.MAX_BITS;
  }

  void require(Evidence.ReachSets evidence) {
    Rejection.unless(!oneDirection, "reach sets speak of neurons that face either way");
    evidence.sets().forEach(this::put);
    for (int gap = chords.size() - 1; gap >= 0; gap--) {
      for (Relation from : Relation.values()) {
        int fewest = Integer.MAX_VALUE;
        for (Step step : steps(gap, from)) {
          fewest = Math.min(fewest, step.kinks() + toGo(gap + 1, step.to()));
        }
        toGo[gap][from.place()] = fewest;
      }
    }
    int kinks = toGo(0, Relation.EQUAL);
    if (neurons <= kinks) {
      return;
    }
    Rejection.unless(neurons == kinks + 1, "reach sets show at most " + (kinks + 1) + " neurons");
    requireStep(0, Relation.EQUAL, List.of(ZERO), List.of());
    for (int gap = 1; gap <= chords.size(); gap++) {
      for (Relation relation : Relation.values()) {
        requireStep(gap, relation, set(gap, relation, false), set(gap, relation, true));
      }
    }
  }

  private void put(Evidence.Reach reach) {
    Rejection.unless(
        1 <= reach.gap() && reach.gap() <= chords.size(), "there is no gap " + reach.gap());
    String name = "the set at gap " + reach.gap() + " " + reach.relation().symbol();
    Rejection.unless(!reach.ranges().isEmpty(), name + " is empty");
    BigInteger end = null;
    for (int i = 0; i < reach.ranges().size(); i++) {
      BigInteger low = reach.ranges().get(i).low();
      BigInteger high = reach.ranges().get(i).high();
      boolean apart =
          i == 0 || (end != null && low != null && low.compareTo(end.add(BigInteger.ONE)) > 0);
      Rejection.unless(
          apart && (low == null || high == null || low.compareTo(high) <= 0),
          name + " is not a list of ranges that increase and are apart");
      end = high;
    }
    Rejection.unless(
        sets.put(new Key(reach.gap(), reach.relation(), reach.odd()), reach.ranges()) == null,
        name + " stands twice");
  }

  private List<CodeRange> set(int gap, Relation relation, boolean odd) {
    return sets.getOrDefault(new Key(gap, relation, odd), List.of());
  }

  private int toGo(int gap, Relation relation) {
    return toGo[gap][relation.place()];
  }

  /** Requires that what can follow a state lies in the sets, and that 0 is not the last sum. */
  private void requireStep(int gap, Relation from, List<CodeRange> even, List<CodeRange> odd) {
    if (even.isEmpty() && odd.isEmpty()) {
      return;
    }
    if (gap == chords.size()) {
      // The last slope is decided: left out, or taken after an even number of others.
      requireNoZero(odd);
      requireNoZero(shifted(even, box(gap, from), false));
      return;
    }
    for (Step step : steps(gap, from)) {
      if (step.kinks() + toGo(gap + 1, step.to()) == toGo(gap, from)) {
        List<CodeRange> nextEven = even;
        List<CodeRange> nextOdd = odd;
        for (CodeRange slope : step.decided()) {
          List<CodeRange> left = nextEven;
          nextEven = with(nextEven, shifted(nextOdd, slope, true));
          nextOdd = with(nextOdd, shifted(left, slope, false));
        }
        requireInside(nextEven, gap + 1, step.to(), false);
        requireInside(nextOdd, gap + 1, step.to(), true);
      }
    }
  }

  private static List<CodeRange> with(List<CodeRange> first, List<CodeRange> second) {
    List<CodeRange> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }

  /** All steps from the end of a gap into the next; gap 0 is the start, where nothing is fixed. */
  private List<Step> steps(int gap, Relation from) {
    if (gap == chords.size()) {
      return List.of();
    }
    List<Step> steps = new ArrayList<>();
    CodeRange slope = gap == 0 ? ANY : box(gap, from);
    if (contains(slope, chords.get(gap))) {
      steps.add(new Step(Relation.EQUAL, 0, ImmutableList.of()));
    }
    if (gap != 0) {
      steps.add(new Step(Relation.EQUAL, 1, ImmutableList.of(slope)));
    }
    for (Relation before : List.of(Relation.ABOVE, Relation.BELOW)) {
      Relation after = before == Relation.ABOVE ? Relation.BELOW : Relation.ABOVE;
      CodeRange side = box(gap + 1, before);
      CodeRange common =
          new CodeRange(max(slope.low(), side.low()), min(slope.high(), side.high()));
      if (common.low() == null
          || common.high() == null
          || common.low().compareTo(common.high()) <= 0) {
        steps.add(new Step(after, 1, ImmutableList.of(common)));
      }
      if (gap != 0) {
        steps.add(new Step(after, 2, ImmutableList.of(slope, side)));
      }
    }
    return steps;
  }

  /** The slopes that have a relation to the chord of a gap. */
  private CodeRange box(int gap, Relation relation) {
    BigInteger chord = chords.get(gap - 1);
    return switch (relation) {
      case EQUAL -> new CodeRange(chord, chord);
      case BELOW -> new CodeRange(null, chord.subtract(BigInteger.ONE));
      case ABOVE -> new CodeRange(chord.add(BigInteger.ONE), null);
    };
  }

  private static @Nullable BigInteger max(@Nullable BigInteger a, @Nullable BigInteger b) {
    return a == null ? b : b == null ? a : a.max(b);
  }

  private static @Nullable BigInteger min(@Nullable BigInteger a, @Nullable BigInteger b) {
    return a == null ? b : b == null ? a : a.min(b);
  }

  /** The sums a + b, or the differences a - b, of numbers from a set and from one range. */
  private static List<CodeRange> shifted(List<CodeRange> set, CodeRange range, boolean minus) {
    BigInteger low = minus ? negated(range.high()) : range.low();
    BigInteger high = minus ? negated(range.low()) : range.high();
    return set.stream()
        .map(a -> new CodeRange(sum(a.low(), low, -1), sum(a.high(), high, 1)))
        .toList();
  }

  private static @Nullable BigInteger negated(@Nullable BigInteger a) {
    return a == null ? null : a.negate();
  }

  /** Adds two ends; two open ends make an open end one unit further in, which is one code back. */
  private static @Nullable BigInteger sum(
      @Nullable BigInteger a, @Nullable BigInteger b, long outwards) {
    if (a == null || b == null) {
      return null;
    }
    BigInteger sum = a.add(b);
    return a.testBit(0) && b.testBit(0) ? sum.add(BigInteger.valueOf(outwards)) : sum;
  }

  private static boolean contains(CodeRange range, BigInteger code) {
    return (range.low() == null || range.low().compareTo(code) <= 0)
        && (range.high() == null || code.compareTo(range.high()) <= 0);
  }

  private static void requireNoZero(List<CodeRange> ranges) {
    Rejection.unless(
        ranges.stream().noneMatch(r -> contains(r, BigInteger.ZERO)),
        "an alternating sum over an odd number of slopes may be 0");
  }

  private void requireInside(List<CodeRange> ranges, int gap, Relation relation, boolean odd) {
    List<CodeRange> set = set(gap, relation, odd);
    for (CodeRange range : ranges) {
      int at = lastNotAfter(set, range.low());
      boolean inside = at >= 0;
      if (inside) {
        BigInteger end = set.get(at).high();
        BigInteger high = range.high();
        inside = end == null || (high != null && high.compareTo(end) <= 0);
      }
      Rejection.unless(
          inside,
          "a sum leaves the sets at gap "
              + gap
              + " "
              + relation.symbol()
              + (odd ? " odd" : " even"));
    }
  }

  /** The place of the last range that begins no later than a code, or -1. */
  private static int lastNotAfter(List<CodeRange> set, @Nullable BigInteger low) {
    int from = -1;
    int to = set.size();
    while (to - from > 1) {
      int middle = (from + to) >>> 1;
      BigInteger start = set.get(middle).low();
      if (start == null || (low != null && start.compareTo(low) <= 0)) {
        from = middle;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
