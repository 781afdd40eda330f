package relucert.search.width;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import relucert.certificate.Evidence.CodeRange;

/**
 * A finite union of intervals with integer ends, open or closed, as a set of codes ({@link
 * CodeRange}).
 *
 * <p>Invariant: the ranges increase and no two could be joined, so equal sets have equal ranges.
 * They are held as {@code long} numbers where all are short ({@link ShortCodes}), and as {@link
 * BigInteger} otherwise ({@link LongCodes}).
 */
abstract sealed class CodeSet permits ShortCodes, LongCodes {
  /** The set of one range. */
  static CodeSet of(CodeRange range) {
    return of(List.of(range));
  }

  /** The set of ranges that increase and are apart. */
  static CodeSet of(List<CodeRange> ranges) {
    return ranges.stream().allMatch(ShortCodes::isShort)
        ? ShortCodes.of(ranges)
        : new LongCodes(ImmutableList.copyOf(ranges));
  }

  /** The number of ranges. */
  abstract int size();

  /** One of the ranges. */
  abstract CodeRange range(int index);

  /** The sums of a member and a number of a range. */
  abstract CodeSet plus(CodeRange range);

  /** The members of either set. */
  abstract CodeSet or(CodeSet other);

  /** The place of the first range whose end is not before a code. */
  abstract int firstEndingFrom(@Nullable BigInteger code);

  /** The first part of a range that is common with another set; null if there is none. */
  abstract @Nullable CodeRange firstCommon(CodeSet other);

  boolean isEmpty() {
    return size() == 0;
  }

  ImmutableList<CodeRange> ranges() {
    ImmutableList.Builder<CodeRange> ranges = ImmutableList.builderWithExpectedSize(size());
    for (int i = 0; i < size(); i++) {
      ranges.add(range(i));
    }
    return ranges.build();
  }

  /** The ranges that meet a given one. */
  List<CodeRange> meeting(CodeRange range) {
    ImmutableList.Builder<CodeRange> meeting = ImmutableList.builder();
    for (int i = firstEndingFrom(range.low()); i < size(); i++) {
      if (common(range(i), range) == null) {
        break;
      }
      meeting.add(range(i));
    }
    return meeting.build();
  }

  boolean meets(CodeRange range) {
    int first = firstEndingFrom(range.low());
    return first < size() && common(range(first), range) != null;
  }

  boolean contains(BigInteger code) {
    return meets(new CodeRange(code, code));
  }

  /** Everything else, as ranges. */
  ImmutableList<CodeRange> complement() {
    ImmutableList.Builder<CodeRange> gaps = ImmutableList.builder();
    BigInteger start = null;
    boolean open = true;
    for (CodeRange range : ranges()) {
      if (range.low() != null) {
        gaps.add(new CodeRange(start, range.low().subtract(BigInteger.ONE)));
      }
      open = range.high() != null;
      start = range.high() == null ? null : range.high().add(BigInteger.ONE);
    }
    if (open) {
      gaps.add(new CodeRange(start, null));
    }
    return gaps.build();
  }

  /** The range of the negated numbers. */
  static CodeRange negated(CodeRange range) {
    BigInteger low = range.high() == null ? null : range.high().negate();
    BigInteger high = range.low() == null ? null : range.low().negate();
    return new CodeRange(low, high);
  }

  /** The common part of two ranges; null if it is empty. */
  static @Nullable CodeRange common(CodeRange a, CodeRange b) {
    BigInteger low = a.low() == null ? b.low() : b.low() == null ? a.low() : a.low().max(b.low());
    BigInteger high =
        a.high() == null ? b.high() : b.high() == null ? a.high() : a.high().min(b.high());
    boolean empty = low != null && high != null && low.compareTo(high) > 0;
    return empty ? null : new CodeRange(low, high);
  }
}
