package relucert.construction.paper;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.TunedSet;
import relucert.network.Layer;
import relucert.network.Network;

/** Values of a network neuron by neuron, and the promised sizes by trying all splits. */
final class PaperOracle {
  private PaperOracle() {}

  /** The first sample that is missed, from 1; 0 if there is none. */
  static int missed(Network network, Instance instance) {
    for (int i = 1; i <= instance.k(); i++) {
      if (value(network, instance.point(i)).compareTo(instance.target(i)) != 0) {
        return i;
      }
    }
    return 0;
  }

  /** The output, every layer over one common denominator. */
  static BigFraction value(Network network, RationalVector point) {
    List<BigFraction> signal = new ArrayList<>(point.entries());
    for (int l = 0; l < network.depth(); l++) {
      Layer layer = network.layers().get(l);
      List<BigFraction> next = new ArrayList<>();
      for (int r = 0; r < layer.biases().size(); r++) {
        BigInteger top = layer.biases().get(r).getNumerator();
        BigInteger bottom = layer.biases().get(r).getDenominator();
        for (int c = 0; c < signal.size(); c++) {
          BigFraction weight = layer.weights().get(r, c);
          BigInteger p = weight.getNumerator().multiply(signal.get(c).getNumerator());
          if (p.signum() != 0) {
            BigInteger q = weight.getDenominator().multiply(signal.get(c).getDenominator());
            top = q.equals(bottom) ? top.add(p) : top.multiply(q).add(p.multiply(bottom));
            bottom = q.equals(bottom) ? bottom : bottom.multiply(q);
          }
        }
        boolean isOff = l + 1 < network.depth() && top.signum() * bottom.signum() < 0;
        next.add(isOff ? BigFraction.ZERO : BigFraction.of(top, bottom));
      }
      signal = next;
    }
    return signal.get(0);
  }

  /** What a repaired construction promises. */
  static int promised(String construction, TunedSet tuned) {
    int n = tuned.size();
    return switch (construction) {
      case "u1" -> leastSplit(tuned.k(), 2);
      case "u2" -> (int) Math.ceil(Math.sqrt(tuned.k())) + 3 * n;
      case "u3" -> leastSplit(n, 4);
      case "u3-retained" -> leastSplit(tuned.retainedCount(), 4);
      case "app-a" -> 2 * n + 3;
      case "app-a-hard-tanh" -> 4 * n + 4;
      default -> throw new IllegalArgumentException(construction);
    };
  }

  /** The least a + cost * b over all a, b with ab >= count. */
  private static int leastSplit(int count, int cost) {
    int least = Integer.MAX_VALUE;
    for (int a = 0; a <= count; a++) {
      for (int b = 0; b <= count; b++) {
        if (a * b >= count) {
          least = Math.min(least, a + cost * b);
        }
      }
    }
    return least;
  }
}
