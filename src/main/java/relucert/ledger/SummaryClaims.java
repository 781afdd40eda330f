package relucert.ledger;

import static relucert.ledger.Reading.INTENDED;
import static relucert.ledger.Reading.PRINTED;
import static relucert.ledger.Reading.SHARP;
import static relucert.ledger.Recorded.HOLDS;
import static relucert.ledger.Recorded.REFUTED;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import relucert.certificate.Certificate;
import relucert.certificate.PrintedBound;
import relucert.certificate.Statement;
import relucert.checker.Trial;
import relucert.checker.Verdict;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.Projection;
import relucert.instance.TunedSet;
import relucert.search.LayeredBounds;

/** The abstract's and the summary's sentences about 3 layers. m* is that of 3 layers. */
final class SummaryClaims {
  private SummaryClaims() {}

  static List<Claim> all() {
    return List.of(
        new Claim(
            "abs-theta-sqrt-n",
            PRINTED,
            "Abstract; Section 8",
            "m*(N,K) = Theta(sqrt N) for 3 layers, uniformly in K: N/3 <= m*^2 <= 16 N for N >= 1, K >="
                + " 3 (by LB, UB of theorem-k)",
            HOLDS,
            b ->
                formula(
                    1,
                    (n, k) ->
                        3 * square(ThreeLayerFormulas.lower(n, k)) >= n
                            && square(ThreeLayerFormulas.built(n, k)) <= 16L * n)),
        new Claim(
            "abs-theta-sqrt-n",
            SHARP,
            "Abstract; Section 8",
            "2 sqrt(min{K,4N}) - 3 <= m*(N,K) <= 2 sqrt(min{K,4N}) + 1 for N >= 1, K >= 3 (by LB,"
                + " UB of theorem-k)",
            HOLDS,
            b ->
                formula(
                    1,
                    (n, k) -> {
                      long four = 4L * Math.min(k, 4L * n);
                      return square(ThreeLayerFormulas.lower(n, k) + 3) >= four
                          && square(ThreeLayerFormulas.built(n, k) - 1) <= four;
                    })),
        new Claim(
            "intro-no-k",
            PRINTED,
            "Section 1, contributions",
            "the 3-layer upper bound 6 sqrt(3N+2) does not depend on K: it holds for every K >= 3",
            HOLDS,
            b -> formula(0, (n, k) -> square(ThreeLayerFormulas.built(n, k)) <= 36 * (3L * n + 2))),
        new Claim(
            "sum-pieces",
            PRINTED,
            "Summary, mechanism 1",
            "the number of pieces needed grows as sqrt N: it obeys the bound 6 sqrt(3N+2) of the"
                + " neurons",
            REFUTED,
            b -> pieces()),
        new Claim(
            "sum-pieces",
            INTENDED,
            "Summary, mechanism 1",
            "the number of neurons does, the number of pieces is min{3N+1,K-1}",
            HOLDS,
            b -> piecesAndNeurons()),
        new Claim(
            "sum-3-layer-pieces",
            PRINTED,
            "Summary, mechanism 1",
            "a 3-layer network has 2 d1 d2 + d2 + 1 pieces",
            REFUTED,
            b -> ThreeLayerPieceClaims.printed(true)),
        new Claim(
            "sum-3-layer-pieces",
            INTENDED,
            "Summary, mechanism 1",
            "a 3-layer network has at most 2 d1 d2 + d2 + 1 pieces",
            HOLDS,
            b -> ThreeLayerPieceClaims.printed(false)),
        new Claim(
            "sum-projection",
            PRINTED,
            "Summary, mechanism 3",
            "a projection that orders the samples can fail to exist: for some distinct samples in the"
                + " plane there is none",
            REFUTED,
            b -> projection(false)),
        new Claim(
            "sum-projection",
            INTENDED,
            "Summary, mechanism 3",
            "distinct samples always have one",
            HOLDS,
            b -> projection(true)),
        new Claim(
            "sum-30-neurons",
            PRINTED,
            "Summary, experiment 1",
            "about 30 neurons tune any N = 100 of K = 1000 samples exactly",
            REFUTED,
            b -> thirtyNeurons()),
        new Claim(
            "sum-30-neurons",
            INTENDED,
            "Summary, experiment 1",
            "39 neurons do: UB(100,1000) = 39",
            HOLDS,
            SummaryClaims::thirtyNineNeurons),
        new Claim(
            "sum-threshold",
            PRINTED,
            "Summary, experiment 3",
            "additive tuning takes fewer neurons than memorizing only below a threshold of N: with 2"
                + " layers iff K > 3N+2 (K >= 5), for the paper's 3-layer bounds U3 < U1 iff 4K >"
                + " 9(3N+2)",
            HOLDS,
            b -> threshold()),
        new Claim(
            "sum-zeros",
            PRINTED,
            "Summary, mechanism 2",
            "only the N tuned samples cost neurons, as if N samples were memorized: m*(N,K) <= m*(N,N),"
                + " 2 layers",
            REFUTED,
            b ->
                Trials.table(
                    b,
                    1,
                    1,
                    (n, k) -> b.capacities().least(n, k) <= b.capacities().least(n, n),
                    (n, k) ->
                        String.format(
                            "m*(%d,%d) = %d > m*(%d,%d) = %d",
                            n, k, b.capacities().least(n, k), n, n, b.capacities().least(n, n)))),
        new Claim(
            "sum-zeros",
            INTENDED,
            "Summary, mechanism 2",
            "the K - N zeros cost at most as much as two more samples for each tuned one, and two"
                + " more: m*(N,K) <= m*(3N+2,3N+2), 2 layers",
            HOLDS,
            b ->
                Trials.table(
                    b,
                    1,
                    0,
                    (n, k) ->
                        b.capacities().least(n, k)
                            <= TwoLayerFormulas.exact(3 * n + 2, 3 * n + 2))));
  }

  private static long square(int number) {
    return (long) number * number;
  }

  private static Verdict formula(int fromN, Trials.Law law) {
    return Trials.formula(3, Workbench.FORMULAS_MAX_K, fromN, (n, k) -> true, law);
  }

  /** In increasing order of N, at K = 3N + 2. */
  private static Verdict pieces() {
    Trial trial = Trial.exhaustive();
    for (int n = 1; n <= 20; n++) {
      int k = 3 * n + 2;
      long pieces = 3L * n + 1;
      if (pieces * pieces <= 36 * (3L * n + 2)) {
        trial.law(k, () -> true, () -> "");
      } else {
        trial.refute(
            k,
            new Statement.Violated(PrintedBound.SUMMARY_PIECES),
            String.format(
                "N = %d, K = %d: %d pieces are forced, and %d^2 = %d > 36(3N+2) = %d",
                n, k, pieces, pieces, pieces * pieces, 36 * (3 * n + 2)),
            manyPieces(n));
      }
    }
    return trial.verdict();
  }

  /** The certificate that N of 3N + 2 tuned samples force 3N + 1 pieces. */
  static Certificate manyPieces(int n) {
    return BoundClaims.violation(
        PrintedBound.SUMMARY_PIECES,
        ImmutableList.of(ThreeLayerBoundClaims.breakpoints(n, 3 * n + 2)));
  }

  /** Forced pieces by certificate; neurons by the formula. */
  private static Verdict piecesAndNeurons() {
    Trial trial = Trial.universal();
    for (int k = 3; k <= 14; k++) {
      for (int n = 1; n <= k; n++) {
        Certificate forced = ThreeLayerBoundClaims.breakpoints(n, k);
        Statement.NeedsBreakpoints needs = (Statement.NeedsBreakpoints) forced.statement();
        trial.require(
            k,
            new Statement.NeedsBreakpoints(needs.instance(), Math.min(3 * n, k - 2)),
            forced.evidence());
        int neurons = ThreeLayerFormulas.built(n, k);
        long bound = 36 * (3L * n + 2);
        int fixedN = n;
        trial.law(
            k, () -> square(neurons) <= bound, () -> "N = " + fixedN + ": neurons " + neurons);
      }
    }
    return trial.verdict();
  }

  /** All sets of up to 5 points of the grid {0, 1, 2}^2, the smallest first. */
  private static Verdict projection(boolean always) {
    Trial trial = Trial.exhaustive();
    List<RationalVector> grid = new ArrayList<>();
    for (int x = 0; x < 3; x++) {
      for (int y = 0; y < 3; y++) {
        grid.add(RationalVector.of(x, y));
      }
    }
    int sets = 0;
    int ordered = 0;
    for (int k = 1; k <= 5; k++) {
      for (TunedSet chosen : TunedSet.ofSize(grid.size(), k).toList()) {
        RationalMatrix points =
            RationalMatrix.of(2, chosen.members().stream().map(i -> grid.get(i - 1)).toList());
        boolean isOrdered = Projection.isInjective(points, Projection.injective(points));
        sets++;
        ordered += isOrdered ? 1 : 0;
        if (always) {
          trial.law(k, () -> isOrdered, () -> "no direction for " + points);
        }
      }
    }
    int all = sets;
    int good = ordered;
    if (!always) {
      trial.law(
          5,
          () -> good < all,
          () ->
              String.format(
                  "each of the %d sets of at most 5 points of {0,1,2}^2 has an injective direction, as"
                      + " K distinct points of R^d always have: only K(K-1)/2 pairs exclude some",
                  all));
    }
    return trial.verdict();
  }

  private static Verdict thirtyNeurons() {
    Trial trial = Trial.exhaustive();
    trial.refute(
        1000,
        new Statement.Violated(PrintedBound.SUMMARY_30_NEURONS),
        String.format(
            "N = 100, K = 1000: some data need %d neurons", ThreeLayerFormulas.lower(100, 1000)),
        thirtyNeuronsViolation());
    return trial.verdict();
  }

  /** The certificate that 30 neurons are too few for 100 of 1000 samples. */
  static Certificate thirtyNeuronsViolation() {
    return BoundClaims.violation(
        PrintedBound.SUMMARY_30_NEURONS,
        ImmutableList.of(LayeredBounds.best(100, 1000, 3).orElseThrow()));
  }

  /** The number by the formula, and networks for tuned samples side by side and spread out. */
  private static Verdict thirtyNineNeurons(Workbench bench) {
    Trial trial = Trial.exhaustive();
    int built = ThreeLayerFormulas.built(100, 1000);
    trial.law(1000, () -> built == 39, () -> "UB(100,1000) = " + built);
    for (int step : new int[] {1, 4, 9}) {
      long[] targets = new long[1000];
      for (int i = 1; i <= 100; i++) {
        targets[step * i + 1] = (i * step / 150 % 2 == 0 ? 1 : -1) * (long) i;
      }
      Instance instance = Instance.onLine(HardInstances.uniform(1000), RationalVector.of(targets));
      Trials.fit(
          trial,
          bench.constructions().require("sharp-3"),
          instance,
          OrderedInstance.of(instance),
          tuned -> 39,
          tuned -> true);
    }
    return trial.verdict();
  }

  private static Verdict threshold() {
    return Trials.formula(
        5,
        Workbench.FORMULAS_MAX_K,
        0,
        (n, k) -> true,
        (n, k) ->
            (TwoLayerFormulas.exact(n, k) < TwoLayerFormulas.exact(k, k)) == (k > 3 * n + 2)
                && (36 * (3L * n + 2) < 16L * k) == (4L * k > 9 * (3L * n + 2)));
  }
}
