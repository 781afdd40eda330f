package relucert.instance;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.FractionVector;
import relucert.exact.IntegerVector;
import relucert.exact.Ranking;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;

/**
 * The order of samples along a direction a: numbered so that a.x_1 &lt; ... &lt; a.x_K. It depends
 * on the samples alone, so one order serves all tuned sets and targets on them.
 *
 * <p>Invariants: the positions increase strictly; position r belongs to the sample {@code
 * places(r)} of the points.
 */
public final class SampleOrder {
  private final RationalMatrix points;
  private final RationalVector direction;
  private final ImmutableList<Integer> places;
  private final RationalVector positions;
  private final boolean isAsGiven;

  private SampleOrder(
      RationalMatrix points,
      RationalVector direction,
      ImmutableList<Integer> places,
      RationalVector positions) {
    this.points = points;
    this.direction = direction;
    this.places = places;
    this.positions = positions;
    this.isAsGiven = IntStream.range(0, places.size()).allMatch(r -> places.get(r) == r + 1);
  }

  /**
   * Orders samples along the deterministic injective direction of {@link Projection#injective}.
   *
   * @param points K x d, pairwise distinct rows
   * @return the order along that direction
   * @throws IllegalArgumentException if two rows are equal
   */
  public static SampleOrder of(RationalMatrix points) {
    return along(points, Projection.injective(points));
  }

  /**
   * Orders samples along a given direction.
   *
   * @param points K x d
   * @param direction a, of size d
   * @return the order along that direction
   * @throws IllegalArgumentException if two samples have the same a.x; the message names them
   */
  public static SampleOrder along(RationalMatrix points, RationalVector direction) {
    RationalVector projected = points.times(direction);
    ImmutableList<Integer> places = ascending(projected);
    for (int r = 1; r < places.size(); r++) {
      int left = places.get(r - 1);
      int right = places.get(r);
      if (projected.get(left - 1).equals(projected.get(right - 1))) {
        throw new IllegalArgumentException(
            "the projection "
                + direction
                + " does not tell samples "
                + Math.min(left, right)
                + " and "
                + Math.max(left, right)
                + " apart");
      }
    }
    return new SampleOrder(points, direction, places, permuted(projected, places));
  }

  /** The samples' numbers by position; the positions are sorted as integers if these are short. */
  private static ImmutableList<Integer> ascending(RationalVector projected) {
    Optional<IntegerVector> integers = FractionVector.of(projected).overCommonDenominator();
    IntStream sorted =
        integers.isPresent()
            ? IntStream.of(Ranking.ascending(integers.get()))
            : IntStream.range(0, projected.size())
                .boxed()
                .sorted(Comparator.comparing(projected::get))
                .mapToInt(Integer::intValue);
    return sorted.mapToObj(i -> i + 1).collect(ImmutableList.toImmutableList());
  }

  private static RationalVector permuted(RationalVector given, List<Integer> places) {
    List<BigFraction> permuted = new ArrayList<>(places.size());
    for (int sample : places) {
      permuted.add(given.get(sample - 1));
    }
    return RationalVector.of(permuted);
  }

  /**
   * Returns a problem on these samples, seen in this order.
   *
   * @param instance an instance on the same points
   * @return the instance along the direction
   * @throws IllegalArgumentException if the instance has other points
   */
  public OrderedInstance of(Instance instance) {
    if (!instance.points().equals(points)) {
      throw new IllegalArgumentException("the instance has other points than the order");
    }
    return isAsGiven
        ? new OrderedInstance(this, instance.targets(), instance.tuned())
        : new OrderedInstance(
            this, permuted(instance.targets(), places), permuted(instance.tuned()));
  }

  private TunedSet permuted(TunedSet tuned) {
    List<Integer> members = new ArrayList<>(tuned.size());
    for (int r = 1; r <= places.size(); r++) {
      if (tuned.contains(places.get(r - 1))) {
        members.add(r);
      }
    }
    return TunedSet.of(tuned.k(), members);
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
   * Returns which sample stands at each place.
   *
   * @return for r = 1..K (at index r - 1) the number of the sample among the points, from 1
   */
  public ImmutableList<Integer> places() {
    return places;
  }

  /**
   * Returns the positions a.x along the line.
   *
   * @return K strictly increasing numbers
   */
  public RationalVector positions() {
    return positions;
  }
}
