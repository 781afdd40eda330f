package relucert.ledger;

import static relucert.ledger.Reading.INTENDED;
import static relucert.ledger.Reading.PRINTED;
import static relucert.ledger.Reading.SHARP;
import static relucert.ledger.Recorded.HOLDS;
import static relucert.ledger.Recorded.REFUTED;

import java.util.List;

/** The abstract, the introduction and Figure 1. */
final class IntroductionClaims {
  private IntroductionClaims() {}

  static List<Claim> all() {
    return List.of(
        new Claim(
            "abs-theta-n",
            PRINTED,
            "Abstract; Section 8",
            "m*(N,K) = Theta(N) for 2 layers, uniformly in K",
            HOLDS,
            b ->
                Trials.table(
                    b, 3, 1, (n, k) -> isBetween(n, 5 * b.capacities().least(n, k), 15 * n))),
        new Claim(
            "abs-theta-n",
            SHARP,
            "Abstract; Section 8",
            "3N/5 <= m*(N,K) <= 3N for K >= 3, N >= 1; 3/5 only at N = K = 5, 3 once K >= 3N + 2",
            HOLDS,
            b ->
                Trials.table(
                    b,
                    3,
                    1,
                    (n, k) -> {
                      int m = b.capacities().least(n, k);
                      return 3 * n <= 5 * m
                          && m <= 3 * n
                          && (3 * n == 5 * m) == (n == 5 && k == 5)
                          && (k < 3 * n + 2 || m == 3 * n);
                    })),
        new Claim(
            "abs-recovers-memorization",
            INTENDED,
            "Abstract; Section 8",
            "at N = K: m+1 <= N_MC(m) <= m+2, the known memorization bounds",
            HOLDS,
            b -> DefinitionClaims.memorization(b, (m, c) -> m + 1 <= c && c <= m + 2)),
        new Claim(
            "abs-recovers-memorization",
            SHARP,
            "Abstract; Section 8",
            "N_MC(m) = m+2 for m >= 3 and m+1 for m <= 2",
            HOLDS,
            b -> DefinitionClaims.memorization(b, (m, c) -> c == (m >= 3 ? m + 2 : m + 1))),
        new Claim(
            "abs-equivalently",
            PRINTED,
            "Abstract",
            "N* and m* are the same number: N*(n,K) = m*(n,K)",
            REFUTED,
            b ->
                Trials.table(
                    b,
                    1,
                    1,
                    (n, k) -> b.capacities().capacity(n, k) == b.capacities().least(n, k),
                    (n, k) ->
                        String.format(
                            "N*(%d,%d) = %d, but m*(%d,%d) = %d",
                            n,
                            k,
                            b.capacities().capacity(n, k),
                            n,
                            k,
                            b.capacities().least(n, k)))),
        new Claim(
            "fig-1",
            PRINTED,
            "Figure 1, caption",
            "the samples that f already fits, [K]\\T, number N",
            REFUTED,
            b ->
                Trials.sets(
                    1,
                    12,
                    t -> t.size() >= 1,
                    t -> t.complement().size() == t.size(),
                    t ->
                        String.format(
                            "T = %s: N = %d, but [K]\\T has %d members",
                            t, t.size(), t.complement().size()))),
        new Claim(
            "fig-1",
            INTENDED,
            "Figure 1, caption",
            "the samples that f already fits, [K]\\T, number K - N",
            HOLDS,
            b -> Trials.sets(1, 12, t -> true, t -> t.complement().size() == t.k() - t.size())),
        new Claim(
            "intro-fewer",
            INTENDED,
            "Section 1, contributions",
            "min{3N+1,K-1} < K-1, the conventional number, iff K > 3N+2",
            HOLDS,
            b ->
                Trials.formula(
                    1,
                    Workbench.FORMULAS_MAX_K,
                    0,
                    (n, k) -> true,
                    (n, k) -> (Math.min(3 * n + 1, k - 1) < k - 1) == (k > 3 * n + 2))),
        new Claim(
            "intro-fewer",
            SHARP,
            "Section 1, contributions",
            "m*(N,K) < m*(K,K) iff K > 3N+2, for K >= 5",
            HOLDS,
            b ->
                Trials.table(
                    b,
                    5,
                    0,
                    (n, k) ->
                        (b.capacities().least(n, k) < b.capacities().least(k, k))
                            == (k > 3 * n + 2))));
  }

  private static boolean isBetween(int low, int value, int high) {
    return low <= value && value <= high;
  }
}
