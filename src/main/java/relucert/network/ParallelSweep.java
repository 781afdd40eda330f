package relucert.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A ridge network as a function of the position s = a.x: the sorted breakpoints and the affine map
 * between each two. Neighbouring maps differ by one neuron, so the table costs one addition of
 * rationals a neuron, and because the partial sums are the slopes of the function itself they stay
 * as short as the function's own numbers. A value then costs a binary search. This serves positions
 * of any length; where they are short {@link IntervalTable} is faster.
 */
final class ParallelSweep {
  private final List<BigFraction> breakpoints = new ArrayList<>();
  private final List<BigFraction> slopes = new ArrayList<>();
  private final List<BigFraction> intercepts = new ArrayList<>();

  /** What the function gains in slope and intercept when s passes the breakpoint upwards. */
  private record Turn(BigFraction breakpoint, BigFraction slope, BigFraction intercept) {}

  ParallelSweep(RidgeNetwork network) {
    List<Turn> turns = new ArrayList<>(network.neurons());
    BigFraction leftSlope = BigFraction.ZERO;
    BigFraction leftIntercept = network.constant();
    for (int j = 0; j < network.neurons(); j++) {
      BigFraction scale = network.scales().get(j);
      BigFraction bias = network.biases().get(j);
      BigFraction coefficient = network.coefficients().get(j);
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
    sum(turns, leftSlope, leftIntercept);
  }

  private void sum(List<Turn> turns, BigFraction leftSlope, BigFraction leftIntercept) {
    BigFraction slope = leftSlope;
    BigFraction intercept = leftIntercept;
    slopes.add(slope);
    intercepts.add(intercept);
    for (Turn turn : turns) {
      slope = slope.add(turn.slope());
      intercept = intercept.add(turn.intercept());
      breakpoints.add(turn.breakpoint());
      slopes.add(slope);
      intercepts.add(intercept);
    }
  }

  BigFraction value(BigFraction s) {
    int found = Collections.binarySearch(breakpoints, s);
    // At a breakpoint both neighbouring maps agree, so either piece will do.
    int piece = found >= 0 ? found : -found - 1;
    return slopes.get(piece).multiply(s).add(intercepts.get(piece));
  }
}
