package relucert.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * K points of d coordinates as integers, each point over the common denominator of its coordinates,
 * cut into blocks of {@value #LANES} points. The denominator stands behind the coordinates as one
 * more of them, so that an affine map of the point is a linear form of these d + 1 integers.
 */
final class SampleBlocks {
  /** Enough for long loops, few enough for the planes of a neuron's inputs to stay in the cache. */
  static final int LANES = 256;

  private final List<IntegerVector> points;
  private final List<BigInteger> bounds;

  SampleBlocks(List<RationalVector> points, int dimension) {
    this.points = points.stream().map(IntegerVector::of).toList();
    this.bounds = bounds(this.points, dimension);
  }

  private static List<BigInteger> bounds(List<IntegerVector> points, int dimension) {
    List<BigInteger> bounds = new ArrayList<>(Collections.nCopies(dimension + 1, BigInteger.ZERO));
    for (IntegerVector point : points) {
      for (int k = 0; k < dimension; k++) {
        bounds.set(k, bounds.get(k).max(point.numerator(k).abs()));
      }
      bounds.set(dimension, bounds.get(dimension).max(point.denominator()));
    }
    return bounds;
  }

  int size() {
    return points.size();
  }

  int count() {
    return (points.size() + LANES - 1) / LANES;
  }

  int lanes(int block) {
    return Math.min(LANES, points.size() - block * LANES);
  }

  /** Bounds on the sizes of the coordinates and, last, of the denominators. */
  List<BigInteger> bounds() {
    return bounds;
  }

  /** The bits of all coordinates and denominators together. */
  long bits() {
    long bits = 0;
    for (IntegerVector point : points) {
      for (int k = 0; k < point.size(); k++) {
        bits += point.numerator(k).bitLength();
      }
      bits += point.denominator().bitLength();
    }
    return bits;
  }

  /** The denominators of all points. */
  BigInteger[] denominators() {
    return points.stream().map(IntegerVector::denominator).toArray(BigInteger[]::new);
  }

  /** The digits of a block: a plane for each digit of the layout. */
  long[][] planes(int block, PlaneLayout layout) {
    int lanes = lanes(block);
    long[][] planes = new long[layout.planes()][lanes];
    for (int i = 0; i < lanes; i++) {
      IntegerVector point = points.get(block * LANES + i);
      for (int k = 0; k < layout.size(); k++) {
        BigInteger number = k < point.size() ? point.numerator(k) : point.denominator();
        layout.radix().split(number, planes, layout.first(k), layout.digits(k), i);
      }
    }
    return planes;
  }
}
