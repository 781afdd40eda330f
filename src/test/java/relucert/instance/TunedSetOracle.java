package relucert.instance;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The blocks of [K]\T from the definition: the classes of the transitive closure of "neighbours and
 * both outside T", by Warshall's algorithm. Shares no code with {@link TunedSet}.
 */
final class TunedSetOracle {
  private TunedSetOracle() {}

  /** The classes in order of their first member, each in increasing order. */
  static List<List<Integer>> consecutivePartition(int k, List<Integer> set) {
    boolean[][] linked = new boolean[k + 1][k + 1];
    for (int a : set) {
      for (int b : set) {
        linked[a][b] = Math.abs(a - b) <= 1;
      }
    }
    for (int via = 1; via <= k; via++) {
      for (int a = 1; a <= k; a++) {
        for (int b = 1; b <= k; b++) {
          linked[a][b] |= linked[a][via] && linked[via][b];
        }
      }
    }
    TreeSet<Integer> left = new TreeSet<>(set);
    List<List<Integer>> classes = new ArrayList<>();
    while (!left.isEmpty()) {
      int first = left.first();
      List<Integer> members = new ArrayList<>();
      for (int b = 1; b <= k; b++) {
        if (linked[first][b]) {
          members.add(b);
        }
      }
      left.removeAll(members);
      classes.add(members);
    }
    return classes;
  }

  static List<Integer> complement(int k, List<Integer> set) {
    List<Integer> others = new ArrayList<>();
    for (int i = 1; i <= k; i++) {
      if (!set.contains(i)) {
        others.add(i);
      }
    }
    return others;
  }

  /**
   * All of [K] but the inner members of the blocks: those whose two neighbours are in the block.
   */
  static List<Integer> retained(int k, List<Integer> set) {
    List<Integer> retained = new ArrayList<>();
    List<Integer> outside = complement(k, set);
    for (int i = 1; i <= k; i++) {
      boolean inner = outside.contains(i) && outside.contains(i - 1) && outside.contains(i + 1);
      if (!inner) {
        retained.add(i);
      }
    }
    return retained;
  }
}
