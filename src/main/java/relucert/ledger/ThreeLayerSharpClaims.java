package relucert.ledger;

import static relucert.ledger.Reading.PRINTED;
import static relucert.ledger.Reading.SHARP;
import static relucert.ledger.Recorded.HOLDS;

import com.google.common.math.IntMath;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.certificate.Certificate;
import relucert.certificate.Statement;
import relucert.checker.Trial;
import relucert.checker.Verdict;
import relucert.construction.Construction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.search.LayeredBounds;

/**
 * Theorem 5.1, item 1, and our own theorems on how few neurons 3 layers need (E, F, G, I, J, K).
 */
final class ThreeLayerSharpClaims {
  /** Numbers of tuned samples for which larger networks are built: all widths and their edges. */
  private static final int LARGE_N = 40;

  private ThreeLayerSharpClaims() {}

  /** Theorem 5.1, item 1. */
  static List<Claim> upperBound() {
    return List.of(
        new Claim(
            "thm-5.1.1",
            PRINTED,
            "Theorem 5.1, item 1",
            "K >= 3: for all T, x, z some 3-layer g with at most"
                + " min{2 sqrt(K) + min{2 sqrt(K),3N}, 6 sqrt(3N+2)} neurons fits",
            HOLDS,
            b -> built(b, "sharp-3", 3, t -> ThreeLayerFormulas.paperUpper(t.size(), t.k()))),
        new Claim(
            "thm-5.1.1",
            SHARP,
            "Theorem 5.1, item 1",
            "min{ceil(2 sqrt(K-1)), m_ft(N)} neurons suffice: m_ft(0..3) = 0,3,4,6, m_ft(N) ="
                + " ceil(4 sqrt N) - 1 + [N an odd square] for N >= 4",
            HOLDS,
            b -> built(b, "sharp-3", 1, t -> ThreeLayerFormulas.built(t.size(), t.k()))));
  }

  /** Our own theorems. */
  static List<Claim> theorems() {
    return List.of(
        new Claim(
            "theorem-e",
            SHARP,
            "proofs/theorem-e.md",
            "a first-layer and b second-layer neurons memorize any ab + 1 samples:"
                + " ceil(2 sqrt(K-1)) neurons",
            HOLDS,
            b -> built(b, "memorize-3", 1, t -> memorization(t.k()))),
        new Claim(
            "theorem-f",
            SHARP,
            "proofs/theorem-f.md",
            "quads: a + 4n neurons tune any N <= an of K samples: ceil(4 sqrt N) + [N an odd square]",
            HOLDS,
            b -> built(b, "quads", 1, t -> quads(t.size()))),
        new Claim(
            "theorem-g",
            SHARP,
            "proofs/theorem-g.md",
            "quads-plus: a + 4n neurons tune any N <= (a+1)n for a >= 3, n < the largest odd number"
                + " <= a: ceil(4 sqrt N) - 1 + [N an odd square], N >= 4",
            HOLDS,
            b -> built(b, "quads-plus", 4, t -> quads(t.size()) - 1)),
        new Claim(
            "theorem-i",
            SHARP,
            "proofs/theorem-i.md",
            "m*(1,K) = 3 for K >= 3; m*(2,3) = 3, m*(2,K) = 4 for K >= 4; m*(3,K) <= 6; m*(4,K) <= 7",
            HOLDS,
            ThreeLayerSharpClaims::fewTuned),
        new Claim(
            "theorem-j",
            SHARP,
            "proofs/theorem-j.md",
            "triples: a + 3n neurons tune any N <= an samples whose targets have one sign",
            HOLDS,
            b -> built(b, "triples", 1, t -> triples(t.size()))),
        new Claim(
            "theorem-k",
            SHARP,
            "proofs/theorem-k.md",
            "LB(N,K) <= m*(N,K) <= UB(N,K) for 3 layers, and UB - LB <= 3; with UB + 1 neurons"
                + " also by explicit, short weights",
            HOLDS,
            ThreeLayerSharpClaims::bothBounds));
  }

  /** Least a + b with ab >= K - 1, found by trying all a. */
  static int memorization(int k) {
    int best = k == 1 ? 0 : k;
    for (int a = 1; a < k; a++) {
      best = Math.min(best, a + (k - 2) / a + 1);
    }
    return best;
  }

  /** Least a + 4n with an >= N, found by trying all n. */
  static int quads(int tuned) {
    return teams(tuned, 4);
  }

  static int triples(int tuned) {
    return teams(tuned, 3);
  }

  private static int teams(int tuned, int size) {
    int best = tuned == 0 ? 0 : tuned + size;
    for (int n = 1; n <= tuned; n++) {
      best = Math.min(best, (tuned + n - 1) / n + size * n);
    }
    return best;
  }

  /**
   * Builds on all grids and on larger samples: all numbers of tuned samples up to a limit, as
   * neighbours, spread out, and at the ends, with targets of changing signs.
   */
  private static Verdict built(
      Workbench bench, String name, int fromK, ToIntFunction<TunedSet> size) {
    Trial trial = Trial.exhaustive();
    Construction construction = bench.constructions().require(name);
    Trials.runOnGrids(bench, trial, construction, fromK, size, t -> true);
    trial.single(
        () -> {
          for (Instance mixed : larger()) {
            Instance instance = name.equals("triples") ? absolute(mixed) : mixed;
            Trials.fit(
                trial, construction, instance, OrderedInstance.of(instance), size, t -> true);
          }
        });
    return trial.verdict();
  }

  private static Instance absolute(Instance instance) {
    return instance.withTargets(instance.targets().map(BigFraction::abs));
  }

  /** One instance for each N up to the limit, in increasing order of K. */
  private static List<Instance> larger() {
    List<Instance> instances = new ArrayList<>();
    for (int n = 4; n <= LARGE_N; n++) {
      int k = n + n / 2 + 2;
      List<Integer> members = new ArrayList<>();
      for (int i = 1; i <= n; i++) {
        members.add(n % 3 == 0 ? i : n % 3 == 1 ? i + i / 2 : k - i + 1);
      }
      List<BigFraction> positions = new ArrayList<>();
      List<BigFraction> targets = new ArrayList<>();
      for (int i = 1; i <= k; i++) {
        // Unlike gaps, and targets whose signs come in runs of growing length.
        positions.add(BigFraction.of(i * i + 7 * (i % 3), 1 + n % 2));
        int sign = IntMath.sqrt(8 * i + 1, RoundingMode.FLOOR) % 2 == 0 ? 1 : -1;
        targets.add(members.contains(i) ? BigFraction.of(sign * (1 + i % 5), 3) : Rationals.of(0));
      }
      instances.add(
          Instance.of(
              RationalMatrix.column(RationalVector.of(positions)),
              RationalVector.of(targets),
              TunedSet.of(k, members)));
    }
    return instances;
  }

  /** The upper values on grids; the lower ones by zigzags. */
  private static Verdict fewTuned(Workbench bench) {
    Trial trial = Trial.exhaustive();
    Construction few = bench.constructions().require("few-spikes");
    Construction plus = bench.constructions().require("quads-plus");
    Construction memorization = bench.constructions().require("memorize-3");
    ToIntFunction<TunedSet> size = t -> List.of(0, 3, 4, 6, 7).get(t.size());
    Trials.runOnGrids(bench, trial, few, 1, size, t -> t.size() <= 3);
    Trials.runOnGrids(bench, trial, plus, 4, size, t -> t.size() == 4);
    Trials.runOnGrids(bench, trial, memorization, 3, t -> 3, t -> t.k() == 3);
    for (int k = 3; k <= Workbench.FORMULAS_MAX_K; k++) {
      requireWorstCase(trial, 1, k, 3);
      requireWorstCase(trial, 2, k, k == 3 ? 3 : 4);
    }
    return trial.verdict();
  }

  private static void requireWorstCase(Trial trial, int n, int k, int neurons) {
    Certificate lower = LayeredBounds.best(n, k, 3).orElseThrow();
    trial.require(k, new Statement.WorstCase(n, k, 3, neurons), lower.evidence());
  }

  /** The lower bounds by certificates, the upper ones by networks, the distance by the formulas. */
  private static Verdict bothBounds(Workbench bench) {
    Trial trial = Trial.exhaustive();
    Construction sharp = bench.constructions().require("sharp-3");
    Construction shorter = bench.constructions().require("sharp-3-short");
    for (int k = 1; k <= Workbench.FORMULAS_MAX_K && !trial.isSettled(); k++) {
      for (int n = 0; n <= k; n++) {
        int lower = ThreeLayerFormulas.lower(n, k);
        int upper = ThreeLayerFormulas.built(n, k);
        int fixedN = n;
        int fixedK = k;
        trial.law(
            k,
            () -> lower <= upper && upper - lower <= 3,
            () -> "N = " + fixedN + ", K = " + fixedK + ": LB = " + lower + ", UB = " + upper);
        if (k <= 30 && lower > 0) {
          requireWorstCase(trial, n, k, lower);
          Instance hard =
              HardInstances.alternating(HardInstances.mostRetained(n, k), HardInstances.uniform(k));
          OrderedInstance ordered = OrderedInstance.of(hard);
          Trials.fit(trial, sharp, hard, ordered, t -> upper, t -> true);
          Trials.fit(trial, shorter, hard, ordered, t -> upper + 1, t -> true);
        }
      }
    }
    return trial.verdict();
  }
}
