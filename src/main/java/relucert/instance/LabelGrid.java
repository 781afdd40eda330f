package relucert.instance;

import com.google.common.collect.ImmutableList;
import com.google.common.math.IntMath;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;

/**
 * All labelings of one tuned set by integers from {-r..r}, on fixed samples: (2r + 1)^N instances,
 * numbered from 0. Written in base 2r + 1, the number has as its t-th digit (the least one first)
 * the target of the t-th member of T plus r. So a step to the next number changes 1 + 1/(2r) labels
 * on average.
 *
 * <p>A <em>run</em> is a maximal interval of numbers that share all labels but those of the first
 * three members.
 */
public final class LabelGrid {
  private static final int MEMBERS_OF_A_RUN = 3;

  private final Instance unlabelled;
  private final ImmutableList<Integer> members;
  private final int reach;
  private final int size;
  private final int runSize;

  private LabelGrid(Instance unlabelled, int reach) {
    this.unlabelled = unlabelled;
    this.members = unlabelled.tuned().members();
    this.reach = reach;
    this.size = IntMath.checkedPow(2 * reach + 1, members.size());
    this.runSize = IntMath.checkedPow(2 * reach + 1, runMembers());
  }

  /**
   * Returns the grid of labels.
   *
   * @param points the samples, K x d, pairwise distinct
   * @param tuned T within [K]
   * @param reach r, from 0 to 1000: the labels are -r, ..., r
   * @return all labelings
   * @throws IllegalArgumentException if r is out of range or samples and tuned set do not match
   * @throws ArithmeticException if there are 2^31 labelings or more
   */
  public static LabelGrid of(RationalMatrix points, TunedSet tuned, int reach) {
    if (reach < 0 || reach > 1000) {
      throw new IllegalArgumentException("labels from -r to r with r = " + reach);
    }
    return new LabelGrid(Instance.of(points, RationalVector.zero(tuned.k()), tuned), reach);
  }

  /**
   * Returns the samples.
   *
   * @return K x d
   */
  public RationalMatrix points() {
    return unlabelled.points();
  }

  /**
   * Returns the tuned set.
   *
   * @return T
   */
  public TunedSet tuned() {
    return unlabelled.tuned();
  }

  /**
   * Returns the tuned samples.
   *
   * @return the members of T in increasing order
   */
  public ImmutableList<Integer> members() {
    return members;
  }

  /**
   * Returns the largest label.
   *
   * @return r
   */
  public int reach() {
    return reach;
  }

  /**
   * Returns the number of labelings.
   *
   * @return (2r + 1)^N
   */
  public int size() {
    return size;
  }

  /**
   * Returns the number of labelings in a run.
   *
   * @return (2r + 1)^min(N, 3), which divides {@link #size}
   */
  public int runSize() {
    return runSize;
  }

  /**
   * Returns the number of members whose labels change within a run.
   *
   * @return min(N, 3): the first members
   */
  public int runMembers() {
    return Math.min(members.size(), MEMBERS_OF_A_RUN);
  }

  /**
   * Returns the labels of one labeling.
   *
   * @param number from 0 to {@link #size} - 1
   * @return for each member of T, in increasing order, its label
   */
  public int[] labels(int number) {
    int[] labels = new int[members.size()];
    int digits = number;
    for (int t = 0; t < labels.length; t++) {
      labels[t] = digits % (2 * reach + 1) - reach;
      digits /= 2 * reach + 1;
    }
    return labels;
  }

  /**
   * Returns one of the instances.
   *
   * @param number from 0 to {@link #size} - 1
   * @return the samples with the tuned set and these labels
   */
  public Instance instance(int number) {
    int[] labels = labels(number);
    long[] targets = new long[unlabelled.k()];
    for (int t = 0; t < labels.length; t++) {
      targets[members.get(t) - 1] = labels[t];
    }
    return unlabelled.withTargets(RationalVector.of(targets));
  }
}
