package relucert.construction.paper;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;

/**
 * Samples in increasing order, split into a groups of b. Row r of the second layer takes one node
 * from each group, in snake order: the r-th from the left in odd groups, the r-th from the right in
 * even ones; with a = b = 4 row 1 has the samples 1, 8, 9, 16 (Figure 6). So at a sample of row q,
 * rows r &lt; q are above 1 and rows r &gt; q are below -1.
 *
 * @param shape a and b
 * @param positions ab increasing positions
 * @param targets their targets
 */
record SnakeGrid(Rectangle shape, RationalVector positions, RationalVector targets) {

  /**
   * Splits samples, filled up to ab by dummy samples with target 0.
   *
   * @param beyond the last position of all data; the dummy samples stand right of it
   */
  static SnakeGrid of(
      Rectangle shape, RationalVector positions, RationalVector targets, BigFraction beyond) {
    List<BigFraction> filled = new ArrayList<>(positions.entries());
    List<BigFraction> values = new ArrayList<>(targets.entries());
    BigFraction next = beyond;
    while (filled.size() < shape.groups() * shape.groupSize()) {
      next = next.add(Rationals.of(1));
      filled.add(next);
      values.add(BigFraction.ZERO);
    }
    return new SnakeGrid(shape, RationalVector.of(filled), RationalVector.of(values));
  }

  /** Returns the positions of each group. */
  ImmutableList<RationalVector> groups() {
    ImmutableList.Builder<RationalVector> groups = ImmutableList.builder();
    int b = shape.groupSize();
    for (int j = 0; j < shape.groups(); j++) {
      groups.add(RationalVector.of(positions.entries().subList(j * b, (j + 1) * b)));
    }
    return groups.build();
  }

  /** Returns the row of the sample at a place, both from 1. */
  int row(int place) {
    int inGroup = (place - 1) % shape.groupSize();
    return (place - 1) / shape.groupSize() % 2 == 0 ? inGroup + 1 : shape.groupSize() - inGroup;
  }

  /** Returns the places of a row's nodes, all from 1. */
  ImmutableList<Integer> places(int row) {
    ImmutableList.Builder<Integer> places = ImmutableList.builder();
    for (int j = 0; j < shape.groups(); j++) {
      int inGroup = j % 2 == 0 ? row : shape.groupSize() + 1 - row;
      places.add(j * shape.groupSize() + inGroup);
    }
    return places.build();
  }

  /** Returns the positions of a row's nodes. */
  RationalVector nodes(int row) {
    return RationalVector.of(places(row).stream().map(p -> positions.get(p - 1)).toList());
  }

  /** Returns the targets at a row's nodes. */
  RationalVector nodeTargets(int row) {
    return RationalVector.of(places(row).stream().map(p -> targets.get(p - 1)).toList());
  }
}
