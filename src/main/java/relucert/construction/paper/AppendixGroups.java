package relucert.construction.paper;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.construction.UndefinedStepException;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.OrderedInstance;

/**
 * The 2N + 1 groups of Appendix A: the samples before T_1, T_1 alone, those between T_1 and T_2,
 * T_2 alone, ..., those after T_N.
 *
 * @param groups the positions of each group
 * @param targets the target of the first position of each group: z_i for T, 0 for the others
 */
public record AppendixGroups(ImmutableList<RationalVector> groups, RationalVector targets) {

  /**
   * Returns the groups as printed; some may be empty.
   *
   * @param instance an instance
   * @return the groups of its samples
   * @throws UndefinedStepException if T is empty, for which the text defines s_1 twice
   */
  public static AppendixGroups printed(OrderedInstance instance) {
    if (instance.tuned().size() == 0) {
      throw new UndefinedStepException(
          "Appendix A, groups",
          "N = 0: s_1 is both {T_0, .., T_1 - 1} = {1, .., K - 1} and {T_0 + 1, .., T_1} = {2, .., K}");
    }
    return of(instance, false);
  }

  /**
   * Returns the groups with a dummy sample of target 0 in each one that would be empty: in the
   * middle between its neighbours, or 1 away from the first or the last sample.
   *
   * @param instance an instance
   * @return 2N + 1 groups, none of them empty
   */
  public static AppendixGroups filled(OrderedInstance instance) {
    return of(instance, true);
  }

  private static AppendixGroups of(OrderedInstance instance, boolean filled) {
    RationalVector x = instance.positions();
    ImmutableList.Builder<RationalVector> groups = ImmutableList.builder();
    List<BigFraction> targets = new ArrayList<>();
    int from = 1;
    for (int tuned : instance.tuned().members()) {
      groups.add(between(x, from, tuned - 1, filled));
      targets.add(BigFraction.ZERO);
      groups.add(RationalVector.of(x.get(tuned - 1)));
      targets.add(instance.targets().get(tuned - 1));
      from = tuned + 1;
    }
    groups.add(between(x, from, instance.k(), filled));
    targets.add(BigFraction.ZERO);
    return new AppendixGroups(groups.build(), RationalVector.of(targets));
  }

  /** The positions of samples from..to; a dummy between their neighbours if there are none. */
  private static RationalVector between(RationalVector x, int from, int to, boolean filled) {
    if (from <= to || !filled) {
      return RationalVector.of(x.entries().subList(from - 1, to));
    }
    if (to == 0) {
      return RationalVector.of(x.get(0).subtract(Rationals.of(1)));
    }
    return RationalVector.of(
        to == x.size()
            ? x.get(to - 1).add(Rationals.of(1))
            : Rationals.midpoint(x.get(to - 1), x.get(to)));
  }

  /**
   * Returns the nodes S: the least position of each group.
   *
   * @return 2N + 1 positions
   * @throws UndefinedStepException if a group is empty
   */
  public RationalVector nodes() {
    List<BigFraction> nodes = new ArrayList<>();
    for (RationalVector group : groups) {
      if (group.size() == 0) {
        throw new UndefinedStepException(
            "Appendix A, set S", "group s_" + (nodes.size() + 1) + " has no least sample");
      }
      nodes.add(group.get(0));
    }
    return RationalVector.of(nodes);
  }
}
