package relucert.ledger;

import static relucert.ledger.Reading.INTENDED;
import static relucert.ledger.Reading.PRINTED;
import static relucert.ledger.Reading.SHARP;
import static relucert.ledger.Recorded.HOLDS;
import static relucert.ledger.Recorded.REFUTED;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import relucert.certificate.Certificate;
import relucert.certificate.PrintedBound;
import relucert.certificate.Statement;
import relucert.checker.Trial;
import relucert.checker.Verdict;
import relucert.construction.Construction;
import relucert.instance.TunedSet;
import relucert.search.CoverSearch;

/** Corollary 4.2: the bounds on the fine-tuning capacity N*. */
final class CorollaryClaims {
  private CorollaryClaims() {}

  static List<Claim> all() {
    return List.of(
        new Claim(
            "cor-4.2.1",
            PRINTED,
            "Corollary 4.2, item 1, equation (8)",
            "K >= 3, K >= m+2: floor((m-1)/3) <= N*(m,K) <= m/3",
            REFUTED,
            CorollaryClaims::corollary421),
        new Claim(
            "cor-4.2.1",
            INTENDED,
            "Corollary 4.2, item 1, equation (8)",
            "K >= 3, K >= m+3: floor((m-1)/3) <= N*(m,K) <= m/3",
            HOLDS,
            b ->
                Trials.capacity(
                    b,
                    3,
                    0,
                    (m, k) -> k >= m + 3,
                    (m, k) -> {
                      int n = b.capacities().capacity(m, k);
                      return Math.floorDiv(m - 1, 3) <= n && 3 * n <= m;
                    })),
        new Claim(
            "cor-4.2.1",
            SHARP,
            "Corollary 4.2, item 1, equation (8)",
            "N*(m,K) = floor(m/3) for K >= m+3; N*(m,m+2) = m+2 for m >= 3, and 0, 0, 1 for m = 0, 1,"
                + " 2",
            HOLDS,
            b ->
                Trials.capacity(
                    b,
                    2,
                    0,
                    (m, k) -> k >= m + 2,
                    (m, k) -> b.capacities().capacity(m, k) == sharpCapacity(m, k))),
        new Claim(
            "cor-4.2.1.step",
            PRINTED,
            "Proof of Corollary 4.2",
            "min{3N,K-2} <= m and K >= m+2, K >= 3 imply N <= m/3",
            REFUTED,
            b -> step(2)),
        new Claim(
            "cor-4.2.1.step",
            INTENDED,
            "Proof of Corollary 4.2",
            "min{3N,K-2} <= m and K >= m+3, K >= 3 imply N <= m/3",
            HOLDS,
            b -> step(3)),
        new Claim(
            "cor-4.2.1.lower",
            PRINTED,
            "Corollary 4.2, item 1",
            "K >= 3, K >= m+2: N*(m,K) >= floor((m-1)/3)",
            HOLDS,
            b ->
                Trials.capacity(
                    b,
                    3,
                    0,
                    (m, k) -> k >= m + 2,
                    (m, k) -> b.capacities().capacity(m, k) >= Math.floorDiv(m - 1, 3))),
        new Claim(
            "cor-4.2.1.lower",
            SHARP,
            "Corollary 4.2, item 1",
            "K >= m+2: N*(m,K) >= floor(m/3)",
            HOLDS,
            b ->
                Trials.capacity(
                    b,
                    2,
                    0,
                    (m, k) -> k >= m + 2,
                    (m, k) -> b.capacities().capacity(m, k) >= m / 3)),
        new Claim(
            "cor-4.2.2",
            PRINTED,
            "Corollary 4.2, item 2",
            "K >= 3, K <= m+1: N*(m,K) = K",
            HOLDS,
            b ->
                Trials.capacity(
                    b, 3, 0, (m, k) -> k <= m + 1, (m, k) -> b.capacities().capacity(m, k) == k)),
        new Claim(
            "cor-4.2.2",
            SHARP,
            "Corollary 4.2, item 2",
            "N*(m,K) = K iff K <= m+1 or (K = m+2 and m >= 3)",
            HOLDS,
            b ->
                Trials.capacity(
                    b,
                    1,
                    0,
                    (m, k) -> true,
                    (m, k) ->
                        (b.capacities().capacity(m, k) == k)
                            == (k <= m + 1 || (k == m + 2 && m >= 3)))),
        new Claim(
            "sec-4-independent-of-k",
            PRINTED,
            "Section 4, after Corollary 4.2",
            "for all large K, N*(m,K) does not depend on K",
            HOLDS,
            b -> independentOfK(b, 4)),
        new Claim(
            "sec-4-independent-of-k",
            SHARP,
            "Section 4, after Corollary 4.2",
            "N*(m,K) is the same for all K >= m+3",
            HOLDS,
            b -> independentOfK(b, 3)));
  }

  /** N*(m, K) by Theorem C. */
  static int sharpCapacity(int m, int k) {
    return TwoLayerFormulas.exactCapacity(m, k);
  }

  private static Verdict independentOfK(Workbench bench, int beyond) {
    return Trials.capacity(
        bench,
        1,
        0,
        (m, k) -> k >= m + beyond,
        (m, k) -> bench.capacities().capacity(m, k) == bench.capacities().capacity(m, m + beyond));
  }

  /**
   * In increasing order of K and m: the certified N*(m, K) against m/3; the first violation is
   * shown by covers with m neurons for every T of that size.
   */
  private static Verdict corollary421(Workbench bench) {
    Trial trial = Trial.universal();
    Trials.certified(
        trial,
        () -> {
          for (int k = 3; k <= bench.capacities().maxK() && !trial.isSettled(); k++) {
            for (int m = 0; m + 2 <= k; m++) {
              int n = bench.capacities().capacity(m, k);
              int fixedM = m;
              if (3 * n <= m) {
                trial.law(k, () -> Math.floorDiv(fixedM - 1, 3) <= n, () -> "lower side");
              } else {
                refuteCorollary(bench, trial, n, k, m);
              }
            }
          }
        });
    return trial.verdict();
  }

  private static void refuteCorollary(Workbench bench, Trial trial, int n, int k, int m) {
    trial.refute(
        k,
        new Statement.Violated(PrintedBound.COROLLARY_4_2_1),
        String.format(
            "m = %d, K = %d: N* >= %d > m/3, because %d neurons fit all labels on every T of size %d",
            m, k, n, m, n),
        corollaryViolation(bench.constructions().require("sharp-2"), n, k, m));
  }

  /** The certificate that m neurons tune any N of K samples although N &gt; m / 3. */
  static Certificate corollaryViolation(Construction sharp, int n, int k, int m) {
    return BoundClaims.violation(
        PrintedBound.COROLLARY_4_2_1,
        TunedSet.ofSize(k, n)
            .flatMap(t -> CoverSearch.alwaysFits(t, sharp, false).stream())
            .map(c -> widen(c, m))
            .collect(ImmutableList.toImmutableList()));
  }

  private static Certificate widen(Certificate cover, int m) {
    Statement.AlwaysFits always = (Statement.AlwaysFits) cover.statement();
    return new Certificate(
        new Statement.AlwaysFits(always.tuned(), m, always.oneDirection()), cover.evidence());
  }

  /** min{3N, K - 2} <= m and K >= m + beyond imply 3N <= m, as a statement on integers. */
  private static Verdict step(int beyond) {
    Trial trial = Trial.exhaustive();
    for (int k = 3; k <= Workbench.FORMULAS_MAX_K; k++) {
      for (int m = 0; m + beyond <= k; m++) {
        int fixedK = k;
        int fixedM = m;
        IntStream.rangeClosed(0, k)
            .filter(n -> Math.min(3 * n, fixedK - 2) <= fixedM)
            .forEach(
                n ->
                    trial.law(
                        fixedK,
                        () -> 3 * n <= fixedM,
                        () ->
                            String.format(
                                "m = %d, K = %d, N = %d: min{3N,K-2} = %d <= m, but 3N > m",
                                fixedM, fixedK, n, Math.min(3 * n, fixedK - 2))));
      }
    }
    return trial.verdict();
  }
}
