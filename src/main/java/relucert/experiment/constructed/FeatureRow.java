package relucert.experiment.constructed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import relucert.construction.RetainedPolyline;
import relucert.construction.SharpTwoLayer;
import relucert.construction.sharp3.SharpThreeLayer;
import relucert.exact.RationalVector;
import relucert.experiment.CheckedFit;
import relucert.experiment.LowerBounds;
import relucert.instance.CompactInstance;
import relucert.instance.CompactOrder;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;

/** What is found of one instance: |J(T)| along many directions, and the networks along two. */
final class FeatureRow {
  /** The columns of a row. */
  static final String[] COLUMNS = {
    "T",
    "d",
    "K",
    "N",
    "worst T of this size",
    "usual direction",
    "bound (12)",
    "W(T)",
    "least W of random",
    "median W",
    "most W",
    "W along the hidden",
    "found direction",
    "found W",
    "needed along it",
    "saved",
    "2-layer bits",
    "found bits",
    "sharp-3",
    "sharp-3 found"
  };

  private static final int MOST_ENTRY = 900;
  private static final int STARTS = 6;

  private final FeatureCell cell;
  private final long seed;
  private final Instance instance;
  private final Ordering ordering;
  private final long[] usual;

  FeatureRow(FeatureCell cell, long seed) {
    this.cell = cell;
    this.seed = seed;
    this.instance = cell.instance(seed);
    this.ordering = new Ordering(instance);
    this.usual = FeatureCell.usual(instance);
  }

  /**
   * Returns the row, cells separated by tabs.
   *
   * @param directions how many random directions to look along
   * @param steps how many changes to try from each start of the search
   */
  String row(int directions, int steps) {
    List<Integer> widths = new ArrayList<>();
    DirectionSearch search = search(directions, steps, widths);
    OrderedInstance before = along(usual);
    OrderedInstance after = along(search.direction());
    CheckedFit two = built(before);
    CheckedFit found = built(after);
    return Rows.joined(
        cell.structure(),
        cell.d(),
        cell.k(),
        cell.n(),
        new SharpTwoLayer().promisedNeurons(HardInstances.mostRetained(cell.n(), cell.k())),
        FeatureCell.text(usual),
        new RetainedPolyline().promisedNeurons(before.tuned()),
        two.neurons(),
        widths.get(0),
        widths.get(widths.size() / 2),
        widths.get(widths.size() - 1),
        hidden(),
        FeatureCell.text(search.direction()),
        found.neurons(),
        LowerBounds.twoLayers(HardInstances.alternating(after.tuned(), after.positions())),
        two.neurons() - found.neurons(),
        two.bits(),
        found.bits(),
        CheckedFit.of(SharpThreeLayer.fewestNeurons(), instance, before).neurons(),
        CheckedFit.of(SharpThreeLayer.fewestNeurons(), instance, after).neurons());
  }

  /** W(T) for K of at least 5. */
  static int width(int retained) {
    return retained - 2;
  }

  private String hidden() {
    boolean hasHidden =
        switch (cell.structure()) {
          case RANDOM, CLUSTERED -> false;
          default -> true;
        };
    OptionalInt retained = ordering.retained(cell.hidden(seed));
    return hasHidden && retained.isPresent() ? String.valueOf(width(retained.getAsInt())) : "";
  }

  /**
   * Looks along random directions and climbs from several starts, the best of these one of them.
   *
   * @param directions how many random directions
   * @param steps how many changes to try from each start
   * @param widths where W(T) along the random directions goes, in increasing order
   */
  DirectionSearch search(int directions, int steps, List<Integer> widths) {
    Random random = Ordering.chance(seed, cell.key());
    DirectionSearch search = new DirectionSearch(ordering, random, usual);
    for (int i = 0; i < directions; i++) {
      search
          .look(Ordering.random(random, cell.d(), MOST_ENTRY))
          .ifPresent(retained -> widths.add(width(retained)));
    }
    if (widths.isEmpty()) {
      widths.add(width(search.retained()));
    }
    Collections.sort(widths);
    if (cell.d() > 1) {
      search.climb(Means.apart(instance), steps);
      search.climb(usual, steps);
      search.climb(search.direction(), steps);
      for (int start = 3; start < STARTS; start++) {
        search.climb(Ordering.random(random, cell.d(), 100), steps);
      }
    }
    return search;
  }

  private OrderedInstance along(long[] direction) {
    return OrderedInstance.along(instance, RationalVector.of(direction));
  }

  private CheckedFit built(OrderedInstance ordered) {
    CompactInstance compact = CompactInstance.of(instance);
    return CheckedFit.sharpTwoLayer(compact, CompactOrder.along(compact, ordered.direction()));
  }
}
