package relucert.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.FractionVector;
import relucert.exact.IntegerMatrix;
import relucert.exact.IntegerVector;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.RunningFraction;

/**
 * A 2-layer network as a sum: one {@link RidgeNetwork} for each direction along which many of its
 * neurons look, and a smaller network of the others. A fine-tuned f + g is of this kind when g is.
 */
final class DirectionSweeps {
  /** Fewer neurons than this are cheaper to evaluate one by one. */
  static final int MANY = 4;

  private final List<RidgeNetwork> ridges;
  private final Optional<Network> others;

  private DirectionSweeps(List<RidgeNetwork> ridges, Optional<Network> others) {
    this.ridges = ridges;
    this.others = others;
  }

  /** Splits a network; empty if it has not two layers or no direction has many neurons. */
  static Optional<DirectionSweeps> of(Network network) {
    if (network.depth() != 2) {
      return Optional.empty();
    }
    Layer hidden = network.layers().get(0);
    Layer output = network.layers().get(1);
    List<RidgeNetwork> ridges = new ArrayList<>();
    List<Integer> rest = new ArrayList<>();
    byDirection(hidden)
        .forEach(
            (direction, neurons) -> {
              if (direction.isZero() || neurons.size() < MANY) {
                rest.addAll(neurons);
              } else {
                // The output bias counts once.
                BigFraction constant = ridges.isEmpty() ? output.biases().get(0) : BigFraction.ZERO;
                ridges.add(ridge(direction, hidden, output.weights().row(0), neurons, constant));
              }
            });
    if (ridges.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new DirectionSweeps(
            ridges, rest.isEmpty() ? Optional.empty() : Optional.of(only(rest, hidden, output))));
  }

  private static Map<RationalVector, List<Integer>> byDirection(Layer hidden) {
    Map<RationalVector, List<Integer>> byDirection = new LinkedHashMap<>();
    for (int j = 0; j < hidden.outputs(); j++) {
      RationalVector row = hidden.weights().row(j);
      RationalVector direction = row.isZero() ? row : normed(row);
      byDirection.computeIfAbsent(direction, unused -> new ArrayList<>()).add(j);
    }
    return byDirection;
  }

  /** The multiple of a row whose first entry other than 0 is 1. */
  private static RationalVector normed(RationalVector row) {
    BigFraction first = row.get(leading(row));
    return first.equals(BigFraction.ONE) ? row : row.times(first.reciprocal());
  }

  /** The place of the first entry that is not 0. */
  static int leading(RationalVector row) {
    int axis = 0;
    while (row.get(axis).signum() == 0) {
      axis++;
    }
    return axis;
  }

  /** The neurons along a direction whose leading entry is 1, so that a row's is its scale. */
  private static RidgeNetwork ridge(
      RationalVector direction,
      Layer hidden,
      RationalVector output,
      List<Integer> neurons,
      BigFraction constant) {
    int axis = leading(direction);
    FractionVector.Builder scales = new FractionVector.Builder(neurons.size());
    FractionVector.Builder biases = new FractionVector.Builder(neurons.size());
    FractionVector.Builder coefficients = new FractionVector.Builder(neurons.size());
    RunningFraction number = new RunningFraction();
    for (int j : neurons) {
      scales.add(number.set(hidden.weights().get(j, axis)));
      biases.add(number.set(hidden.biases().get(j)));
      coefficients.add(number.set(output.get(j)));
    }
    return RidgeNetwork.of(
        direction, scales.build(), biases.build(), coefficients.build(), constant);
  }

  /** The network of some of the neurons, without the output bias. */
  private static Network only(List<Integer> neurons, Layer hidden, Layer output) {
    List<RationalVector> rows = neurons.stream().map(hidden.weights()::row).toList();
    List<BigFraction> biases = neurons.stream().map(hidden.biases()::get).toList();
    List<BigFraction> coefficients = neurons.stream().map(j -> output.weights().get(0, j)).toList();
    return Network.of(
        Layer.of(RationalMatrix.of(hidden.inputs(), rows), RationalVector.of(biases)),
        Layer.of(
            RationalMatrix.of(neurons.size(), List.of(RationalVector.of(coefficients))),
            RationalVector.zero(1)));
  }

  /** The value at one point. */
  BigFraction value(RationalVector x) {
    BigFraction value = others.isPresent() ? others.get().value(x) : BigFraction.ZERO;
    for (RidgeNetwork ridge : ridges) {
      value = value.add(ridge.value(ridge.direction().dot(x)));
    }
    return value;
  }

  /** The values at points, in order. */
  RationalVector values(List<RationalVector> points) {
    Optional<IntegerMatrix> compact = compact(points);
    if (compact.isEmpty()) {
      return RationalVector.of(points.stream().map(this::value).toList());
    }
    RationalVector values = values(ridges.get(0), compact.get());
    for (RidgeNetwork ridge : ridges.subList(1, ridges.size())) {
      values = values.plus(values(ridge, compact.get()));
    }
    return others.isPresent() ? values.plus(others.get().values(points)) : values;
  }

  private static RationalVector values(RidgeNetwork ridge, IntegerMatrix points) {
    return ridge.values(points.times(IntegerVector.of(ridge.direction())));
  }

  /** The points over one denominator; empty if it or a coordinate over it is long. */
  private static Optional<IntegerMatrix> compact(List<RationalVector> points) {
    int dimension = points.isEmpty() ? 0 : points.get(0).size();
    FractionVector.Builder coordinates = new FractionVector.Builder(points.size() * dimension);
    RunningFraction number = new RunningFraction();
    for (RationalVector point : points) {
      for (BigFraction coordinate : point) {
        coordinates.add(number.set(coordinate));
      }
    }
    return coordinates
        .build()
        .overCommonDenominator()
        .map(entries -> IntegerMatrix.of(points.size(), dimension, entries));
  }
}
