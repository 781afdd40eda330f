package relucert.ledger;

import static relucert.ledger.Reading.INTENDED;
import static relucert.ledger.Reading.PRINTED;
import static relucert.ledger.Recorded.HOLDS;
import static relucert.ledger.Recorded.REFUTED;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import relucert.checker.Trial;
import relucert.checker.Verdict;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Block;
import relucert.instance.Projection;
import relucert.instance.TunedSet;

/** Section 4.2: consecutive partitions, J(T), and what Remarks 3 and 4 say of bound (12). */
final class PartitionClaims {
  private static final int MAX_K = Workbench.SETS_MAX_K;

  private PartitionClaims() {}

  static List<Claim> all() {
    return List.of(
        new Claim(
            "def-4.3",
            PRINTED,
            "Definition 4.3",
            "every non-empty I has a partition in which i, j are in one block iff |i-j| = 1",
            REFUTED,
            b -> partitions((i, j) -> Math.abs(i - j) == 1)),
        new Claim(
            "def-4.3",
            INTENDED,
            "Definition 4.3",
            "every I has exactly one partition in which i, j are in one block iff all integers between"
                + " them are in I: its maximal runs",
            HOLDS,
            b -> maximalRuns()),
        new Claim(
            "def-4.3.distinct",
            PRINTED,
            "Definition 4.3",
            "the same with i != j understood: i != j are in one block iff |i-j| = 1",
            REFUTED,
            b -> partitions((i, j) -> i == j || Math.abs(i - j) == 1)),
        new Claim(
            "example-1",
            PRINTED,
            "Example 1",
            "I = {1,2,3,5,6,8,10,..,13} has the blocks {1,2,3}, {5,6}, {8}, {10,..,13}",
            HOLDS,
            b -> example1()),
        new Claim(
            "eq-15",
            PRINTED,
            "Equations (14), (15)",
            "|J(T)| = K - sum over the blocks of max{|P|-2,0}",
            HOLDS,
            b -> Trials.sets(1, MAX_K, t -> true, t -> t.retained().size() == t.k() - removed(t))),
        new Claim(
            "lemma-4.6",
            PRINTED,
            "Lemma 4.6",
            "the number of blocks of I is at most min{|I|,|[K]\\I|+1}",
            HOLDS,
            b ->
                Trials.sets(
                    1,
                    MAX_K,
                    t -> true,
                    t -> t.runs().size() <= Math.min(t.size(), t.complement().size() + 1))),
        new Claim(
            "lemma-4.6.proof",
            PRINTED,
            "Proof of Lemma 4.6",
            "for a non-empty I other than [K], the listed intervals between, before and after the blocks of [K]\\I are the"
                + " blocks of I",
            REFUTED,
            b ->
                Trials.sets(
                    1,
                    MAX_K,
                    t -> t.size() >= 1 && t.size() < t.k(),
                    t ->
                        intervals(t).equals(t.runs().stream().map(PartitionClaims::range).toList()),
                    t -> "I = " + t + ": the list is " + intervals(t))),
        new Claim(
            "lemma-4.6.proof",
            INTENDED,
            "Proof of Lemma 4.6",
            "the same after leaving out empty intervals",
            HOLDS,
            b ->
                Trials.sets(
                    1,
                    MAX_K,
                    t -> t.size() >= 1 && t.size() < t.k(),
                    t ->
                        intervals(t).stream()
                            .filter(r -> r.get(0) <= r.get(1))
                            .toList()
                            .equals(t.runs().stream().map(PartitionClaims::range).toList()))),
        new Claim(
            "lemma-4.7",
            PRINTED,
            "Lemma 4.7",
            "sum of max{|P|-2,0} >= max{K-3N-2,0}, and |J(T)| <= min{3N+2,K}",
            HOLDS,
            b ->
                Trials.sets(
                    1,
                    MAX_K,
                    t -> true,
                    t ->
                        removed(t) >= Math.max(t.k() - 3 * t.size() - 2, 0)
                            && t.retained().size() <= Math.min(3 * t.size() + 2, t.k()))),
        new Claim(
            "thm-4.1.identity",
            PRINTED,
            "Section 4.2, end",
            "K-1-max{K-3N-2,0} = min{3N+1,K-1}",
            HOLDS,
            b ->
                Trials.formula(
                    1,
                    Workbench.FORMULAS_MAX_K,
                    0,
                    (n, k) -> true,
                    (n, k) -> k - 1 - Math.max(k - 3 * n - 2, 0) == Math.min(3 * n + 1, k - 1))),
        new Claim(
            "thm-4.1.projection",
            PRINTED,
            "Section 4.2, end",
            "distinct samples have a direction a with distinct a.x_i",
            HOLDS,
            b -> projections()));
  }

  /** sum over the blocks of max{|P| - 2, 0}, from the blocks and not from J(T). */
  private static int removed(TunedSet tuned) {
    return tuned.blocks().stream().mapToInt(p -> Math.max(p.size() - 2, 0)).sum();
  }

  /** The right-hand side of (12). */
  static int bound12(TunedSet tuned) {
    return tuned.k() - 1 - removed(tuned);
  }

  /** A relation "in one block" on I. */
  @FunctionalInterface
  private interface Together {
    boolean test(int i, int j);
  }

  /** For every non-empty I whether the relation is that of some partition of I. */
  private static Verdict partitions(Together together) {
    return Trials.sets(
        1,
        8,
        t -> t.size() >= 1,
        t -> countPartitions(t.members(), 0, new ArrayList<>(), together) == 1,
        t ->
            String.format(
                "I = %s: partitions that fit: %d",
                t, countPartitions(t.members(), 0, new ArrayList<>(), together)));
  }

  /** Enumerates all partitions of a set, element by element, and counts those of the relation. */
  private static int countPartitions(
      List<Integer> elements, int next, List<List<Integer>> blocks, Together together) {
    if (next == elements.size()) {
      return realizes(elements, blocks, together) ? 1 : 0;
    }
    int count = 0;
    for (int b = 0; b <= blocks.size(); b++) {
      if (b == blocks.size()) {
        blocks.add(new ArrayList<>());
      }
      blocks.get(b).add(elements.get(next));
      count += countPartitions(elements, next + 1, blocks, together);
      blocks.get(b).remove(blocks.get(b).size() - 1);
      if (blocks.get(b).isEmpty()) {
        blocks.remove(b);
        break;
      }
    }
    return count;
  }

  private static boolean realizes(
      List<Integer> elements, List<List<Integer>> blocks, Together together) {
    return elements.stream()
        .allMatch(
            i ->
                elements.stream()
                    .allMatch(
                        j ->
                            together.test(i, j)
                                == blocks.stream().anyMatch(p -> p.contains(i) && p.contains(j))));
  }

  private static Verdict maximalRuns() {
    return Trials.sets(
        1,
        8,
        t -> true,
        t -> {
          Together connected =
              (i, j) -> IntStream.rangeClosed(Math.min(i, j), Math.max(i, j)).allMatch(t::contains);
          List<List<Integer>> runs =
              t.runs().stream()
                  .map(p -> IntStream.rangeClosed(p.first(), p.last()).boxed().toList())
                  .toList();
          return countPartitions(t.members(), 0, new ArrayList<>(), connected) == 1
              && realizes(t.members(), runs, connected);
        });
  }

  private static Verdict example1() {
    Trial trial = Trial.exhaustive();
    TunedSet example = TunedSet.of(14, 1, 2, 3, 5, 6, 8, 10, 11, 12, 13);
    trial.law(
        14,
        () ->
            example
                .runs()
                .equals(
                    List.of(new Block(1, 3), new Block(5, 6), new Block(8, 8), new Block(10, 13))),
        () -> example.runs().toString());
    return trial.verdict();
  }

  /** The intervals that the proof of Lemma 4.6 lists, in order, empty ones included. */
  private static List<List<Integer>> intervals(TunedSet set) {
    List<List<Integer>> intervals = new ArrayList<>();
    int start = 1;
    for (Block block : set.blocks()) {
      intervals.add(ImmutableList.of(start, block.first() - 1));
      start = block.last() + 1;
    }
    intervals.add(ImmutableList.of(start, set.k()));
    return intervals;
  }

  private static List<Integer> range(Block block) {
    return ImmutableList.of(block.first(), block.last());
  }

  /** All sets of 2 to 5 points of the grids {0,1}^3 and {0,1,2}^2. */
  private static Verdict projections() {
    Trial trial = Trial.exhaustive();
    List<RationalVector> cube =
        IntStream.range(0, 8).mapToObj(i -> RationalVector.of(i % 2, i / 2 % 2, i / 4)).toList();
    List<RationalVector> square =
        IntStream.range(0, 9).mapToObj(i -> RationalVector.of(i % 3, i / 3)).toList();
    for (List<RationalVector> grid : List.of(cube, square)) {
      for (int k = 2; k <= 5; k++) {
        int fixedK = k;
        TunedSet.ofSize(grid.size(), k)
            .forEach(
                chosen -> {
                  RationalMatrix points =
                      RationalMatrix.of(
                          grid.get(0).size(),
                          chosen.members().stream().map(i -> grid.get(i - 1)).toList());
                  trial.law(
                      fixedK,
                      () -> distinctProducts(points, Projection.injective(points)),
                      () -> "points " + points);
                });
      }
    }
    return trial.verdict();
  }

  private static boolean distinctProducts(RationalMatrix points, RationalVector direction) {
    return points.stream().map(x -> Rationals.text(x.dot(direction))).distinct().count()
        == points.rows();
  }
}
