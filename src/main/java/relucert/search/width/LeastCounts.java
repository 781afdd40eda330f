package relucert.search.width;

import java.util.Arrays;
import relucert.certificate.Evidence.Relation;

/**
 * The fewest breakpoints from the start to every state of the walks over gaps ({@link GapWalks}),
 * and from there to the end. They depend on how neighbouring chords compare and on nothing else.
 */
final class LeastCounts {
  private static final int NEVER = Integer.MAX_VALUE / 4;
  private static final Relation[] RELATIONS = Relation.values();

  /** By turn + 1, state before and state after: the fewest breakpoints of one step. */
  private static final int[][][] STEPS = steps();

  private final int gaps;
  private final int[] toGo;
  private final int[] gone;

  LeastCounts(Chords chords) {
    gaps = chords.gaps();
    toGo = new int[RELATIONS.length * (gaps + 1)];
    gone = new int[RELATIONS.length * (gaps + 1)];
    Arrays.fill(gone, NEVER);
    Arrays.fill(toGo, 0, RELATIONS.length * gaps, NEVER);
    for (int gap = gaps - 1; gap > 0; gap--) {
      int[][] steps = STEPS[chords.turn(gap) + 1];
      for (int from = 0; from < RELATIONS.length; from++) {
        for (int to = 0; to < RELATIONS.length; to++) {
          int through = steps[from][to] + toGo[place(gap + 1, to)];
          toGo[place(gap, from)] = Math.min(toGo[place(gap, from)], through);
        }
      }
    }
    gone[0] = 0;
    for (Relation to : RELATIONS) {
      gone[place(1, to.place())] = first(to);
      toGo[0] = Math.min(toGo[0], first(to) + toGo[place(1, to.place())]);
    }
    for (int gap = 1; gap < gaps; gap++) {
      int[][] steps = STEPS[chords.turn(gap) + 1];
      for (int from = 0; from < RELATIONS.length; from++) {
        for (int to = 0; to < RELATIONS.length; to++) {
          int through = gone[place(gap, from)] + steps[from][to];
          gone[place(gap + 1, to)] = Math.min(gone[place(gap + 1, to)], through);
        }
      }
    }
  }

  private static int place(int gap, int relation) {
    return RELATIONS.length * gap + relation;
  }

  /** The breakpoints of a step from the start, where the slope is free, into gap 1. */
  private static int first(Relation to) {
    return to == Relation.EQUAL ? 0 : 1;
  }

  private static int[][][] steps() {
    int[][][] steps = new int[3][RELATIONS.length][RELATIONS.length];
    for (int turn = -1; turn <= 1; turn++) {
      for (Relation from : RELATIONS) {
        for (Relation to : RELATIONS) {
          steps[turn + 1][from.place()][to.place()] = step(turn, from, to);
        }
      }
    }
    return steps;
  }

  /** One breakpoint less if the slope in force before may go on into the gap. */
  private static int step(int turn, Relation from, Relation to) {
    boolean goesOn =
        switch (to) {
          // It is the next chord, or lies above it to end below, or the other way round.
          case EQUAL -> turn == sign(from);
          case BELOW -> from == Relation.ABOVE || turn < 0;
          case ABOVE -> from == Relation.BELOW || turn > 0;
        };
    return (goesOn ? 0 : 1) + (to == Relation.EQUAL ? 0 : 1);
  }

  private static int sign(Relation relation) {
    return switch (relation) {
      case EQUAL -> 0;
      case BELOW -> -1;
      case ABOVE -> 1;
    };
  }

  /** The least number of breakpoints of a walk. */
  int fewest() {
    return toGo[0];
  }

  /** The fewest breakpoints from a state to the end. */
  int toGo(int gap, Relation relation) {
    return toGo[place(gap, relation.place())];
  }

  /** Whether some walk with the fewest breakpoints passes through a state. */
  boolean isTight(int gap, Relation relation) {
    int place = place(gap, relation.place());
    return gone[place] + toGo[place] == fewest();
  }
}
