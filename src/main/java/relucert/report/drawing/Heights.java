package relucert.report.drawing;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The heights that a picture shows: always 0 and all targets; of g what lies between samples, as
 * far as it is not far beyond the targets, and a little of what lies outside of the samples.
 *
 * @param low the least height shown, at most 0
 * @param high the greatest height shown, at least 0, and more than {@code low}
 * @param isCut whether g leaves the picture between two samples
 */
record Heights(BigFraction low, BigFraction high, boolean isCut) {
  /** g may go beyond the targets by so many times their range, and is cut off there. */
  private static final int MOST_BEYOND = 2;

  /** The part of the range that g may go on for outside of the samples: 1/8. */
  private static final int ROOM = 8;

  /** The least and the greatest of some numbers and 0. */
  private record Extent(BigFraction low, BigFraction high) {
    static Extent of(List<BigFraction> numbers) {
      return new Extent(
          numbers.stream().reduce(BigFraction.ZERO, Extent::min),
          numbers.stream().reduce(BigFraction.ZERO, Extent::max));
    }

    private static BigFraction min(BigFraction a, BigFraction b) {
      return a.compareTo(b) <= 0 ? a : b;
    }

    private static BigFraction max(BigFraction a, BigFraction b) {
      return a.compareTo(b) >= 0 ? a : b;
    }

    Extent notEmpty() {
      return low.compareTo(high) < 0 ? this : new Extent(low, low.add(BigFraction.ONE));
    }

    Extent widened(BigFraction by) {
      return new Extent(low.subtract(by), high.add(by));
    }

    BigFraction range() {
      return high.subtract(low);
    }

    Extent within(Extent bounds) {
      return new Extent(max(low, bounds.low), min(high, bounds.high));
    }

    Extent and(Extent other) {
      return new Extent(min(low, other.low), max(high, other.high));
    }
  }

  /**
   * Chooses the heights.
   *
   * @param targets the targets, if there are samples
   * @param inner heights of g between the first and the last sample; all of them without samples
   * @param outer heights of g beyond the samples
   */
  static Heights of(
      Optional<List<BigFraction>> targets, List<BigFraction> inner, List<BigFraction> outer) {
    if (targets.isEmpty()) {
      Extent whole = Extent.of(inner).notEmpty();
      return new Heights(whole.low, whole.high, false);
    }
    Extent shown = Extent.of(targets.get()).notEmpty();
    Extent most = shown.widened(shown.range().multiply(MOST_BEYOND));
    Extent between = Extent.of(inner);
    Extent chosen = shown.and(between.within(most));
    Extent outside = Extent.of(outer).within(chosen.widened(chosen.range().divide(ROOM)));
    Extent whole = chosen.and(outside);
    return new Heights(whole.low, whole.high, !between.within(most).equals(between));
  }
}
