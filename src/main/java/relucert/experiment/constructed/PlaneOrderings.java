package relucert.experiment.constructed;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.IntegerVector;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;

/**
 * All orders that K samples in the plane have along directions. The order changes where a direction
 * is perpendicular to the difference of two samples, and nowhere else; so one direction between any
 * two neighbours of these at most K(K-1)/2 lines, and there is one for each order up to reversal.
 */
final class PlaneOrderings {
  private PlaneOrderings() {}

  /** A direction in the upper half-plane or to the right, of integers without common divisor. */
  private record Ray(long x, long y) {

    static Ray of(BigInteger x, BigInteger y) {
      BigInteger divisor = x.gcd(y);
      boolean isUpper = y.signum() > 0 || (y.signum() == 0 && x.signum() > 0);
      BigInteger by = isUpper ? divisor : divisor.negate();
      // Below 2^31, so that a product of two and the difference of two products fit into a long.
      return new Ray(x.divide(by).intValueExact(), y.divide(by).intValueExact());
    }

    /** Compares by the angle, from 0 on and below a half turn. */
    int compareAngle(Ray other) {
      return Long.compare(other.x * y, x * other.y);
    }
  }

  /**
   * Returns directions that give every order of the samples, up to reversal, exactly once.
   *
   * @param points K x 2, pairwise distinct rows, K at least 2; over their common denominator
   *     differences are below 2^31
   * @return directions of two integers
   * @throws ArithmeticException if differences are larger
   */
  static List<long[]> directions(RationalMatrix points) {
    List<BigFraction> entries = new ArrayList<>();
    points.stream().forEach(point -> entries.addAll(point.entries()));
    BigInteger denominator = IntegerVector.commonDenominator(RationalVector.of(entries));
    List<Ray> rays = new ArrayList<>();
    for (int i = 0; i < points.rows(); i++) {
      for (int j = 0; j < i; j++) {
        BigInteger dx = difference(points, denominator, i, j, 0);
        BigInteger dy = difference(points, denominator, i, j, 1);
        rays.add(Ray.of(dy.negate(), dx));
      }
    }
    List<Ray> sorted = rays.stream().distinct().sorted(Ray::compareAngle).toList();
    List<long[]> between = new ArrayList<>();
    for (int r = 0; r < sorted.size(); r++) {
      Ray ray = sorted.get(r);
      boolean isLast = r + 1 == sorted.size();
      Ray next = sorted.get(isLast ? 0 : r + 1);
      between.add(between(ray, isLast ? new Ray(-next.x, -next.y) : next));
    }
    return between;
  }

  /** The sum lies between two rays less than a half turn apart; else, the ray turned a quarter. */
  private static long[] between(Ray ray, Ray next) {
    return ray.x == -next.x && ray.y == -next.y
        ? new long[] {-ray.y, ray.x}
        : new long[] {ray.x + next.x, ray.y + next.y};
  }

  private static BigInteger difference(
      RationalMatrix points, BigInteger denominator, int i, int j, int column) {
    BigFraction difference = points.get(i, column).subtract(points.get(j, column));
    return difference
        .multiply(denominator)
        .getNumerator()
        .multiply(BigInteger.valueOf(difference.multiply(denominator).getDenominator().signum()));
  }
}
