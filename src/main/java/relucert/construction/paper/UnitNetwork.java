package relucert.construction.paper;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.construction.Hinge;
import relucert.construction.HingeFunction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.network.Layer;
import relucert.network.Network;

/**
 * Turns layers of {@link Unit}s into a ReLU network: each unit becomes the neurons of its
 * activation function, and the functions' constants go into the biases of the next layer.
 */
public final class UnitNetwork {
  private UnitNetwork() {}

  /**
   * Returns the ReLU network x -&gt; weights . u(x) + bias, u(x) the outputs of the last layer of
   * units.
   *
   * @param inputs the input dimension d
   * @param layers layers of units, from the input on; each may be empty
   * @param weights output weights, one for each unit of the last layer
   * @param bias the output bias
   * @return a network with one more layer than there are layers of units; its neurons are those of
   *     all activation functions
   */
  public static Network of(
      int inputs, List<List<Unit>> layers, RationalVector weights, BigFraction bias) {
    List<Layer> network = new ArrayList<>();
    List<HingeFunction> before = List.of();
    boolean isFirst = true;
    for (List<Unit> units : layers) {
      List<RationalVector> rows = new ArrayList<>();
      List<BigFraction> biases = new ArrayList<>();
      for (Unit unit : units) {
        RationalVector form = isFirst ? unit.weights() : weights(unit.weights(), before);
        BigFraction shift = isFirst ? unit.bias() : bias(unit.weights(), unit.bias(), before);
        RationalVector opposite = form.times(BigFraction.ONE.negate());
        for (Hinge hinge : unit.activation().hinges()) {
          BigFraction argument = shift.subtract(hinge.breakpoint());
          rows.add(hinge.facesLeft() ? opposite : form);
          biases.add(hinge.facesLeft() ? argument.negate() : argument);
        }
      }
      network.add(
          Layer.of(
              RationalMatrix.of(isFirst ? inputs : neurons(before), rows),
              RationalVector.of(biases)));
      before = units.stream().map(Unit::activation).toList();
      isFirst = false;
    }
    network.add(
        Layer.of(
            RationalMatrix.of(neurons(before), List.of(weights(weights, before))),
            RationalVector.of(bias(weights, bias, before))));
    return Network.of(network);
  }

  private static int neurons(List<HingeFunction> activations) {
    return activations.stream().mapToInt(activation -> activation.hinges().size()).sum();
  }

  /** A weight for each neuron, from the weight for each unit. */
  private static RationalVector weights(RationalVector units, List<HingeFunction> activations) {
    List<BigFraction> weights = new ArrayList<>();
    for (int u = 0; u < activations.size(); u++) {
      for (Hinge hinge : activations.get(u).hinges()) {
        weights.add(units.get(u).multiply(hinge.coefficient()));
      }
    }
    return RationalVector.of(weights);
  }

  private static BigFraction bias(
      RationalVector units, BigFraction bias, List<HingeFunction> activations) {
    BigFraction sum = bias;
    for (int u = 0; u < activations.size(); u++) {
      sum = sum.add(units.get(u).multiply(activations.get(u).constant()));
    }
    return sum;
  }
}
