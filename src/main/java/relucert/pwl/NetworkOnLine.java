package relucert.pwl;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;
import relucert.network.Layer;
import relucert.network.Network;

/**
 * A network of any depth restricted to the line t -&gt; p + t u: the exact function it realizes
 * there for all real t, and where its neurons switch.
 */
public final class NetworkOnLine {
  /** The neurons of a layer may have so many breakpoints in all for each switching point. */
  private static final long BREAKPOINTS_EACH = 4;

  private final PiecewiseLinear function;
  private final ImmutableList<BigFraction> switchingPoints;

  private NetworkOnLine(PiecewiseLinear function, ImmutableList<BigFraction> switchingPoints) {
    this.function = function;
    this.switchingPoints = switchingPoints;
  }

  /**
   * Restricts a network to a line.
   *
   * @param network a network on R^d
   * @param point p, of size d
   * @param direction u, of size d
   * @return the restriction
   * @throws IllegalArgumentException if a size is not d
   */
  public static NetworkOnLine of(Network network, RationalVector point, RationalVector direction) {
    return of(network, point, direction, Integer.MAX_VALUE);
  }

  /**
   * Restricts a network that may have any number of pieces to a line. That number can grow
   * exponentially with the number of layers.
   *
   * @param network a network on R^d
   * @param point p, of size d
   * @param direction u, of size d
   * @param most how many switching points are computed at most; also a quarter of the number of
   *     breakpoints that the neurons of a layer may have in all
   * @return the restriction
   * @throws IllegalArgumentException if a size is not d
   * @throws TooManyPiecesException if there are more
   */
  public static NetworkOnLine of(
      Network network, RationalVector point, RationalVector direction, int most) {
    int dimension = network.inputDimension();
    if (point.size() != dimension || direction.size() != dimension) {
      throw new IllegalArgumentException(
          String.format(
              "a line with a point of %d and a direction of %d coordinates"
                  + " for a network of input dimension %d",
              point.size(), direction.size(), dimension));
    }
    List<PiecewiseLinear> signal = new ArrayList<>();
    for (int i = 0; i < dimension; i++) {
      signal.add(PiecewiseLinear.of(new Affine(direction.get(i), point.get(i))));
    }
    TreeSet<BigFraction> switches = new TreeSet<>();
    for (Layer layer : network.layers().subList(0, network.depth() - 1)) {
      signal = rectified(layer, signal, switches, most);
    }
    PiecewiseLinear function = preActivation(network.layers().get(network.depth() - 1), 0, signal);
    return new NetworkOnLine(function, ImmutableList.copyOf(switches));
  }

  /**
   * Returns the function a network with one input realizes.
   *
   * @param network a network on R
   * @return its restriction to t -&gt; t
   * @throws IllegalArgumentException if the input dimension is not 1
   */
  public static NetworkOnLine of(Network network) {
    return of(network, RationalVector.zero(1), RationalVector.of(1));
  }

  /**
   * Returns the activations of a hidden layer and adds where they switch. The limits hold for each
   * neuron before the next is computed. A pre-activation has breakpoints at earlier switching
   * points only, so one neuron exceeds them by twice as many at most.
   */
  private static List<PiecewiseLinear> rectified(
      Layer layer, List<PiecewiseLinear> signal, Set<BigFraction> switches, int most) {
    List<PiecewiseLinear> activations = new ArrayList<>();
    long breakpoints = 0;
    for (int i = 0; i < layer.outputs(); i++) {
      PiecewiseLinear preActivation = preActivation(layer, i, signal);
      switches.addAll(preActivation.switchingPoints());
      activations.add(preActivation.relu());
      breakpoints += activations.get(i).breakpoints().size();
      requireAtMost(most, switches.size(), "points where neurons switch");
      requireAtMost(BREAKPOINTS_EACH * most, breakpoints, "breakpoints of the neurons of a layer");
    }
    return activations;
  }

  private static void requireAtMost(long most, long found, String what) {
    if (found > most) {
      throw new TooManyPiecesException(
          String.format(Locale.ROOT, "more than %,d %s along this line", most, what));
    }
  }

  private static PiecewiseLinear preActivation(Layer layer, int i, List<PiecewiseLinear> signal) {
    return PiecewiseLinear.combination(layer.weights().row(i), signal, layer.biases().get(i));
  }

  /**
   * Returns the function of t.
   *
   * @return t -&gt; g(p + t u)
   */
  public PiecewiseLinear function() {
    return function;
  }

  /**
   * Returns the points at which some neuron is switched on or off: the candidate breakpoints. A
   * breakpoint is always among them; a candidate need not be a breakpoint.
   *
   * @return the points in increasing order
   */
  public ImmutableList<BigFraction> switchingPoints() {
    return switchingPoints;
  }

  /**
   * Returns the number of activation intervals: the maximal open intervals on which every neuron
   * stays on or stays off.
   *
   * @return one more than the number of switching points
   */
  public int activationIntervals() {
    return switchingPoints.size() + 1;
  }
}
