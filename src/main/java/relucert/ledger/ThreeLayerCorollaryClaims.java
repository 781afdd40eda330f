package relucert.ledger;

import static relucert.ledger.Reading.INTENDED;
import static relucert.ledger.Reading.PRINTED;
import static relucert.ledger.Reading.SHARP;
import static relucert.ledger.Recorded.HOLDS;
import static relucert.ledger.Recorded.REFUTED;

import java.util.List;
import relucert.checker.Trial;
import relucert.checker.Verdict;

/**
 * Corollary 5.2 and Figure 5: the fine-tuning capacity N*(m, K) of 3-layer networks. What is known
 * of it: low &lt;= N* &lt;= high, where low is the largest N with UB(N, K) &lt;= m and high the
 * largest with LB(N, K) &lt;= m.
 */
final class ThreeLayerCorollaryClaims {
  private static final int MAX_M = 40;

  private ThreeLayerCorollaryClaims() {}

  static List<Claim> all() {
    return List.of(
        new Claim(
            "cor-5.2.1",
            PRINTED,
            "Corollary 5.2, item 1, equation (18)",
            "3 <= K <= floor(m^2/16): N*(m,K) = K (by UB of theorem-k)",
            HOLDS,
            b ->
                capacities(
                    (m, k) -> ThreeLayerFormulas.paperRange(m, k) == 1, (m, k) -> low(m, k) == k)),
        new Claim(
            "cor-5.2.1",
            SHARP,
            "Corollary 5.2, item 1, equation (18)",
            "3 <= K <= floor(m^2/4) + 1: N*(m,K) = K (by UB of theorem-k)",
            HOLDS,
            b -> capacities((m, k) -> k <= m * m / 4 + 1, (m, k) -> low(m, k) == k)),
        new Claim(
            "cor-5.2.2",
            PRINTED,
            "Corollary 5.2, item 2, equation (19)",
            "K >= 3, floor(m^2/16)+1 <= K < (m^2+m+4)/2: floor(m^2/108 - 2/3) <= N*(m,K) <= K (by UB of theorem-k)",
            HOLDS,
            b ->
                capacities(
                    (m, k) -> ThreeLayerFormulas.paperRange(m, k) == 2,
                    (m, k) -> ThreeLayerFormulas.paperA(m) <= low(m, k) && high(m, k) <= k)),
        new Claim(
            "cor-5.2.2",
            SHARP,
            "Corollary 5.2, item 2, equation (19)",
            "the lower side is negative for m <= 8 and 0 for 9 <= m <= 13; N*(m,K) >= the largest N"
                + " with UB(N,K) <= m, which is more than it from m = 3 on",
            HOLDS,
            b ->
                capacities(
                    (m, k) -> ThreeLayerFormulas.paperRange(m, k) == 2,
                    (m, k) -> {
                      long printed = ThreeLayerFormulas.paperA(m);
                      return (printed < 0) == (m <= 8)
                          && (printed == 0) == (9 <= m && m <= 13)
                          && (m < 3 || low(m, k) > Math.max(printed, 0));
                    })),
        new Claim(
            "cor-5.2.3",
            PRINTED,
            "Corollary 5.2, item 3, equation (20)",
            "K >= 3, K >= (m^2+m+4)/2: floor(m^2/108 - 2/3) <= N*(m,K) <= (m^2+m)/6 (by LB, UB of theorem-k)",
            HOLDS,
            b ->
                capacities(
                    (m, k) -> ThreeLayerFormulas.paperRange(m, k) == 3,
                    (m, k) ->
                        ThreeLayerFormulas.paperA(m) <= low(m, k)
                            && high(m, k) <= ThreeLayerFormulas.paperB(m))),
        new Claim(
            "cor-5.2.3",
            SHARP,
            "Corollary 5.2, item 3, equation (20)",
            "N*(m,K) < every N with LB(N,K) > m; for K >= (m+3)^2/4 + 1 that gives 16 N*(m,K) <="
                + " (m+3)^2 - 5",
            HOLDS,
            b ->
                capacities(
                    (m, k) -> 4 * (k - 1) >= (m + 3) * (m + 3),
                    (m, k) ->
                        low(m, k) <= high(m, k) && 16L * high(m, k) <= (m + 3L) * (m + 3L) - 5)),
        new Claim(
            "cor-5.2.proof",
            PRINTED,
            "Proof of Corollary 5.2",
            "K >= 3, K >= (m^2+m+4)/2: Theorem 5.1, item 2, excludes every N > (m^2+m)/6",
            REFUTED,
            b -> excluded(0)),
        new Claim(
            "cor-5.2.proof",
            INTENDED,
            "Proof of Corollary 5.2",
            "K >= 3, K > (m^2+m+4)/2: Theorem 5.1, item 2, excludes every N > (m^2+m)/6",
            HOLDS,
            b -> excluded(1)),
        new Claim(
            "fig-5",
            PRINTED,
            "Figure 5",
            "m >= 1: the three ranges of K are in order and cover all K >= 3, and in them the bounds on"
                + " N* are in order: A = floor(m^2/108 - 2/3) <= K, A <= B = (m^2+m)/6",
            HOLDS,
            b -> ranges()));
  }

  private static int low(int m, int k) {
    return ThreeLayerFormulas.capacityBuilt(m, k);
  }

  private static int high(int m, int k) {
    return ThreeLayerFormulas.capacityUpper(m, k);
  }

  /** For all m up to 40 and K >= 3 up to somewhat beyond the last range's beginning. */
  private static Verdict capacities(Trials.Law condition, Trials.Law law) {
    Trial trial = Trial.exhaustive();
    for (int m = 1; m <= MAX_M; m++) {
      for (int k = 3; k <= (m * m + m + 4) / 2 + 20; k++) {
        if (condition.holds(m, k)) {
          int fixedM = m;
          int fixedK = k;
          trial.law(
              k,
              () -> law.holds(fixedM, fixedK),
              () ->
                  String.format(
                      "m = %d, K = %d: %d <= N* <= %d",
                      fixedM, fixedK, low(fixedM, fixedK), high(fixedM, fixedK)));
        }
      }
    }
    return trial.verdict();
  }

  /** In increasing order of K, m and N, for K - (m^2+m+4)/2 of at least so many halves. */
  private static Verdict excluded(int halves) {
    Trial trial = Trial.exhaustive();
    for (int k = 3; k <= 150; k++) {
      for (int m = 1; m * m + m + 4 + halves <= 2 * k; m++) {
        for (int n = (m * m + m) / 6 + 1; n <= k; n++) {
          int fixedM = m;
          int fixedK = k;
          int fixedN = n;
          trial.law(
              k,
              () -> ThreeLayerFormulas.paperLower(fixedN, fixedK) > fixedM,
              () ->
                  String.format(
                      "m = %d, K = %d, N = %d > %s: m(m+1) = %d >= 2 min{3N,K-2} = %d, not excluded",
                      fixedM,
                      fixedK,
                      fixedN,
                      (fixedM * fixedM + fixedM) % 6 == 0
                          ? "" + (fixedM * fixedM + fixedM) / 6
                          : (fixedM * fixedM + fixedM) + "/6",
                      fixedM * (fixedM + 1),
                      2 * Math.min(3 * fixedN, fixedK - 2)));
        }
      }
    }
    return trial.verdict();
  }

  private static Verdict ranges() {
    Trial trial = Trial.exhaustive();
    for (int m = 1; m <= 300; m++) {
      long first = (long) m * m / 16 + 1;
      // The least integer K with 2K >= m^2 + m + 4; that number is even.
      long third = ((long) m * m + m + 4) / 2;
      int fixedM = m;
      trial.law(
          0,
          () ->
              first <= third
                  && ThreeLayerFormulas.paperA(fixedM) <= first
                  && ThreeLayerFormulas.paperA(fixedM) <= ThreeLayerFormulas.paperB(fixedM),
          () -> "m = " + fixedM);
      for (int k = 3; k <= 60; k++) {
        int fixedK = k;
        trial.law(
            k,
            () ->
                ThreeLayerFormulas.paperRange(fixedM, fixedK)
                    == (fixedK < first ? 1 : fixedK < third ? 2 : 3),
            () -> "m = " + fixedM + ", K = " + fixedK);
      }
    }
    return trial.verdict();
  }
}
