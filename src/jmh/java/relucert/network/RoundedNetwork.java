package relucert.network;

import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;

/** A 2-layer network rounded to {@code double}: what exactness is compared with, for reference. */
final class RoundedNetwork {
  private final double[][] weights;
  private final double[] biases;
  private final double[] coefficients;
  private final double constant;

  RoundedNetwork(Network network) {
    RationalMatrix hidden = network.layers().get(0).weights();
    this.weights = hidden.stream().map(RoundedNetwork::rounded).toArray(double[][]::new);
    this.biases = rounded(network.layers().get(0).biases());
    this.coefficients = rounded(network.layers().get(1).weights().row(0));
    this.constant = network.layers().get(1).biases().get(0).doubleValue();
  }

  static double[] rounded(RationalVector vector) {
    return vector.entries().stream().mapToDouble(BigFraction::doubleValue).toArray();
  }

  double value(double[] x) {
    double value = constant;
    for (int i = 0; i < biases.length; i++) {
      double preActivation = biases[i];
      for (int j = 0; j < x.length; j++) {
        preActivation += weights[i][j] * x[j];
      }
      value += coefficients[i] * Math.max(0, preActivation);
    }
    return value;
  }

  /** Rounding errors are small against the terms of these networks, of which few cancel. */
  void requireCloseTo(BigFraction exact, double[] x) {
    double expected = exact.doubleValue();
    if (!(Math.abs(value(x) - expected) <= 1e-9 * (1 + Math.abs(expected)))) {
      throw new IllegalStateException("double: " + value(x) + ", exact: " + expected);
    }
  }
}
