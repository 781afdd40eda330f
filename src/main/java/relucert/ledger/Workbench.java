package relucert.ledger;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import relucert.checker.Verdict;
import relucert.construction.Constructions;

/** What an audit works with: the constructions under test and how far to look. */
public final class Workbench {
  /** K up to which all tuned sets are enumerated where no network is built. */
  static final int SETS_MAX_K = 12;

  /** K up to which formulas are compared. */
  static final int FORMULAS_MAX_K = 80;

  private final int maxK;
  private final Constructions constructions;
  private final Capacities capacities;
  private final Map<String, Verdict> shared = new ConcurrentHashMap<>();

  private Workbench(int maxK, Constructions constructions) {
    this.maxK = maxK;
    this.constructions = constructions;
    this.capacities = new Capacities(constructions.require("sharp-2"), Math.max(maxK, 6) + 3);
  }

  /**
   * Returns a workbench.
   *
   * @param maxK the K up to which networks are built for every T, label grid and spacing
   * @param constructions the constructions under test
   * @return the workbench
   */
  public static Workbench of(int maxK, Constructions constructions) {
    return new Workbench(maxK, constructions);
  }

  /**
   * Returns the K up to which networks are built on grids.
   *
   * @return maxK
   */
  public int maxK() {
    return maxK;
  }

  /** The K up to which networks with more than 2 layers are built on grids. */
  int layeredMaxK() {
    return layeredMaxK(maxK);
  }

  /**
   * Returns the K up to which networks with more than 2 layers are built on grids, where those with
   * 2 layers are built up to another K.
   *
   * @param maxK the K for 2 layers
   * @return maxK up to 5, then one less: such networks are larger, and there are more constructions
   */
  public static int layeredMaxK(int maxK) {
    return maxK <= 5 ? maxK : maxK - 1;
  }

  /**
   * Returns the constructions under test.
   *
   * @return the catalog
   */
  public Constructions constructions() {
    return constructions;
  }

  /**
   * Returns the certified table of m*(N, K).
   *
   * @return the table, filled as it is asked for
   */
  public Capacities capacities() {
    return capacities;
  }

  /** Tests a statement that stands under two claims only once. */
  Verdict once(String name, Supplier<Verdict> test) {
    return shared.computeIfAbsent(name, key -> test.get());
  }

  /** How many tuned sets of a grid to work on at a time: claims are what is tested in parallel. */
  int threads() {
    return 1;
  }

  /** The grids on which constructions are run. */
  ImmutableList<SampleGrid> grids(int k) {
    return SampleGrid.all(k);
  }
}
