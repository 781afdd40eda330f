package relucert.instance;

import com.google.common.collect.ImmutableList;
import org.apache.commons.numbers.fraction.BigFraction;
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
  private final SampleOrder order;
  private final RationalVector targets;
  private final TunedSet tuned;

  OrderedInstance(SampleOrder order, RationalVector targets, TunedSet tuned) {
    this.order = order;
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
    return SampleOrder.of(instance.points()).of(instance);
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
    return SampleOrder.along(instance.points(), direction).of(instance);
  }

  /**
   * Returns the number K of samples.
   *
   * @return K
   */
  public int k() {
    return tuned.k();
  }

  /**
   * Returns the direction.
   *
   * @return a, of size d
   */
  public RationalVector direction() {
    return order.direction();
  }

  /**
   * Returns which sample stands at each place.
   *
   * @return for r = 1..K (at index r - 1) the number of the sample in the instance, from 1
   */
  public ImmutableList<Integer> order() {
    return order.places();
  }

  /**
   * Returns the positions a.x along the line.
   *
   * @return K strictly increasing numbers
   */
  public RationalVector positions() {
    return order.positions();
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
   * Returns the slope of the chord between two samples.
   *
   * @param left a place in the order, from 1
   * @param right another place
   * @return the difference of the targets over the difference of the positions
   */
  public BigFraction chord(int left, int right) {
    BigFraction rise = targets.get(right - 1).subtract(targets.get(left - 1));
    return rise.signum() == 0
        ? BigFraction.ZERO
        : rise.divide(positions().get(right - 1).subtract(positions().get(left - 1)));
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
