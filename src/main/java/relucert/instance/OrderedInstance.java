package relucert.instance;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.stream.IntStream;
import relucert.exact.RationalVector;

/**
 * An instance seen along a direction a: its samples numbered so that a.x_1 &lt; ... &lt; a.x_K,
 * which is the hypothesis (11) of Theorem 4.4. The tuned set, the blocks and J(T) are those of this
 * order, not of the order in which the samples were given.
 *
 * <p>Invariants: the positions increase strictly; position r belongs to sample {@code order(r)} of
 * the instance.
 */
public final class OrderedInstance {
  private final RationalVector direction;
  private final ImmutableList<Integer> order;
  private final RationalVector positions;
  private final RationalVector targets;
  private final TunedSet tuned;

  private OrderedInstance(
      RationalVector direction,
      ImmutableList<Integer> order,
      RationalVector positions,
      RationalVector targets,
      TunedSet tuned) {
    this.direction = direction;
    this.order = order;
    this.positions = positions;
    this.targets = targets;
    this.tuned = tuned;
  }

  /**
   * Orders the samples along the deterministic injective direction of {@link Projection#injective}.
   *
   * @param instance any instance
   * @return the instance along that direction
   */
  public static OrderedInstance of(Instance instance) {
    return along(instance, Projection.injective(instance.points()));
  }

  /**
   * Orders the samples along a given direction.
   *
   * @param instance any instance
   * @param direction a, with as many coordinates as the samples
   * @return the instance along that direction
   * @throws IllegalArgumentException if two samples have the same a.x; the message names them
   */
  public static OrderedInstance along(Instance instance, RationalVector direction) {
    RationalVector projected = instance.points().times(direction);
    ImmutableList<Integer> order =
        IntStream.rangeClosed(1, instance.k())
            .boxed()
            .sorted(Comparator.comparing(i -> projected.get(i - 1)))
            .collect(ImmutableList.toImmutableList());
    for (int r = 1; r < order.size(); r++) {
      int left = order.get(r - 1);
      int right = order.get(r);
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
    return new OrderedInstance(
        direction,
        order,
        RationalVector.of(order.stream().map(i -> projected.get(i - 1)).toList()),
        RationalVector.of(order.stream().map(instance::target).toList()),
        TunedSet.of(
            instance.k(),
            IntStream.rangeClosed(1, instance.k())
                .filter(r -> instance.tuned().contains(order.get(r - 1)))
                .boxed()
                .toList()));
  }

  /**
   * Returns the number K of samples.
   *
   * @return K
   */
  public int k() {
    return order.size();
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
   * @return for r = 1..K (at index r - 1) the number of the sample in the instance, from 1
   */
  public ImmutableList<Integer> order() {
    return order;
  }

  /**
   * Returns the positions a.x along the line.
   *
   * @return K strictly increasing numbers
   */
  public RationalVector positions() {
    return positions;
  }

  /**
   * Returns the targets in the order of the positions.
   *
   * @return z, of size K
   */
  public RationalVector targets() {
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
