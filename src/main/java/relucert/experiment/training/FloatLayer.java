package relucert.experiment.training;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.network.Layer;

/**
 * An affine map x -&gt; xW + b in single precision, W of size inputs x outputs, row by row.
 *
 * <p>Invariants: inputs * outputs finite weights, outputs finite biases. The arrays are not copied
 * and belong to this package.
 *
 * @param inputs the number of rows of W
 * @param outputs the number of columns of W
 * @param weights the entries of W
 * @param biases b
 */
@SuppressWarnings("ArrayRecordComponent")
record FloatLayer(int inputs, int outputs, float[] weights, float[] biases) {
  FloatLayer {
    if (weights.length != inputs * outputs || biases.length != outputs) {
      throw new IllegalArgumentException(
          String.format(
              "a layer %d x %d with %d weights and %d biases",
              inputs, outputs, weights.length, biases.length));
    }
  }

  /** The same numbers as exact fractions; our layers have one row for each output. */
  Layer toExact() {
    List<RationalVector> rows = new ArrayList<>(outputs);
    for (int j = 0; j < outputs; j++) {
      List<BigFraction> row = new ArrayList<>(inputs);
      for (int i = 0; i < inputs; i++) {
        row.add(exact(weights[i * outputs + j]));
      }
      rows.add(RationalVector.of(row));
    }
    List<BigFraction> bias = new ArrayList<>(outputs);
    for (float b : biases) {
      bias.add(exact(b));
    }
    return Layer.of(RationalMatrix.of(inputs, rows), RationalVector.of(bias));
  }

  /** The binary number that a float is. */
  static BigFraction exact(float number) {
    return BigFraction.from(number);
  }

  /** The value at a point in double precision, which is for looking at and decides nothing. */
  double[] apply(double[] x) {
    double[] y = new double[outputs];
    for (int j = 0; j < outputs; j++) {
      double sum = biases[j];
      for (int i = 0; i < inputs; i++) {
        sum += x[i] * weights[i * outputs + j];
      }
      y[j] = sum;
    }
    return y;
  }
}
