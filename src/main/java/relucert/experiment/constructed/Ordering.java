package relucert.experiment.constructed;

import java.util.BitSet;
import java.util.OptionalInt;
import relucert.exact.IntegerMatrix;
import relucert.exact.IntegerVector;
import relucert.exact.Ranking;
import relucert.experiment.Chance;
import relucert.instance.Instance;
import relucert.instance.TunedSet;

/**
 * The tuned set of an instance along any direction of integers: |J(T)| counts what a network that
 * looks that way has to care for. Exact; a direction that does not tell all samples apart has no
 * order.
 */
final class Ordering {
  private final IntegerMatrix points;
  private final TunedSet tuned;

  Ordering(Instance instance) {
    this.points = IntegerMatrix.of(instance.points());
    this.tuned = instance.tuned();
  }

  /** The dimension d. */
  int dimension() {
    return points.columns();
  }

  /** |J(T)| along a direction; empty if two samples have the same a.x. */
  OptionalInt retained(long[] direction) {
    IntegerVector positions = points.times(IntegerVector.of(direction, 1));
    int[] samples = Ranking.ascending(positions);
    BitSet members = new BitSet(samples.length + 1);
    for (int r = 0; r < samples.length; r++) {
      if (r > 0 && positions.hasEqual(samples[r - 1], samples[r])) {
        return OptionalInt.empty();
      }
      members.set(r + 1, tuned.contains(samples[r] + 1));
    }
    return OptionalInt.of(TunedSet.of(samples.length, members).retainedCount());
  }

  /** Draws a direction with entries from -most to most, not all 0. */
  static long[] random(java.util.Random random, int d, int most) {
    long[] direction = new long[d];
    do {
      for (int i = 0; i < d; i++) {
        direction[i] = (long) random.nextInt(2 * most + 1) - most;
      }
    } while (java.util.Arrays.stream(direction).allMatch(a -> a == 0));
    return direction;
  }

  /** A source of chance for draws on this instance. */
  static java.util.Random chance(long seed, String name) {
    return Chance.of(seed, "directions " + name);
  }
}
