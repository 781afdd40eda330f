package relucert.checker;

import java.util.ArrayList;
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
  private final List<BigFraction> position;

  /** An open interval in which a turn is forced; an absent end is infinite. */
  private record Interval(Optional<BigFraction> from, Optional<BigFraction> to) {}

  PackingCheck(Instance instance) {
    this.instance = instance;
    this.position = CollinearData.parameters(instance);
  }

  void packing(List<Evidence.Window> windows, int needed) {
    for (Evidence.Window window : windows) {
      Rejection.unless(
          window.left() != 0 && window.right() != 0, "a window without an end needs a direction");
    }
    require(windows, needed);
  }

  /** Either all neurons face along the line from x_1 to x_2, or all face against it. */
  void directed(Evidence.DirectedPacking evidence, int needed) {
    for (Evidence.Window window : evidence.facingRight()) {
      Rejection.unless(window.right() != 0, "facing right, a window has a right end");
    }
    for (Evidence.Window window : evidence.facingLeft()) {
      Rejection.unless(window.left() != 0, "facing left, a window has a left end");
    }
    require(evidence.facingRight(), needed);
    require(evidence.facingLeft(), needed);
  }

  private void require(List<Evidence.Window> windows, int needed) {
    Rejection.unless(windows.size() >= needed, windows.size() + " windows, fewer than " + needed);
    for (int sign : new int[] {1, -1}) {
      List<Interval> intervals = new ArrayList<>();
      for (Evidence.Window window : windows) {
        if (window.sign() == sign) {
          intervals.add(interval(window));
        }
      }
      requireDisjoint(intervals);
    }
  }

  private Interval interval(Evidence.Window window) {
    Optional<BigFraction> before = chord(window.left(), window.middle());
    Optional<BigFraction> after = chord(window.middle(), window.right());
    BigFraction turn = after.orElse(BigFraction.ZERO).subtract(before.orElse(BigFraction.ZERO));
    Rejection.unless(
        turn.signum() == window.sign(),
        "the second difference at sample " + window.middle() + " does not have the stated sign");
    return new Interval(before.map(b -> at(window.left())), after.map(a -> at(window.right())));
  }

  /** The slope between two samples; absent if one of them is 0, which stands for infinity. */
  private Optional<BigFraction> chord(int left, int right) {
    if (left == 0 || right == 0) {
      return Optional.empty();
    }
    BigFraction run = at(right).subtract(at(left));
    Rejection.unless(run.signum() > 0, "samples " + left + ", " + right + " are not in order");
    return Optional.of(instance.target(right).subtract(instance.target(left)).divide(run));
  }

  private BigFraction at(int sample) {
    Rejection.unless(1 <= sample && sample <= instance.k(), "there is no sample " + sample);
    return position.get(sample - 1);
  }

  private static void requireDisjoint(List<Interval> intervals) {
    Comparator<BigFraction> order = Comparator.naturalOrder();
    intervals.sort(Comparator.comparing(i -> i.from().orElse(null), Comparator.nullsFirst(order)));
    for (int i = 1; i < intervals.size(); i++) {
      Optional<BigFraction> end = intervals.get(i - 1).to();
      Optional<BigFraction> start = intervals.get(i).from();
      Rejection.unless(
          end.isPresent() && start.isPresent() && end.get().compareTo(start.get()) <= 0,
          "two windows of one sign overlap");
    }
  }
}
