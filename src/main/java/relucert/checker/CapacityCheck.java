package relucert.checker;

import com.google.common.math.LongMath;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import relucert.certificate.Certificate;
import relucert.certificate.Statement;
import relucert.instance.TunedSet;

/**
 * A value of m*(N, K): data that need so many neurons, and for every T of size N a network that has
 * them at most. Targets that vanish off T vanish off any larger set; and x -&gt; -x turns T into
 * its mirror image, so one of the two is enough.
 */
final class CapacityCheck {
  /** More sets T, or sets that do not fit a word, are rejected: the checker goes through all. */
  private static final int MOST_SETS = 100_000;

  private static final int MOST_SAMPLES = 30;

  private static final long MOST_PAIRS = 100_000_000;

  private final Statement.Capacity capacity;

  private CapacityCheck(Statement.Capacity capacity) {
    this.capacity = capacity;
  }

  static void require(Statement.Capacity capacity, List<Certificate> parts) {
    int n = capacity.n();
    int k = capacity.k();
    Rejection.unless(1 <= k && k <= MOST_SAMPLES, "K: from 1 to " + MOST_SAMPLES);
    Rejection.unless(0 <= n && n <= k, "there is no T of this size");
    Rejection.unless(LongMath.binomial(k, n) <= MOST_SETS, "too many sets T for this checker");
    Rejection.unless(capacity.layers() >= 2, "layers: from 2 on");
    Rejection.unless(capacity.neurons() >= 0, "neurons: from 0 on");
    // 0 neurons are never too many.
    int lower = capacity.neurons() == 0 ? 0 : 1;
    Rejection.unless(parts.size() >= lower, "no lower bound");
    CapacityCheck check = new CapacityCheck(capacity);
    parts.subList(0, lower).forEach(part -> check.requireLower(part.statement()));
    Set<Integer> covers =
        parts.subList(lower, parts.size()).stream()
            .map(part -> mask(check.covered(part.statement()), false))
            .collect(Collectors.toSet());
    Rejection.unless(
        LongMath.binomial(k, n) * covers.size() <= MOST_PAIRS, "too many sets for this checker");
    TunedSet.ofSize(k, n).forEach(tuned -> requireCovered(tuned, covers));
    // The kinds come first: none of them is a capacity, so parts do not nest without end.
    for (int i = 0; i < parts.size(); i++) {
      Judgement judgement = Checker.check(parts.get(i));
      Rejection.unless(judgement.isAccepted(), "part " + (i + 1) + ": " + judgement);
    }
  }

  /** The first part: some N of K samples need so many neurons. */
  private void requireLower(Statement part) {
    if (part instanceof Statement.NeedsNeurons s && capacity.layers() == 2 && !s.oneDirection()) {
      requireLower(s.neurons(), s.instance().tuned().size(), s.instance().k());
    } else if (part instanceof Statement.NeedsLayeredNeurons s && s.layers() == capacity.layers()) {
      requireLower(s.neurons(), s.instance().tuned().size(), s.instance().k());
    } else if (part instanceof Statement.WorstCase s && s.layers() == capacity.layers()) {
      requireLower(s.neurons(), s.n(), s.k());
    } else {
      throw new Rejection("the first part is no lower bound for such networks");
    }
  }

  /** Further samples of target 0, tuned or not, make data no easier. */
  private void requireLower(int neurons, int n, int k) {
    Rejection.unless(
        neurons >= capacity.neurons() && n <= capacity.n() && k <= capacity.k(),
        "the lower bound speaks of other numbers");
  }

  private TunedSet covered(Statement part) {
    if (part instanceof Statement.AlwaysFits s && capacity.layers() == 2) {
      requireCover(s.neurons(), s.tuned());
      return s.tuned();
    }
    if (part instanceof Statement.AlwaysFitsLayered s && s.layers() == capacity.layers()) {
      requireCover(s.neurons(), s.tuned());
      return s.tuned();
    }
    throw new Rejection("a part is no upper bound for such networks");
  }

  private void requireCover(int neurons, TunedSet tuned) {
    Rejection.unless(
        neurons <= capacity.neurons() && tuned.k() == capacity.k(),
        "an upper bound speaks of other numbers");
  }

  private static void requireCovered(TunedSet tuned, Set<Integer> covers) {
    int mask = mask(tuned, false);
    int mirrored = mask(tuned, true);
    Rejection.unless(
        covers.stream().anyMatch(c -> (mask & ~c) == 0 || (mirrored & ~c) == 0),
        "T = " + tuned + " is not covered");
  }

  /** T as bits, or its mirror image i -&gt; K + 1 - i. */
  private static int mask(TunedSet tuned, boolean mirrored) {
    return tuned.members().stream()
        .mapToInt(i -> 1 << (mirrored ? tuned.k() - i : i - 1))
        .reduce(0, (a, b) -> a | b);
  }
}
