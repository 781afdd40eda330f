package relucert.experiment.constructed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.experiment.Chance;
import relucert.experiment.DataTable;
import relucert.experiment.SyntheticData;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.SampleOrder;
import relucert.instance.TunedSet;

/**
 * Samples and a tuned set that lies in them in some way.
 *
 * @param structure how the tuned set lies
 * @param d the dimension
 * @param k K
 * @param n N
 */
record FeatureCell(Structure structure, int d, int k, int n) {
  private static final int CLUSTERS = 4;

  /** How a tuned set lies in its samples. */
  enum Structure {
    /** The N last samples along a hidden direction: one run of neighbours. */
    ORDERED,
    /** The samples nearest to each of four samples. */
    CLUSTERED,
    /** Along a hidden direction every second sample from the second on. */
    ALTERNATE,
    /** Along a hidden direction every third sample, or as nearly so as possible. */
    SPREAD,
    /** Any N samples. */
    RANDOM;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  String key() {
    return structure + " d=" + d + " K=" + k + " N=" + n;
  }

  /** The name of the table of the data. */
  String table() {
    return "data-" + structure + "-d" + d + "-k" + k;
  }

  /** The hidden direction; no network is told of it. */
  long[] hidden(long seed) {
    return Ordering.random(Chance.of(seed, "hidden " + key()), d, 9);
  }

  /** Draws the data; all targets on T are other than 0. */
  Instance instance(long seed) {
    RationalMatrix samples =
        SyntheticData.samples(Chance.of(seed, "features samples " + d + " " + k), k, d);
    TunedSet tuned = tuned(seed, samples);
    Random random = Chance.of(seed, "features targets " + key());
    List<BigFraction> targets = new ArrayList<>();
    for (int i = 1; i <= k; i++) {
      int size = 1 + random.nextInt(2000);
      targets.add(
          tuned.contains(i)
              ? Rationals.of(random.nextBoolean() ? size : -size, 1000)
              : BigFraction.ZERO);
    }
    return Instance.of(samples, RationalVector.of(targets), tuned);
  }

  private TunedSet tuned(long seed, RationalMatrix samples) {
    Random random = Chance.of(seed, "features T " + key());
    return switch (structure) {
      case RANDOM -> SyntheticData.randomTuned(random, n, k);
      case CLUSTERED -> clusters(samples, random);
      default -> places(samples, RationalVector.of(hidden(seed)));
    };
  }

  private TunedSet places(RationalMatrix samples, RationalVector hidden) {
    RationalVector positions = samples.times(hidden);
    // Ties keep the order of the numbers: it is only T that is chosen here.
    List<Integer> order =
        IntStream.rangeClosed(1, k)
            .boxed()
            .sorted(Comparator.comparing(i -> positions.get(i - 1)))
            .toList();
    IntStream chosen =
        switch (structure) {
          case ORDERED -> IntStream.rangeClosed(k - n + 1, k);
          case ALTERNATE -> IntStream.rangeClosed(1, n).map(i -> Math.min(2 * i, k));
          default -> HardInstances.mostRetained(n, k).members().stream().mapToInt(i -> i);
        };
    return TunedSet.of(k, chosen.mapToObj(r -> order.get(r - 1)).toList());
  }

  private TunedSet clusters(RationalMatrix samples, Random random) {
    List<Integer> free = new ArrayList<>(IntStream.rangeClosed(1, k).boxed().toList());
    List<Integer> members = new ArrayList<>();
    for (int c = 0; c < CLUSTERS; c++) {
      RationalVector centre = samples.row(free.get(random.nextInt(free.size())) - 1);
      int size = n * (c + 1) / CLUSTERS - n * c / CLUSTERS;
      List<Integer> nearest =
          free.stream()
              .sorted(
                  Comparator.comparing((Integer i) -> distance(samples.row(i - 1), centre))
                      .thenComparing(Comparator.naturalOrder()))
              .limit(size)
              .toList();
      members.addAll(nearest);
      free.removeAll(nearest);
    }
    return TunedSet.of(k, members);
  }

  /** The square of the distance. */
  private static BigFraction distance(RationalVector one, RationalVector other) {
    BigFraction sum = BigFraction.ZERO;
    for (int i = 0; i < one.size(); i++) {
      BigFraction difference = one.get(i).subtract(other.get(i));
      sum = sum.add(difference.multiply(difference));
    }
    return Rationals.canonical(sum);
  }

  /** The data as a table whose file {@code construct --in} reads. */
  DataTable data(Instance instance) {
    List<String> columns =
        new ArrayList<>(IntStream.rangeClosed(1, d).mapToObj(i -> "x" + i).toList());
    columns.add("z");
    columns.add("tuned");
    DataTable.Draft draft = DataTable.draft(table(), true, columns.toArray(String[]::new));
    for (int i = 1; i <= k; i++) {
      List<String> row = new ArrayList<>();
      instance.point(i).entries().forEach(x -> row.add(Rationals.text(x)));
      row.add(Rationals.text(instance.target(i)));
      row.add(instance.tuned().contains(i) ? "1" : "0");
      draft.row(row);
    }
    return draft.table();
  }

  /** A direction as {@code construct --projection} takes it. */
  static String text(long[] direction) {
    return Arrays.stream(direction).mapToObj(Long::toString).collect(Collectors.joining(","));
  }

  /** The direction that constructions take when they are given none. */
  static long[] usual(Instance instance) {
    return SampleOrder.of(instance.points()).direction().entries().stream()
        .mapToLong(a -> a.bigDecimalValue().longValueExact())
        .toArray();
  }
}
