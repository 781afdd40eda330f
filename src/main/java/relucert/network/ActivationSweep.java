package relucert.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;

/**
 * The values of a network of at least 3 layers whose first layer looks along one direction a, at
 * points in the order of s = a.x. As long as no neuron switches, every neuron sees an affine
 * function of s; these functions are kept, and changed only where a neuron before them switches.
 *
 * <p>Each neuron is looked at only where it may switch. For hidden layers of d1 and d2 neurons and
 * K points that is about d1 d2 changes, as many bisections among the points, and one value of an
 * affine function for each point: O(K + d1 d2 log K), besides sorting the points.
 */
final class ActivationSweep {
  /** Numbers up to this size are summed in long arithmetic. */
  private static final int SHORT_BITS = 62;

  /** With fewer weights than this, short numbers are summed faster than any bookkeeping is done. */
  private static final long MANY_WEIGHTS = 2000;

  private final RationalVector direction;
  private final Network network;

  private ActivationSweep(RationalVector direction, Network network) {
    this.direction = direction;
    this.network = network;
  }

  /**
   * Prepares a network; empty if it has fewer than 3 layers, its first layer does not look along
   * one direction, or it is so small and its numbers so short that plain evaluation is faster.
   */
  static Optional<ActivationSweep> of(Network network) {
    return network.depth() < 3 || isPlain(network)
        ? Optional.empty()
        : commonDirection(network.layers().get(0)).map(a -> new ActivationSweep(a, network));
  }

  private static boolean isPlain(Network network) {
    long weights = network.layers().stream().mapToLong(l -> (long) l.inputs() * l.outputs()).sum();
    return weights < MANY_WEIGHTS
        && network.layers().stream()
                .mapToInt(l -> l.kernel().map(k -> k.growth()).orElse(SHORT_BITS))
                .sum()
            < SHORT_BITS;
  }

  /** The direction, its first entry other than 0 being 1, of which every row is a multiple. */
  private static Optional<RationalVector> commonDirection(Layer first) {
    Optional<RationalVector> row = first.weights().stream().filter(r -> !r.isZero()).findFirst();
    if (row.isEmpty()) {
      return Optional.empty();
    }
    int axis = DirectionSweeps.leading(row.get());
    RationalVector direction = row.get().times(row.get().get(axis).reciprocal());
    return first.weights().stream().allMatch(r -> r.equals(direction.times(r.get(axis))))
        ? Optional.of(direction)
        : Optional.empty();
  }

  /** Returns the values at the points, in their order. */
  RationalVector values(List<RationalVector> points) {
    RationalVector given = RationalVector.of(points.stream().map(direction::dot).toList());
    int[] order =
        IntStream.range(0, given.size())
            .boxed()
            .sorted(Comparator.comparing(given::get))
            .mapToInt(i -> i)
            .toArray();
    RationalVector places = RationalVector.of(IntStream.of(order).mapToObj(given::get).toList());
    Run run = new Run(places);
    BigFraction[] values = new BigFraction[order.length];
    for (int now = 0; now < order.length; now++) {
      values[order[now]] = run.value(now);
    }
    return RationalVector.of(Arrays.asList(values));
  }

  /** One walk along the places. */
  private final class Run {
    private final RationalVector places;
    private final List<SweptLayer> hidden = new ArrayList<>();
    private final RationalVector outputs;
    private SweptAffine output;

    Run(RationalVector places) {
      this.places = places;
      Layer last = network.layers().get(network.depth() - 1);
      outputs = last.weights().row(0);
      output = SweptAffine.of(BigFraction.ZERO, last.biases().get(0));
      network.layers().subList(0, network.depth() - 1).forEach(l -> hidden.add(new SweptLayer(l)));
      // A row is its entry there times the direction.
      hidden
          .get(0)
          .add(
              DirectionSweeps.leading(direction),
              SweptAffine.of(BigFraction.ONE, BigFraction.ZERO));
    }

    /** The value at a place; the indices have to increase from call to call by 1, from 0. */
    BigFraction value(int now) {
      int end = places.size();
      for (int l = 0; l < hidden.size(); l++) {
        for (SweptLayer.Change change : hidden.get(l).changes(places, now, end)) {
          if (l + 1 < hidden.size()) {
            hidden.get(l + 1).add(change.neuron(), change.difference());
          } else {
            output = output.plus(outputs.get(change.neuron()), change.difference());
          }
        }
        end = Math.min(end, hidden.get(l).next());
      }
      return output.at(places.get(now));
    }
  }
}
