package relucert.construction;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;
import relucert.exact.RunningFraction;
import relucert.instance.CompactOrder;
import relucert.instance.TunedSet;
import relucert.network.RidgeNetwork;

/**
 * The 2-layer networks of Section 4 for many samples: neuron for neuron those of {@link Polyline},
 * {@link RetainedPolyline} and {@link SharpTwoLayer}, in time and memory linear in K. Each output
 * weight is the difference of the slopes of two neighbouring chords; its denominator divides the
 * product of two gaps between samples, so every weight has its own.
 */
public final class CompactTwoLayer {
  private static final int FIVE = 5;

  private final CompactOrder order;
  private final int[] kept;

  private CompactTwoLayer(CompactOrder order, int[] kept) {
    this.order = order;
    this.kept = kept;
  }

  /**
   * Returns the polyline through all samples (Lemma 4.5).
   *
   * @param order any instance along a direction
   * @return a network with K - 1 neurons
   */
  public static RidgeNetwork polyline(CompactOrder order) {
    return new CompactTwoLayer(order, IntStream.rangeClosed(1, order.k()).toArray()).polyline();
  }

  /**
   * Returns the polyline through the samples of J(T) (Theorem 4.4).
   *
   * @param order any instance along a direction
   * @return a network with |J(T)| - 1 neurons
   */
  public static RidgeNetwork retainedPolyline(CompactOrder order) {
    return new CompactTwoLayer(order, retained(order.tuned())).polyline();
  }

  /**
   * Returns the sharp network (Theorem A, proofs/theorem-a.md).
   *
   * @param order any instance along a direction
   * @return a network with W(T) neurons
   */
  public static RidgeNetwork sharp(CompactOrder order) {
    int base = flatBlock(order.tuned());
    if (base > 0) {
      return new CompactTwoLayer(order, retained(order.tuned())).flatBase(base);
    }
    return order.k() >= FIVE
        ? new CompactTwoLayer(order, IntStream.rangeClosed(1, order.k()).toArray()).fivePoints()
        : polyline(order);
  }

  /** J(T) of equation 14: a sample outside T is an endpoint of its block unless both sides are. */
  private static int[] retained(TunedSet tuned) {
    return IntStream.rangeClosed(1, tuned.k())
        .filter(
            r ->
                r == 1
                    || r == tuned.k()
                    || tuned.contains(r)
                    || tuned.contains(r - 1)
                    || tuned.contains(r + 1))
        .toArray();
  }

  /** The first member of the first block with at least two members; 0 if there is none. */
  private static int flatBlock(TunedSet tuned) {
    return IntStream.range(1, tuned.k())
        .filter(r -> !tuned.contains(r) && !tuned.contains(r + 1))
        .findFirst()
        .orElse(0);
  }

  private RidgeNetwork polyline() {
    CompactNeurons neurons = new CompactNeurons(order, kept.length);
    addRight(neurons, 0, new RunningFraction());
    return neurons.network(order.targets().get(kept[0] - 1));
  }

  /** As in {@link FlatBase}: from the base to the left, then from it to the right. */
  private RidgeNetwork flatBase(int base) {
    CompactNeurons neurons = new CompactNeurons(order, kept.length);
    int first = IntStream.range(0, kept.length).filter(r -> kept[r] == base).findFirst().getAsInt();
    RunningFraction slope = new RunningFraction();
    RunningFraction chord = new RunningFraction();
    for (int r = first; r > 0; r--) {
      neurons.chord(kept[r - 1], kept[r], chord);
      neurons.add(slope.subtract(chord), kept[r], true);
      slope.set(chord);
    }
    addRight(neurons, first + 1, new RunningFraction());
    return neurons.network(BigFraction.ZERO);
  }

  /** As in {@link FivePoints}: three neurons for the first five points, then one for each. */
  private RidgeNetwork fivePoints() {
    CompactNeurons neurons = new CompactNeurons(order, kept.length);
    RunningFraction chord = new RunningFraction();
    BigFraction[] x = new BigFraction[FIVE];
    BigFraction[] d = new BigFraction[FIVE - 1];
    for (int i = 0; i < FIVE; i++) {
      x[i] = order.positions().get(i);
      if (i > 0) {
        neurons.chord(i, i + 1, chord);
        d[i - 1] = chord.value();
      }
    }
    List<Hinge> hinges = FivePoints.firstFive(RationalVector.of(x), d);
    hinges.forEach(neurons::add);
    addRight(neurons, FIVE - 1, new RunningFraction().set(FivePoints.slopeOnTheRight(hinges)));
    // All further neurons face right and are off at the first sample.
    return neurons.network(HingeFunction.through(x[0], order.targets().get(0), hinges).constant());
  }

  /** At each kept sample, but the last, turns from the slope so far to the next chord. */
  private void addRight(CompactNeurons neurons, int from, RunningFraction slope) {
    RunningFraction chord = new RunningFraction();
    RunningFraction turn = new RunningFraction();
    for (int r = from; r + 1 < kept.length; r++) {
      neurons.chord(kept[r], kept[r + 1], chord);
      neurons.add(turn.set(chord).subtract(slope), kept[r], false);
      slope.set(chord);
    }
  }
}
