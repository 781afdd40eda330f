package relucert.construction.deep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.instance.Instance;
import relucert.instance.TunedSet;
import relucert.network.Layer;
import relucert.network.Network;

/** Values of deep networks neuron by neuron, and promised widths by trying all parts. */
final class DeepOracle {
  private DeepOracle() {}

  static BigFraction value(Network network, List<BigFraction> point) {
    List<BigFraction> signal = point;
    int last = network.layers().size() - 1;
    for (int l = 0; l <= last; l++) {
      Layer layer = network.layers().get(l);
      List<BigFraction> next = new ArrayList<>();
      for (int j = 0; j < layer.biases().size(); j++) {
        BigFraction seen = layer.biases().get(j);
        for (int c = 0; c < signal.size(); c++) {
          seen = seen.add(layer.weights().get(j, c).multiply(signal.get(c)));
        }
        next.add(l < last && seen.signum() < 0 ? BigFraction.ZERO : seen);
      }
      signal = next;
    }
    return signal.get(0);
  }

  static boolean fits(Network network, Instance instance) {
    for (int i = 1; i <= instance.k(); i++) {
      BigFraction value = value(network, instance.point(i).entries());
      if (value.subtract(instance.target(i)).signum() != 0) {
        return false;
      }
    }
    return true;
  }

  static int width(Network network) {
    return network.widths().isEmpty() ? 0 : Collections.max(network.widths());
  }

  /**
   * The least width by the definition of theorem-l: the string of tuned samples is cut where it
   * starts or ends, and each width is tried with the room of its blocks written out.
   */
  static int sharpWidth(TunedSet tuned, int layers) {
    StringBuilder bits = new StringBuilder();
    for (int i = 1; i <= tuned.k(); i++) {
      bits.append(tuned.contains(i) ? '1' : '0');
    }
    String text = bits.toString();
    int ones = text.replace("0", "").length();
    if (ones == 0) {
      return 0;
    }
    int fromLeft = text.replaceFirst("^0*", "").length();
    int fromRight = text.replaceFirst("0*$", "").length();
    int samples = Math.min(Math.min(fromLeft, fromRight), text.length() - 1);
    for (int w = 0; ; w++) {
      for (int blocks = 1; 2 * blocks + 1 <= layers; blocks++) {
        int inner = Math.max(w - 2, 0);
        int outer = Math.max(blocks == 1 ? w : w - 1, 0);
        int outerBlocks = Math.min(blocks, 2);
        int innerBlocks = blocks - outerBlocks;
        int squares = outerBlocks * outer * outer + innerBlocks * inner * inner;
        int quads = outerBlocks * spikes(outer) + innerBlocks * spikes(inner);
        if (squares >= samples || quads >= ones) {
          return w;
        }
      }
    }
  }

  private static int spikes(int side) {
    return Math.max(side >= 2 ? 2 : 0, side * (side / 4));
  }
}
