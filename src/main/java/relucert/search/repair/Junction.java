package relucert.search.repair;

import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.network.Layer;
import relucert.network.Network;
import relucert.network.NetworkSum;

/**
 * How a correction h that takes the residuals v_i of a network g at the samples is made part of it.
 * All ways give g(x_i) + v_i at the samples; they differ in neurons and in what happens elsewhere:
 *
 * <ul>
 *   <li>h as deep as g: side by side, no further neuron, g + h everywhere;
 *   <li>h deeper than g: two neurons for each missing layer hand g on, g + h everywhere;
 *   <li>h of 2 layers, g of 3: through a neuron of g's second hidden layer that is, and stays, on
 *       where v_i is not 0, if there is one; no further neuron. With p the neuron's pre-activation
 *       and a its output weight, a max(0, p + v/a) = a max(0, p) + v if v = 0, or p &gt;= 0 and p +
 *       v/a &gt;= 0. Elsewhere than at samples it may not be g + h;
 *   <li>h shallower otherwise: one neuron for each missing layer hands h on, lifted so that it is
 *       not negative at any sample; g + max(h, min v) everywhere.
 * </ul>
 */
final class Junction {
  private final Network network;
  private final Instance residuals;
  private final OptionalInt through;

  /**
   * Prepares to mend a network.
   *
   * @param network g
   * @param residuals the samples, with what has to be added there
   */
  Junction(Network network, Instance residuals) {
    this.network = network;
    this.residuals = residuals;
    this.through = network.depth() == 3 ? neuronThatIsOn() : OptionalInt.empty();
  }

  /** Returns the number of neurons that h costs beyond its own. */
  int further(int layers) {
    int missing = network.depth() - layers;
    return missing < 0 ? -2 * missing : through.isPresent() && layers == 2 ? 0 : missing;
  }

  /** Says how h is made part of g. */
  String way(int layers) {
    int missing = network.depth() - layers;
    if (missing == 0) {
      return "side by side";
    }
    return missing < 0
        ? "g handed on by 2 neurons a layer"
        : through.isPresent() && layers == 2
            ? "through neuron " + (through.getAsInt() + 1) + " of layer 2"
            : "handed on by 1 neuron a layer";
  }

  /** Returns g with h, which takes the residuals. */
  Network join(Network h) {
    if (h.depth() >= network.depth()) {
      return NetworkSum.of(network, h);
    }
    if (through.isPresent() && h.depth() == 2) {
      return spliced(h, through.getAsInt());
    }
    BigFraction least = BigFraction.ZERO;
    for (BigFraction v : residuals.targets()) {
      least = v.compareTo(least) < 0 ? v : least;
    }
    return NetworkSum.lifted(network, h, Rationals.canonical(least.negate()));
  }

  /** The first neuron of layer 2 that is on, with and without v, wherever v is not 0. */
  private OptionalInt neuronThatIsOn() {
    RationalVector outputs = network.layers().get(2).weights().row(0);
    boolean[] isOn = new boolean[outputs.size()];
    for (int j = 0; j < isOn.length; j++) {
      isOn[j] = outputs.get(j).signum() != 0;
    }
    for (int i : residuals.tuned().members()) {
      RationalVector seen = network.preActivations(residuals.point(i)).get(1);
      for (int j = 0; j < isOn.length; j++) {
        isOn[j] =
            isOn[j]
                && seen.get(j).signum() >= 0
                && seen.get(j).add(residuals.target(i).divide(outputs.get(j))).signum() >= 0;
      }
    }
    for (int j = 0; j < isOn.length; j++) {
      if (isOn[j]) {
        return OptionalInt.of(j);
      }
    }
    return OptionalInt.empty();
  }

  /** The network g whose neuron j of layer 2 sees p + h/a in place of p. */
  private Network spliced(Network h, int j) {
    Layer first = network.layers().get(0);
    Layer second = network.layers().get(1);
    Layer third = network.layers().get(2);
    BigFraction factor = third.weights().get(0, j).reciprocal();
    Layer own = h.layers().get(0);
    Layer value = h.layers().get(1);
    Layer wider =
        Layer.of(
            RationalMatrix.of(first.inputs(), both(first.weights(), own.weights())),
            RationalVector.of(Iterables.concat(first.biases(), own.biases())));
    List<RationalVector> rows = new ArrayList<>();
    List<BigFraction> biases = new ArrayList<>(second.biases().entries());
    for (int row = 0; row < second.outputs(); row++) {
      RationalVector added =
          row == j ? value.weights().row(0).times(factor) : RationalVector.zero(own.outputs());
      rows.add(RationalVector.of(Iterables.concat(second.weights().row(row), added)));
    }
    biases.set(j, biases.get(j).add(value.biases().get(0).multiply(factor)));
    return Network.of(
        wider,
        Layer.of(RationalMatrix.of(wider.outputs(), rows), RationalVector.of(biases)),
        third);
  }

  private static List<RationalVector> both(RationalMatrix above, RationalMatrix below) {
    List<RationalVector> rows = new ArrayList<>(above.stream().toList());
    rows.addAll(below.stream().toList());
    return rows;
  }
}
