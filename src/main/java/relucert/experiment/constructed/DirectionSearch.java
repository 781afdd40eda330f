package relucert.experiment.constructed;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;

/**
 * Looks for a short direction of integers along which |J(T)| is small: hill climbing by changes of
 * single entries, from several starts. What it finds is never worse than any of its starts. Every
 * value is exact; only which directions are tried is left to chance.
 */
final class DirectionSearch {
  /** Entries stay within these bounds, so that directions stay short. */
  private static final int MOST = 999;

  private final Ordering ordering;
  private final Random random;
  private long[] best;
  private int least;

  /**
   * @param ordering the instance
   * @param random which directions are tried
   * @param start a direction that tells all samples apart
   */
  DirectionSearch(Ordering ordering, Random random, long[] start) {
    this.ordering = ordering;
    this.random = random;
    this.best = start.clone();
    this.least =
        ordering
            .retained(start)
            .orElseThrow(() -> new IllegalArgumentException("two samples have the same a.x"));
  }

  /** The best direction so far. */
  long[] direction() {
    return best.clone();
  }

  /** |J(T)| along it. */
  int retained() {
    return least;
  }

  /**
   * Looks along one direction.
   *
   * @param direction any direction
   * @return |J(T)| along it; empty if it does not tell all samples apart
   */
  OptionalInt look(long[] direction) {
    OptionalInt retained = ordering.retained(direction);
    if (retained.isPresent()) {
      keep(direction, retained.getAsInt());
    }
    return retained;
  }

  /**
   * Climbs from a start. A step that changes nothing is taken, too, to cross plains.
   *
   * @param start any direction; one that does not tell all samples apart counts as worst
   * @param steps how many changes to try
   */
  void climb(long[] start, int steps) {
    long[] at = start.clone();
    int value = value(at);
    for (int step = 0; step < steps; step++) {
      long[] next = changed(at);
      int changed = value(next);
      if (changed <= value) {
        at = next;
        value = changed;
      }
    }
  }

  private int value(long[] direction) {
    return look(direction).orElse(Integer.MAX_VALUE);
  }

  /** Keeps a direction if it is better than the best so far, or as good and shorter. */
  private void keep(long[] direction, int value) {
    if (value < least || (value == least && length(direction) < length(best))) {
      best = direction.clone();
      least = value;
    }
  }

  private static long length(long[] direction) {
    return Arrays.stream(direction).map(Math::abs).sum();
  }

  private long[] changed(long[] direction) {
    long[] next = direction.clone();
    do {
      int i = random.nextInt(next.length);
      long change = 1L << random.nextInt(8);
      long entry = next[i] + (random.nextBoolean() ? change : -change);
      next[i] = Math.max(-MOST, Math.min(MOST, entry));
    } while (Arrays.stream(next).allMatch(a -> a == 0));
    return next;
  }
}
