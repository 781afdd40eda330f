package relucert.search.width;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import relucert.certificate.Evidence.CodeRange;

/**
 * A set of codes of at most {@value #BITS} bits, the lower end of range i at 2i and its upper end
 * at 2i + 1. Absent ends are the least and the greatest {@code long}.
 *
 * <p>The sum of two ends, one code further out, has at most 62 bits, so it neither overflows nor
 * meets the numbers that stand for absent ends. A sum of sets with an end of more than {@value
 * #BITS} bits becomes one of {@link LongCodes}.
 */
final class ShortCodes extends CodeSet {
  static final int BITS = 60;

  private static final long NO_LOW = Long.MIN_VALUE;
  private static final long NO_HIGH = Long.MAX_VALUE;

  private final long[] ends;

  private ShortCodes(long[] ends) {
    this.ends = ends;
  }

  static boolean isShort(CodeRange range) {
    return isShort(range.low()) && isShort(range.high());
  }

  private static boolean isShort(@Nullable BigInteger end) {
    return end == null || end.bitLength() <= BITS;
  }

  static ShortCodes of(List<CodeRange> ranges) {
    long[] ends = new long[2 * ranges.size()];
    for (int i = 0; i < ranges.size(); i++) {
      ends[2 * i] = low(ranges.get(i));
      ends[2 * i + 1] = high(ranges.get(i));
    }
    return new ShortCodes(ends);
  }

  private static long low(CodeRange range) {
    return range.low() == null ? NO_LOW : range.low().longValueExact();
  }

  private static long high(CodeRange range) {
    return range.high() == null ? NO_HIGH : range.high().longValueExact();
  }

  @Override
  int size() {
    return ends.length / 2;
  }

  @Override
  CodeRange range(int index) {
    return range(ends[2 * index], ends[2 * index + 1]);
  }

  private static CodeRange range(long low, long high) {
    return new CodeRange(
        low == NO_LOW ? null : BigInteger.valueOf(low),
        high == NO_HIGH ? null : BigInteger.valueOf(high));
  }

  @Override
  CodeSet plus(CodeRange range) {
    if (isEmpty()) {
      return this;
    }
    if (!isShort(range)) {
      return new LongCodes(ranges()).plus(range);
    }
    long low = low(range);
    long high = high(range);
    Joining sums = new Joining(size());
    for (int i = 0; i < ends.length; i += 2) {
      sums.add(lowSum(ends[i], low), highSum(ends[i + 1], high));
    }
    return sums.isShort() ? sums.set() : new LongCodes(sums.set().ranges());
  }

  /**
   * Adds two lower ends. The sum of the open units (v, v + 1) and (w, w + 1) is (v + w, v + w + 2),
   * which is one code more on either side than the sum of their codes.
   */
  private static long lowSum(long a, long b) {
    return a == NO_LOW || b == NO_LOW ? NO_LOW : a + b - (a & b & 1);
  }

  private static long highSum(long a, long b) {
    return a == NO_HIGH || b == NO_HIGH ? NO_HIGH : a + b + (a & b & 1);
  }

  @Override
  CodeSet or(CodeSet other) {
    if (isEmpty()) {
      return other;
    }
    if (!(other instanceof ShortCodes codes)) {
      return other.or(this);
    }
    long[] others = codes.ends;
    Joining merged = new Joining(size() + codes.size());
    int i = 0;
    int j = 0;
    while (i < ends.length || j < others.length) {
      if (j == others.length || (i < ends.length && ends[i] <= others[j])) {
        merged.add(ends[i], ends[i + 1]);
        i += 2;
      } else {
        merged.add(others[j], others[j + 1]);
        j += 2;
      }
    }
    return merged.set();
  }

  /** Ranges that come in the order of their lower ends, joined where they overlap or touch. */
  private static final class Joining {
    private final long[] ends;
    private int count;

    Joining(int most) {
      ends = new long[2 * most];
    }

    void add(long low, long high) {
      // Where an end is absent, NO_HIGH or NO_LOW, the difference is not taken.
      if (count > 0 && (ends[count - 1] == NO_HIGH || low <= ends[count - 1] + 1)) {
        ends[count - 1] = Math.max(ends[count - 1], high);
      } else {
        ends[count++] = low;
        ends[count++] = high;
      }
    }

    /** As the ends increase, the outermost finite ones tell. */
    boolean isShort() {
      for (int i : new int[] {0, 1, count - 2, count - 1}) {
        boolean isAbsent = ends[i] == NO_LOW || ends[i] == NO_HIGH;
        int bits = Long.SIZE - Long.numberOfLeadingZeros(ends[i] ^ (ends[i] >> (Long.SIZE - 1)));
        if (!isAbsent && bits > BITS) {
          return false;
        }
      }
      return true;
    }

    ShortCodes set() {
      return new ShortCodes(count == ends.length ? ends : Arrays.copyOf(ends, count));
    }
  }

  @Override
  @Nullable CodeRange firstCommon(CodeSet other) {
    if (!(other instanceof ShortCodes codes)) {
      return new LongCodes(ranges()).firstCommon(other);
    }
    long[] others = codes.ends;
    int i = 0;
    int j = 0;
    while (i < ends.length && j < others.length) {
      long low = Math.max(ends[i], others[j]);
      long high = Math.min(ends[i + 1], others[j + 1]);
      if (low <= high) {
        return range(low, high);
      }
      if (ends[i + 1] < others[j + 1]) {
        i += 2;
      } else {
        j += 2;
      }
    }
    return null;
  }

  @Override
  int firstEndingFrom(@Nullable BigInteger code) {
    if (code == null) {
      return 0;
    }
    if (!isShort(code)) {
      boolean beyond = code.signum() > 0 && (isEmpty() || ends[ends.length - 1] != NO_HIGH);
      return beyond ? size() : code.signum() > 0 ? size() - 1 : 0;
    }
    long end = code.longValueExact();
    int from = 0;
    int to = size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (end <= ends[2 * middle + 1]) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }
}
