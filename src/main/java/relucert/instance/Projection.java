package relucert.instance;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;

/**
 * Directions a in R^d with pairwise distinct a.x_i. One always exists when the samples are distinct
 * (end of Section 4.2): the moment vectors (1, t, ..., t^(d-1)) for t = 1, 2, ... fail at most d -
 * 1 times for each pair of samples, because the difference of the two is a non-zero polynomial in
 * t.
 */
public final class Projection {
  private Projection() {}

  /**
   * Finds an injective direction, always the same for the same samples: the first of e_1, ..., e_d,
   * (1, 1, 1, ...), (1, 2, 4, ...), (1, 3, 9, ...), ... that tells all samples apart. The
   * coordinate axes come first because they keep the numbers as short as the samples' own.
   *
   * @param points K x d, pairwise distinct rows
   * @return a direction of size d with pairwise distinct products
   * @throws IllegalArgumentException if two rows are equal
   */
  public static RationalVector injective(RationalMatrix points) {
    return candidates(points.rows(), points.columns())
        .filter(direction -> isInjective(points, direction))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("two samples are the same point"));
  }

  /**
   * Finds several injective directions, always the same for the same samples: the first ones of the
   * order of {@link #injective(RationalMatrix)}.
   *
   * @param points K x d, pairwise distinct rows
   * @param most the most directions wanted, at least 1
   * @return at least one and at most so many directions with pairwise distinct products; one only
   *     if d = 1, because all others are multiples of it
   * @throws IllegalArgumentException if two rows are equal
   */
  public static ImmutableList<RationalVector> injective(RationalMatrix points, int most) {
    RationalVector first = injective(points);
    if (points.columns() == 1) {
      return ImmutableList.of(first);
    }
    return Stream.concat(Stream.of(first), others(points, first, most))
        .distinct()
        .limit(most)
        .collect(ImmutableList.toImmutableList());
  }

  /** Moments are tried only so often: too many samples of a grid may lie in line for the others. */
  private static Stream<RationalVector> others(
      RationalMatrix points, RationalVector first, int most) {
    return candidates(points.rows(), points.columns())
        .limit(points.columns() + 2L * most)
        .filter(direction -> !direction.equals(first) && isInjective(points, direction));
  }

  /** The directions to try, of which one tells any K distinct samples in R^d apart. */
  static Stream<RationalVector> candidates(int k, int dimension) {
    long pairs = (long) k * (k - 1) / 2;
    long moments = pairs * Math.max(dimension - 1, 0) + 1;
    return Stream.concat(
        IntStream.range(0, dimension).mapToObj(axis -> RationalVector.unit(dimension, axis)),
        Stream.iterate(1L, t -> t <= moments, t -> t + 1).map(t -> moment(dimension, t)));
  }

  /**
   * Tells whether a direction tells all samples apart.
   *
   * @param points K x d
   * @param direction of size d
   * @return true if the products with the rows are pairwise distinct
   */
  public static boolean isInjective(RationalMatrix points, RationalVector direction) {
    Set<BigFraction> seen = new HashSet<>();
    return points.stream().allMatch(point -> seen.add(Rationals.canonical(point.dot(direction))));
  }

  private static RationalVector moment(int dimension, long t) {
    List<BigFraction> powers = new ArrayList<>();
    BigFraction power = BigFraction.ONE;
    for (int i = 0; i < dimension; i++) {
      powers.add(power);
      power = power.multiply(Rationals.of(t));
    }
    return RationalVector.of(powers);
  }
}
