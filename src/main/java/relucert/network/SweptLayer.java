package relucert.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;

/**
 * A hidden layer in an {@link ActivationSweep}: for each neuron the affine function of s it sees,
 * the one it sends on (that function if it is active, 0 if not), and the place at which it has to
 * be looked at again.
 */
final class SweptLayer {
  /** Before all places: to be looked at wherever the sweep stands. */
  private static final int AT_ONCE = -1;

  private final Layer layer;
  private final SweptAffine[] seen;
  private final SweptAffine[] sent;
  private final int[] due;
  private int next = AT_ONCE;

  /** A change of the function that a neuron sends on. */
  record Change(int neuron, SweptAffine difference) {}

  /** The layer while no neuron of the layer before it is active. */
  SweptLayer(Layer layer) {
    this.layer = layer;
    seen = new SweptAffine[layer.outputs()];
    sent = new SweptAffine[layer.outputs()];
    due = new int[layer.outputs()];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = SweptAffine.of(BigFraction.ZERO, layer.biases().get(i));
    }
    Arrays.fill(sent, SweptAffine.ZERO);
    Arrays.fill(due, AT_ONCE);
  }

  /** Adds to what input j sends. */
  void add(int j, SweptAffine difference) {
    for (int i = 0; i < seen.length; i++) {
      BigFraction weight = layer.weights().get(i, j);
      if (weight.signum() != 0) {
        seen[i] = seen[i].plus(weight, difference);
        due[i] = AT_ONCE;
        next = AT_ONCE;
      }
    }
  }

  /**
   * Settles what the neurons send at a place, and when they have to be looked at again.
   *
   * @param places increasing numbers
   * @param now the index of the place
   * @param end the index, behind it, up to which the layers before this one send the same
   * @return the neurons that send something else than before
   */
  List<Change> changes(RationalVector places, int now, int end) {
    if (next > now) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    next = places.size();
    for (int i = 0; i < seen.length; i++) {
      if (due[i] <= now) {
        boolean isActive = seen[i].isPositiveAt(places.get(now));
        SweptAffine sends = isActive ? seen[i] : SweptAffine.ZERO;
        if (!sends.equals(sent[i])) {
          changes.add(new Change(i, sends.minus(sent[i])));
          sent[i] = sends;
        }
        due[i] = switchBetween(seen[i], isActive, places, now + 1, end);
      }
      next = Math.min(next, due[i]);
    }
    return changes;
  }

  /** The index of the first place, from..end, that has to be looked at. */
  int next() {
    return next;
  }

  /**
   * The first index in [from, end) at which an affine function is no longer positive, or no longer
   * not; {@code end} if there is none. It changes once at most, so it is found by bisection.
   */
  private static int switchBetween(
      SweptAffine function, boolean isActive, RationalVector places, int from, int end) {
    if (from >= end || function.isPositiveAt(places.get(end - 1)) == isActive) {
      return end;
    }
    int same = from - 1;
    int other = end - 1;
    while (other - same > 1) {
      int middle = (same + other) >>> 1;
      if (function.isPositiveAt(places.get(middle)) == isActive) {
        same = middle;
      } else {
        other = middle;
      }
    }
    return other;
  }
}
