package relucert.report.figure;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import relucert.instance.Block;
import relucert.instance.TunedSet;

/** Counterexamples that are sets T or I in [K], with their blocks. */
final class SetExhibits {
  private SetExhibits() {}

  static ImmutableMap<String, Supplier<Exhibit>> all() {
    return ImmutableMap.<String, Supplier<Exhibit>>builder()
        .put("fig-1", SetExhibits::fitted)
        .put("def-4.3", () -> partition(TunedSet.of(1, 1)))
        .put("def-4.3.distinct", () -> partition(TunedSet.of(3, 1, 2, 3)))
        .put("lemma-4.6.proof", SetExhibits::emptyBlock)
        .put("rem-3", SetExhibits::oneBlock)
        .put("rem-3.monotone", SetExhibits::fewerBlocks)
        .put("app-a.groups", SetExhibits::emptyGroup)
        .buildOrThrow();
  }

  private static Exhibit fitted() {
    TunedSet tuned = TunedSet.of(1, 1);
    int fits = tuned.k() - tuned.size();
    return Exhibit.of(
        List.of("K = 1, T = {1}: N = 1", "has " + fits + " members"),
        SetStrip.tuned(tuned, "[K] = {1}; filled: T, where f does not fit"),
        Sides.of(
            "N, the number of members of T",
            String.valueOf(tuned.size()),
            "samples that f fits, K - N",
            String.valueOf(fits)));
  }

  /** In one block exactly if |i - j| = 1: no relation like that is an equivalence. */
  private static Exhibit partition(TunedSet set) {
    List<List<String>> rows = new ArrayList<>();
    for (int i : set.members()) {
      for (int j : set.members()) {
        if (i <= j) {
          rows.add(
              List.of(
                  i + ", " + j,
                  j - i == 1 ? "yes" : "no",
                  i == j ? "yes, always" : "yes, as neighbours are"));
        }
      }
    }
    return Exhibit.of(
        List.of("K = " + set.k() + ", I = " + set + ": partitions that fit: 0"),
        SetStrip.of(set, set.runs(), "I = " + set + " in [K], framed: its only run"),
        Sides.table(List.of("i, j", "|i-j| = 1", "in one block"), rows));
  }

  private static Exhibit emptyBlock() {
    TunedSet set = TunedSet.of(2, 1);
    Block gap = set.blocks().get(0);
    List<List<Integer>> list =
        List.of(List.of(1, gap.first() - 1), List.of(gap.last() + 1, set.k()));
    return Exhibit.of(
        List.of("K = 2, I = {1}: the list is " + list),
        SetStrip.of(set, set.blocks(), "I = {1} filled; framed: the block of [K]\\I"),
        Sides.of(
            "the intervals of the proof",
            list + ", the second of which is empty",
            "the blocks of I",
            set.runs().toString()));
  }

  private static Exhibit oneBlock() {
    TunedSet tuned = TunedSet.of(3, 1, 2);
    int bound = tuned.retainedCount() - 1;
    return Exhibit.of(
        List.of("K = 3, T = {1, 2}: (12) gives " + bound + ", but N + 1 = " + (tuned.size() + 1)),
        SetStrip.tuned(tuned, "T = {1, 2} filled; framed: the only block of [K]\\T"),
        Sides.of(
            "bound (12): K - 1 - max(1 - 2, 0)",
            String.valueOf(bound),
            "N + 1",
            String.valueOf(tuned.size() + 1)));
  }

  private static Exhibit fewerBlocks() {
    TunedSet few = TunedSet.of(9, 1, 4, 7);
    TunedSet many = TunedSet.of(9, 2, 4, 6);
    return Exhibit.of(
        List.of("K = 9: " + blocks(few), blocks(many)),
        SetStrip.tuned(few, blocks(few)),
        SetStrip.tuned(many, blocks(many)));
  }

  private static String blocks(TunedSet tuned) {
    return "T = "
        + tuned
        + " has "
        + tuned.blocks().size()
        + " blocks and bound "
        + (tuned.retainedCount() - 1);
  }

  private static Exhibit emptyGroup() {
    TunedSet tuned = TunedSet.of(3, 1);
    return Exhibit.of(
        List.of("K = 3, N = 1, T = " + tuned, TextExhibits.undefined("app-a-printed", tuned)),
        SetStrip.tuned(tuned, "T = {1} filled; framed: what is left for the groups s_1 and s_3"),
        Sides.of(
            "s_1 = {1, ..., T_1 - 1}", "empty: T_1 = 1",
            "s_2 = {T_1}", "{1}",
            "s_3 = {T_1 + 1, ..., K}", "{2, 3}"));
  }
}
