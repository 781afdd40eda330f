package relucert.network;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;

/**
 * The values of a network of at least 3 layers whose first layer looks along one direction a, at
 * one point after the other. As long as no neuron switches, every neuron sees an affine function of
 * s = a.x; these functions are kept, and from one point to the next only what the neurons that
 * switched contribute to the next layer is changed. Each function follows from the activations at
 * the point alone, so the values are right for points in any order; in the order of s few neurons
 * switch.
 *
 * <p>The functions of a hidden layer are integers over one denominator, which their signs do not
 * need; those of the last layer are reduced after every change, because the network's own slopes
 * are often far shorter than its weights.
 */
final class ActivationSweep {
  /**
   * Numbers up to this size are summed in long arithmetic, which is faster than any bookkeeping.
   */
  private static final int SHORT_BITS = 62;

  private final RationalVector direction;
  private final List<SweptLayer> hidden = new ArrayList<>();
  private final RationalVector outputs;
  private BigFraction slope = BigFraction.ZERO;
  private BigFraction intercept;

  private ActivationSweep(RationalVector direction, Network network) {
    this.direction = direction;
    BigInteger denominator = BigInteger.ONE;
    for (Layer layer : network.layers().subList(0, network.depth() - 1)) {
      SweptLayer swept = new SweptLayer(layer.kernel().orElseThrow(), denominator);
      hidden.add(swept);
      denominator = swept.denominator();
    }
    Layer last = network.layers().get(network.depth() - 1);
    outputs = last.weights().row(0).times(BigFraction.of(denominator).reciprocal());
    intercept = last.biases().get(0);
    // A row is its entry there times the direction.
    hidden.get(0).add(DirectionSweeps.leading(direction), BigInteger.ONE, BigInteger.ZERO);
  }

  /**
   * Prepares a network; empty if it has fewer than 3 layers, its first layer does not look along
   * one direction, a hidden layer has no kernel, or its numbers are so short that plain evaluation
   * is faster.
   */
  static Optional<ActivationSweep> of(Network network) {
    int depth = network.depth();
    if (depth < 3
        || network.layers().stream().limit(depth - 1).anyMatch(l -> l.kernel().isEmpty())
        || network.layers().stream()
                .mapToInt(l -> l.kernel().map(k -> k.growth()).orElse(SHORT_BITS))
                .sum()
            < SHORT_BITS) {
      return Optional.empty();
    }
    return commonDirection(network.layers().get(0)).map(a -> new ActivationSweep(a, network));
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
    List<BigFraction> places = points.stream().map(direction::dot).toList();
    BigFraction[] values = new BigFraction[places.size()];
    IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparing(places::get))
        .forEach(i -> values[i] = value(places.get(i)));
    return RationalVector.of(Arrays.asList(values));
  }

  private BigFraction value(BigFraction s) {
    BigFraction place = Rationals.canonical(s);
    for (int l = 0; l < hidden.size(); l++) {
      SweptLayer layer = hidden.get(l);
      for (int i : layer.changed(place)) {
        if (l + 1 < hidden.size()) {
          hidden.get(l + 1).add(i, layer.slopeChange(i), layer.interceptChange(i));
        } else {
          slope = slope.add(outputs.get(i).multiply(layer.slopeChange(i)));
          intercept = intercept.add(outputs.get(i).multiply(layer.interceptChange(i)));
        }
        layer.settle(i);
      }
    }
    return slope.multiply(place).add(intercept);
  }
}
