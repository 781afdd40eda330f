package relucert.instance;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;

/**
 * A fine-tuning problem (Definition 3.1): K samples x_i in R^d, the tuned set T, and for every
 * sample the target z_i that the network g must take there, z_i = y_i - f(x_i).
 *
 * <p>Invariants: K is at least 1; the samples are pairwise distinct; z_i = 0 for i outside T. (z_i
 * = 0 inside T is allowed, as in the paper.)
 */
public final class Instance {
  private final RationalMatrix points;
  private final RationalVector targets;
  private final TunedSet tuned;

  private Instance(RationalMatrix points, RationalVector targets, TunedSet tuned) {
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
   * @throws IllegalArgumentException if the sizes do not match, two samples are equal, or a target
   *     outside T is not zero; the message names the samples, counted from 1
   */
  public static Instance of(RationalMatrix points, RationalVector targets, TunedSet tuned) {
    if (targets.size() != points.rows() || tuned.k() != points.rows()) {
      throw new IllegalArgumentException(
          points.rows() + " points, " + targets.size() + " targets, tuned set in 1.." + tuned.k());
    }
    Map<RationalVector, Integer> seen = new HashMap<>();
    for (int i = 1; i <= points.rows(); i++) {
      Integer earlier = seen.putIfAbsent(points.row(i - 1), i);
      if (earlier != null) {
        throw new IllegalArgumentException(
            "samples " + earlier + " and " + i + " are the same point; points must be distinct");
      }
      requireTarget(targets, tuned, i);
    }
    return new Instance(points, targets, tuned);
  }

  private static void requireTarget(RationalVector targets, TunedSet tuned, int sample) {
    if (targets.get(sample - 1).signum() != 0 && !tuned.contains(sample)) {
      throw new IllegalArgumentException(
          "sample "
              + sample
              + " is not tuned, but its target is "
              + Rationals.text(targets.get(sample - 1))
              + ", not 0");
    }
  }

  /**
   * Returns the problem with the same samples and tuned set and other targets.
   *
   * @param others z, of size K
   * @return the instance
   * @throws IllegalArgumentException if there are not K targets or one outside T is not zero
   */
  public Instance withTargets(RationalVector others) {
    if (others.size() != k()) {
      throw new IllegalArgumentException(k() + " points, " + others.size() + " targets");
    }
    for (int i = 1; i <= k(); i++) {
      requireTarget(others, tuned, i);
    }
    return new Instance(points, others, tuned);
  }

  /**
   * Returns the problem whose tuned set is exactly the set of samples with a non-zero target.
   *
   * @param points the samples, K x d, K at least 1
   * @param targets z, of size K
   * @return the instance
   * @throws IllegalArgumentException as {@link #of(RationalMatrix, RationalVector, TunedSet)}
   */
  public static Instance of(RationalMatrix points, RationalVector targets) {
    if (targets.size() != points.rows()) {
      throw new IllegalArgumentException(points.rows() + " points, " + targets.size() + " targets");
    }
    List<Integer> tuned =
        java.util.stream.IntStream.rangeClosed(1, targets.size())
            .filter(i -> targets.get(i - 1).signum() != 0)
            .boxed()
            .toList();
    return of(points, targets, TunedSet.of(points.rows(), tuned));
  }

  /**
   * Returns a problem on a line.
   *
   * @param positions the samples' coordinates
   * @param targets z
   * @return the instance with d = 1 whose tuned set is where the target is not zero
   * @throws IllegalArgumentException as {@link #of(RationalMatrix, RationalVector, TunedSet)}
   */
  public static Instance onLine(RationalVector positions, RationalVector targets) {
    return of(RationalMatrix.column(positions), targets);
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
  public RationalMatrix points() {
    return points;
  }

  /**
   * Returns one sample.
   *
   * @param sample its number, from 1
   * @return x_i
   */
  public RationalVector point(int sample) {
    return points.row(sample - 1);
  }

  /**
   * Returns the targets.
   *
   * @return z, of size K
   */
  public RationalVector targets() {
    return targets;
  }

  /**
   * Returns one target.
   *
   * @param sample its sample's number, from 1
   * @return z_i
   */
  public BigFraction target(int sample) {
    return targets.get(sample - 1);
  }

  /**
   * Returns the tuned set.
   *
   * @return T
   */
  public TunedSet tuned() {
    return tuned;
  }

  /**
   * Returns the samples as a list.
   *
   * @return x_1, ..., x_K
   */
  public ImmutableList<RationalVector> samples() {
    return points.stream().collect(ImmutableList.toImmutableList());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Instance instance
        && points.equals(instance.points)
        && targets.equals(instance.targets)
        && tuned.equals(instance.tuned);
  }

  @Override
  public int hashCode() {
    return java.util.Objects.hash(points, targets, tuned);
  }

  /** Returns points, targets and tuned set. */
  @Override
  public String toString() {
    return "x = " + points + ", z = " + targets + ", T = " + tuned;
  }
}
