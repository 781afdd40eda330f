package relucert.instance;

import java.util.BitSet;
import java.util.Optional;
import relucert.exact.IntegerMatrix;
import relucert.exact.IntegerVector;
import relucert.exact.Ranking;
import relucert.exact.RationalVector;

/**
 * An instance in compact form seen along a direction a, as {@link OrderedInstance}: its samples
 * numbered so that a.x_1 &lt; ... &lt; a.x_K. That the positions differ is looked at between
 * neighbours after sorting.
 *
 * <p>Invariants: the positions increase strictly; place r is that of the sample {@code sample(r)}.
 */
public final class CompactOrder {
  /** A direction that does not tell even so many samples apart is given up without sorting all. */
  private static final int FEW = 1 << 14;

  private final RationalVector direction;
  private final int[] samples;
  private final IntegerVector positions;
  private final IntegerVector targets;
  private final TunedSet tuned;

  private CompactOrder(CompactInstance instance, RationalVector direction, Sorted sorted) {
    this.direction = direction;
    this.samples = sorted.samples;
    this.positions = sorted.positions;
    this.targets = instance.targets().permuted(samples);
    this.tuned = permuted(instance.tuned(), samples);
  }

  /** Samples sorted along a direction; equal positions may be left. */
  private static final class Sorted {
    private final int[] samples;
    private final IntegerVector positions;

    Sorted(IntegerMatrix points, RationalVector direction) {
      IntegerVector projected = points.times(IntegerVector.of(direction));
      samples = Ranking.ascending(projected);
      positions = projected.permuted(samples);
    }

    /** The next place, from a place on, with the position of the place before it; 0 if none. */
    int nextTie(int from) {
      for (int r = from; r < samples.length; r++) {
        if (positions.hasEqual(r - 1, r)) {
          return r;
        }
      }
      return 0;
    }

    /** Names the two samples of a tie; equal positions have kept their order in the sort. */
    String tied(int r) {
      return "samples " + (samples[r - 1] + 1) + " and " + (samples[r] + 1);
    }
  }

  /**
   * Orders the samples along the direction that {@link Projection#injective} finds: the first of
   * its candidates that tells all samples apart.
   *
   * @param instance any instance
   * @return the instance along that direction
   * @throws IllegalArgumentException if two samples are equal
   */
  public static CompactOrder of(CompactInstance instance) {
    IntegerMatrix points = instance.points();
    IntegerMatrix few = points.head(Math.min(FEW, points.rows()));
    return Projection.candidates(points.rows(), points.columns())
        .filter(direction -> separated(few, direction).isPresent())
        .flatMap(
            direction ->
                separated(points, direction)
                    .map(sorted -> new CompactOrder(instance, direction, sorted))
                    .stream())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("two samples are the same point"));
  }

  /** The samples in order; empty if the direction does not tell all of them apart. */
  private static Optional<Sorted> separated(IntegerMatrix points, RationalVector direction) {
    Sorted sorted = new Sorted(points, direction);
    boolean isSeparated = true;
    for (int r = sorted.nextTie(1); r > 0; r = sorted.nextTie(r + 1)) {
      isSeparated = false;
      // No direction tells equal samples apart.
      if (points.hasEqualRows(sorted.samples[r - 1], sorted.samples[r])) {
        throw new IllegalArgumentException(sorted.tied(r) + " are the same point");
      }
    }
    return isSeparated ? Optional.of(sorted) : Optional.empty();
  }

  /**
   * Orders the samples along a given direction.
   *
   * @param instance any instance
   * @param direction a, with as many coordinates as the samples
   * @return the instance along that direction
   * @throws IllegalArgumentException if two samples have the same a.x; the message names them
   */
  public static CompactOrder along(CompactInstance instance, RationalVector direction) {
    Sorted sorted = new Sorted(instance.points(), direction);
    int tie = sorted.nextTie(1);
    if (tie > 0) {
      throw new IllegalArgumentException(
          sorted.tied(tie) + " have the same projection along " + direction);
    }
    return new CompactOrder(instance, direction, sorted);
  }

  private static TunedSet permuted(TunedSet tuned, int[] samples) {
    BitSet members = new BitSet(samples.length + 1);
    for (int r = 0; r < samples.length; r++) {
      if (tuned.contains(samples[r] + 1)) {
        members.set(r + 1);
      }
    }
    return TunedSet.of(samples.length, members);
  }

  /**
   * Returns the number K of samples.
   *
   * @return K
   */
  public int k() {
    return samples.length;
  }

  /**
   * Returns the direction.
   *
   * @return a, of size d
   */
  public RationalVector direction() {
    return direction;
  }

  /**
   * Returns which sample stands at a place.
   *
   * @param place r, from 1 to K
   * @return the number of the sample in the instance, from 1
   */
  public int sample(int place) {
    return samples[place - 1] + 1;
  }

  /**
   * Returns the positions a.x along the line.
   *
   * @return K strictly increasing numbers
   */
  public IntegerVector positions() {
    return positions;
  }

  /**
   * Returns the targets in the order of the positions.
   *
   * @return z, of size K
   */
  public IntegerVector targets() {
    return targets;
  }

  /**
   * Returns the tuned set in the order of the positions.
   *
   * @return T within [K]
   */
  public TunedSet tuned() {
    return tuned;
  }
}
