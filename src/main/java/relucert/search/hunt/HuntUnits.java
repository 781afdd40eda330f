package relucert.search.hunt;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.math.IntMath;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import relucert.instance.TunedSet;

/**
 * The units of a space in their order: K, then N, then T, then the gaps, both lexicographically; of
 * each orbit of pairs (T, gaps) the least.
 */
final class HuntUnits {
  private static final Comparator<Iterable<Integer>> LEXICOGRAPHIC =
      Comparators.lexicographical(Comparator.<Integer>naturalOrder());

  private final HuntSpace space;
  private final Set<Symmetry> symmetries;
  private final List<HuntUnit> units = new ArrayList<>();

  private HuntUnits(HuntSpace space, Set<Symmetry> symmetries) {
    this.space = space;
    this.symmetries = symmetries;
  }

  /** Lists the units. */
  static ImmutableList<HuntUnit> of(HuntSpace space, Set<Symmetry> symmetries) {
    HuntUnits list = new HuntUnits(space, symmetries);
    for (int k = 1; k <= space.maxK(); k++) {
      for (int n = 0; n <= k; n++) {
        TunedSet.ofSize(k, n)
            .sorted(Comparator.comparing(TunedSet::members, LEXICOGRAPHIC))
            .forEach(list::addAll);
      }
    }
    return ImmutableList.copyOf(list.units);
  }

  private void addAll(TunedSet tuned) {
    int[] gaps = new int[tuned.k() - 1];
    Arrays.fill(gaps, 1);
    boolean more = true;
    while (more) {
      add(tuned, ImmutableList.copyOf(Ints.asList(gaps.clone())));
      more = advance(gaps);
    }
  }

  /** The next gaps in lexicographic order; false after the last. */
  private boolean advance(int[] gaps) {
    for (int i = gaps.length - 1; i >= 0; i--) {
      if (gaps[i] < space.gaps()) {
        gaps[i]++;
        return true;
      }
      gaps[i] = 1;
    }
    return false;
  }

  private void add(TunedSet tuned, ImmutableList<Integer> gaps) {
    long shapes = 1;
    if (symmetries.contains(Symmetry.SCALE_X) && !gaps.isEmpty()) {
      if (gaps.stream().mapToInt(Integer::intValue).reduce(0, IntMath::gcd) > 1) {
        return;
      }
      shapes = space.gaps() / gaps.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }
    int mirror = symmetries.contains(Symmetry.REFLECT) ? compareToMirror(tuned, gaps) : 1;
    if (symmetries.contains(Symmetry.REFLECT) && mirror > 0) {
      return;
    }
    boolean mirrored = mirror == 0;
    units.add(new HuntUnit(units.size(), tuned, gaps, mirror < 0 ? 2 * shapes : shapes, mirrored));
  }

  private static int compareToMirror(TunedSet tuned, ImmutableList<Integer> gaps) {
    List<Integer> members = tuned.members().reverse().stream().map(i -> tuned.k() + 1 - i).toList();
    int order = LEXICOGRAPHIC.compare(tuned.members(), members);
    return order != 0 ? order : LEXICOGRAPHIC.compare(gaps, gaps.reverse());
  }
}
