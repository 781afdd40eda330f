package relucert.search.width;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import relucert.certificate.Evidence.CodeRange;

/**
 * A finite union of intervals with integer ends, open or closed, as a set of codes ({@link
 * CodeRange}).
 *
 * <p>Invariant: the ranges increase and no two could be joined, so equal sets have equal ranges.
 */
record CodeSet(ImmutableList<CodeRange> ranges) {
  static final CodeSet EMPTY = new CodeSet(ImmutableList.of());
  static final CodeSet ZERO =
      new CodeSet(ImmutableList.of(new CodeRange(BigInteger.ZERO, BigInteger.ZERO)));

  private static final Comparator<CodeRange> BY_LOW =
      Comparator.comparing(CodeRange::low, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** Joins ranges in any order. */
  static CodeSet union(List<CodeRange> ranges) {
    List<CodeRange> sorted = new ArrayList<>(ranges);
    // A few ascending runs, which the sort merges in linear time.
    sorted.sort(BY_LOW);
    return joined(sorted);
  }

  private static CodeSet joined(List<CodeRange> sorted) {
    if (sorted.isEmpty()) {
      return EMPTY;
    }
    ImmutableList.Builder<CodeRange> joined = ImmutableList.builder();
    BigInteger low = sorted.get(0).low();
    BigInteger high = sorted.get(0).high();
    for (CodeRange range : sorted.subList(1, sorted.size())) {
      BigInteger start = range.low();
      if (high == null) {
        break;
      }
      if (start == null || start.subtract(BigInteger.ONE).compareTo(high) <= 0) {
        high = range.high() == null ? null : high.max(range.high());
      } else {
        joined.add(new CodeRange(low, high));
        low = start;
        high = range.high();
      }
    }
    return new CodeSet(joined.add(new CodeRange(low, high)).build());
  }

  boolean isEmpty() {
    return ranges.isEmpty();
  }

  /** The sums of a member and a number of a range, as ranges that may overlap. */
  List<CodeRange> plus(CodeRange range) {
    List<CodeRange> sums = new ArrayList<>(ranges.size());
    for (CodeRange own : ranges) {
      sums.add(
          new CodeRange(sum(own.low(), range.low(), true), sum(own.high(), range.high(), false)));
    }
    return sums;
  }

  /** The range of the negated numbers. */
  static CodeRange negated(CodeRange range) {
    BigInteger low = range.high() == null ? null : range.high().negate();
    BigInteger high = range.low() == null ? null : range.low().negate();
    return new CodeRange(low, high);
  }

  /**
   * Adds two ends. The sum of the open units (v, v + 1) and (w, w + 1) is (v + w, v + w + 2), which
   * is one code more on either side than the sum of their codes.
   */
  private static @Nullable BigInteger sum(
      @Nullable BigInteger a, @Nullable BigInteger b, boolean low) {
    if (a == null || b == null) {
      return null;
    }
    BigInteger sum = a.add(b);
    if (a.testBit(0) && b.testBit(0)) {
      return low ? sum.subtract(BigInteger.ONE) : sum.add(BigInteger.ONE);
    }
    return sum;
  }

  /** The common part of two ranges; null if it is empty. */
  static @Nullable CodeRange common(CodeRange a, CodeRange b) {
    BigInteger low = a.low() == null ? b.low() : b.low() == null ? a.low() : a.low().max(b.low());
    BigInteger high =
        a.high() == null ? b.high() : b.high() == null ? a.high() : a.high().min(b.high());
    boolean empty = low != null && high != null && low.compareTo(high) > 0;
    return empty ? null : new CodeRange(low, high);
  }

  /** The ranges that meet a given one. */
  ImmutableList<CodeRange> meeting(CodeRange range) {
    int from = firstEndingFrom(range.low());
    int to = from;
    while (to < ranges.size() && common(ranges.get(to), range) != null) {
      to++;
    }
    return ranges.subList(from, to);
  }

  boolean contains(BigInteger code) {
    return !meeting(new CodeRange(code, code)).isEmpty();
  }

  /** The place of the first range whose end is not before a code. */
  private int firstEndingFrom(@Nullable BigInteger code) {
    int from = 0;
    int to = ranges.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      BigInteger end = ranges.get(middle).high();
      if (code == null || end == null || code.compareTo(end) <= 0) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }

  /** Everything else. */
  CodeSet complement() {
    ImmutableList.Builder<CodeRange> gaps = ImmutableList.builder();
    BigInteger start = null;
    boolean open = true;
    for (CodeRange range : ranges) {
      if (range.low() != null) {
        gaps.add(new CodeRange(start, range.low().subtract(BigInteger.ONE)));
      }
      open = range.high() != null;
      start = range.high() == null ? null : range.high().add(BigInteger.ONE);
    }
    if (open) {
      gaps.add(new CodeRange(start, null));
    }
    return new CodeSet(gaps.build());
  }
}
