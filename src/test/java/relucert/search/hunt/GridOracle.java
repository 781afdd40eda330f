package relucert.search.hunt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All instances of a grid and their orbits, by brute force: an instance is a list of rows
 * (position, tuned or not, label), the first position 0; orbits are found by applying symmetries
 * until nothing new comes.
 */
final class GridOracle {
  private final int labels;
  private final int gaps;

  GridOracle(int labels, int gaps) {
    this.labels = labels;
    this.gaps = gaps;
  }

  /** All instances with K samples. */
  List<List<List<Integer>>> instances(int k) {
    List<List<List<Integer>>> all = new ArrayList<>();
    grow(new ArrayList<>(), k, all);
    return all;
  }

  private void grow(List<List<Integer>> rows, int k, List<List<List<Integer>>> all) {
    if (rows.size() == k) {
      all.add(List.copyOf(rows));
      return;
    }
    for (int gap = 1; gap <= (rows.isEmpty() ? 1 : gaps); gap++) {
      int position = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).get(0) + gap;
      for (int label = -labels; label <= labels + 1; label++) {
        rows.add(label > labels ? List.of(position, 0, 0) : List.of(position, 1, label));
        grow(rows, k, all);
        rows.remove(rows.size() - 1);
      }
    }
  }

  /** The instances of the grid that an instance can be turned into. */
  Set<List<List<Integer>>> orbit(List<List<Integer>> start, Set<Symmetry> symmetries) {
    Set<List<List<Integer>>> seen = new HashSet<>();
    Deque<List<List<Integer>>> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      List<List<Integer>> rows = open.pop();
      if (isInGrid(rows) && seen.add(rows)) {
        neighbours(rows, symmetries).forEach(open::push);
      }
    }
    return seen;
  }

  private boolean isInGrid(List<List<Integer>> rows) {
    for (int i = 0; i < rows.size(); i++) {
      if (Math.abs(rows.get(i).get(2)) > labels
          || (i > 0 && rows.get(i).get(0) - rows.get(i - 1).get(0) > gaps)) {
        return false;
      }
    }
    return true;
  }

  private List<List<List<Integer>>> neighbours(List<List<Integer>> rows, Set<Symmetry> symmetries) {
    List<List<List<Integer>>> found = new ArrayList<>();
    for (int p = 1; p <= Math.max(labels, gaps); p++) {
      for (int q = 1; q <= Math.max(labels, gaps); q++) {
        if (symmetries.contains(Symmetry.SCALE_X)) {
          add(found, rows, p, q, 1, 1);
        }
        if (symmetries.contains(Symmetry.SCALE_Z)) {
          add(found, rows, 1, 1, p, q);
        }
      }
    }
    if (symmetries.contains(Symmetry.NEGATE)) {
      add(found, rows, 1, 1, -1, 1);
    }
    if (symmetries.contains(Symmetry.REFLECT)) {
      int last = rows.get(rows.size() - 1).get(0);
      List<List<Integer>> turned = new ArrayList<>();
      rows.forEach(r -> turned.add(List.of(last - r.get(0), r.get(1), r.get(2))));
      Collections.reverse(turned);
      found.add(turned);
    }
    return found;
  }

  /** Multiplies positions and labels by fractions, if that gives integers. */
  private static void add(
      List<List<List<Integer>>> found, List<List<Integer>> rows, int px, int qx, int pz, int qz) {
    List<List<Integer>> scaled = new ArrayList<>();
    for (List<Integer> row : rows) {
      if (row.get(0) * px % qx != 0 || row.get(2) * pz % qz != 0) {
        return;
      }
      scaled.add(List.of(row.get(0) * px / qx, row.get(1), row.get(2) * pz / qz));
    }
    found.add(scaled);
  }
}
