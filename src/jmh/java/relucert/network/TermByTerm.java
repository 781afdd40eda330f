package relucert.network;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;

/** The baseline of evaluation: plain fractions, one product and one sum after the other. */
public final class TermByTerm {
  private TermByTerm() {}

  /**
   * Returns the value of a network at a point.
   *
   * @param network a network
   * @param x a point
   * @return g(x)
   */
  public static BigFraction value(Network network, RationalVector x) {
    List<BigFraction> signal = x.entries();
    for (int l = 0; l < network.depth(); l++) {
      Layer layer = network.layers().get(l);
      List<BigFraction> image = new ArrayList<>(layer.outputs());
      for (int i = 0; i < layer.outputs(); i++) {
        BigFraction sum = layer.biases().get(i);
        for (int j = 0; j < layer.inputs(); j++) {
          sum = sum.add(layer.weights().get(i, j).multiply(signal.get(j)));
        }
        boolean isCut = l + 1 < network.depth() && sum.signum() < 0;
        image.add(isCut ? BigFraction.ZERO : sum);
      }
      signal = image;
    }
    return signal.get(0);
  }
}
