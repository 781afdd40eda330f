package relucert.ledger;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.LabelGrid;
import relucert.instance.TunedSet;

/**
 * One spacing of K samples, on a line or in R^3, with all tuned sets and all labels from {-2..2} on
 * them: 6^K instances.
 *
 * @param name what the spacing looks like
 * @param points the samples, K x d
 */
record SampleGrid(String name, RationalMatrix points) {
  private static final int REACH = 2;

  /** Three spacings on a line and one set of points in space that no coordinate tells apart. */
  static ImmutableList<SampleGrid> all(int k) {
    return ImmutableList.of(
        new SampleGrid("uniform", RationalMatrix.column(HardInstances.uniform(k))),
        new SampleGrid("generic", RationalMatrix.column(generic(k))),
        new SampleGrid("wild", RationalMatrix.column(wild(k))),
        new SampleGrid("space", space(k)));
  }

  /** 1, 2, 4, 5, 9, 11, 18, ...: no two gaps in a simple ratio. */
  static RationalVector generic(int k) {
    long[] start = {1, 2, 4, 5, 9, 11, 18, 23, 37, 51, 88, 101, 150, 222};
    return RationalVector.of(IntStream.range(0, k).mapToObj(i -> Rationals.of(start[i])).toList());
  }

  /** Gaps from 1/1000000 to 1000000, negative positions, unlike denominators. */
  static RationalVector wild(int k) {
    RationalVector start =
        RationalVector.parse(
            "-1000003/7",
            "-5",
            "-4999999/1000000",
            "0",
            "1/3",
            "2/5",
            "1000000",
            "1000001",
            "1000001000000/999999",
            "10000000",
            "10000001",
            "20000000",
            "20000003",
            "30000000");
    return RationalVector.of(start.entries().subList(0, k));
  }

  /**
   * Points with coordinates 0 and 1 and a third that repeats, so that a projection has to be found.
   */
  static RationalMatrix space(int k) {
    List<RationalVector> rows = new ArrayList<>();
    for (int i = 0; i < k; i++) {
      rows.add(RationalVector.of(i % 2, i / 2 % 2, i / 4));
    }
    return RationalMatrix.of(3, rows);
  }

  /** The number of labelings of all tuned sets of [K]: (1 + 5)^K. */
  static long size(int k) {
    long size = 1;
    for (int i = 0; i < k; i++) {
      size *= 2 * REACH + 2;
    }
    return size;
  }

  /** All 5^N labelings of one tuned set. */
  LabelGrid labels(TunedSet tuned) {
    return LabelGrid.of(points, tuned, REACH);
  }

  /** The same as instances, in order. */
  Stream<Instance> instances(TunedSet tuned) {
    LabelGrid labels = labels(tuned);
    return IntStream.range(0, labels.size()).mapToObj(labels::instance);
  }
}
