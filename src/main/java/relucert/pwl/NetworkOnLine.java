package relucert.pwl;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.network.Layer;
import relucert.network.Network;

/**
 * A network of any depth restricted to the line t -&gt; p + t u: the exact function it realizes
 * there for all real t, and where its neurons switch.
 */
public final class NetworkOnLine {
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
      List<PiecewiseLinear> preActivations = apply(layer, signal);
      preActivations.forEach(neuron -> switches.addAll(neuron.switchingPoints()));
      signal = preActivations.stream().map(PiecewiseLinear::relu).toList();
    }
    PiecewiseLinear function = apply(network.layers().get(network.depth() - 1), signal).get(0);
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

  private static List<PiecewiseLinear> apply(Layer layer, List<PiecewiseLinear> signal) {
    RationalMatrix weights = layer.weights();
    List<PiecewiseLinear> outputs = new ArrayList<>(weights.rows());
    for (int i = 0; i < weights.rows(); i++) {
      outputs.add(PiecewiseLinear.combination(weights.row(i), signal, layer.biases().get(i)));
    }
    return outputs;
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
