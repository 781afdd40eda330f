package relucert.search.width;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;

/** Data on a line of several kinds, made to be hard for the search of least widths. */
final class RandomLines {
  /** Positions and targets of n samples. */
  record Data(String kind, RationalVector positions, RationalVector targets) {}

  private static final List<String> KINDS =
      List.of(
          "small integers",
          "rationals",
          "convex runs",
          "alternating chords",
          "many zeros",
          "near ties",
          "subset sums",
          "chords of one ladder");

  private final Random random;
  private int next;

  RandomLines(long seed) {
    this.random = new Random(seed);
  }

  /** The next data with n samples; the kinds take turns. */
  Data next(int n) {
    String kind = KINDS.get(next++ % KINDS.size());
    return switch (kind) {
      case "small integers" -> data(kind, positions(n), targets(n, () -> Rationals.of(whole(3))));
      case "rationals" -> data(kind, wildPositions(n), targets(n, this::fraction));
      case "convex runs" -> along(kind, positions(n), convexRuns(n - 1));
      case "alternating chords" -> along(kind, positions(n), alternating(n - 1));
      case "many zeros" ->
          data(
              kind,
              random.nextBoolean() ? positions(n) : wildPositions(n),
              targets(n, () -> random.nextInt(3) > 0 ? BigFraction.ZERO : Rationals.of(whole(2))));
      case "near ties" -> along(kind, wildPositions(n), nearTie(n - 1));
      case "subset sums" -> along(kind, subsetPositions(n), subsetSums(n - 1));
      default -> along(kind, positions(n), ladder(n - 1));
    };
  }

  private interface Source {
    BigFraction next();
  }

  private static Data data(String kind, List<BigFraction> positions, List<BigFraction> targets) {
    return new Data(kind, RationalVector.of(positions), RationalVector.of(targets));
  }

  /** Data with given chord slopes. */
  private Data along(String kind, List<BigFraction> positions, List<BigFraction> chords) {
    List<BigFraction> targets = new ArrayList<>(List.of(Rationals.of(whole(2))));
    for (int gap = 0; gap < chords.size(); gap++) {
      BigFraction length = positions.get(gap + 1).subtract(positions.get(gap));
      targets.add(targets.get(gap).add(chords.get(gap).multiply(length)));
    }
    return data(kind, positions, targets);
  }

  private long whole(int most) {
    return random.nextInt(2 * most + 1) - (long) most;
  }

  private BigFraction fraction() {
    return Rationals.of(whole(12), 1 + random.nextInt(6));
  }

  private static List<BigFraction> targets(int n, Source source) {
    List<BigFraction> targets = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      targets.add(source.next());
    }
    return targets;
  }

  private static List<BigFraction> increasing(int n, BigFraction first, Source step) {
    List<BigFraction> positions = new ArrayList<>(List.of(first));
    while (positions.size() < n) {
      positions.add(positions.get(positions.size() - 1).add(step.next()));
    }
    return positions;
  }

  private List<BigFraction> positions(int n) {
    boolean uniform = random.nextBoolean();
    return increasing(
        n, Rationals.of(whole(5)), () -> Rationals.of(uniform ? 1 : 1 + random.nextInt(4)));
  }

  private List<BigFraction> wildPositions(int n) {
    return increasing(
        n, fraction(), () -> Rationals.of(1 + random.nextInt(9), 1 + random.nextInt(7)));
  }

  private List<BigFraction> convexRuns(int gaps) {
    List<BigFraction> chords = new ArrayList<>(List.of(Rationals.of(whole(6))));
    boolean up = random.nextBoolean();
    while (chords.size() < gaps) {
      long step = 1L + random.nextInt(4);
      chords.add(chords.get(chords.size() - 1).add(Rationals.of(up ? step : -step)));
      up ^= random.nextInt(4) == 0;
    }
    return chords;
  }

  private List<BigFraction> alternating(int gaps) {
    List<BigFraction> chords = new ArrayList<>();
    boolean allPositive = random.nextBoolean();
    for (int gap = 0; gap < gaps; gap++) {
      long size = 1L + random.nextInt(4) + (allPositive ? gap % 2 * 4L : 0);
      chords.add(Rationals.of(allPositive || gap % 2 == 0 ? size : -size));
    }
    return chords;
  }

  /**
   * The last chord makes an alternating sum of an odd number of chords 0, or misses it a little.
   */
  private List<BigFraction> nearTie(int gaps) {
    List<BigFraction> chords = new ArrayList<>();
    BigFraction sum = BigFraction.ZERO;
    boolean plus = true;
    for (int gap = 0; gap + 1 < gaps; gap++) {
      BigFraction chord = random.nextBoolean() ? fraction() : Rationals.of(1L << random.nextInt(4));
      chords.add(chord);
      if (random.nextInt(3) > 0) {
        sum = plus ? sum.add(chord) : sum.subtract(chord);
        plus = !plus;
      }
    }
    BigFraction last = plus ? sum.negate() : sum;
    chords.add(last.add(Rationals.of(random.nextInt(3) - 1L, 1009)));
    return chords;
  }

  /** Samples 3j+1 and 3j+2, as in the proof that the width is hard to find (Theorem 9). */
  private List<BigFraction> subsetPositions(int n) {
    List<BigFraction> positions = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      positions.add(Rationals.of(3L * (i / 2) + i % 2 + 1));
    }
    return positions;
  }

  /** Slopes -B, -B + a_1, ... with breakpoints at 3, 6, ...: the chords across are the means. */
  private List<BigFraction> subsetSums(int gaps) {
    List<BigFraction> chords = new ArrayList<>();
    BigFraction slope = Rationals.of(-1L - random.nextInt(20));
    for (int gap = 0; gap < gaps; gap++) {
      if (gap % 2 == 0) {
        chords.add(slope);
      } else {
        BigFraction after = slope.add(Rationals.of(1 + random.nextInt(9)));
        chords.add(Rationals.midpoint(slope, after));
        slope = after;
      }
    }
    return chords;
  }

  /** Few different chords, so that many turns vanish and many sums agree. */
  private List<BigFraction> ladder(int gaps) {
    List<BigFraction> chords = new ArrayList<>();
    for (int gap = 0; gap < gaps; gap++) {
      chords.add(Rationals.of(1L << random.nextInt(4)));
    }
    return chords;
  }
}
