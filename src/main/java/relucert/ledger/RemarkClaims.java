package relucert.ledger;

import static relucert.ledger.Reading.INTENDED;
import static relucert.ledger.Reading.PRINTED;
import static relucert.ledger.Reading.SHARP;
import static relucert.ledger.Recorded.HOLDS;
import static relucert.ledger.Recorded.REFUTED;

import java.util.List;
import java.util.function.ToIntFunction;
import relucert.checker.Trial;
import relucert.checker.Verdict;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;

/** Remarks 3 and 4: which tuned sets make bound (12) small and large. */
final class RemarkClaims {
  private static final int MAX_K = Workbench.SETS_MAX_K;

  private RemarkClaims() {}

  static List<Claim> all() {
    return List.of(
        new Claim(
            "rem-3",
            PRINTED,
            "Remark 3",
            "K >= 3: if [K]\\T is one block, bound (12) equals N+1",
            REFUTED,
            b ->
                Trials.sets(
                    3,
                    MAX_K,
                    t -> t.blocks().size() == 1,
                    t -> PartitionClaims.bound12(t) == t.size() + 1,
                    t ->
                        String.format(
                            "T = %s: (12) gives %d, but N + 1 = %d",
                            t, PartitionClaims.bound12(t), t.size() + 1))),
        new Claim(
            "rem-3",
            INTENDED,
            "Remark 3",
            "if [K]\\T is one block of at least two samples, bound (12) equals N+1",
            HOLDS,
            b ->
                Trials.sets(
                    2,
                    MAX_K,
                    t -> t.blocks().size() == 1 && t.hasFlatBlock(),
                    t -> PartitionClaims.bound12(t) == t.size() + 1)),
        new Claim(
            "rem-3",
            SHARP,
            "Remark 3",
            "if [K]\\T is one block of at least two samples, N neurons always suffice and some labels"
                + " need them",
            HOLDS,
            SharpClaims::oneBlock),
        new Claim(
            "rem-3.one-block",
            PRINTED,
            "Remark 3",
            "for N >= 1, K-N >= 2, one block gives the least bound (12) among all T of size N",
            HOLDS,
            b ->
                Trials.formula(
                    3,
                    MAX_K,
                    1,
                    (n, k) -> k - n >= 2,
                    (n, k) -> least12(n, k, t -> 0) == least12(n, k, RemarkClaims::oneBlockOnly))),
        new Claim(
            "rem-3.monotone",
            PRINTED,
            "Remark 3",
            "among T of one size, fewer blocks never give a larger bound (12)",
            REFUTED,
            b -> fewerBlocks()),
        new Claim(
            "rem-3.projection",
            PRINTED,
            "Remark 3",
            "some data have a smaller bound (12) along another projection",
            HOLDS,
            b -> otherProjection()),
        new Claim(
            "rem-4",
            PRINTED,
            "Remark 4",
            "bound (12) is at most K-1, with equality exactly if every block has at most 2 samples",
            HOLDS,
            b ->
                Trials.sets(
                    1,
                    MAX_K,
                    t -> true,
                    t ->
                        PartitionClaims.bound12(t) <= t.k() - 1
                            && (PartitionClaims.bound12(t) == t.k() - 1)
                                == t.blocks().stream().allMatch(p -> p.size() <= 2))),
        new Claim(
            "rem-4",
            SHARP,
            "Remark 4",
            "a T of size N whose blocks have at most 2 samples exists iff K <= 3N+2",
            HOLDS,
            b ->
                Trials.formula(
                    1,
                    MAX_K,
                    0,
                    (n, k) -> true,
                    (n, k) ->
                        TunedSet.ofSize(k, n)
                                .anyMatch(t -> t.blocks().stream().allMatch(p -> p.size() <= 2))
                            == (k <= 3 * n + 2))),
        new Claim(
            "rem-4.count",
            PRINTED,
            "Remark 4",
            "the number of blocks is at most min{K-N,N} + 1",
            HOLDS,
            b ->
                Trials.sets(
                    1,
                    MAX_K,
                    t -> true,
                    t -> t.blocks().size() <= Math.min(t.k() - t.size(), t.size()) + 1)),
        new Claim(
            "rem-4.count",
            SHARP,
            "Remark 4",
            "the number of blocks is at most min{K-N,N+1}, and some T attains it",
            HOLDS,
            b ->
                Trials.formula(
                    1,
                    MAX_K,
                    0,
                    (n, k) -> true,
                    (n, k) ->
                        TunedSet.ofSize(k, n).mapToInt(t -> t.blocks().size()).max().orElseThrow()
                            == Math.min(k - n, n + 1))));
  }

  private static int least12(int n, int k, ToIntFunction<TunedSet> penalty) {
    return TunedSet.ofSize(k, n)
        .mapToInt(t -> PartitionClaims.bound12(t) + penalty.applyAsInt(t))
        .min()
        .orElseThrow();
  }

  private static int oneBlockOnly(TunedSet tuned) {
    return tuned.blocks().size() == 1 ? 0 : tuned.k();
  }

  /**
   * In increasing order of K and N: the largest bound with fewer blocks against the least with
   * more.
   */
  private static Verdict fewerBlocks() {
    Trial trial = Trial.exhaustive();
    for (int k = 1; k <= MAX_K && !trial.isSettled(); k++) {
      for (int n = 0; n <= k; n++) {
        int fixedK = k;
        for (TunedSet few : TunedSet.ofSize(k, n).toList()) {
          TunedSet.ofSize(k, n)
              .filter(many -> many.blocks().size() > few.blocks().size())
              .forEach(
                  many ->
                      trial.law(
                          fixedK,
                          () -> PartitionClaims.bound12(few) <= PartitionClaims.bound12(many),
                          () ->
                              String.format(
                                  "K = %d: T = %s has %d blocks and bound %d, T = %s has %d blocks and"
                                      + " bound %d",
                                  fixedK,
                                  few,
                                  few.blocks().size(),
                                  PartitionClaims.bound12(few),
                                  many,
                                  many.blocks().size(),
                                  PartitionClaims.bound12(many))));
        }
      }
    }
    return trial.verdict();
  }

  private static Verdict otherProjection() {
    Trial trial = Trial.exhaustive();
    RationalMatrix points =
        RationalMatrix.of(
            new long[] {0, 0},
            new long[] {1, 5},
            new long[] {2, 1},
            new long[] {3, 6},
            new long[] {4, 2});
    Instance data = Instance.of(points, RationalVector.of(0, 1, 0, 1, 0));
    int first =
        PartitionClaims.bound12(OrderedInstance.along(data, RationalVector.of(1, 0)).tuned());
    int second =
        PartitionClaims.bound12(OrderedInstance.along(data, RationalVector.of(0, 1)).tuned());
    trial.law(5, () -> first == 4 && second == 3, () -> first + " and " + second);
    return trial.verdict();
  }
}
