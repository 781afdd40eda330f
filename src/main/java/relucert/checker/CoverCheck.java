package relucert.checker;

import java.math.BigInteger;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.TunedSet;

/**
 * A cover proves that a number of neurons suffices for all labels and all spacings
 * (proofs/method.md). Whether n data on a line can be fitted depends on their n - 1 chord slopes
 * only; for the retained samples J(T) the chords across a block's inside are 0. A basis of the
 * remaining chords and, for each sign pattern, one shape that fits its members with those signs
 * show that every chord vector is fitted, because the labels that one shape fits are closed under
 * non-negative combinations.
 */
final class CoverCheck {
  /** Larger covers would keep the checker busy for minutes; it rejects them instead. */
  private static final int MAX_GAPS = 64;

  private static final int MAX_BITS = 512;

  private final Statement.AlwaysFits statement;
  private final List<Integer> retained;
  private final int gaps;

  CoverCheck(Statement.AlwaysFits statement) {
    this.statement = statement;
    this.retained = statement.tuned().retained();
    this.gaps = retained.size() - 1;
  }

  void require(Evidence.Cover cover) {
    int size = cover.generators().size();
    int free = 0;
    for (int gap = 1; gap <= gaps; gap++) {
      free += isInsideBlock(gap) ? 0 : 1;
    }
    Rejection.unless(gaps <= MAX_GAPS, "too many retained samples for this checker");
    Rejection.unless(size == free, size + " generators, not " + free);
    Rejection.unless(
        0 <= cover.signed() && cover.signed() <= size,
        "the number of signed generators is out of range");
    for (RationalVector generator : cover.generators()) {
      Rejection.unless(generator.size() == gaps, "a generator of another size");
      Rejection.unless(generator.bits() <= MAX_BITS, "a generator with too long numbers");
      for (int gap = 1; gap <= gaps; gap++) {
        Rejection.unless(
            !isInsideBlock(gap) || generator.get(gap - 1).signum() == 0,
            "a generator that is not 0 inside a block");
      }
    }
    Rejection.unless(
        Independence.isCertain(cover.generators()), "generators not shown to be independent");
    Rejection.unless(
        BigInteger.ONE.shiftLeft(cover.signed()).equals(BigInteger.valueOf(cover.cells().size())),
        "not one cell for each sign pattern");
    for (int pattern = 0; pattern < cover.cells().size(); pattern++) {
      requireCell(cover, pattern);
    }
  }

  /** Two neighbours in J(T) outside T are the ends of one block, because tuned samples are kept. */
  private boolean isInsideBlock(int gap) {
    TunedSet tuned = statement.tuned();
    return !tuned.contains(retained.get(gap - 1)) && !tuned.contains(retained.get(gap));
  }

  private boolean hasOmitted(int gap) {
    return retained.get(gap) - retained.get(gap - 1) > 1;
  }

  private void requireCell(Evidence.Cover cover, int pattern) {
    Evidence.Cell cell = cover.cells().get(pattern);
    Rejection.unless(
        cell.places().size() <= statement.neurons(),
        "a shape of more than " + statement.neurons() + " neurons");
    cell.places().forEach(this::requirePlace);
    Rejection.unless(
        cell.shares().size() == cover.generators().size(), "not one row of shares a generator");
    for (int g = 0; g < cell.shares().size(); g++) {
      boolean signed = g < cover.signed();
      RationalVector generator = cover.generators().get(g);
      boolean minus = signed && (pattern >> g & 1) == 1;
      requireFit(
          cell.places(),
          cell.shares().get(g),
          minus ? generator.times(BigFraction.ONE.negate()) : generator,
          signed);
    }
  }

  private void requirePlace(Evidence.Place place) {
    Rejection.unless(
        !place.facesLeft() || !statement.oneDirection(), "a neuron that faces the other way");
    if (place.sign() == 0) {
      Rejection.unless(
          1 <= place.at() && place.at() <= retained.size(), "a neuron at no retained sample");
    } else {
      Rejection.unless(Math.abs(place.sign()) == 1, "a moving neuron of no sign");
      Rejection.unless(1 <= place.at() && place.at() <= gaps, "a neuron in no gap");
      Rejection.unless(!hasOmitted(place.at()), "a neuron among omitted samples");
    }
  }

  private void requireFit(
      List<Evidence.Place> places,
      List<Evidence.Share> shares,
      RationalVector chords,
      boolean signed) {
    Rejection.unless(shares.size() == places.size(), "not one share a neuron");
    for (int j = 0; j < places.size(); j++) {
      requireShare(places.get(j), shares.get(j), signed);
    }
    for (int gap = 1; gap <= gaps; gap++) {
      BigFraction slope = BigFraction.ZERO;
      for (int j = 0; j < places.size(); j++) {
        Evidence.Place place = places.get(j);
        slope =
            slope
                .add(slope(place.facesLeft(), place.at(), shares.get(j).first(), gap))
                .add(slope(place.facesLeft(), place.at() + 1, shares.get(j).second(), gap));
      }
      Rejection.unless(
          slope.compareTo(chords.get(gap - 1)) == 0,
          "a shape that misses a generator in gap " + gap);
    }
  }

  private static void requireShare(Evidence.Place place, Evidence.Share share, boolean signed) {
    Rejection.unless(
        Rationals.bits(share.first()) <= MAX_BITS && Rationals.bits(share.second()) <= MAX_BITS,
        "a share with too long numbers");
    int first = share.first().signum();
    int second = share.second().signum();
    if (place.sign() == 0) {
      Rejection.unless(second == 0, "a fixed neuron with a second part");
    } else if (signed) {
      Rejection.unless(
          first != -place.sign() && second != -place.sign(), "a part of the wrong sign");
    } else {
      // Both signs of a free generator occur in every cell, so a moving neuron must not take part.
      Rejection.unless(first == 0 && second == 0, "a moving neuron in a free generator");
    }
  }

  /** The slope in a gap of coefficient times the hinge at a retained sample. */
  private static BigFraction slope(
      boolean facesLeft, int sample, BigFraction coefficient, int gap) {
    if (facesLeft) {
      return gap < sample ? coefficient.negate() : BigFraction.ZERO;
    }
    return gap >= sample ? coefficient : BigFraction.ZERO;
  }
}
