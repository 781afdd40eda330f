package relucert.construction;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import relucert.instance.LabelGrid;
import relucert.instance.SampleOrder;
import relucert.network.FlatNetworks;

/**
 * The networks of {@link FivePoints} for all labelings of a grid. One of the first three neurons
 * may have a breakpoint that depends on the labels, so each network has its own hidden layer. With
 * positions p over h and chords over q, as in {@link FlatLine}, the output layer is over q h, and
 * the hidden layer over h s, where s / q is the absolute weight of the merged neuron (or s = 1):
 * its breakpoint is (first p_from + second p_to) / (h (first + second)).
 *
 * <p>Nothing overflows. Let r be the largest label, U the steepest chord of a rise by 1, X the
 * largest position and C = 32 r U. A chord is at most 2 r U, a turn 4 r U, the number called a 6 r
 * U, and a merged weight, the only sum of two of them, 10 r U; the weights on the right of x5 are
 * at most 2 r U + 3 * 10 r U = C. So output weights are at most C h, entries of the hidden layer at
 * most C times the larger of X, h and the direction's, and the output bias is at most r q h + 5 C
 * X: for a plain neuron facing left 2 C X is subtracted, there are at most two, and for a merged
 * one at most 22 r U X. A bound for all this is computed with detection beforehand.
 */
final class FlatFivePoints implements IntFunction<FlatNetworks> {
  private final LabelGrid grid;
  private final FlatLine line;
  private final FlatNetworks room;

  /** For each member of T its place along the line, from 0. */
  private final int[] places;

  private final long[] targets;
  private final long[] chords;

  // The network being written: its number, the sum of its weights facing right, what its neurons
  // facing left contribute at x1, and s.
  private int number;
  private long slopeOnTheRight;
  private long atFirst;
  private long scale;

  private FlatFivePoints(SampleOrder order, LabelGrid grid, FlatLine line) {
    int k = line.positions().length;
    this.grid = grid;
    this.line = line;
    this.room = FlatNetworks.own(grid.runSize(), line.direction().length, k - 2);
    this.places =
        grid.members().stream().mapToInt(sample -> order.places().indexOf(sample)).toArray();
    this.targets = new long[k];
    this.chords = new long[k - 1];
    room.setOutputDenominator(Math.multiplyExact(line.chordDenominator(), line.denominator()));
    long steepest = Math.multiplyExact(32L * grid.reach(), FlatLine.largest(line.steepness()));
    long longest =
        Math.max(
            line.denominator(),
            Math.max(FlatLine.largest(line.positions()), FlatLine.largest(line.direction())));
    Math.addExact(
        Math.multiplyExact(8, Math.multiplyExact(Math.max(steepest, 1), longest)),
        Math.multiplyExact((long) grid.reach(), room.outputDenominator()));
  }

  /**
   * Prepares the networks.
   *
   * @param order the order of at least 5 samples along the line
   * @param grid all labelings
   * @return for the first number of a run its networks, in room that is used again; empty if the
   *     numbers are too long
   */
  static Optional<IntFunction<FlatNetworks>> of(SampleOrder order, LabelGrid grid) {
    try {
      FlatLine line =
          FlatLine.of(order, IntStream.rangeClosed(1, grid.tuned().k()).boxed().toList());
      return Optional.of(new FlatFivePoints(order, grid, line));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  @Override
  public FlatNetworks apply(int first) {
    int[] labels = grid.labels(first);
    for (number = 0; number < room.count(); number++) {
      for (int t = 0; t < labels.length; t++) {
        targets[places[t]] = labels[t];
      }
      build();
      step(labels);
    }
    return room;
  }

  /** To the next number: the least digit first. */
  private void step(int[] labels) {
    int t = 0;
    while (t < labels.length && labels[t] == grid.reach()) {
      labels[t++] = -grid.reach();
    }
    if (t < labels.length) {
      labels[t]++;
    }
  }

  private void build() {
    for (int i = 0; i < chords.length; i++) {
      chords[i] = (targets[i + 1] - targets[i]) * line.steepness()[i];
    }
    slopeOnTheRight = 0;
    atFirst = 0;
    firstFive();
    for (int i = 4; i < chords.length; i++) {
      right(i - 1, chords[i] - slopeOnTheRight, i);
    }
    room.hiddenDenominators()[number] = line.denominator() * scale;
    room.constants()[number] = targets[0] * room.outputDenominator() - atFirst;
  }

  /** The cases of {@link FivePoints}, merged neurons first because they fix the scale. */
  private void firstFive() {
    long turn2 = chords[1] - chords[0];
    long turn3 = chords[2] - chords[1];
    long turn4 = chords[3] - chords[2];
    long a = chords[0] - chords[1] + chords[3];
    if (Long.signum(turn4) * Long.signum(a) <= 0) {
      merged(2, turn4, 3, -a, 4, true);
      right(0, turn2, 1);
      left(1, turn3, 2);
    } else if (Long.signum(turn2) * Long.signum(a) >= 0) {
      merged(0, a, 0, turn2, 1, false);
      left(1, turn3, 2);
      left(2, turn4, 3);
    } else if (Long.signum(turn3) * Long.signum(turn2) >= 0) {
      merged(1, turn2, 1, turn3, 2, false);
      right(0, chords[0], 0);
      right(2, turn4, 3);
    } else {
      merged(2, turn3, 2, turn4, 3, false);
      right(0, chords[0], 0);
      right(1, turn2, 1);
    }
  }

  private void right(int neuron, long weight, int place) {
    slopeOnTheRight += weight;
    write(neuron, weight, line.positions()[place] * scale, 1);
  }

  private void left(int neuron, long weight, int place) {
    atFirst += weight * (line.positions()[place] - line.positions()[0]);
    write(neuron, weight, line.positions()[place] * scale, -1);
  }

  /** As {@link Hinge#merged}: the first breakpoint if the weights' sum is 0, as both are 0 then. */
  private void merged(int neuron, long first, int from, long second, int to, boolean facesLeft) {
    long weight = first + second;
    scale = Math.max(Math.abs(weight), 1);
    long moment = first * line.positions()[from] + second * line.positions()[to];
    long breakpoint = weight == 0 ? line.positions()[from] : Long.signum(weight) * moment;
    if (facesLeft) {
      atFirst += moment - weight * line.positions()[0];
    } else {
      slopeOnTheRight += weight;
    }
    write(neuron, weight, breakpoint, facesLeft ? -1 : 1);
  }

  private void write(int neuron, long weight, long breakpoint, long sign) {
    for (int axis = 0; axis < line.direction().length; axis++) {
      room.weights(neuron, axis)[number] = sign * line.direction()[axis] * scale;
    }
    room.biases(neuron)[number] = -sign * breakpoint;
    room.outputs(neuron)[number] = weight * line.denominator();
  }
}
