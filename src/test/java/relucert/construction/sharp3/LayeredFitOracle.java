package relucert.construction.sharp3;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.instance.Instance;
import relucert.network.Layer;
import relucert.network.Network;

/** Values of networks of any depth, neuron by neuron with plain fractions. */
public final class LayeredFitOracle {
  private LayeredFitOracle() {}

  /** The first sample at which a network misses its target, with the value there. */
  public static Optional<String> miss(Network network, Instance instance) {
    for (int i = 1; i <= instance.k(); i++) {
      List<BigFraction> signal = instance.point(i).entries();
      for (int l = 0; l < network.depth(); l++) {
        Layer layer = network.layers().get(l);
        List<BigFraction> next = new ArrayList<>();
        for (int r = 0; r < layer.outputs(); r++) {
          BigFraction sum = layer.biases().get(r);
          for (int c = 0; c < layer.inputs(); c++) {
            if (signal.get(c).signum() != 0) {
              sum = sum.add(layer.weights().get(r, c).multiply(signal.get(c)));
            }
          }
          next.add(l + 1 < network.depth() && sum.signum() <= 0 ? BigFraction.ZERO : sum);
        }
        signal = next;
      }
      if (signal.get(0).subtract(instance.target(i)).signum() != 0) {
        return Optional.of("sample " + i + ": " + signal.get(0) + " for " + instance.target(i));
      }
    }
    return Optional.empty();
  }
}
