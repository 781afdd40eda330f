package relucert.construction.sharp3;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.TunedSet;

/** Random instances of the kinds that are hard for constructions with three layers. */
public final class LayeredInstances {
  private LayeredInstances() {}

  /** A random instance with K samples of which about N are tuned (all choices random). */
  public static Instance random(int k, int n, int dimension, Random random) {
    TunedSet tuned = TunedSet.of(k, members(k, Math.min(n, k), random));
    return Instance.of(points(k, dimension, random), targets(tuned, random), tuned);
  }

  /** Neighbours, the ends, one run, every third, or anywhere. */
  private static List<Integer> members(int k, int n, Random random) {
    List<Integer> all = new ArrayList<>(IntStream.rangeClosed(1, k).boxed().toList());
    switch (random.nextInt(5)) {
      case 0 -> {
        int start = random.nextInt(k - n + 1);
        return all.subList(start, start + n);
      }
      case 1 -> {
        Set<Integer> ends = new HashSet<>();
        for (int i = 0; ends.size() < n; i++) {
          ends.add(i % 2 == 0 ? 1 + i / 2 : k - i / 2);
        }
        return List.copyOf(ends);
      }
      case 2 -> {
        Set<Integer> spread = new HashSet<>();
        for (int i = 3; i <= k && spread.size() < n; i += 3) {
          spread.add(i);
        }
        for (int i = 1; spread.size() < n; i++) {
          spread.add(i);
        }
        return List.copyOf(spread);
      }
      default -> {
        java.util.Collections.shuffle(all, random);
        return all.subList(0, n);
      }
    }
  }

  private static RationalVector targets(TunedSet tuned, Random random) {
    List<BigFraction> targets = new ArrayList<>();
    int kind = random.nextInt(6);
    int rank = 0;
    for (int i = 1; i <= tuned.k(); i++) {
      if (!tuned.contains(i)) {
        targets.add(BigFraction.ZERO);
        continue;
      }
      targets.add(
          switch (kind) {
            case 0 -> BigFraction.of(rank % 2 == 0 ? 1 : -1);
            case 1 -> BigFraction.of(2 * rank < tuned.size() ? 1 : -1);
            case 2 -> BigFraction.of(random.nextInt(3) - 1);
            case 3 -> BigFraction.of(random.nextInt(513) - 256, 256);
            case 4 -> BigFraction.of(random.nextInt(7));
            default -> number(40, random);
          });
      rank++;
    }
    return RationalVector.of(targets);
  }

  private static RationalMatrix points(int k, int dimension, Random random) {
    if (dimension == 1) {
      return RationalMatrix.column(RationalVector.of(line(k, random)));
    }
    Set<RationalVector> rows = new HashSet<>();
    while (rows.size() < k) {
      rows.add(
          RationalVector.of(
              IntStream.range(0, dimension)
                  .mapToObj(i -> BigFraction.of(random.nextInt(2 + k / dimension)))
                  .toList()));
    }
    return RationalMatrix.of(dimension, List.copyOf(rows));
  }

  /** Arithmetic progressions, random integers, wild gaps; sometimes shuffled. */
  private static List<BigFraction> line(int k, Random random) {
    List<BigFraction> line = new ArrayList<>();
    int kind = random.nextInt(4);
    BigFraction at = BigFraction.of(random.nextInt(21) - 10);
    for (int i = 0; i < k; i++) {
      line.add(at);
      at =
          at.add(
              switch (kind) {
                case 0 -> BigFraction.ONE;
                case 1 -> BigFraction.of(1 + random.nextInt(64));
                case 2 ->
                    random.nextBoolean()
                        ? BigFraction.of(1, 1 + random.nextInt(1_000_000))
                        : BigFraction.of(1 + random.nextInt(1_000_000));
                default -> number(20, random).abs().add(BigFraction.of(1, 1000));
              });
    }
    if (random.nextInt(3) == 0) {
      java.util.Collections.shuffle(line, random);
    }
    return line;
  }

  private static BigFraction number(int bits, Random random) {
    BigInteger numerator = new BigInteger(bits + 1, random);
    BigInteger denominator = new BigInteger(bits / 2 + 1, random).add(BigInteger.ONE);
    return BigFraction.of(random.nextBoolean() ? numerator : numerator.negate(), denominator);
  }
}
