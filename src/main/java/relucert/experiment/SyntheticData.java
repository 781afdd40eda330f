package relucert.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.instance.TunedSet;

/**
 * The data of Section 7 as exact numbers: samples x ~ N(0, I_d), labels y ~ Unif[-1, 1] of which N
 * are drawn anew. Coordinates are rounded to multiples of 1/1,000 (of 1/1,000,000 for d = 1, where
 * thousandths would not be enough for many samples); a sample that is drawn a second time is drawn
 * anew. Labels are multiples of 1/1,000.
 */
public final class SyntheticData {
  private static final int UNIT = 1000;
  private static final int FINE_UNIT = 1_000_000;

  private SyntheticData() {}

  /**
   * Returns how the data are made, for a result's provenance.
   *
   * @return one line
   */
  public static String description() {
    return "data: x ~ N(0, I_d) rounded to multiples of 1/1000 (1/1000000 for d = 1), pairwise"
        + " different; targets z = y' - y on T, y and y' ~ Unif[-1, 1] in multiples of 1/1000;"
        + " java.util.Random, seeded by SHA-256 of the seed and the name of the draw";
  }

  /**
   * Draws samples.
   *
   * @param random where chance comes from
   * @param k K, at least 1
   * @param d the dimension, at least 1
   * @return K x d, pairwise different rows
   */
  public static RationalMatrix samples(Random random, int k, int d) {
    int unit = d == 1 ? FINE_UNIT : UNIT;
    Set<RationalVector> seen = new HashSet<>();
    List<RationalVector> rows = new ArrayList<>();
    while (rows.size() < k) {
      List<BigFraction> row = new ArrayList<>();
      for (int i = 0; i < d; i++) {
        row.add(Rationals.of(Math.round(random.nextGaussian() * unit), unit));
      }
      RationalVector sample = RationalVector.of(row);
      if (seen.add(sample)) {
        rows.add(sample);
      }
    }
    return RationalMatrix.of(d, rows);
  }

  /**
   * Draws targets: the difference of a new label and an old one on a tuned set, 0 elsewhere.
   *
   * @param random where chance comes from
   * @param tuned T
   * @return z, of size K
   */
  public static RationalVector targets(Random random, TunedSet tuned) {
    List<BigFraction> targets = new ArrayList<>();
    for (int i = 1; i <= tuned.k(); i++) {
      targets.add(
          tuned.contains(i)
              ? Rationals.of((long) label(random) - label(random), UNIT)
              : BigFraction.ZERO);
    }
    return RationalVector.of(targets);
  }

  private static int label(Random random) {
    return random.nextInt(2 * UNIT + 1) - UNIT;
  }

  /**
   * Draws a fine-tuning problem with a random tuned set.
   *
   * @param random where chance comes from
   * @param n N, 0 to K
   * @param k K, at least 1
   * @param d the dimension, at least 1
   * @return the instance
   */
  public static Instance instance(Random random, int n, int k, int d) {
    RationalMatrix samples = samples(random, k, d);
    TunedSet tuned = randomTuned(random, n, k);
    return Instance.of(samples, targets(random, tuned), tuned);
  }

  /**
   * Draws a tuned set, each alike.
   *
   * @param random where chance comes from
   * @param n N, 0 to K
   * @param k K, at least 1
   * @return T
   */
  public static TunedSet randomTuned(Random random, int n, int k) {
    return TunedSet.of(k, Chance.subset(random, k, n));
  }
}
