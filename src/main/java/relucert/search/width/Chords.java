package relucert.search.width;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import relucert.exact.RationalVector;

/**
 * The chords of the gaps between data x_1 &lt; ... &lt; x_n, numbered from 1 to n - 1, and how
 * neighbours compare. Only the chords that are asked for are divided out: where positions and
 * targets fit into {@code long} over common denominators, chords are compared crosswise.
 */
final class Chords {
  /** Numerators of at most this many bits have differences that fit into a long. */
  private static final int WHOLE_BITS = 62;

  private final RationalVector positions;
  private final RationalVector targets;
  private final boolean increasing;

  /** The sign of chord g + 1 minus chord g at place g; unused at 0. */
  private final byte[] turns;

  /** Chord g at place g, once it has been asked for. */
  private final @Nullable BigFraction[] known;

  /**
   * Compares the chords.
   *
   * @param positions x, at least 2 of them
   * @param targets z, as many
   */
  Chords(RationalVector positions, RationalVector targets) {
    this.positions = positions;
    this.targets = targets;
    this.turns = new byte[gaps()];
    this.known = new BigFraction[gaps() + 1];
    long[] x = whole(positions);
    long[] z = whole(targets);
    this.increasing = (x != null && z != null) ? compareWhole(x, z) : compareFractions();
  }

  private boolean compareWhole(long[] x, long[] z) {
    boolean increases = x[0] < x[1];
    for (int gap = 1; gap < gaps(); gap++) {
      increases &= x[gap] < x[gap + 1];
      long run = x[gap] - x[gap - 1];
      long rise = z[gap] - z[gap - 1];
      long nextRun = x[gap + 1] - x[gap];
      long nextRise = z[gap + 1] - z[gap];
      turns[gap] = (byte) compareProducts(nextRise, run, rise, nextRun);
    }
    return increases;
  }

  /** Compares ab with cd, as 128-bit numbers. */
  private static int compareProducts(long a, long b, long c, long d) {
    long left = Math.multiplyHigh(a, b);
    long right = Math.multiplyHigh(c, d);
    return left != right ? Long.compare(left, right) : Long.compareUnsigned(a * b, c * d);
  }

  private boolean compareFractions() {
    BigFraction before = run(1);
    boolean increases = before.signum() > 0;
    BigFraction chord = rise(1);
    for (int gap = 1; increases && gap < gaps(); gap++) {
      BigFraction length = run(gap + 1);
      increases = length.signum() > 0;
      BigFraction next = rise(gap + 1);
      turns[gap] = (byte) Integer.signum(next.multiply(before).compareTo(chord.multiply(length)));
      before = length;
      chord = next;
    }
    return increases;
  }

  /** The numerators over the least common denominator; null if they or it are too long. */
  private static long @Nullable [] whole(RationalVector vector) {
    long common = 1;
    for (BigFraction entry : vector) {
      BigInteger denominator = entry.getDenominator();
      if (!isWhole(denominator)) {
        return null;
      }
      long below = denominator.longValueExact();
      if (common % below != 0) {
        BigInteger multiple =
            denominator
                .divide(denominator.gcd(BigInteger.valueOf(common)))
                .multiply(BigInteger.valueOf(common));
        if (!isWhole(multiple)) {
          return null;
        }
        common = multiple.longValueExact();
      }
    }
    long[] numerators = new long[vector.size()];
    for (int i = 0; i < numerators.length; i++) {
      BigInteger numerator = vector.get(i).getNumerator();
      if (common != 1) {
        BigInteger factor =
            BigInteger.valueOf(common / vector.get(i).getDenominator().longValueExact());
        numerator = numerator.multiply(factor);
      }
      if (!isWhole(numerator)) {
        return null;
      }
      numerators[i] = numerator.longValueExact();
    }
    return numerators;
  }

  private static boolean isWhole(BigInteger value) {
    return value.bitLength() <= WHOLE_BITS;
  }

  /** The number of gaps. */
  int gaps() {
    return positions.size() - 1;
  }

  /** Whether the positions increase strictly; if not, nothing else here makes sense. */
  boolean isIncreasing() {
    return increasing;
  }

  /** The sign of chord gap + 1 minus chord gap. */
  int turn(int gap) {
    return turns[gap];
  }

  private BigFraction run(int gap) {
    return positions.get(gap).subtract(positions.get(gap - 1));
  }

  private BigFraction rise(int gap) {
    return targets.get(gap).subtract(targets.get(gap - 1));
  }

  /** The chord of a gap. */
  BigFraction chord(int gap) {
    BigFraction chord = known[gap];
    if (chord == null) {
      chord = rise(gap).divide(run(gap));
      known[gap] = chord;
    }
    return chord;
  }

  /** The length of the first gap. */
  BigFraction first() {
    return run(1);
  }
}
