package relucert.search.width;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import relucert.exact.RationalVector;

/**
 * The least number of neurons, from left to right only and with fractions as they come: the plain
 * form of the algorithm of proofs/least-width.md. It shares no code with {@link LeastWidth}.
 */
public final class ForwardReach {

  /** An interval; an absent end is infinite, and infinite ends are open. */
  private record Interval(
      @Nullable BigFraction low, boolean lowIn, @Nullable BigFraction high, boolean highIn) {
    static Interval point(BigFraction value) {
      return new Interval(value, true, value, true);
    }

    Interval plus(Interval other) {
      return new Interval(
          low == null || other.low == null ? null : low.add(other.low),
          lowIn && other.lowIn,
          high == null || other.high == null ? null : high.add(other.high),
          highIn && other.highIn);
    }

    Interval minus(Interval other) {
      return plus(
          new Interval(
              other.high == null ? null : other.high.negate(),
              /* lowIn= */ other.highIn,
              other.low == null ? null : other.low.negate(),
              /* highIn= */ other.lowIn));
    }

    boolean contains(BigFraction value) {
      int left = low == null ? 1 : value.compareTo(low);
      int right = high == null ? 1 : high.compareTo(value);
      return (left > 0 || (left == 0 && lowIn)) && (right > 0 || (right == 0 && highIn));
    }

    /** The part above a number, or below it; null if it is empty. */
    @Nullable Interval side(BigFraction value, boolean above) {
      if (above) {
        boolean inner = low != null && low.compareTo(value) >= 0;
        BigFraction from = inner ? low : value;
        boolean empty = high != null && high.compareTo(from) <= 0 && !(inner && isPoint());
        return empty ? null : new Interval(from, inner && lowIn, high, highIn);
      }
      boolean inner = high != null && high.compareTo(value) <= 0;
      BigFraction to = inner ? high : value;
      boolean empty = low != null && low.compareTo(to) >= 0 && !(inner && isPoint());
      return empty ? null : new Interval(low, lowIn, to, inner && highIn);
    }

    private boolean isPoint() {
      return low != null && high != null && low.compareTo(high) == 0;
    }
  }

  /** The sums with an even and an odd number of slopes at one state, and its breakpoints. */
  private static final class State {
    private final int breakpoints;
    private final List<Interval> even;
    private final List<Interval> odd;

    State(int breakpoints, List<Interval> even, List<Interval> odd) {
      this.breakpoints = breakpoints;
      this.even = even;
      this.odd = odd;
    }

    State decided(int more, List<Interval> slopes) {
      List<Interval> e = even;
      List<Interval> o = odd;
      for (Interval slope : slopes) {
        List<Interval> nextEven = new ArrayList<>(e);
        o.forEach(sum -> nextEven.add(sum.minus(slope)));
        List<Interval> nextOdd = new ArrayList<>(o);
        e.forEach(sum -> nextOdd.add(sum.plus(slope)));
        e = union(nextEven);
        o = union(nextOdd);
      }
      return new State(breakpoints + more, e, o);
    }
  }

  private ForwardReach() {}

  /** Returns the least number of neurons through data. */
  public static int neurons(RationalVector positions, RationalVector targets) {
    if (positions.size() == 1) {
      return 0;
    }
    Interval any = new Interval(null, false, null, false);
    // The states by the sign of the slope in force minus the chord.
    TreeMap<Integer, State> states = new TreeMap<>();
    states.put(0, new State(0, List.of(Interval.point(BigFraction.ZERO)), List.of()));
    BigFraction chord = BigFraction.ZERO;
    for (int gap = 1; gap < positions.size(); gap++) {
      BigFraction next =
          targets
              .get(gap)
              .subtract(targets.get(gap - 1))
              .divide(positions.get(gap).subtract(positions.get(gap - 1)));
      TreeMap<Integer, State> after = new TreeMap<>();
      for (int sign : states.keySet()) {
        State state = states.getOrDefault(sign, new State(0, List.of(), List.of()));
        Interval box = gap == 1 ? any : box(chord, sign);
        if (box.contains(next)) {
          put(after, 0, state);
        }
        if (gap > 1) {
          put(after, 0, state.decided(1, List.of(box)));
        }
        for (int before : new int[] {1, -1}) {
          Interval part = box.side(next, before > 0);
          if (part != null) {
            put(after, -before, state.decided(1, List.of(part)));
          }
          if (gap > 1) {
            put(after, -before, state.decided(2, List.of(box, box(next, before))));
          }
        }
      }
      states = after;
      chord = next;
    }
    int least = states.values().stream().mapToInt(s -> s.breakpoints).min().orElseThrow();
    for (var entry : states.entrySet()) {
      State last = entry.getValue().decided(0, List.of(box(chord, entry.getKey())));
      if (last.breakpoints == least
          && last.odd.stream().anyMatch(sum -> sum.contains(BigFraction.ZERO))) {
        return least;
      }
    }
    return least + 1;
  }

  private static Interval box(BigFraction chord, int sign) {
    if (sign == 0) {
      return Interval.point(chord);
    }
    return sign > 0
        ? new Interval(chord, false, null, false)
        : new Interval(null, false, chord, false);
  }

  /** Only the ways to a state with the fewest breakpoints can belong to a least walk. */
  private static void put(Map<Integer, State> states, int sign, State state) {
    State other = states.get(sign);
    if (other == null || state.breakpoints < other.breakpoints) {
      states.put(sign, state);
    } else if (state.breakpoints == other.breakpoints) {
      List<Interval> even = new ArrayList<>(other.even);
      even.addAll(state.even);
      List<Interval> odd = new ArrayList<>(other.odd);
      odd.addAll(state.odd);
      states.put(sign, new State(state.breakpoints, union(even), union(odd)));
    }
  }

  /** Joins intervals that overlap or touch in a point that belongs to one of them. */
  private static List<Interval> union(List<Interval> intervals) {
    List<Interval> sorted = new ArrayList<>(intervals);
    sorted.sort(
        Comparator.comparing(Interval::low, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(i -> !i.lowIn()));
    List<Interval> joined = new ArrayList<>();
    for (Interval next : sorted) {
      Interval last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last == null || !touches(last, next)) {
        joined.add(next);
      } else {
        joined.set(joined.size() - 1, hull(last, next));
      }
    }
    return joined;
  }

  private static boolean touches(Interval left, Interval right) {
    if (left.high() == null || right.low() == null) {
      return true;
    }
    int order = right.low().compareTo(left.high());
    return order < 0 || (order == 0 && (left.highIn() || right.lowIn()));
  }

  private static Interval hull(Interval left, Interval right) {
    if (left.high() == null || right.high() == null) {
      return new Interval(left.low(), left.lowIn(), null, false);
    }
    int order = left.high().compareTo(right.high());
    boolean in =
        order > 0 ? left.highIn() : order < 0 ? right.highIn() : left.highIn() || right.highIn();
    return new Interval(left.low(), left.lowIn(), order > 0 ? left.high() : right.high(), in);
  }
}
