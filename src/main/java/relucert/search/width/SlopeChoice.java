package relucert.search.width;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import relucert.certificate.Evidence.CodeRange;
import relucert.certificate.Evidence.Relation;
import relucert.search.width.AlternatingSums.Meeting;
import relucert.search.width.AlternatingSums.Pair;
import relucert.search.width.GapWalks.Step;

/**
 * A walk with slopes whose alternating sum is 0, found from where the sums meet: backwards through
 * the sums that are reached, forwards through those that are open. Numbers are chosen as simple as
 * the sets allow.
 */
final class SlopeChoice {
  private final AlternatingSums sums;
  private final GapWalks walks;
  private final BigFraction unit;
  private final List<Slope> slopes = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();

  /**
   * One slope of the function.
   *
   * @param value the slope
   * @param taken whether it belongs to the alternating sum
   */
  record Slope(BigFraction value, boolean taken) {}

  /** A point on the way: a state with one sum. */
  private record At(Relation relation, boolean odd, BigFraction sum) {}

  /** What was decided of one slope, and what is left to be explained. */
  private record Decision(Slope slope, boolean odd, BigFraction sum) {}

  private SlopeChoice(AlternatingSums sums, BigFraction unit) {
    this.sums = sums;
    this.walks = sums.walks();
    this.unit = unit;
  }

  /**
   * Finds the slopes after the answer ZERO.
   *
   * @param unit the slope that the number 1 stands for
   */
  static SlopeChoice of(AlternatingSums sums, BigFraction unit) {
    SlopeChoice choice = new SlopeChoice(sums, unit);
    Meeting meeting = sums.meeting();
    At middle = new At(meeting.relation(), meeting.odd(), choice.simplest(meeting.sums()));
    choice.goBack(meeting, middle);
    choice.goOn(meeting, middle);
    return choice;
  }

  /** The slopes from left to right, one more than breakpoints. */
  ImmutableList<Slope> slopes() {
    return ImmutableList.copyOf(slopes);
  }

  /** The steps into gap 1, 2, ..., n - 1. */
  ImmutableList<Step> steps() {
    return ImmutableList.copyOf(steps);
  }

  private BigFraction simplest(CodeRange range) {
    return RealInterval.of(range).simplest().orElseThrow();
  }

  /** A slope that is in no sum may be any in its box: the simplest, which keeps networks short. */
  private Slope skipped(CodeRange box, int gap) {
    return new Slope(walks.slopes(box, gap).simplest().orElseThrow(), false);
  }

  private Slope taken(BigFraction value) {
    return new Slope(value.multiply(unit), true);
  }

  private void goBack(Meeting meeting, At middle) {
    At at = middle;
    for (int layer = meeting.layer(); layer > 0; layer--) {
      at = meeting.startSkipped() ? skipBack(layer, at) : stepBack(layer, at);
    }
    Collections.reverse(slopes);
    Collections.reverse(steps);
  }

  private At skipBack(int layer, At at) {
    for (Relation from : Relation.values()) {
      for (Step step : walks.tightSteps(layer - 1, from)) {
        if (step.to() == at.relation()) {
          Lists.reverse(step.decided()).forEach(box -> slopes.add(skipped(box, layer)));
          steps.add(step);
          return new At(from, at.odd(), at.sum());
        }
      }
    }
    throw new IllegalStateException("no step into a tight state");
  }

  private At stepBack(int layer, At at) {
    for (Relation from : Relation.values()) {
      for (Step step : walks.tightSteps(layer - 1, from)) {
        if (step.to() == at.relation()) {
          // The sums before each of the step's slopes, then those after the last.
          List<Pair> pairs = new ArrayList<>(List.of(sums.reachedAt(layer - 1, from)));
          step.decided().forEach(b -> pairs.add(Lists.reverse(pairs).get(0).decided(List.of(b))));
          Optional<At> before = explain(step, layer, pairs, at);
          if (before.isPresent()) {
            steps.add(step);
            return new At(from, before.get().odd(), before.get().sum());
          }
        }
      }
    }
    throw new IllegalStateException("no step into a reached sum");
  }

  private Optional<At> explain(Step step, int gap, List<Pair> pairs, At at) {
    List<Slope> found = new ArrayList<>();
    boolean odd = at.odd();
    BigFraction sum = at.sum();
    if (!contains(pairs.get(step.decided().size()), odd, sum)) {
      return Optional.empty();
    }
    for (int i = step.decided().size() - 1; i >= 0; i--) {
      Decision decision = decide(pairs.get(i), step.decided().get(i), gap, odd, sum);
      found.add(decision.slope());
      odd = decision.odd();
      sum = decision.sum();
    }
    slopes.addAll(found);
    return Optional.of(new At(at.relation(), odd, sum));
  }

  /**
   * How one slope is decided between a given sum and a sum of a set on its other side, the set of
   * sums before it or of those after it: the formula is the same both ways.
   */
  private Decision decide(Pair pair, CodeRange box, int gap, boolean odd, BigFraction sum) {
    if (contains(pair, odd, sum)) {
      return new Decision(skipped(box, gap), odd, sum);
    }
    // Even sum: other odd sum - slope. Odd sum: other even sum + slope.
    RealInterval slope = RealInterval.of(box);
    RealInterval other = (odd ? slope.negated() : slope).plus(sum);
    BigFraction chosen = member(odd ? pair.even() : pair.odd(), other);
    BigFraction value = odd ? sum.subtract(chosen) : chosen.subtract(sum);
    return new Decision(taken(value), !odd, chosen);
  }

  private void goOn(Meeting meeting, At middle) {
    At at = middle;
    for (int layer = meeting.layer(); layer < walks.gaps(); layer++) {
      at = meeting.restSkipped() ? skipOn(layer, at) : stepOn(layer, at);
    }
    CodeRange last = walks.box(walks.gaps(), at.relation());
    slopes.add(at.odd() ? skipped(last, walks.gaps()) : taken(at.sum().negate()));
  }

  private At skipOn(int layer, At at) {
    Step step = walks.tightSteps(layer, at.relation()).get(0);
    step.decided().forEach(box -> slopes.add(skipped(box, layer + 1)));
    steps.add(step);
    return new At(step.to(), at.odd(), at.sum());
  }

  private At stepOn(int layer, At at) {
    for (Step step : walks.tightSteps(layer, at.relation())) {
      List<CodeRange> boxes = step.decided();
      // The open sums after each of the step's slopes, from the last back to before the first.
      List<Pair> pairs = new ArrayList<>(List.of(sums.openAfter(layer + 1, step.to())));
      for (CodeRange box : Lists.reverse(boxes)) {
        pairs.add(0, pairs.get(0).decided(List.of(box)));
      }
      if (!contains(pairs.get(0), at.odd(), at.sum())) {
        continue;
      }
      boolean odd = at.odd();
      BigFraction sum = at.sum();
      for (int i = 0; i < boxes.size(); i++) {
        Decision decision = decide(pairs.get(i + 1), boxes.get(i), layer + 1, odd, sum);
        slopes.add(decision.slope());
        odd = decision.odd();
        sum = decision.sum();
      }
      steps.add(step);
      return new At(step.to(), odd, sum);
    }
    throw new IllegalStateException("no step out of an open sum");
  }

  private boolean contains(Pair pair, boolean odd, BigFraction sum) {
    return (odd ? pair.odd() : pair.even()).contains(RealInterval.code(sum));
  }

  /** A simple number in a set and an interval that have one in common. */
  private BigFraction member(CodeSet set, RealInterval interval) {
    @Nullable BigFraction found = null;
    for (CodeRange range : set.meeting(interval.codes())) {
      Optional<BigFraction> here = RealInterval.of(range).common(interval).simplest();
      if (here.isPresent()) {
        found = here.get();
        break;
      }
    }
    if (found == null) {
      throw new IllegalStateException("no common number");
    }
    return found;
  }
}
