package relucert.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.network.Layer;
import relucert.network.Network;

/** All networks on the line with given widths and small integer weights and biases. */
final class SmallNetworks {
  private SmallNetworks() {}

  /**
   * Visits networks: first-layer weights -1 and 1 with biases from 0 up in steps that keep them
   * distinct, inner weights and biases from -most to most, output weights -1 and 1.
   */
  static void forEach(int[] widths, int most, Consumer<Network> visitor) {
    extend(new ArrayList<>(), widths, 0, most, visitor);
  }

  private static void extend(
      List<Layer> layers, int[] widths, int at, int most, Consumer<Network> visitor) {
    int inputs = at == 0 ? 1 : widths[at - 1];
    boolean last = at == widths.length;
    int outputs = last ? 1 : widths[at];
    int entries = outputs * inputs + (at == 0 || last ? 0 : outputs);
    int choices = at == 0 || last ? 2 : 2 * most + 1;
    long[] digits = new long[entries];
    do {
      layers.add(layer(digits, inputs, outputs, at == 0 || last, at == 0, most));
      if (last) {
        visitor.accept(Network.of(layers));
      } else {
        extend(layers, widths, at + 1, most, visitor);
      }
      layers.remove(layers.size() - 1);
    } while (next(digits, choices));
  }

  /** Signs only in the first layer (switching points 0, 1, 3, 6, ...) and in the last. */
  private static Layer layer(
      long[] digits, int inputs, int outputs, boolean signs, boolean first, int most) {
    long[][] rows = new long[outputs][inputs];
    long[] biases = new long[outputs];
    for (int i = 0; i < outputs; i++) {
      for (int j = 0; j < inputs; j++) {
        long digit = digits[i * inputs + j];
        rows[i][j] = signs ? 2 * digit - 1 : digit - most;
      }
      biases[i] =
          signs ? first ? -rows[i][0] * i * (i + 1L) / 2 : 0 : digits[outputs * inputs + i] - most;
    }
    return Layer.of(RationalMatrix.of(rows), RationalVector.of(biases));
  }

  private static boolean next(long[] digits, int choices) {
    for (int i = 0; i < digits.length; i++) {
      if (++digits[i] < choices) {
        return true;
      }
      digits[i] = 0;
    }
    return false;
  }
}
