package relucert.report.figure;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.construction.Hinge;
import relucert.construction.HingeFunction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.network.Layer;
import relucert.network.Network;
import relucert.pwl.Affine;
import relucert.pwl.NetworkOnLine;
import relucert.pwl.PiecewiseLinear;

/**
 * A ReLU network on a line, read as the paper draws it: layers of units, each of which is an
 * activation function of an affine form alpha of the units before. What is shown of a unit is taken
 * from the network's own neurons: the first neuron of unit u sees alpha_u - b or b - alpha_u, b
 * being the breakpoint of the activation's first hinge.
 *
 * @param network a network with one input
 * @param activations the activations of the units, layer by layer
 */
record UnitLayers(Network network, ImmutableList<ImmutableList<HingeFunction>> activations) {

  /** Returns the input alpha of a unit as a function on the line; layers and units from 1. */
  PiecewiseLinear alpha(int layer, int unit) {
    ImmutableList<HingeFunction> units = activations.get(layer - 1);
    int neuron =
        units.subList(0, unit - 1).stream()
            .mapToInt(activation -> activation.hinges().size())
            .sum();
    Hinge hinge = units.get(unit - 1).hinges().get(0);
    PiecewiseLinear seen = preActivation(layer, neuron);
    PiecewiseLinear breakpoint =
        PiecewiseLinear.of(new Affine(BigFraction.ZERO, hinge.breakpoint()));
    return hinge.facesLeft()
        ? breakpoint.plus(seen.times(BigFraction.ONE.negate()))
        : seen.plus(breakpoint);
  }

  /** Returns the output beta of a unit as a function on the line. */
  PiecewiseLinear beta(int layer, int unit) {
    PiecewiseLinear alpha = alpha(layer, unit);
    HingeFunction activation = activations.get(layer - 1).get(unit - 1);
    PiecewiseLinear sum = PiecewiseLinear.of(new Affine(BigFraction.ZERO, activation.constant()));
    for (Hinge hinge : activation.hinges()) {
      PiecewiseLinear shifted =
          alpha.plus(PiecewiseLinear.of(new Affine(BigFraction.ZERO, hinge.breakpoint().negate())));
      PiecewiseLinear argument =
          hinge.facesLeft() ? shifted.times(BigFraction.ONE.negate()) : shifted;
      sum = sum.plus(argument.relu().times(hinge.coefficient()));
    }
    return sum;
  }

  /** Returns alpha of all units of a layer at a point. */
  RationalVector alphas(int layer, BigFraction t) {
    List<BigFraction> alphas = new ArrayList<>();
    for (int unit = 1; unit <= activations.get(layer - 1).size(); unit++) {
      alphas.add(alpha(layer, unit).at(t));
    }
    return RationalVector.of(alphas);
  }

  /** What a neuron of a hidden layer sees; the neuron counted from 0. */
  private PiecewiseLinear preActivation(int layer, int neuron) {
    Layer full = network.layers().get(layer - 1);
    List<Layer> layers = new ArrayList<>(network.layers().subList(0, layer - 1));
    layers.add(
        Layer.of(
            RationalMatrix.of(full.weights().columns(), List.of(full.weights().row(neuron))),
            RationalVector.of(full.biases().get(neuron))));
    return NetworkOnLine.of(Network.of(layers)).function();
  }
}
