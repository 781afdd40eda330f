package relucert.instance;

import relucert.exact.IntegerMatrix;
import relucert.exact.IntegerVector;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;

/**
 * A fine-tuning problem (Definition 3.1) with so many samples that one object for each number would
 * be too much: as an {@link Instance}, but samples and targets are integers over one denominator
 * each. A million samples in ten dimensions take 90 megabytes.
 *
 * <p>Invariants: K is at least 1; z_i = 0 for i outside T. That the samples are distinct is not
 * looked at here; it follows when some direction tells them apart ({@link CompactOrder}).
 */
public final class CompactInstance {
  private final IntegerMatrix points;
  private final IntegerVector targets;
  private final TunedSet tuned;

  private CompactInstance(IntegerMatrix points, IntegerVector targets, TunedSet tuned) {
    this.points = points;
    this.targets = targets;
    this.tuned = tuned;
  }

  /**
   * Returns a fine-tuning problem.
   *
   * @param points the samples, K x d
   * @param targets z, of size K
   * @param tuned T within [K]
   * @return the instance
   * @throws IllegalArgumentException if the sizes do not match or a target outside T is not zero;
   *     the message names the sample, counted from 1
   */
  public static CompactInstance of(IntegerMatrix points, IntegerVector targets, TunedSet tuned) {
    if (targets.size() != points.rows() || tuned.k() != points.rows()) {
      throw new IllegalArgumentException(
          points.rows() + " points, " + targets.size() + " targets, tuned set in 1.." + tuned.k());
    }
    for (int i = 0; i < targets.size(); i++) {
      if (!targets.isZero(i) && !tuned.contains(i + 1)) {
        throw new IllegalArgumentException(
            "sample " + (i + 1) + " is not tuned, but its target is " + text(targets, i));
      }
    }
    return new CompactInstance(points, targets, tuned);
  }

  private static String text(IntegerVector targets, int index) {
    return Rationals.text(targets.get(index)) + ", not 0";
  }

  /**
   * Returns the same problem in compact form.
   *
   * @param instance any instance
   * @return its samples, targets and tuned set
   */
  public static CompactInstance of(Instance instance) {
    return new CompactInstance(
        IntegerMatrix.of(instance.points()),
        IntegerVector.of(instance.targets()),
        instance.tuned());
  }

  /**
   * Returns the same problem as a plain instance.
   *
   * @return the instance
   * @throws IllegalArgumentException if two samples are equal
   */
  public Instance toInstance() {
    RationalVector values = targets.toRationals();
    return Instance.of(points.toRationals(), values, tuned);
  }

  /**
   * Returns the number K of samples.
   *
   * @return K
   */
  public int k() {
    return points.rows();
  }

  /**
   * Returns the dimension d.
   *
   * @return d
   */
  public int dimension() {
    return points.columns();
  }

  /**
   * Returns the samples.
   *
   * @return a K x d matrix
   */
  public IntegerMatrix points() {
    return points;
  }

  /**
   * Returns the targets.
   *
   * @return z, of size K
   */
  public IntegerVector targets() {
    return targets;
  }

  /**
   * Returns the tuned set.
   *
   * @return T
   */
  public TunedSet tuned() {
    return tuned;
  }
}
