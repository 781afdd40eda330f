package relucert.search.width;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import relucert.certificate.Evidence.CodeRange;

/** A set of codes of any length. */
final class LongCodes extends CodeSet {
  private static final Comparator<CodeRange> BY_LOW =
      Comparator.comparing(CodeRange::low, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final ImmutableList<CodeRange> ranges;

  LongCodes(ImmutableList<CodeRange> ranges) {
    this.ranges = ranges;
  }

  @Override
  int size() {
    return ranges.size();
  }

  @Override
  CodeRange range(int index) {
    return ranges.get(index);
  }

  @Override
  ImmutableList<CodeRange> ranges() {
    return ranges;
  }

  @Override
  CodeSet plus(CodeRange range) {
    List<CodeRange> sums = new ArrayList<>(ranges.size());
    for (CodeRange own : ranges) {
      sums.add(
          new CodeRange(sum(own.low(), range.low(), true), sum(own.high(), range.high(), false)));
    }
    return joined(sums);
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

  @Override
  CodeSet or(CodeSet other) {
    if (other.isEmpty()) {
      return this;
    }
    List<CodeRange> sorted = new ArrayList<>(ranges);
    sorted.addAll(other.ranges());
    // Two ascending runs, which the sort merges in linear time.
    sorted.sort(BY_LOW);
    return joined(sorted);
  }

  /** Joins ranges in the order of their lower ends. */
  private static CodeSet joined(List<CodeRange> sorted) {
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
    return new LongCodes(joined.add(new CodeRange(low, high)).build());
  }

  @Override
  @Nullable CodeRange firstCommon(CodeSet other) {
    for (CodeRange range : ranges) {
      int first = other.firstEndingFrom(range.low());
      CodeRange common = first < other.size() ? common(range, other.range(first)) : null;
      if (common != null) {
        return common;
      }
    }
    return null;
  }

  @Override
  int firstEndingFrom(@Nullable BigInteger code) {
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
}
