package relucert.search.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.LinearSystem;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.SampleOrder;
import relucert.network.Layer;
import relucert.network.Network;

/**
 * A network with another output layer, chosen so that many samples are fitted exactly: its weights
 * and bias solve a linear system with an equation for each of these samples. Activations of m
 * neurons of the last hidden layer that are in general position allow m + 1 samples; no neuron is
 * added.
 */
final class OutputRefit {
  /** Systems of more unknowns are not solved: with long numbers it takes minutes. */
  static final int MOST_UNKNOWNS = 130;

  private final Network network;
  private final Instance wanted;

  /** For each sample the activations of the last hidden layer and a 1. */
  private final List<RationalVector> equations = new ArrayList<>();

  OutputRefit(Network network, Instance wanted) {
    this.network = network;
    this.wanted = wanted;
    for (RationalVector x : wanted.samples()) {
      RationalVector seen =
          network.depth() == 1 ? x : network.preActivations(x).get(network.depth() - 2);
      boolean isHidden = network.depth() > 1;
      equations.add(
          seen.map(t -> isHidden && t.signum() < 0 ? BigFraction.ZERO : t).append(BigFraction.ONE));
    }
  }

  /** Whether a network's output layer is small enough. */
  static boolean isPossible(Network network) {
    Layer last = network.layers().get(network.depth() - 1);
    return last.inputs() < MOST_UNKNOWNS;
  }

  /** Returns the network that fits all samples; empty if no output layer does. */
  Optional<Network> all() {
    return fitting(java.util.stream.IntStream.rangeClosed(1, wanted.k()).boxed().toList());
  }

  /** Returns the network that fits as many as possible of the first samples of an order. */
  Network first(SampleOrder order) {
    // If so many can be fitted, fewer can.
    int fitted = 0;
    int missed = wanted.k() + 1;
    Network best = network;
    int next = Math.min(wanted.k(), equations.get(0).size());
    while (missed - fitted > 1) {
      Optional<Network> found = fitting(order.places().subList(0, next));
      if (found.isPresent()) {
        fitted = next;
        best = found.get();
      } else {
        missed = next;
      }
      next = missed > wanted.k() ? Math.min(wanted.k(), 2 * fitted) : (fitted + missed) / 2;
    }
    return best;
  }

  private Optional<Network> fitting(List<Integer> samples) {
    RationalMatrix a =
        RationalMatrix.of(
            equations.get(0).size(), samples.stream().map(i -> equations.get(i - 1)).toList());
    RationalVector targets = RationalVector.of(samples.stream().map(wanted::target).toList());
    return LinearSystem.solve(a, targets).map(this::withOutput);
  }

  private Network withOutput(RationalVector solution) {
    int inputs = solution.size() - 1;
    List<Layer> layers = new ArrayList<>(network.layers());
    RationalVector weights = RationalVector.of(solution.entries().subList(0, inputs));
    layers.set(
        layers.size() - 1,
        Layer.of(
            RationalMatrix.of(inputs, List.of(weights)), RationalVector.of(solution.get(inputs))));
    return Network.of(layers);
  }
}
