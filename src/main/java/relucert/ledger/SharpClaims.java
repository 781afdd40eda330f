package relucert.ledger;

import static relucert.ledger.Reading.SHARP;
import static relucert.ledger.Recorded.HOLDS;

import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.checker.Trial;
import relucert.checker.Verdict;
import relucert.construction.Construction;
import relucert.construction.FlatPiece;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.pwl.LeastBreakpoints;
import relucert.search.ConeCaseSearch;
import relucert.search.CoverSearch;
import relucert.search.Packings;

/** Our own statements: the sharp 2-layer theory. */
final class SharpClaims {
  private static final String OURS = "sharp theory";

  private SharpClaims() {}

  static List<Claim> all() {
    return List.of(
        new Claim(
            "five-points",
            SHARP,
            OURS,
            "any n >= 5 points on a line are fitted by n-2 neurons; 3 or 4 points by n-2 iff their"
                + " chord slopes do not strictly alternate in sign",
            HOLDS,
            SharpClaims::fivePoints),
        new Claim(
            "theorem-a",
            SHARP,
            OURS,
            "for every T with N >= 1 the labels that need most need exactly W(T) neurons: |J(T)|-2 if K"
                + " >= 5 or some block has two samples, K-1 otherwise",
            HOLDS,
            SharpClaims::theoremA),
        new Claim(
            "theorem-b",
            SHARP,
            OURS,
            "m*(N,K) = min{3N,K-2} for K >= 5 and (1,4); 3 at (N,4), N >= 2; 2 at (N,3), N >= 1; 1 at"
                + " (N,2), N >= 1; 0 at (1,1) and for N = 0",
            HOLDS,
            b ->
                Trials.table(
                    b, 1, 0, (n, k) -> b.capacities().least(n, k) == TwoLayerFormulas.exact(n, k))),
        new Claim(
            "theorem-c",
            SHARP,
            OURS,
            "N*(m,K) = K if K <= m+1 or (K = m+2, m >= 3); floor(m/2) if K = m+2, m <= 2; floor(m/3) if"
                + " K >= m+3",
            HOLDS,
            b ->
                Trials.capacity(
                    b,
                    1,
                    0,
                    (m, k) -> true,
                    (m, k) ->
                        b.capacities().capacity(m, k) == TwoLayerFormulas.exactCapacity(m, k))),
        new Claim(
            "one-direction",
            SHARP,
            OURS,
            "if W1 = 1_m a^T with a.x_1 < ... < a.x_K as in Theorem 4.4, the least number that always"
                + " suffices is min{3N,K-1}, for N >= 1",
            HOLDS,
            SharpClaims::oneDirection),
        new Claim(
            "least-breakpoints",
            SHARP,
            OURS,
            "the least number of breakpoints through data is the sum of ceil(r/2) over the maximal runs"
                + " of r second differences of one strict sign",
            HOLDS,
            SharpClaims::leastBreakpoints));
  }

  /** Upper bound by covers and on grids, lower bound by windows or case by case, for every T. */
  static Verdict theoremA(Workbench bench) {
    return bench.once(
        "theorem-a", () -> always(bench, "sharp-2", t -> t.size() >= 1, SharpClaims::worstCase));
  }

  static Verdict oneBlock(Workbench bench) {
    return always(
        bench,
        "flat-base",
        t -> t.size() >= 1 && t.blocks().size() == 1 && t.hasFlatBlock(),
        TunedSet::size);
  }

  private static Verdict always(
      Workbench bench,
      String method,
      Predicate<TunedSet> condition,
      java.util.function.ToIntFunction<TunedSet> neurons) {
    Trial trial = Trial.universal();
    Construction sharp = bench.constructions().require(method);
    Trials.cover(bench, trial, sharp, 1, false, neurons, condition);
    for (int k = 1; k <= bench.capacities().maxK(); k++) {
      TunedSet.all(k).filter(condition).forEach(t -> requireNeeds(trial, t, neurons.applyAsInt(t)));
    }
    Trials.runOnGrids(bench, trial, sharp, 1, neurons, condition);
    return trial.verdict();
  }

  private static void requireNeeds(Trial trial, TunedSet tuned, int neurons) {
    if (neurons > 0 && !trial.isSettled()) {
      Certificate needs = Capacities.needs(tuned, neurons);
      Instance hard = ((Statement.NeedsNeurons) needs.statement()).instance();
      trial.require(tuned.k(), new Statement.NeedsNeurons(hard, neurons, false), needs.evidence());
    }
  }

  /** W(T), from the blocks and not from a construction. */
  static int worstCase(TunedSet tuned) {
    int retained = PartitionClaims.bound12(tuned) + 1;
    boolean flat = tuned.blocks().stream().anyMatch(p -> p.size() >= 2);
    return flat || tuned.k() >= 5 ? retained - 2 : tuned.k() - 1;
  }

  /**
   * n >= 5 by covers and grids; n = 3, 4 label by label: a network or a proof that there is none.
   */
  private static Verdict fivePoints(Workbench bench) {
    // The part on 3 and 4 points is checked on a grid of labels only.
    Trial trial = Trial.exhaustive();
    Construction five = bench.constructions().require("five-points");
    Trials.cover(bench, trial, five, 5, false, t -> t.k() - 2, t -> t.size() == t.k());
    Trials.runOnGrids(bench, trial, five, 5, t -> t.k() - 2, t -> true);
    for (int n = 3; n <= 4; n++) {
      int fixedN = n;
      SampleGrid grid = new SampleGrid("uniform", RationalMatrix.column(HardInstances.uniform(n)));
      grid.instances(TunedSet.of(n).complement())
          .forEach(instance -> fewPoints(trial, instance, fixedN - 2));
    }
    return trial.verdict();
  }

  private static void fewPoints(Trial trial, Instance instance, int neurons) {
    if (alternates(instance.targets())) {
      ConeCaseSearch.neurons(instance, neurons + 1)
          .ifPresentOrElse(
              c ->
                  trial.require(
                      instance.k(),
                      new Statement.NeedsNeurons(instance, neurons + 1, false),
                      c.evidence()),
              () -> trial.undecided("no Farkas vectors for " + instance));
    } else {
      FlatPiece.fit(OrderedInstance.of(instance))
          .ifPresentOrElse(
              network ->
                  trial.require(
                      instance.k(),
                      new Statement.FitsNeurons(instance, 2, neurons),
                      new Evidence.Witness(network)),
              () -> trial.undecided("no flat piece for " + instance));
    }
  }

  static boolean alternates(RationalVector z) {
    for (int i = 1; i < z.size(); i++) {
      int rise = z.get(i).compareTo(z.get(i - 1));
      if (rise == 0 || (i >= 2 && rise * z.get(i - 1).compareTo(z.get(i - 2)) >= 0)) {
        return false;
      }
    }
    return true;
  }

  /** For every (N, K): the paper's network never needs more than min{3N, K-1}, and some T does. */
  private static Verdict oneDirection(Workbench bench) {
    Trial trial = Trial.universal();
    Construction construction = bench.constructions().require("one-direction");
    for (int k = 2; k <= bench.capacities().maxK(); k++) {
      for (int n = 1; n <= k; n++) {
        int bound = Math.min(3 * n, k - 1);
        for (TunedSet tuned : TunedSet.ofSize(k, n).toList()) {
          CoverSearch.alwaysFits(tuned, construction, true)
              .ifPresentOrElse(
                  c ->
                      trial.require(
                          tuned.k(), new Statement.AlwaysFits(tuned, bound, true), c.evidence()),
                  () -> trial.undecided("no cover for T = " + tuned));
        }
        TunedSet worst =
            TunedSet.ofSize(k, n)
                .filter(t -> construction.promisedNeurons(t) == bound)
                .findFirst()
                .orElse(HardInstances.mostRetained(n, k));
        Instance hard = HardInstances.alternating(worst, HardInstances.uniform(k));
        trial.require(k, new Statement.NeedsNeurons(hard, bound, true), Packings.facingRight(hard));
      }
    }
    Trials.runOnGrids(
        bench, trial, construction, 2, t -> Math.min(3 * t.size(), t.k() - 1), t -> t.size() >= 1);
    return trial.verdict();
  }

  /**
   * Labels {-2..2} on a uniform and a generic spacing: the windows and the function, both checked.
   */
  private static Verdict leastBreakpoints(Workbench bench) {
    Trial trial = Trial.exhaustive();
    for (int k = 1; k <= bench.maxK(); k++) {
      for (RationalVector x : List.of(HardInstances.uniform(k), SampleGrid.generic(k))) {
        new SampleGrid("line", RationalMatrix.column(x))
            .instances(TunedSet.of(k).complement())
            .forEach(
                instance -> {
                  int least = byRuns(x, instance.targets());
                  LeastBreakpoints found = FigureClaims.least(instance);
                  trial.require(
                      instance.k(),
                      new Statement.NeedsBreakpoints(instance, least),
                      Packings.largest(instance));
                  trial.require(
                      instance.k(),
                      new Statement.FitsBreakpoints(instance, least),
                      FigureClaims.evidence(found.function()));
                });
      }
    }
    return trial.verdict();
  }

  /** The formula, run by run. */
  static int byRuns(RationalVector x, RationalVector z) {
    int total = 0;
    int run = 0;
    int sign = 0;
    for (int i = 1; i + 1 < x.size(); i++) {
      int turn = chord(x, z, i).compareTo(chord(x, z, i - 1));
      if (turn != sign) {
        total += (run + 1) / 2;
        run = 0;
      }
      sign = turn;
      run += turn == 0 ? 0 : 1;
    }
    return total + (run + 1) / 2;
  }

  /** The slope between the data at places gap and gap + 1, from 0. */
  static BigFraction chord(RationalVector x, RationalVector z, int gap) {
    return z.get(gap + 1).subtract(z.get(gap)).divide(x.get(gap + 1).subtract(x.get(gap)));
  }
}
