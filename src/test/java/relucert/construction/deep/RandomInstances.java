package relucert.construction.deep;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.instance.TunedSet;

/** Instances with equal and zero labels, few or many tuned samples, negative positions. */
final class RandomInstances {
  private RandomInstances() {}

  static Instance any(int k, int dimension, Random random) {
    Set<RationalVector> points = new LinkedHashSet<>();
    while (points.size() < k) {
      List<BigFraction> point = new ArrayList<>();
      for (int c = 0; c < dimension; c++) {
        point.add(Rationals.of(random.nextInt(4 * k) - 2L * k, 1 + random.nextInt(2)));
      }
      points.add(RationalVector.of(point));
    }
    int percent = new int[] {0, 3, 10, 30, 60, 100}[random.nextInt(6)];
    List<Integer> members = new ArrayList<>();
    List<BigFraction> targets = new ArrayList<>();
    for (int i = 1; i <= k; i++) {
      boolean isTuned = random.nextInt(100) < percent;
      if (isTuned) {
        members.add(i);
      }
      targets.add(Rationals.of(isTuned ? random.nextInt(7) - 3L : 0, 1 + random.nextInt(3)));
    }
    return Instance.of(
        RationalMatrix.of(dimension, List.copyOf(points)),
        RationalVector.of(targets),
        TunedSet.of(k, members));
  }

  /** At the integers, the first tuned sample at 10 and the last at 30, the others between. */
  static Instance few(int n, int k, Random random) {
    TreeSet<Integer> members = new TreeSet<>(List.of(10));
    if (n > 1) {
      members.add(30);
    }
    while (members.size() < n) {
      members.add(11 + random.nextInt(19));
    }
    List<BigFraction> positions = new ArrayList<>();
    List<BigFraction> targets = new ArrayList<>();
    for (int i = 1; i <= k; i++) {
      positions.add(Rationals.of(i - 20L));
      targets.add(Rationals.of(members.contains(i) ? random.nextInt(7) - 3L : 0));
    }
    return Instance.of(
        RationalMatrix.column(RationalVector.of(positions)),
        RationalVector.of(targets),
        TunedSet.of(k, members));
  }
}
