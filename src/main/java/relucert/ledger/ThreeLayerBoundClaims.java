package relucert.ledger;

import static relucert.ledger.Reading.INTENDED;
import static relucert.ledger.Reading.PRINTED;
import static relucert.ledger.Reading.SHARP;
import static relucert.ledger.Recorded.HOLDS;
import static relucert.ledger.Recorded.REFUTED;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.PrintedBound;
import relucert.certificate.Statement;
import relucert.checker.Trial;
import relucert.checker.Verdict;
import relucert.construction.sharp3.ManyPieces;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.TunedSet;
import relucert.network.Layer;
import relucert.network.Network;
import relucert.search.LayeredBounds;
import relucert.search.NeuronCounts;
import relucert.search.Packings;

/** Section 5: Theorem 5.1, item 2, Remark 5 and Theorem H. m* is that of 3 layers. */
final class ThreeLayerBoundClaims {
  /** K up to which every lower bound gets its certificate. */
  private static final int CERTIFIED_MAX_K = 30;

  private ThreeLayerBoundClaims() {}

  static List<Claim> all() {
    return List.of(
        new Claim(
            "eq-17",
            PRINTED,
            "Equation (17) and the range of z",
            "restricting to z in [-1,1]^K loses nothing: scaling W3 and b3 by c turns a fit of z into a"
                + " fit of c z",
            HOLDS,
            b -> scaling()),
        new Claim(
            "thm-5.1.2",
            PRINTED,
            "Theorem 5.1, item 2",
            "K >= 3: for every T, x, z each fitting 3-layer g has m >= sqrt(2 min{3N,K-2} + 1/4) - 1/2",
            REFUTED,
            b -> forEveryData()),
        new Claim(
            "thm-5.1.2",
            INTENDED,
            "Theorem 5.1, item 2",
            "K >= 3: for some T, x, z each fitting 3-layer g has m >= sqrt(2 min{3N,K-2} + 1/4) - 1/2",
            HOLDS,
            b -> worstCases(ThreeLayerFormulas::paperLower)),
        new Claim(
            "thm-5.1.2",
            SHARP,
            "Theorem 5.1, item 2",
            "m*(N,K) >= LB(N,K), the largest of what breakpoints, a zigzag, two runs and (for N = K)"
                + " the parameters force",
            HOLDS,
            b -> b.once("lower", () -> worstCases(ThreeLayerFormulas::lower))),
        new Claim(
            "thm-5.1.split",
            PRINTED,
            "Theorem 5.1, \"m neurons\"",
            "3 <= K <= floor(m^2/16): widths (d1,d2) fit all labels for every split m = d1 + d2, d1, d2"
                + " >= 1",
            REFUTED,
            b -> everySplit()),
        new Claim(
            "thm-5.1.split",
            INTENDED,
            "Theorem 5.1, \"m neurons\"",
            "K >= 3: the bounds hold for some split: paper's lower bound <= LB <= UB <= paper's upper"
                + " bound, where UB(N,K) neurons in some split are enough",
            HOLDS,
            b ->
                Trials.formula(
                    3,
                    Workbench.FORMULAS_MAX_K,
                    0,
                    (n, k) -> true,
                    (n, k) ->
                        ThreeLayerFormulas.paperLower(n, k) <= ThreeLayerFormulas.lower(n, k)
                            && ThreeLayerFormulas.lower(n, k) <= ThreeLayerFormulas.built(n, k)
                            && ThreeLayerFormulas.built(n, k)
                                <= ThreeLayerFormulas.paperUpper(n, k))),
        new Claim(
            "rem-5",
            PRINTED,
            "Remark 5",
            "N >= 1, K >= 3: c1 sqrt N <= m*(N,K) <= c2 sqrt N with c1 = 1/sqrt 3, c2 = 6 sqrt 5"
                + " (by LB, UB of theorem-k)",
            HOLDS,
            b ->
                Trials.formula(
                    3,
                    Workbench.FORMULAS_MAX_K,
                    1,
                    (n, k) -> true,
                    (n, k) ->
                        3 * square(ThreeLayerFormulas.paperLower(n, k)) >= n
                            && square(ThreeLayerFormulas.paperUpper(n, k)) <= 180L * n)),
        new Claim(
            "rem-5",
            SHARP,
            "Remark 5",
            "LB(N,K) <= m*(N,K) <= UB(N,K) with UB - LB <= 3, and <= 2 for K >= 4N+1",
            HOLDS,
            b ->
                Trials.formula(
                    1,
                    Workbench.FORMULAS_MAX_K,
                    0,
                    (n, k) -> true,
                    (n, k) -> {
                      int gap = ThreeLayerFormulas.built(n, k) - ThreeLayerFormulas.lower(n, k);
                      return 0 <= gap && gap <= (k >= 4 * n + 1 ? 2 : 3);
                    })),
        new Claim(
            "rem-5.cases",
            PRINTED,
            "Remark 5",
            "K >= 3: the lower bound gives (m+1)^2 >= 6N if 3N <= K-2, and (m+1)^2 >= 2(K-2) >= 2K/3 >="
                + " 2N/3 if 3N >= K-2",
            HOLDS,
            b ->
                Trials.formula(
                    3,
                    Workbench.FORMULAS_MAX_K,
                    0,
                    (n, k) -> true,
                    (n, k) -> {
                      long square = square(ThreeLayerFormulas.paperLower(n, k) + 1);
                      boolean few = 3 * n > k - 2 || square >= 6L * n;
                      boolean many =
                          3 * n < k - 2 || (square >= 2L * (k - 2) && 6L * (k - 2) >= 2L * k);
                      return few && many && n <= k;
                    })),
        new Claim(
            "theorem-h",
            SHARP,
            "proofs/theorem-h.md",
            "M turns of one sign left of M' of the other need ceil(2 sqrt(M+1)) + ceil(2 sqrt(M'+1)) -"
                + " 4 neurons in 3 layers; so m*(N,K) >= floor(sqrt(8M+4)) - 2, M = min{2N,"
                + " floor((K-1)/2)}, which is at least ceil(4 sqrt(N') - 10/3), N' = min{N,"
                + " floor((K-1)/4)}; m*(1,K) >= 3 for K >= 3, m*(N,K) >= 4 for N >= 2, K >= 4; m*(K,K)"
                + " >= ceil(2 sqrt K) - 2",
            HOLDS,
            ThreeLayerBoundClaims::theoremH));
  }

  private static long square(int number) {
    return (long) number * number;
  }

  /** Networks with many pieces and their own values; scaled so that the largest is 1. */
  private static Verdict scaling() {
    Trial trial = Trial.exhaustive();
    for (int a = 1; a <= 4; a++) {
      for (int b = a >= 3 ? 2 : 1; b <= 4; b++) {
        Network network = ManyPieces.of(a, b);
        Instance data = ThreeLayerPieceClaims.samples(network);
        BigFraction most =
            data.targets().entries().stream()
                .map(BigFraction::abs)
                .max(BigFraction::compareTo)
                .orElse(BigFraction.ONE);
        BigFraction scale = most.reciprocal();
        RationalVector scaled = data.targets().times(scale);
        trial.law(
            data.k(),
            () -> scaled.entries().stream().allMatch(z -> z.abs().compareTo(BigFraction.ONE) <= 0),
            () -> "a target beyond 1: " + scaled);
        Layer output = network.layers().get(2);
        Layer less =
            Layer.of(
                RationalMatrix.of(b, List.of(output.weights().row(0).times(scale))),
                output.biases().times(scale));
        trial.require(
            data.k(),
            new Statement.FitsNeurons(data.withTargets(scaled), 3, a + b),
            new Evidence.Witness(
                Network.of(network.layers().get(0), network.layers().get(1), less)));
      }
    }
    return trial.verdict();
  }

  /** In increasing order of K, N and T: the targets 0, which the constant 0 takes. */
  private static Verdict forEveryData() {
    Trial trial = Trial.exhaustive();
    for (int k = 3; k <= 6; k++) {
      for (int n = 0; n <= k; n++) {
        for (TunedSet tuned : TunedSet.ofSize(k, n).toList()) {
          int bound = ThreeLayerFormulas.paperLower(n, k);
          if (bound == 0) {
            trial.law(k, () -> true, () -> "");
            continue;
          }
          trial.refute(
              k,
              new Statement.Violated(PrintedBound.THEOREM_5_1_2),
              String.format(
                  "K = %d, N = %d, T = %s, x_i = i, z = 0: neurons 0, fewer than %d",
                  k, n, tuned, bound),
              nothing(tuned));
        }
      }
    }
    return trial.verdict();
  }

  /** The certificate that the constant 0 violates Theorem 5.1, item 2, read for all data. */
  static Certificate nothing(TunedSet tuned) {
    Instance data =
        Instance.of(
            RationalMatrix.column(HardInstances.uniform(tuned.k())),
            RationalVector.zero(tuned.k()),
            tuned);
    Certificate fit =
        new Certificate(
            new Statement.FitsNeurons(data, 3, 0),
            new Evidence.Witness(ThreeLayerPieceClaims.zero()));
    return BoundClaims.violation(PrintedBound.THEOREM_5_1_2, ImmutableList.of(fit));
  }

  /** A bound on m*(N, K) for every N and K, each shown by the best certificate there is. */
  private static Verdict worstCases(IntBinaryOperator bound) {
    Trial trial = Trial.universal();
    for (int k = 3; k <= CERTIFIED_MAX_K; k++) {
      for (int n = 0; n <= k; n++) {
        worstCase(trial, n, k, bound.applyAsInt(n, k), LayeredBounds.best(n, k, 3));
      }
    }
    return trial.verdict();
  }

  private static void worstCase(
      Trial trial, int n, int k, long bound, Optional<Certificate> certificate) {
    if (bound <= 0) {
      trial.law(k, () -> true, () -> "");
    } else if (certificate.isEmpty()) {
      trial.undecided("no certificate for N = " + n + ", K = " + k);
    } else {
      trial.require(
          k,
          new Statement.WorstCase(n, k, 3, Math.toIntExact(bound)),
          certificate.orElseThrow().evidence());
    }
  }

  /** In increasing order of m and d1: the breakpoints of K samples against the cap of a split. */
  private static Verdict everySplit() {
    Trial trial = Trial.exhaustive();
    for (int m = 7; m <= 24; m++) {
      int k = m * m / 16;
      for (int d1 = 1; d1 < m; d1++) {
        long cap = NeuronCounts.breakpoints(d1, m - d1);
        if (cap >= k - 2) {
          trial.law(k, () -> true, () -> "");
        } else {
          trial.refute(
              k,
              new Statement.Violated(PrintedBound.THEOREM_5_1_SPLIT),
              String.format(
                  "m = %d, d1 = %d, d2 = %d, K = N = %d: alternating labels force %d breakpoints, these"
                      + " widths have at most %d",
                  m, d1, m - d1, k, k - 2, cap),
              split(k));
        }
      }
    }
    return trial.verdict();
  }

  /** The certificate that K samples, all tuned, force K - 2 breakpoints. */
  static Certificate split(int k) {
    return BoundClaims.violation(
        PrintedBound.THEOREM_5_1_SPLIT, ImmutableList.of(breakpoints(k, k)));
  }

  /** The certificate that some data with N of K samples tuned force min{3N, K - 2} breakpoints. */
  static Certificate breakpoints(int n, int k) {
    Instance hard =
        HardInstances.alternating(HardInstances.mostRetained(n, k), HardInstances.uniform(k));
    Evidence.Packing packing = Packings.largest(hard);
    return new Certificate(new Statement.NeedsBreakpoints(hard, packing.windows().size()), packing);
  }

  private static Verdict theoremH(Workbench bench) {
    Trial trial = Trial.universal();
    // Every pair of runs up to 10 windows: the data themselves.
    for (int windows = 1; windows <= 20; windows++) {
      for (int left = Math.max(0, windows - 10); left <= Math.min(windows, 10); left++) {
        Certificate part = LayeredBounds.twoRuns(left, windows - left, 3).orElseThrow();
        Statement.NeedsLayeredNeurons needs = (Statement.NeedsLayeredNeurons) part.statement();
        trial.require(needs.instance().k(), needs, part.evidence());
      }
    }
    for (int k = 3; k <= CERTIFIED_MAX_K; k++) {
      for (int n = 1; n <= k; n++) {
        worstCase(
            trial,
            n,
            k,
            NeuronCounts.forBestRuns(Math.min(2 * n, (k - 1) / 2)),
            LayeredBounds.byRuns(n, k, 3));
        long spikes = Math.min(n, (k - 1) / 4);
        long runs = NeuronCounts.forBestRuns(Math.min(2 * n, (k - 1) / 2));
        int fixedK = k;
        int fixedN = n;
        trial.law(
            k,
            () -> spikes == 0 || (3 * runs + 10) * (3 * runs + 10) >= 144 * spikes,
            () -> "N = " + fixedN + ", K = " + fixedK + ": two runs force only " + runs);
        worstCase(trial, n, k, n == 1 || k == 3 ? 3 : 4, LayeredBounds.byZigzag(n, k, 3));
      }
      worstCase(trial, k, k, NeuronCounts.forParameters(3, k), LayeredBounds.byParameters(k, k, 3));
    }
    return trial.verdict();
  }
}
