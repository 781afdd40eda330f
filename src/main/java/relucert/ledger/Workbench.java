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
  private final int threads;
  private final Constructions constructions;
  private final Capacities capacities;
  private final Map<String, Verdict> shared = new ConcurrentHashMap<>();

  private Workbench(int maxK, Constructions constructions, int threads) {
    this.maxK = maxK;
    this.threads = threads;
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
    return of(maxK, constructions, 1);
  }

  /**
   * Returns a workbench for few claims. What is found does not depend on the number of threads.
   *
   * @param maxK the K up to which networks are built for every T, label grid and spacing
   * @param constructions the constructions under test
   * @param threads how many tuned sets of a grid to work on at a time for each claim, at least 1
   * @return the workbench
   */
  public static Workbench of(int maxK, Constructions constructions, int threads) {
    return new Workbench(maxK, constructions, threads);
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

  /** How many tuned sets of a grid to work on at a time. */
  int threads() {
    return threads;
  }

  /** The grids on which constructions are run. */
  ImmutableList<SampleGrid> grids(int k) {
    return SampleGrid.all(k);
  }
}
