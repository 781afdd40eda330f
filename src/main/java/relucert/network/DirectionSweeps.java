package relucert.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;

/**
 * A 2-layer network as a sum: one {@link ParallelSweep} for each direction along which many of its
 * neurons look, and a smaller network of the others. A fine-tuned f + g is of this kind when g is.
 */
final class DirectionSweeps {
  /** Fewer neurons than this are cheaper to evaluate one by one. */
  static final int MANY = 4;

  private final List<ParallelSweep> sweeps;
  private final Network others;

  private DirectionSweeps(List<ParallelSweep> sweeps, Network others) {
    this.sweeps = sweeps;
    this.others = others;
  }

  /** Splits a network; empty if it has not two layers or no direction has many neurons. */
  static Optional<DirectionSweeps> of(Network network) {
    if (network.depth() != 2) {
      return Optional.empty();
    }
    Layer hidden = network.layers().get(0);
    Layer output = network.layers().get(1);
    List<ParallelSweep> sweeps = new ArrayList<>();
    List<Integer> rest = new ArrayList<>();
    byDirection(hidden)
        .forEach(
            (direction, neurons) -> {
              if (direction.isZero() || neurons.size() < MANY) {
                rest.addAll(neurons);
              } else {
                sweeps.add(ParallelSweep.of(direction, hidden, output, neurons));
              }
            });
    return sweeps.isEmpty()
        ? Optional.empty()
        : Optional.of(new DirectionSweeps(sweeps, only(rest, hidden, output)));
  }

  private static Map<RationalVector, List<Integer>> byDirection(Layer hidden) {
    Map<RationalVector, List<Integer>> byDirection = new LinkedHashMap<>();
    for (int j = 0; j < hidden.outputs(); j++) {
      RationalVector row = hidden.weights().row(j);
      RationalVector direction =
          row.isZero() ? row : row.times(row.get(ParallelSweep.leading(row)).reciprocal());
      byDirection.computeIfAbsent(direction, unused -> new ArrayList<>()).add(j);
    }
    return byDirection;
  }

  /** The network of some of the neurons, with the output bias. */
  private static Network only(List<Integer> neurons, Layer hidden, Layer output) {
    List<RationalVector> rows = neurons.stream().map(hidden.weights()::row).toList();
    List<BigFraction> biases = neurons.stream().map(hidden.biases()::get).toList();
    List<BigFraction> coefficients = neurons.stream().map(j -> output.weights().get(0, j)).toList();
    return Network.of(
        Layer.of(RationalMatrix.of(hidden.inputs(), rows), RationalVector.of(biases)),
        Layer.of(
            RationalMatrix.of(neurons.size(), List.of(RationalVector.of(coefficients))),
            output.biases()));
  }

  BigFraction value(RationalVector x) {
    BigFraction value = others.value(x);
    for (ParallelSweep sweep : sweeps) {
      value = value.add(sweep.value(x));
    }
    return value;
  }
}
