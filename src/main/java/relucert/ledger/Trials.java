package relucert.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.checker.CheckedGrid;
import relucert.checker.Trial;
import relucert.checker.Verdict;
import relucert.construction.Construction;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.SampleOrder;
import relucert.instance.TunedSet;
import relucert.network.Network;
import relucert.search.CoverSearch;

/** The shapes that tests of claims share: enumerate cases in increasing order, check each. */
final class Trials {
  private Trials() {}

  /** A statement about N and K. */
  @FunctionalInterface
  interface Law {
    boolean holds(int n, int k);
  }

  /** What a counterexample tells beside its numbers. */
  @FunctionalInterface
  interface Detail {
    String text(int first, int k);
  }

  /** For all K from {@code fromK} and N from {@code fromN} to K, over the certified table. */
  static Verdict table(Workbench bench, int fromK, int fromN, Law law) {
    return table(bench, fromK, fromN, law, (n, k) -> "m* = " + bench.capacities().least(n, k));
  }

  /** The same with another detail in counterexamples. */
  static Verdict table(Workbench bench, int fromK, int fromN, Law law, Detail detail) {
    Trial trial = Trial.universal();
    certified(
        trial,
        () -> {
          for (int k = fromK; k <= bench.capacities().maxK(); k++) {
            for (int n = fromN; n <= k; n++) {
              put(trial, "N", n, k, law, detail);
            }
          }
        });
    return trial.verdict();
  }

  /** For all K from {@code fromK} and m from {@code fromM} up to K + 2 with a condition. */
  static Verdict capacity(Workbench bench, int fromK, int fromM, Law condition, Law law) {
    return capacity(
        bench, fromK, fromM, condition, law, (m, k) -> "N* = " + bench.capacities().capacity(m, k));
  }

  /** The same with another detail in counterexamples. */
  static Verdict capacity(
      Workbench bench, int fromK, int fromM, Law condition, Law law, Detail detail) {
    Trial trial = Trial.universal();
    certified(
        trial,
        () -> {
          for (int k = fromK; k <= bench.capacities().maxK(); k++) {
            for (int m = fromM; m <= k + 2; m++) {
              if (!trial.isSettled() && condition.holds(m, k)) {
                put(trial, "m", m, k, law, detail);
              }
            }
          }
        });
    return trial.verdict();
  }

  private static void put(Trial trial, String name, int number, int k, Law law, Detail detail) {
    trial.law(
        k,
        () -> law.holds(number, k),
        () -> name + " = " + number + ", K = " + k + ": " + detail.text(number, k));
  }

  /** Runs cases over the certified table; an entry that is not certified leaves them undecided. */
  static void certified(Trial trial, Runnable cases) {
    try {
      cases.run();
    } catch (Capacities.NotCertifiedException e) {
      trial.undecided(String.valueOf(e.getMessage()));
    }
  }

  /** For all K from {@code fromK} to {@code toK} and N from {@code fromN} to K: formulas only. */
  static Verdict formula(int fromK, int toK, int fromN, Law condition, Law law) {
    Trial trial = Trial.exhaustive();
    for (int k = fromK; k <= toK; k++) {
      for (int n = fromN; n <= k; n++) {
        if (condition.holds(n, k)) {
          put(trial, "N", n, k, law, (first, second) -> "the formulas differ");
        }
      }
    }
    return trial.verdict();
  }

  /** For all subsets of [K] with K from {@code fromK} to {@code toK} that satisfy a condition. */
  static Verdict sets(
      int fromK,
      int toK,
      Predicate<TunedSet> condition,
      Predicate<TunedSet> law,
      Function<TunedSet, String> description) {
    Trial trial = Trial.exhaustive();
    for (int k = fromK; k <= toK && !trial.isSettled(); k++) {
      int fixedK = k;
      TunedSet.all(k)
          .filter(condition)
          .forEach(
              t ->
                  trial.law(
                      fixedK,
                      () -> law.test(t),
                      () -> "K = " + fixedK + ", " + description.apply(t)));
    }
    return trial.verdict();
  }

  /** The same with T as the description. */
  static Verdict sets(int fromK, int toK, Predicate<TunedSet> condition, Predicate<TunedSet> law) {
    return sets(fromK, toK, condition, law, t -> "T = " + t);
  }

  /**
   * Runs a construction on every grid: all T that meet its hypotheses and a condition, all labels,
   * all spacings. The statement is derived from the instance and the promised size; the network is
   * the evidence.
   */
  static void runOnGrids(
      Workbench bench,
      Trial trial,
      Construction construction,
      int fromK,
      ToIntFunction<TunedSet> size,
      Predicate<TunedSet> condition) {
    int toK = construction.layers() == 2 ? bench.maxK() : bench.layeredMaxK();
    runOnGrids(bench, trial, construction, fromK, toK, size, condition);
  }

  /** The same up to a given K; from 5 on networks with more layers meet two of the spacings. */
  static void runOnGrids(
      Workbench bench,
      Trial trial,
      Construction construction,
      int fromK,
      int toK,
      ToIntFunction<TunedSet> size,
      Predicate<TunedSet> condition) {
    for (int k = fromK; k <= toK && !trial.isSettled(); k++) {
      boolean all = construction.layers() == 2 || k < 5;
      for (SampleGrid grid : all ? bench.grids(k) : bench.grids(k).subList(2, 4)) {
        runOnGrid(bench, trial, construction, grid, size, condition);
      }
    }
  }

  private static void runOnGrid(
      Workbench bench,
      Trial trial,
      Construction construction,
      SampleGrid grid,
      ToIntFunction<TunedSet> size,
      Predicate<TunedSet> condition) {
    SampleOrder order = SampleOrder.of(grid.points());
    List<TunedSet> sets =
        TunedSet.all(grid.points().rows()).filter(t -> condition.test(order.along(t))).toList();
    List<Optional<CheckedGrid>> checked =
        trial.isSettled()
            ? List.of()
            : new FlatGrids(construction, grid, order, size).check(sets, bench.threads());
    for (int i = 0; i < checked.size() && !trial.isSettled(); i++) {
      TunedSet tuned = sets.get(i);
      checked
          .get(i)
          .ifPresentOrElse(
              trial::require,
              () ->
                  grid.instances(tuned)
                      .forEach(
                          instance -> fit(trial, construction, instance, order, size, condition)));
    }
  }

  private static void fit(
      Trial trial,
      Construction construction,
      Instance instance,
      SampleOrder order,
      ToIntFunction<TunedSet> size,
      Predicate<TunedSet> condition) {
    OrderedInstance ordered = order.of(instance);
    fit(trial, construction, instance, ordered, size, condition);
  }

  /** The same for one instance. */
  static void fit(
      Trial trial,
      Construction construction,
      Instance instance,
      OrderedInstance ordered,
      ToIntFunction<TunedSet> size,
      Predicate<TunedSet> condition) {
    if (trial.isSettled()
        || !condition.test(ordered.tuned())
        || construction.unmetHypothesis(ordered).isPresent()) {
      return;
    }
    Network network = construction.build(ordered);
    int promised = size.applyAsInt(ordered.tuned());
    if (network.neurons() != construction.promisedNeurons(ordered)) {
      trial.undecided(
          construction.name() + " breaks its promise of neurons for T = " + ordered.tuned());
      return;
    }
    trial.require(
        instance.k(),
        new Statement.FitsNeurons(instance, construction.layers(), promised),
        new Evidence.Witness(network));
  }

  /**
   * Certifies for every T with K up to the table's limit that a number of neurons always suffices,
   * by covers made from a construction.
   */
  static void cover(
      Workbench bench,
      Trial trial,
      Construction construction,
      int fromK,
      boolean oneDirection,
      ToIntFunction<TunedSet> size,
      Predicate<TunedSet> condition) {
    for (int k = fromK; k <= bench.capacities().maxK() && !trial.isSettled(); k++) {
      for (TunedSet tuned : TunedSet.all(k).filter(condition).toList()) {
        if (trial.isSettled() || construction.unmetHypothesis(tuned).isPresent()) {
          continue;
        }
        CoverSearch.alwaysFits(tuned, construction, oneDirection)
            .ifPresentOrElse(
                c ->
                    trial.require(
                        tuned.k(),
                        new Statement.AlwaysFits(tuned, size.applyAsInt(tuned), oneDirection),
                        c.evidence()),
                () -> trial.undecided("no cover for T = " + tuned + " in K = " + tuned.k()));
      }
    }
  }
}
