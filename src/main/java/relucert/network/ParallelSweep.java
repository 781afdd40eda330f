package relucert.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;

/**
 * A 2-layer network whose neurons all look in one direction a, as a function of s = a.x: the sorted
 * breakpoints and the affine map between each two. Neighbouring maps differ by one neuron, so the
 * table costs one addition of rationals a neuron, and because the partial sums are the slopes of
 * the function itself they stay as short as the function's own numbers. A value then costs a binary
 * search.
 */
final class ParallelSweep {
  private final RationalVector direction;
  private final List<BigFraction> breakpoints;
  private final List<BigFraction> slopes;
  private final List<BigFraction> intercepts;

  /** What the function gains in slope and intercept when s passes the breakpoint upwards. */
  private record Turn(BigFraction breakpoint, BigFraction slope, BigFraction intercept) {}

  private ParallelSweep(
      RationalVector direction,
      List<Turn> turns,
      BigFraction leftSlope,
      BigFraction leftIntercept) {
    this.direction = direction;
    this.breakpoints = new ArrayList<>(turns.size());
    this.slopes = new ArrayList<>(List.of(leftSlope));
    this.intercepts = new ArrayList<>(List.of(leftIntercept));
    BigFraction slope = leftSlope;
    BigFraction intercept = leftIntercept;
    for (Turn turn : turns) {
      slope = slope.add(turn.slope());
      intercept = intercept.add(turn.intercept());
      breakpoints.add(turn.breakpoint());
      slopes.add(slope);
      intercepts.add(intercept);
    }
  }

  /** Returns the sweep of a network; empty if it is not of this shape. */
  static Optional<ParallelSweep> of(Network network) {
    if (network.depth() != 2 || network.neurons() == 0) {
      return Optional.empty();
    }
    Layer hidden = network.layers().get(0);
    Layer output = network.layers().get(1);
    Optional<RationalVector> direction =
        hidden.weights().stream().filter(row -> !row.isZero()).findFirst();
    if (direction.isEmpty()) {
      return Optional.empty();
    }
    int axis = firstNonZero(direction.get());
    List<Turn> turns = new ArrayList<>();
    BigFraction leftSlope = BigFraction.ZERO;
    BigFraction leftIntercept = output.biases().get(0);
    for (int j = 0; j < hidden.outputs(); j++) {
      RationalVector row = hidden.weights().row(j);
      BigFraction bias = hidden.biases().get(j);
      BigFraction scale = row.get(axis).divide(direction.get().get(axis));
      if (!row.equals(direction.get().times(scale))) {
        return Optional.empty();
      }
      BigFraction coefficient = output.weights().get(0, j);
      BigFraction slope = coefficient.multiply(scale);
      BigFraction intercept = coefficient.multiply(bias);
      if (scale.signum() == 0) {
        leftIntercept = bias.signum() > 0 ? leftIntercept.add(intercept) : leftIntercept;
      } else if (scale.signum() > 0) {
        turns.add(new Turn(bias.negate().divide(scale), slope, intercept));
      } else {
        turns.add(new Turn(bias.negate().divide(scale), slope.negate(), intercept.negate()));
        leftSlope = leftSlope.add(slope);
        leftIntercept = leftIntercept.add(intercept);
      }
    }
    turns.sort(Comparator.comparing(Turn::breakpoint));
    return Optional.of(new ParallelSweep(direction.get(), turns, leftSlope, leftIntercept));
  }

  private static int firstNonZero(RationalVector row) {
    int axis = 0;
    while (row.get(axis).signum() == 0) {
      axis++;
    }
    return axis;
  }

  BigFraction value(RationalVector x) {
    BigFraction s = direction.dot(x);
    int found = Collections.binarySearch(breakpoints, s);
    // At a breakpoint both neighbouring maps agree, so either piece will do.
    int piece = found >= 0 ? found : -found - 1;
    return slopes.get(piece).multiply(s).add(intercepts.get(piece));
  }
}
