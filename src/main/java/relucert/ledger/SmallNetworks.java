package relucert.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.network.Layer;
import relucert.network.Network;

/** All networks on the line with given widths and weights and biases from {-1, 0, 1}. */
final class SmallNetworks {
  private SmallNetworks() {}

  /** The output bias is 0. There are 3^p networks with p weights and hidden biases. */
  static Stream<Network> of(int... widths) {
    int parameters = widths[widths.length - 1];
    int inputs = 1;
    for (int width : widths) {
      parameters += (inputs + 1) * width;
      inputs = width;
    }
    int codes = IntStream.range(0, parameters).reduce(1, (product, i) -> product * 3);
    return IntStream.range(0, codes).mapToObj(code -> network(widths, code));
  }

  /** Weights and biases from the base-3 digits of a code. */
  private static Network network(int[] widths, int code) {
    List<Layer> layers = new ArrayList<>();
    int left = code;
    int inputs = 1;
    for (int l = 0; l <= widths.length; l++) {
      boolean last = l == widths.length;
      int outputs = last ? 1 : widths[l];
      List<RationalVector> rows = new ArrayList<>();
      List<BigFraction> biases = new ArrayList<>();
      for (int i = 0; i < outputs; i++) {
        List<BigFraction> row = new ArrayList<>();
        for (int j = 0; j < inputs; j++) {
          row.add(Rationals.of(left % 3 - 1L));
          left /= 3;
        }
        rows.add(RationalVector.of(row));
        biases.add(Rationals.of(last ? 0 : left % 3 - 1L));
        left /= last ? 1 : 3;
      }
      layers.add(Layer.of(RationalMatrix.of(inputs, rows), RationalVector.of(biases)));
      inputs = outputs;
    }
    return Network.of(layers);
  }
}
