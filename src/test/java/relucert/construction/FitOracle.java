package relucert.construction;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.TunedSet;
import relucert.network.Layer;
import relucert.network.Network;

/**
 * What a construction has to deliver, worked out another way: values of 2-layer networks term by
 * term, and promised sizes from the string of 1s (tuned) and 0s along the line.
 */
final class FitOracle {
  private FitOracle() {}

  /** The constructions that this oracle knows. */
  static List<Construction> twoLayer() {
    return Constructions.standard().all().stream().filter(c -> c.layers() == 2).toList();
  }

  /** Whether b2 + sum of a_j max(0, w_j.x + b_j) is the target at every sample. */
  static boolean fits(Network network, Instance instance) {
    Layer hidden = network.layers().get(0);
    Layer output = network.layers().get(1);
    for (int i = 1; i <= instance.k(); i++) {
      BigFraction value = output.biases().get(0);
      for (int j = 0; j < hidden.biases().size(); j++) {
        BigFraction seen = hidden.biases().get(j);
        for (int axis = 0; axis < instance.dimension(); axis++) {
          seen = seen.add(hidden.weights().get(j, axis).multiply(instance.point(i).get(axis)));
        }
        if (seen.signum() > 0) {
          value = value.add(output.weights().get(0, j).multiply(seen));
        }
      }
      if (value.subtract(instance.target(i)).signum() != 0) {
        return false;
      }
    }
    return true;
  }

  /** The promised number of neurons; -1 if the construction does not apply. */
  static int promised(String construction, TunedSet tuned) {
    StringBuilder bits = new StringBuilder();
    for (int i = 1; i <= tuned.k(); i++) {
      bits.append(tuned.contains(i) ? '1' : '0');
    }
    int k = bits.length();
    int retained = bits.toString().replaceAll("000+", "00").length();
    boolean flat = bits.indexOf("00") >= 0;
    return switch (construction) {
      case "lemma-4.5" -> k - 1;
      case "thm-4.4", "thm-4.1" -> retained - 1;
      case "one-direction" -> bits.indexOf("00") == 0 ? retained - 2 : retained - 1;
      case "flat-base" -> flat ? retained - 2 : -1;
      case "five-points" -> k >= 5 ? k - 2 : -1;
      case "sharp-2" -> flat || k >= 5 ? retained - 2 : k - 1;
      default -> throw new IllegalArgumentException(construction);
    };
  }

  /** The network with one change that must not go unnoticed, for each neuron in three ways. */
  static List<Network> sabotaged(Network network) {
    Layer hidden = network.layers().get(0);
    Layer output = network.layers().get(1);
    List<Network> broken = new ArrayList<>();
    for (int j = 0; j < hidden.outputs(); j++) {
      List<BigFraction> weights = new ArrayList<>(output.weights().row(0).entries());
      if (weights.get(j).signum() == 0) {
        continue;
      }
      weights.set(j, weights.get(j).negate());
      broken.add(
          Network.of(
              hidden,
              Layer.of(
                  RationalMatrix.of(weights.size(), List.of(RationalVector.of(weights))),
                  output.biases())));
      List<RationalVector> rows = new ArrayList<>(hidden.weights().stream().toList());
      List<BigFraction> biases = new ArrayList<>(hidden.biases().entries());
      rows.set(j, rows.get(j).times(BigFraction.ONE.negate()));
      biases.set(j, biases.get(j).negate());
      broken.add(with(rows, biases, network));
      List<BigFraction> shifted = new ArrayList<>(hidden.biases().entries());
      shifted.set(j, shifted.get(j).add(BigFraction.of(1, 1000)));
      broken.add(with(hidden.weights().stream().toList(), shifted, network));
    }
    return broken;
  }

  private static Network with(
      List<RationalVector> rows, List<BigFraction> biases, Network network) {
    return Network.of(
        Layer.of(RationalMatrix.of(network.inputDimension(), rows), RationalVector.of(biases)),
        network.layers().get(1));
  }
}
