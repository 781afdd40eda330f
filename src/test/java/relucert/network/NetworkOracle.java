package relucert.network;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;

/**
 * Evaluates a network term by term with plain fractions: no kernel, no sweep, no common
 * denominators.
 */
public final class NetworkOracle {
  private NetworkOracle() {}

  /** The value g(x). */
  public static BigFraction value(Network network, RationalVector x) {
    List<List<BigFraction>> signals = signals(network, x);
    return signals.get(signals.size() - 1).get(0);
  }

  /** Wx + b of every layer, hidden or not, from the input on. */
  static List<List<BigFraction>> signals(Network network, RationalVector x) {
    List<List<BigFraction>> signals = new ArrayList<>();
    List<BigFraction> input = x.entries();
    for (Layer layer : network.layers()) {
      List<BigFraction> image = new ArrayList<>();
      for (int i = 0; i < layer.outputs(); i++) {
        BigFraction sum = layer.biases().get(i);
        for (int j = 0; j < layer.inputs(); j++) {
          sum = sum.add(layer.weights().get(i, j).multiply(input.get(j)));
        }
        image.add(sum);
      }
      signals.add(image);
      List<BigFraction> positive = new ArrayList<>();
      for (BigFraction t : image) {
        positive.add(t.compareTo(BigFraction.ZERO) > 0 ? t : BigFraction.ZERO);
      }
      input = positive;
    }
    return signals;
  }
}
