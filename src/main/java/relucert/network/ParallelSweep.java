package relucert.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;

/**
 * The neurons of a 2-layer network that look along one direction a, summed as a function of s =
 * a.x: the sorted breakpoints and the affine map between each two. Neighbouring maps differ by one
 * neuron, so the table costs one addition of rationals a neuron, and because the partial sums are
 * the slopes of the function itself they stay as short as the function's own numbers. A value then
 * costs a binary search.
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

  /**
   * Returns the sum of some neurons of a 2-layer network as a function of s = a.x.
   *
   * @param direction a, not zero
   * @param hidden the hidden layer
   * @param output the output layer
   * @param neurons which neurons, each with weights that are a multiple of a other than 0
   */
  static ParallelSweep of(
      RationalVector direction, Layer hidden, Layer output, List<Integer> neurons) {
    int axis = leading(direction);
    List<Turn> turns = new ArrayList<>(neurons.size());
    BigFraction leftSlope = BigFraction.ZERO;
    BigFraction leftIntercept = BigFraction.ZERO;
    for (int j : neurons) {
      BigFraction scale = hidden.weights().get(j, axis).divide(direction.get(axis));
      BigFraction bias = hidden.biases().get(j);
      BigFraction coefficient = output.weights().get(0, j);
      BigFraction slope = coefficient.multiply(scale);
      BigFraction intercept = coefficient.multiply(bias);
      BigFraction breakpoint = bias.negate().divide(scale);
      if (scale.signum() > 0) {
        turns.add(new Turn(breakpoint, slope, intercept));
      } else {
        turns.add(new Turn(breakpoint, slope.negate(), intercept.negate()));
        leftSlope = leftSlope.add(slope);
        leftIntercept = leftIntercept.add(intercept);
      }
    }
    turns.sort(Comparator.comparing(Turn::breakpoint));
    return new ParallelSweep(direction, turns, leftSlope, leftIntercept);
  }

  /** The place of the first entry that is not 0. */
  static int leading(RationalVector row) {
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
