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

    /** The first place, from 1, with the position of the place before it; 0 if there is none. */
    int firstTie() {
      for (int r = 1; r < samples.length; r++) {
        if (positions.hasEqual(r - 1, r)) {
          return r;
        }
      }
      return 0;
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

  /** The samples in order; empty if two that are not equal have the same position. */
  private static Optional<Sorted> separated(IntegerMatrix points, RationalVector direction) {
    Sorted sorted = new Sorted(points, direction);
    int tie = sorted.firstTie();
    if (tie == 0) {
      return Optional.of(sorted);
    }
    if (points.hasEqualRows(sorted.samples[tie - 1], sorted.samples[tie])) {
      throw new IllegalArgumentException(
          samePoint(sorted.samples[tie - 1], sorted.samples[tie], "are the same point"));
    }
    return Optional.empty();
  }

  /** Equal positions keep their order in the sort, so the first number is the smaller. */
  private static String samePoint(int first, int second, String what) {
    return "samples " + (first + 1) + " and " + (second + 1) + " " + what;
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
    int tie = sorted.firstTie();
    if (tie > 0) {
      throw new IllegalArgumentException(
          samePoint(
              sorted.samples[tie - 1],
              sorted.samples[tie],
              "have the same projection along " + direction));
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
