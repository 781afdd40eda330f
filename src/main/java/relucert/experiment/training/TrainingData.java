package relucert.experiment.training;

import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;

/**
 * Samples in single precision, K x d, row by row.
 *
 * @param k K
 * @param dimension d
 * @param points the K * d coordinates; not copied
 */
@SuppressWarnings("ArrayRecordComponent")
public record TrainingData(int k, int dimension, float[] points) {
  /**
   * Rounds samples to floats.
   *
   * @param points K x d
   * @return the samples; the same numbers if they are floats
   */
  public static TrainingData of(RationalMatrix points) {
    float[] rounded = new float[points.rows() * points.columns()];
    for (int i = 0; i < points.rows(); i++) {
      float[] row = floats(points.row(i));
      System.arraycopy(row, 0, rounded, i * points.columns(), row.length);
    }
    return new TrainingData(points.rows(), points.columns(), rounded);
  }

  /**
   * Rounds numbers to floats.
   *
   * @param numbers the numbers
   * @return the nearest floats
   */
  public static float[] floats(RationalVector numbers) {
    float[] rounded = new float[numbers.size()];
    for (int i = 0; i < rounded.length; i++) {
      rounded[i] = numbers.get(i).floatValue();
    }
    return rounded;
  }

  /**
   * Returns a sample in double precision.
   *
   * @param sample its number, from 1
   * @return x_i
   */
  public double[] point(int sample) {
    double[] x = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      x[i] = points[(sample - 1) * dimension + i];
    }
    return x;
  }
}
