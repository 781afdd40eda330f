package relucert.checker;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Ordering;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.certificate.Evidence;
import relucert.instance.Instance;

/**
 * Windows on a line. Between samples l &lt; m &lt; r whose second difference is positive
 * (negative), a piecewise-linear function through them has a turn of positive (negative) sign
 * strictly between l and r; one neuron makes one turn. Disjoint windows of one sign, and windows of
 * different signs, need different ones.
 */
final class PackingCheck {
  private final Instance instance;
  private final boolean oneDirection;
  private final List<BigFraction> position;

  /** An open interval in which a turn is forced; an absent start is minus infinity. */
  private record Interval(Optional<BigFraction> from, BigFraction to) {}

  /**
   * Prepares the check.
   *
   * @param oneDirection whether the function's neurons all face from x_1 to x_K, so that its slope
   *     is 0 at minus infinity; the samples must then be given in that order
   */
  PackingCheck(Instance instance, boolean oneDirection) {
    this.instance = instance;
    this.oneDirection = oneDirection;
    this.position = CollinearData.parameters(instance);
    Rejection.unless(
        !oneDirection || Ordering.natural().isStrictlyOrdered(position),
        "the samples are not in the order of the direction");
  }

  void require(List<Evidence.Window> windows, int needed) {
    Rejection.unless(windows.size() >= needed, windows.size() + " windows, fewer than " + needed);
    ListMultimap<Integer, Interval> bySign = MultimapBuilder.treeKeys().arrayListValues().build();
    windows.forEach(window -> bySign.put(window.sign(), interval(window)));
    Multimaps.asMap(bySign).values().forEach(PackingCheck::requireDisjoint);
  }

  private Interval interval(Evidence.Window window) {
    boolean open = window.left() == 0;
    Rejection.unless(!open || oneDirection, "a window without a left end needs one direction");
    BigFraction before = open ? BigFraction.ZERO : chord(window.left(), window.middle());
    BigFraction after = chord(window.middle(), window.right());
    int turn = Integer.signum(after.compareTo(before));
    Rejection.unless(
        turn != 0 && turn == window.sign(),
        "the second difference at sample " + window.middle() + " does not have the stated sign");
    return new Interval(
        open ? Optional.empty() : Optional.of(at(window.left())), at(window.right()));
  }

  private BigFraction chord(int left, int right) {
    BigFraction run = at(right).subtract(at(left));
    Rejection.unless(run.signum() > 0, "samples " + left + ", " + right + " are not in order");
    return instance.target(right).subtract(instance.target(left)).divide(run);
  }

  private BigFraction at(int sample) {
    Rejection.unless(1 <= sample && sample <= instance.k(), "there is no sample " + sample);
    return position.get(sample - 1);
  }

  private static void requireDisjoint(List<Interval> intervals) {
    intervals.sort(Comparator.comparing(Interval::to));
    for (int i = 1; i < intervals.size(); i++) {
      BigFraction end = intervals.get(i - 1).to();
      Rejection.unless(
          intervals.get(i).from().filter(start -> end.compareTo(start) <= 0).isPresent(),
          "two windows of one sign overlap");
    }
  }
}
