package relucert.experiment.trained;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A power law m ~ c N^a fitted to points by least squares on logarithms, with an interval for a
 * that 95% of the fits to as many points drawn from them again (with repetition) lie in.
 *
 * @param exponent a
 * @param low the lower end of the interval
 * @param high its upper end
 * @param points the number of points
 */
record PowerLaw(double exponent, double low, double high, int points) {
  private static final int DRAWS = 2000;
  private static final double TAIL = 0.025;

  /**
   * A point.
   *
   * @param n N, at least 1
   * @param m m, at least 1
   */
  record Point(int n, int m) {}

  /** Fits; there have to be points with two different N. */
  static PowerLaw fit(List<Point> points, Random random) {
    List<Double> slopes = new ArrayList<>();
    while (slopes.size() < DRAWS) {
      List<Point> drawn = new ArrayList<>();
      for (int i = 0; i < points.size(); i++) {
        drawn.add(points.get(random.nextInt(points.size())));
      }
      if (isSpread(drawn)) {
        slopes.add(slope(drawn));
      }
    }
    double[] sorted = slopes.stream().mapToDouble(s -> s).sorted().toArray();
    int tail = (int) (DRAWS * TAIL);
    return new PowerLaw(slope(points), sorted[tail], sorted[DRAWS - 1 - tail], points.size());
  }

  /** Tells whether a slope is determined. */
  static boolean isSpread(List<Point> points) {
    return points.stream().mapToInt(Point::n).distinct().count() > 1;
  }

  private static double slope(List<Point> points) {
    double[] x = points.stream().mapToDouble(p -> StrictMath.log(p.n())).toArray();
    double[] y = points.stream().mapToDouble(p -> StrictMath.log(p.m())).toArray();
    double meanX = Arrays.stream(x).average().orElseThrow();
    double meanY = Arrays.stream(y).average().orElseThrow();
    double products = 0;
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      products += (x[i] - meanX) * (y[i] - meanY);
      squares += (x[i] - meanX) * (x[i] - meanX);
    }
    return products / squares;
  }
}
