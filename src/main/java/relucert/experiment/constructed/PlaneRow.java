package relucert.experiment.constructed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import relucert.instance.Instance;

/** What is found of one instance in the plane when all orders of its samples are looked at. */
final class PlaneRow {
  /** The columns of a row. */
  static final String[] COLUMNS = {
    "T",
    "K",
    "N",
    "orders",
    "least W of all",
    "median W",
    "most W",
    "best direction",
    "found by search",
    "found direction"
  };

  private PlaneRow() {}

  /** Returns the row, cells separated by tabs. */
  static String row(FeatureCell cell, long seed, int directions, int steps) {
    Instance instance = cell.instance(seed);
    Ordering ordering = new Ordering(instance);
    List<Integer> widths = new ArrayList<>();
    long[] best = FeatureCell.usual(instance);
    int least = Integer.MAX_VALUE;
    for (long[] direction : PlaneOrderings.directions(instance.points())) {
      int retained = ordering.retained(direction).orElseThrow();
      widths.add(FeatureRow.width(retained));
      if (retained < least) {
        least = retained;
        best = direction;
      }
    }
    Collections.sort(widths);
    DirectionSearch search =
        new FeatureRow(cell, seed).search(directions, steps, new ArrayList<>());
    return Rows.joined(
        cell.structure(),
        cell.k(),
        cell.n(),
        widths.size(),
        widths.get(0),
        widths.get(widths.size() / 2),
        widths.get(widths.size() - 1),
        FeatureCell.text(best),
        FeatureRow.width(search.retained()),
        FeatureCell.text(search.direction()));
  }
}
