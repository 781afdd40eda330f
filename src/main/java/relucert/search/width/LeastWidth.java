package relucert.search.width;

import com.google.common.base.Suppliers;
import java.util.function.Supplier;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.construction.HingeFunction;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.pwl.LeastBreakpoints;
import relucert.search.Packings;
import relucert.search.width.AlternatingSums.Answer;

/**
 * The least number of neurons of a 2-layer network through data x_1 &lt; ... &lt; x_n on a line,
 * with a network that attains it and the evidence that fewer cannot: the least number of
 * breakpoints of a function through the data, or one more (proofs/least-width.md, Theorem 1).
 *
 * <p>Which of the two is weakly NP-hard to tell (Theorem 4). The search keeps ranges of alternating
 * sums of slopes and stops at a limit; then the width is undecided between the two.
 *
 * <p>The number is found first. Network and certificates are made when they are asked for.
 */
public final class LeastWidth {
  /** The most ranges kept by default: some hundreds of megabytes. */
  public static final long DEFAULT_LIMIT = 2_000_000;

  /** So many chords at either end have codes at first, twice as many the next time. */
  private static final int FIRST_ENDS = 3;

  /**
   * The most ranges kept while some chords have no codes. If more are needed all chords get theirs,
   * and long codes count as what they are.
   */
  private static final long FIRST_LIMIT = 1024;

  private final RationalVector positions;
  private final RationalVector targets;
  private final int breakpoints;
  private final int neurons;
  private final Supplier<HingeFunction> function;

  /** That as many neurons as breakpoints do not suffice; null if this is not shown. */
  private final @Nullable Supplier<Evidence.ReachSets> reachSets;

  private LeastWidth(
      RationalVector positions,
      RationalVector targets,
      int breakpoints,
      int neurons,
      Supplier<HingeFunction> function,
      @Nullable Supplier<Evidence.ReachSets> reachSets) {
    this.positions = positions;
    this.targets = targets;
    this.breakpoints = breakpoints;
    this.neurons = neurons;
    this.function = Suppliers.memoize(function::get);
    this.reachSets = reachSets == null ? null : Suppliers.memoize(reachSets::get);
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
    if (positions.size() <= 1 || positions.size() != targets.size()) {
      LeastBreakpoints.through(positions, targets);
      HingeFunction constant = HingeFunction.of(targets.get(0));
      return new LeastWidth(positions, targets, 0, 0, () -> constant, null);
    }
    Chords chords = new Chords(positions, targets);
    if (!chords.isIncreasing()) {
      LeastBreakpoints.through(positions, targets);
    }
    LeastCounts counts = new LeastCounts(chords);
    int k = counts.fewest();
    if (isFoundNearTheEnds(chords, counts, limit)) {
      return new LeastWidth(
          positions,
          targets,
          k,
          k,
          () -> network(complete(chords, counts, Long.MAX_VALUE), positions, targets),
          null);
    }
    AlternatingSums sums = complete(chords, counts, limit);
    if (sums.answer() == Answer.ZERO) {
      return new LeastWidth(
          positions, targets, k, k, () -> network(sums, positions, targets), null);
    }
    boolean isShown = sums.answer() == Answer.NO_ZERO && isCheckable(sums.walks());
    return new LeastWidth(
        positions,
        targets,
        k,
        k + 1,
        () -> FoundNetworks.facingRight(positions, targets),
        isShown ? sums::invariant : null);
  }

  /**
   * Whether a sum 0 is found among few ranges and before chords far from both ends are met. Their
   * common denominator, which may be very long, is then not needed for the answer.
   */
  private static boolean isFoundNearTheEnds(Chords chords, LeastCounts counts, long limit) {
    Answer answer = Answer.NO_CODE;
    for (int ends = FIRST_ENDS;
        answer == Answer.NO_CODE && ends < chords.gaps() - ends;
        ends *= 2) {
      GapWalks walks = new GapWalks(chords, counts, ends);
      answer = new AlternatingSums(walks, Math.min(limit, FIRST_LIMIT)).answer();
    }
    return answer == Answer.ZERO;
  }

  private static AlternatingSums complete(Chords chords, LeastCounts counts, long limit) {
    return new AlternatingSums(new GapWalks(chords, counts, chords.gaps()), limit);
  }

  /** The network after the answer ZERO. */
  private static HingeFunction network(
      AlternatingSums sums, RationalVector positions, RationalVector targets) {
    BigFraction first = positions.get(1).subtract(positions.get(0));
    SlopeChoice choice = SlopeChoice.of(sums, sums.walks().unit().divide(first));
    return FoundNetworks.of(choice, positions, targets);
  }

  /**
   * Whether the checker takes reach sets of such data; without a certificate nothing is decided.
   */
  private static boolean isCheckable(GapWalks walks) {
    return walks.gaps() < Evidence.ReachSets.MAX_SAMPLES
        && walks.bits() <= Evidence.ReachSets.MAX_BITS;
  }

  /**
   * Tells whether the width is known.
   *
   * @return false if the limit was met; then it is {@link #neurons} or one less
   */
  public boolean isDecided() {
    return neurons == needed();
  }

  /**
   * Returns the number of neurons of the network found.
   *
   * @return the width if it is decided
   */
  public int neurons() {
    return neurons;
  }

  /**
   * Returns the number of neurons that is shown to be needed.
   *
   * @return the width if it is decided, else one less than {@link #neurons}
   */
  public int needed() {
    return reachSets == null ? breakpoints : breakpoints + 1;
  }

  /**
   * Returns the least number of breakpoints of a piecewise-linear function through the data.
   *
   * @return the width or one less
   */
  public int leastBreakpoints() {
    return breakpoints;
  }

  /**
   * Returns a network with {@link #neurons} neurons that takes every target.
   *
   * @return the function along the line
   */
  public HingeFunction function() {
    return function.get();
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
        new Evidence.Witness(function().along(RationalVector.of(Rationals.of(1)))));
  }

  /**
   * Certifies the lower bound.
   *
   * @return a certificate that {@link #needed} neurons are needed
   */
  public Certificate needs() {
    return new Certificate(
        new Statement.NeedsNeurons(instance(), needed(), false),
        reachSets == null ? Packings.largest(instance()) : reachSets.get());
  }
}
