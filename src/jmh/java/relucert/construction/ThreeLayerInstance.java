package relucert.construction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;

/** Samples at random integers in [0, 64 K) and targets k/256, all of them or a quarter not 0. */
public final class ThreeLayerInstance {
  private ThreeLayerInstance() {}

  /**
   * Returns an instance.
   *
   * @param construction what it is for: for {@code memorize-3} all samples are tuned, otherwise
   *     every fourth one
   * @param k the number of samples
   * @return the instance
   */
  public static OrderedInstance of(String construction, int k) {
    Random random = new Random(5);
    TreeSet<Integer> places = new TreeSet<>();
    while (places.size() < k) {
      places.add(random.nextInt(64 * k));
    }
    int step = construction.equals("memorize-3") ? 1 : 4;
    List<Integer> tuned = new ArrayList<>();
    List<BigFraction> targets = new ArrayList<>();
    for (int i = 1; i <= k; i++) {
      boolean isTuned = i % step == 0;
      targets.add(Rationals.of(isTuned ? 1 + random.nextInt(256) - 512L * (i / step % 2) : 0, 256));
      if (isTuned) {
        tuned.add(i);
      }
    }
    return OrderedInstance.of(
        Instance.of(
            RationalMatrix.column(
                RationalVector.of(places.stream().map(x -> Rationals.of(x)).toList())),
            RationalVector.of(targets),
            TunedSet.of(k, tuned)));
  }

  /**
   * Returns an instance whose samples have integer coordinates: random ones between -16 and 16 or,
   * on the line, in order with random distances from 1 to 16. The tuned samples are random, their
   * targets integers from -9 to 9.
   *
   * @param k the number of samples
   * @param n the number of tuned samples
   * @param dimension d
   * @return the instance
   */
  public static Instance scattered(int k, int n, int dimension) {
    Random random = new Random(7);
    Set<RationalVector> points = new LinkedHashSet<>();
    long at = 0;
    while (points.size() < k) {
      at += 1 + random.nextInt(16);
      points.add(
          dimension == 1
              ? RationalVector.of(at)
              : RationalVector.of(random.longs(dimension, -16, 17).toArray()));
    }
    List<Integer> samples = new ArrayList<>(IntStream.rangeClosed(1, k).boxed().toList());
    Collections.shuffle(samples, random);
    long[] targets = new long[k];
    samples.subList(0, n).forEach(i -> targets[i - 1] = random.nextInt(19) - 9);
    return Instance.of(
        RationalMatrix.of(dimension, List.copyOf(points)),
        RationalVector.of(targets),
        TunedSet.of(k, samples.subList(0, n)));
  }
}
