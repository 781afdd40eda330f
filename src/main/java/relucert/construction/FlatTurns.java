package relucert.construction;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import relucert.instance.Block;
import relucert.instance.LabelGrid;
import relucert.instance.SampleOrder;
import relucert.network.FlatNetworks;

/**
 * The networks of all labelings of a grid whose neurons stand at retained samples and turn the
 * slope there from the chord before to the chord after: those of Lemma 4.5, Theorem 4.4 and the
 * flat base. The hidden layer is one for all labelings. An output weight is linear in the labels;
 * the part of a run's common labels is added to the part of the others, which is one for all runs.
 *
 * <p>Nothing overflows: all sums that occur are sums of some of the numbers label times effect of
 * one row, and r times the absolute sum of the row was computed with detection beforehand.
 */
final class FlatTurns implements IntFunction<FlatNetworks> {
  private final LabelGrid grid;
  private final FlatNetworks room;

  /** For each neuron, and last for the output bias, what label 1 of each member of T adds. */
  private final long[][] effects;

  /** The same rows, summed over the members whose labels change within a run. */
  private final long[][] withinRun;

  private FlatTurns(LabelGrid grid, FlatNetworks room, long[][] effects) {
    this.grid = grid;
    this.room = room;
    this.effects = effects;
    this.withinRun = new long[effects.length][grid.runSize()];
    for (int b = 0; b < grid.runSize(); b++) {
      // Of the first run, whose common labels are left out.
      int[] labels = grid.labels(b);
      for (int j = 0; j < effects.length; j++) {
        withinRun[j][b] = sum(effects[j], labels, 0, grid.runMembers());
      }
    }
  }

  /**
   * Prepares the polyline through some samples by right-facing neurons at all but the last.
   *
   * @param order the order along the line
   * @param grid all labelings
   * @param retained places in the order, from 1, increasing
   * @param from how many of the first neurons are left out, because their weight is 0
   * @return for the first number of a run its networks, in room that is used again; empty if the
   *     numbers are too long
   */
  static Optional<IntFunction<FlatNetworks>> polyline(
      SampleOrder order, LabelGrid grid, List<Integer> retained, int from) {
    int[] ranks = new int[retained.size() - 1 - from];
    for (int j = 0; j < ranks.length; j++) {
      ranks[j] = from + j;
    }
    return of(order, grid, retained, ranks, 0, true);
  }

  /**
   * Prepares the flat base: left-facing neurons from the block to the left, then right-facing ones
   * to the right.
   *
   * @param order the order along the line
   * @param grid all labelings
   * @param retained J(T) along the line
   * @param base a block of at least two samples
   * @return as {@link #polyline}
   */
  static Optional<IntFunction<FlatNetworks>> flatBase(
      SampleOrder order, LabelGrid grid, List<Integer> retained, Block base) {
    int left = retained.indexOf(base.first());
    int[] ranks = new int[retained.size() - 2];
    for (int j = 0; j < ranks.length; j++) {
      ranks[j] = j < left ? left - j : j + 1;
    }
    return of(order, grid, retained, ranks, left, false);
  }

  private static Optional<IntFunction<FlatNetworks>> of(
      SampleOrder order,
      LabelGrid grid,
      List<Integer> retained,
      int[] ranks,
      int left,
      boolean startsAtFirst) {
    try {
      FlatLine line = FlatLine.of(order, retained);
      FlatNetworks room =
          FlatNetworks.shared(grid.runSize(), line.direction().length, ranks.length);
      room.hiddenDenominators()[0] = line.denominator();
      room.setOutputDenominator(line.chordDenominator());
      long[][] effects = new long[ranks.length + 1][grid.members().size()];
      for (int j = 0; j < ranks.length; j++) {
        long sign = j < left ? -1 : 1;
        room.biases(j)[0] = Math.multiplyExact(-sign, line.positions()[ranks[j]]);
        for (int axis = 0; axis < line.direction().length; axis++) {
          room.weights(j, axis)[0] = Math.multiplyExact(sign, line.direction()[axis]);
        }
      }
      for (int t = 0; t < grid.members().size(); t++) {
        int rank = retained.indexOf(order.places().indexOf(grid.members().get(t)) + 1);
        for (int j = 0; j < ranks.length; j++) {
          effects[j][t] = turn(line.steepness(), ranks[j], rank);
        }
        effects[ranks.length][t] = startsAtFirst && rank == 0 ? line.chordDenominator() : 0;
      }
      requireRoom(effects, grid.reach());
      return Optional.of(new FlatTurns(grid, room, effects));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** By how much the slope turns at one retained sample, over q, if another one is raised by 1. */
  private static long turn(long[] steepness, int at, int raised) {
    long after = at < steepness.length ? steepness[at] : 0;
    long before = at > 0 ? steepness[at - 1] : 0;
    if (raised == at) {
      return Math.negateExact(Math.addExact(before, after));
    }
    return raised == at + 1 ? after : raised == at - 1 ? before : 0;
  }

  private static void requireRoom(long[][] effects, int reach) {
    for (long[] row : effects) {
      long sum = 0;
      for (long effect : row) {
        sum = Math.addExact(sum, Math.absExact(effect));
      }
      Math.multiplyExact(sum, (long) reach);
    }
  }

  private static long sum(long[] row, int[] labels, int from, int to) {
    long sum = 0;
    for (int t = from; t < to; t++) {
      sum += row[t] * labels[t];
    }
    return sum;
  }

  @Override
  public FlatNetworks apply(int first) {
    int[] labels = grid.labels(first);
    for (int j = 0; j < effects.length; j++) {
      long common = sum(effects[j], labels, grid.runMembers(), labels.length);
      add(common, withinRun[j], j < room.neurons() ? room.outputs(j) : room.constants());
    }
    return room;
  }

  private static void add(long common, long[] row, long[] into) {
    for (int b = 0; b < into.length; b++) {
      into[b] = common + row[b];
    }
  }
}
