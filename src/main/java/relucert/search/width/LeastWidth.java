package relucert.search.width;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.construction.Hinge;
import relucert.construction.HingeFunction;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.pwl.LeastBreakpoints;
import relucert.pwl.PiecewiseLinear;
import relucert.search.Packings;

/**
 * The least number of neurons of a 2-layer network through data x_1 &lt; ... &lt; x_n on a line,
 * with a network that attains it and the evidence that fewer cannot: the least number of
 * breakpoints of a function through the data, or one more (proofs/least-width.md, Theorem 1).
 *
 * <p>Which of the two is weakly NP-hard to tell (Theorem 4). The search keeps ranges of alternating
 * sums of slopes and stops at a limit; then the width is undecided between the two.
 */
public final class LeastWidth {
  /** The most ranges kept by default: some hundreds of megabytes. */
  public static final long DEFAULT_LIMIT = 2_000_000;

  private final RationalVector positions;
  private final RationalVector targets;
  private final LeastBreakpoints least;
  private final HingeFunction function;
  private final boolean decided;
  private final Evidence.@Nullable ReachSets reachSets;

  private LeastWidth(
      RationalVector positions,
      RationalVector targets,
      LeastBreakpoints least,
      HingeFunction function,
      boolean decided,
      Evidence.@Nullable ReachSets reachSets) {
    this.positions = positions;
    this.targets = targets;
    this.least = least;
    this.function = function;
    this.decided = decided;
    this.reachSets = reachSets;
  }

  /**
   * Finds the least number of neurons through data.
   *
   * @param positions x, n strictly increasing numbers, n at least 1
   * @param targets z, n numbers
   * @param limit the most ranges of sums to keep, at least 0; ranges of numbers of more than 1024
   *     bits count several times
   * @return the answer with its evidence
   * @throws IllegalArgumentException if the sizes differ, n is 0 or the positions do not increase
   */
  public static LeastWidth through(RationalVector positions, RationalVector targets, long limit) {
    LeastBreakpoints least = LeastBreakpoints.through(positions, targets);
    if (positions.size() == 1) {
      HingeFunction constant = HingeFunction.of(targets.get(0));
      return new LeastWidth(positions, targets, least, constant, true, null);
    }
    GapWalks walks = new GapWalks(chords(positions, targets));
    AlternatingSums sums = new AlternatingSums(walks, limit);
    return switch (sums.decide()) {
      case ZERO -> {
        BigFraction unit = walks.unit().divide(positions.get(1).subtract(positions.get(0)));
        HingeFunction function = function(SlopeChoice.of(sums, unit), positions, targets);
        yield new LeastWidth(positions, targets, least, function, true, null);
      }
      case NO_ZERO -> {
        HingeFunction function = facingRight(least, positions, targets);
        yield isCheckable(walks)
            ? new LeastWidth(positions, targets, least, function, true, sums.invariant())
            : new LeastWidth(positions, targets, least, function, false, null);
      }
      case LIMIT -> {
        HingeFunction function = facingRight(least, positions, targets);
        yield new LeastWidth(positions, targets, least, function, false, null);
      }
    };
  }

  /**
   * Whether the checker takes reach sets of such data; without a certificate nothing is decided.
   */
  private static boolean isCheckable(GapWalks walks) {
    return walks.gaps() < Evidence.ReachSets.MAX_SAMPLES
        && walks.bits() <= Evidence.ReachSets.MAX_BITS;
  }

  /** The chord slopes where the first gap has length 1, as the checker measures them. */
  private static RationalVector chords(RationalVector positions, RationalVector targets) {
    BigFraction first = positions.get(1).subtract(positions.get(0));
    List<BigFraction> chords = new ArrayList<>();
    for (int i = 0; i + 1 < positions.size(); i++) {
      BigFraction rise = targets.get(i + 1).subtract(targets.get(i));
      BigFraction run = positions.get(i + 1).subtract(positions.get(i));
      chords.add(rise.multiply(first).divide(run));
    }
    return RationalVector.of(chords);
  }

  /** The neurons of a walk whose slopes have an alternating sum 0 (Lemma 2). */
  private static HingeFunction function(
      SlopeChoice choice, RationalVector positions, RationalVector targets) {
    List<BigFraction> slopes = choice.slopes().stream().map(SlopeChoice.Slope::value).toList();
    List<GapWalks.Step> steps = choice.steps();
    List<BigFraction> breakpoints = new ArrayList<>();
    for (int gap = 1; gap < positions.size(); gap++) {
      GapWalks.Step step = steps.get(gap - 1);
      if (step.atSample()) {
        breakpoints.add(positions.get(gap - 1));
      }
      if (step.inside()) {
        BigFraction before = slopes.get(breakpoints.size());
        BigFraction after = slopes.get(breakpoints.size() + 1);
        BigFraction length = positions.get(gap).subtract(positions.get(gap - 1));
        BigFraction rise = targets.get(gap).subtract(targets.get(gap - 1));
        BigFraction part = rise.subtract(after.multiply(length)).divide(before.subtract(after));
        breakpoints.add(positions.get(gap - 1).add(part));
      }
    }
    List<Boolean> taken = choice.slopes().stream().map(SlopeChoice.Slope::taken).toList();
    List<Hinge> hinges = new ArrayList<>();
    boolean facesLeft = true;
    for (int j = 0; j < breakpoints.size(); j++) {
      facesLeft ^= taken.get(j);
      BigFraction jump = slopes.get(j + 1).subtract(slopes.get(j));
      hinges.add(new Hinge(jump, breakpoints.get(j), facesLeft));
    }
    return HingeFunction.through(positions.get(0), targets.get(0), hinges);
  }

  /** One neuron for the first slope and one for each breakpoint, all facing right. */
  private static HingeFunction facingRight(
      LeastBreakpoints least, RationalVector positions, RationalVector targets) {
    PiecewiseLinear path = least.function();
    List<Hinge> hinges = new ArrayList<>();
    hinges.add(new Hinge(path.slopes().get(0), positions.get(0), false));
    for (int j = 0; j < path.breakpoints().size(); j++) {
      BigFraction jump = path.slopes().get(j + 1).subtract(path.slopes().get(j));
      hinges.add(new Hinge(jump, path.breakpoints().get(j), false));
    }
    return HingeFunction.through(positions.get(0), targets.get(0), hinges);
  }

  /**
   * Tells whether the width is known.
   *
   * @return false if the limit was met; then it is {@link #neurons} or one less
   */
  public boolean isDecided() {
    return decided;
  }

  /**
   * Returns the number of neurons of the network found.
   *
   * @return the width if it is decided
   */
  public int neurons() {
    return function.hinges().size();
  }

  /**
   * Returns the number of neurons that is shown to be needed.
   *
   * @return the width if it is decided, else one less than {@link #neurons}
   */
  public int needed() {
    return reachSets == null ? least.count() : least.count() + 1;
  }

  /**
   * Returns the least number of breakpoints of a piecewise-linear function through the data.
   *
   * @return the width or one less
   */
  public int leastBreakpoints() {
    return least.count();
  }

  /**
   * Returns a network with {@link #neurons} neurons that takes every target.
   *
   * @return the function along the line
   */
  public HingeFunction function() {
    return function;
  }

  /**
   * Returns the data as the certificates speak of them.
   *
   * @return an instance with d = 1 in increasing order, tuned where the target is not 0
   */
  public Instance instance() {
    return Instance.onLine(positions, targets);
  }

  /**
   * Certifies the network.
   *
   * @return a certificate that {@link #neurons} neurons suffice
   */
  public Certificate fits() {
    return new Certificate(
        new Statement.FitsNeurons(instance(), 2, neurons()),
        new Evidence.Witness(function.along(RationalVector.of(Rationals.of(1)))));
  }

  /**
   * Certifies the lower bound.
   *
   * @return a certificate that {@link #needed} neurons are needed
   */
  public Certificate needs() {
    return new Certificate(
        new Statement.NeedsNeurons(instance(), needed(), false),
        reachSets == null ? Packings.largest(instance()) : reachSets);
  }
}
