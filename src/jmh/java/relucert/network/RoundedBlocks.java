package relucert.network;

import java.util.Arrays;
import java.util.List;
import relucert.exact.RationalVector;

/**
 * A 2-layer network rounded to {@code double} and evaluated at all points neuron by neuron, so that
 * the compiler uses vector instructions: as fast as rounded arithmetic in Java easily gets.
 */
final class RoundedBlocks {
  private static final int LANES = 256;

  private final double[][] rows;
  private final double[] output;
  private final double[][][] blocks;
  private final double[] sums = new double[LANES];

  RoundedBlocks(Network network, List<RationalVector> points) {
    Layer hidden = network.layers().get(0);
    rows = new double[hidden.outputs()][];
    for (int j = 0; j < rows.length; j++) {
      rows[j] = RoundedNetwork.rounded(hidden.weights().row(j).append(hidden.biases().get(j)));
    }
    output = RoundedNetwork.rounded(network.layers().get(1).weights().row(0));
    blocks = new double[(points.size() + LANES - 1) / LANES][hidden.inputs()][LANES];
    for (int i = 0; i < points.size(); i++) {
      double[] x = RoundedNetwork.rounded(points.get(i));
      for (int k = 0; k < x.length; k++) {
        blocks[i / LANES][k][i % LANES] = x[k];
      }
    }
  }

  /** Writes the values at all points. */
  void values(double[] out) {
    for (int b = 0; b * LANES < out.length; b++) {
      double[] values = new double[LANES];
      for (int j = 0; j < rows.length; j++) {
        double[] row = rows[j];
        double[][] x = blocks[b];
        int inputs = x.length;
        Arrays.fill(sums, row[inputs]);
        int k = 0;
        for (; k + 3 < inputs; k += 4) {
          add(sums, row[k], x[k], row[k + 1], x[k + 1], row[k + 2], x[k + 2], row[k + 3], x[k + 3]);
        }
        for (; k < inputs; k++) {
          add(sums, row[k], x[k]);
        }
        addPositive(values, output[j], sums);
      }
      System.arraycopy(values, 0, out, b * LANES, Math.min(LANES, out.length - b * LANES));
    }
  }

  private static void add(double[] out, double w, double[] x) {
    for (int i = 0; i < LANES; i++) {
      out[i] += w * x[i];
    }
  }

  private static void add(
      double[] out,
      double w0,
      double[] x0,
      double w1,
      double[] x1,
      double w2,
      double[] x2,
      double w3,
      double[] x3) {
    for (int i = 0; i < LANES; i++) {
      out[i] += w0 * x0[i] + w1 * x1[i] + w2 * x2[i] + w3 * x3[i];
    }
  }

  private static void addPositive(double[] out, double v, double[] x) {
    for (int i = 0; i < LANES; i++) {
      out[i] += v * Math.max(0.0, x[i]);
    }
  }
}
