package relucert.search.width;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import relucert.certificate.Evidence;
import relucert.certificate.Evidence.CodeRange;
import relucert.certificate.Evidence.Reach;
import relucert.certificate.Evidence.Relation;
import relucert.search.width.GapWalks.Step;

/**
 * Decides whether the slopes of some walk with the fewest breakpoints have an alternating sum over
 * an odd number of them that is 0 (proofs/least-width.md, Lemma 2), which is when as many neurons
 * suffice.
 *
 * <p>Sums that can be reached are followed from the left, sums from which 0 can still be reached
 * from the right, always on the side that has fewer ranges at its front, until the two fronts meet
 * at one layer. So the number of ranges is at worst about the square root of what one direction
 * alone would meet.
 */
final class AlternatingSums {
  private static final int STATES = Relation.values().length;
  private static final CodeSet EMPTY = CodeSet.of(List.of());
  private static final CodeRange ZERO = new CodeRange(BigInteger.ZERO, BigInteger.ZERO);

  private final GapWalks walks;
  private final long limit;
  private final CodeSet[][] reached;
  private final CodeSet[][] open;
  private int left;
  private int right;
  private long effort;

  /** How the question was answered. */
  enum Answer {
    /** Some alternating sum is 0. */
    ZERO,
    /** None is. */
    NO_ZERO,
    /** More ranges are needed than allowed. */
    LIMIT,
    /** A gap is met whose chord has no code. */
    NO_CODE
  }

  /**
   * A state in the middle of a walk from which both ends are known.
   *
   * @param layer the gap at whose end it is
   * @param relation its relation
   * @param odd whether an odd number of slopes has been summed
   * @param sums a sum that is both reached and open
   * @param restSkipped whether all slopes after it can be left out
   * @param startSkipped whether all slopes before it can be left out
   */
  record Meeting(
      int layer,
      Relation relation,
      boolean odd,
      CodeRange sums,
      boolean restSkipped,
      boolean startSkipped) {}

  private @Nullable Meeting meeting;
  private final Answer answer;

  /**
   * Answers the question.
   *
   * @param walks the walks
   * @param limit the most ranges to keep; long numbers count more
   */
  AlternatingSums(GapWalks walks, long limit) {
    this.walks = walks;
    this.limit = limit;
    this.reached = new CodeSet[walks.gaps() + 1][];
    this.open = new CodeSet[walks.gaps() + 1][];
    this.answer = decide();
  }

  private Answer decide() {
    start();
    while (meeting == null && left < right) {
      if (effort > limit) {
        return Answer.LIMIT;
      }
      boolean toRight = size(reached[left]) <= size(open[right]);
      if (!walks.hasCode(toRight ? left + 1 : right - 1)) {
        return Answer.NO_CODE;
      }
      if (toRight) {
        stepRight();
      } else {
        stepLeft();
      }
    }
    if (meeting == null) {
      meet();
    }
    return meeting != null ? Answer.ZERO : effort > limit ? Answer.LIMIT : Answer.NO_ZERO;
  }

  private void start() {
    left = 0;
    right = walks.gaps();
    reached[0] = empty();
    reached[0][index(Relation.EQUAL, false)] = CodeSet.of(ZERO);
    open[right] = empty();
    for (Relation relation : Relation.values()) {
      if (walks.isTight(right, relation)) {
        // The last slope is left out, or taken and brings the sum to 0.
        CodeRange last = CodeSet.negated(walks.box(right, relation));
        open[right][index(relation, true)] = CodeSet.of(ZERO);
        open[right][index(relation, false)] = CodeSet.of(last);
      }
    }
    lookForSkippedStart();
  }

  private static CodeSet[] empty() {
    CodeSet[] sets = new CodeSet[2 * STATES];
    java.util.Arrays.fill(sets, EMPTY);
    return sets;
  }

  static int index(Relation relation, boolean odd) {
    return 2 * relation.place() + (odd ? 1 : 0);
  }

  private static long size(CodeSet[] layer) {
    long size = 0;
    for (CodeSet set : layer) {
      size += set.size();
    }
    return size;
  }

  private long cost(CodeSet[] layer) {
    return size(layer) * (1 + walks.bits() / 1024);
  }

  private void stepRight() {
    reached[left + 1] = image(left, reached[left]);
    left++;
    effort += cost(reached[left]);
    for (Relation relation : Relation.values()) {
      CodeSet odd = reached[left][index(relation, true)];
      if (meeting == null && odd.contains(BigInteger.ZERO)) {
        meeting = new Meeting(left, relation, true, ZERO, true, false);
      }
    }
  }

  /** The sums at the next layer that follow sums at one layer. */
  private CodeSet[] image(int layer, CodeSet[] sets) {
    CodeSet[] next = empty();
    for (Relation from : Relation.values()) {
      CodeSet even = sets[index(from, false)];
      CodeSet odd = sets[index(from, true)];
      if (even.isEmpty() && odd.isEmpty()) {
        continue;
      }
      for (Step step : walks.tightSteps(layer, from)) {
        Pair pair = new Pair(even, odd).decided(step.decided());
        next[index(step.to(), false)] = next[index(step.to(), false)].or(pair.even());
        next[index(step.to(), true)] = next[index(step.to(), true)].or(pair.odd());
      }
    }
    return next;
  }

  /**
   * Sums of an even and of an odd number of slopes.
   *
   * @param even the sums of even length
   * @param odd the sums of odd length
   */
  record Pair(CodeSet even, CodeSet odd) {
    /**
     * The sums after slopes were left out or taken, with a plus after an even number of slopes and
     * a minus after an odd number. The same formula gives, from the last slope to the first, the
     * sums before slopes from which given ones can follow.
     */
    Pair decided(List<CodeRange> slopes) {
      Pair pair = this;
      for (CodeRange slope : slopes) {
        CodeSet even = pair.even.or(pair.odd.plus(CodeSet.negated(slope)));
        CodeSet odd = pair.odd.or(pair.even.plus(slope));
        pair = new Pair(even, odd);
      }
      return pair;
    }
  }

  private void stepLeft() {
    CodeSet[] before = empty();
    for (Relation from : Relation.values()) {
      for (Step step : walks.tightSteps(right - 1, from)) {
        Pair pair = openAfter(right, step.to()).decided(Lists.reverse(step.decided()));
        before[index(from, false)] = before[index(from, false)].or(pair.even());
        before[index(from, true)] = before[index(from, true)].or(pair.odd());
      }
    }
    right--;
    open[right] = before;
    effort += cost(before);
    lookForSkippedStart();
  }

  private void lookForSkippedStart() {
    for (Relation relation : Relation.values()) {
      if (meeting == null && open[right][index(relation, false)].contains(BigInteger.ZERO)) {
        meeting = new Meeting(right, relation, false, ZERO, false, true);
      }
    }
  }

  private void meet() {
    for (Relation relation : Relation.values()) {
      for (boolean odd : List.of(false, true)) {
        int state = index(relation, odd);
        CodeRange common = reached[left][state].firstCommon(open[left][state]);
        if (meeting == null && common != null) {
          meeting = new Meeting(left, relation, odd, common, false, false);
        }
      }
    }
  }

  Answer answer() {
    return answer;
  }

  /** The meeting after the answer {@link Answer#ZERO}. */
  Meeting meeting() {
    if (meeting == null) {
      throw new IllegalStateException("the sums do not meet");
    }
    return meeting;
  }

  /** The sums reached at a layer of the left part. */
  Pair reachedAt(int layer, Relation relation) {
    return new Pair(reached[layer][index(relation, false)], reached[layer][index(relation, true)]);
  }

  /** The sums at a layer of the right part from which 0 can be reached. */
  Pair openAfter(int layer, Relation relation) {
    return new Pair(open[layer][index(relation, false)], open[layer][index(relation, true)]);
  }

  GapWalks walks() {
    return walks;
  }

  /**
   * Returns the certificate's sets after the answer {@link Answer#NO_ZERO}: on the left what is
   * reached; on the right, of the sums from which 0 cannot be reached, the intervals that are met.
   */
  Evidence.ReachSets invariant() {
    ImmutableList.Builder<Reach> sets = ImmutableList.builder();
    CodeSet[] current = reached[0];
    for (int layer = 1; layer <= walks.gaps(); layer++) {
      CodeSet[] image = layer <= left ? reached[layer] : image(layer - 1, current);
      current = layer <= left ? image : widened(image, open[layer]);
      for (Relation relation : Relation.values()) {
        for (boolean odd : List.of(false, true)) {
          CodeSet set = current[index(relation, odd)];
          if (!set.isEmpty()) {
            sets.add(new Reach(layer, relation, odd, set.ranges()));
          }
        }
      }
    }
    return new Evidence.ReachSets(sets.build());
  }

  private static CodeSet[] widened(CodeSet[] met, CodeSet[] open) {
    CodeSet[] sets = new CodeSet[met.length];
    for (int i = 0; i < sets.length; i++) {
      CodeSet image = met[i];
      sets[i] = CodeSet.of(open[i].complement().stream().filter(image::meets).toList());
    }
    return sets;
  }
}
