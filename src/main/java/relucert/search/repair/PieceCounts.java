package relucert.search.repair;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.network.Network;
import relucert.pwl.NetworkOnLine;

/**
 * How many pieces a network has along lines, exactly, each line taken from end to end.
 *
 * <p>Invariant: at least one number, in increasing order.
 *
 * @param numbers the numbers of pieces
 */
public record PieceCounts(ImmutableList<Integer> numbers) {
  /** Random points have coordinates at so many equal parts of the samples' range. */
  private static final int PARTS = 64;

  /** So many switching points are computed along a line: a second or two. */
  private static final int MOST = 100_000;

  /**
   * Counts the pieces along random lines. Each goes through two different random points of the box
   * that the samples span (a range without length is taken as of length 1), whose coordinates are
   * at multiples of 1/64 of its edges.
   *
   * @param network a network on R^d
   * @param points the samples, K x d, K and d at least 1
   * @param lines how many, at least 1
   * @param seed the same seed, the same lines
   * @return the numbers of pieces
   * @throws IllegalArgumentException if there are no lines or the dimensions differ
   * @throws relucert.pwl.TooManyPiecesException if there are too many along one of the lines
   */
  public static PieceCounts ofRandomLines(
      Network network, RationalMatrix points, int lines, long seed) {
    if (lines < 1 || points.columns() < 1) {
      throw new IllegalArgumentException(lines + " lines in dimension " + points.columns());
    }
    SplittableRandom random = new SplittableRandom(seed);
    RationalVector low = extremes(points, -1);
    RationalVector edges =
        extremes(points, 1).minus(low).map(e -> e.signum() == 0 ? BigFraction.ONE : e);
    List<Integer> numbers = new ArrayList<>();
    while (numbers.size() < lines) {
      RationalVector p = point(low, edges, random);
      RationalVector u = point(low, edges, random).minus(p);
      if (!u.isZero()) {
        numbers.add(along(network, p, u));
      }
    }
    return new PieceCounts(ImmutableList.sortedCopyOf(numbers));
  }

  private static RationalVector extremes(RationalMatrix points, int sign) {
    return points.stream()
        .reduce(
            (a, b) ->
                RationalVector.of(
                    IntStream.range(0, a.size())
                        .mapToObj(
                            i -> sign * a.get(i).compareTo(b.get(i)) >= 0 ? a.get(i) : b.get(i))
                        .toList()))
        .orElseThrow();
  }

  private static RationalVector point(
      RationalVector low, RationalVector edges, SplittableRandom random) {
    List<BigFraction> coordinates = new ArrayList<>();
    for (int i = 0; i < low.size(); i++) {
      BigFraction part = Rationals.of(random.nextInt(PARTS + 1), PARTS);
      coordinates.add(low.get(i).add(edges.get(i).multiply(part)));
    }
    return RationalVector.of(coordinates);
  }

  /**
   * Counts the pieces along a line.
   *
   * @param network a network on R^d
   * @param point a point of the line, of size d
   * @param direction the line's direction, of size d, not zero
   * @return the number of pieces of t -&gt; g(p + t u)
   * @throws relucert.pwl.TooManyPiecesException if there are too many
   */
  public static int along(Network network, RationalVector point, RationalVector direction) {
    return NetworkOnLine.of(network, point, direction, MOST).function().pieces().size();
  }

  /**
   * Returns the most pieces that a network of these widths can have along a line: the product of
   * d_l + 1 over the hidden layers (theorem-d; Theorem 4.1's m + 1 for 2 layers).
   *
   * @param network a network
   * @return the cap
   */
  public static BigInteger cap(Network network) {
    BigInteger cap = BigInteger.ONE;
    for (int width : network.widths()) {
      cap = cap.multiply(BigInteger.valueOf(width + 1L));
    }
    return cap;
  }

  /**
   * Returns the fewest pieces.
   *
   * @return the first number
   */
  public int least() {
    return numbers.get(0);
  }

  /**
   * Returns the middle number; of two middle ones the smaller.
   *
   * @return the median
   */
  public int median() {
    return numbers.get((numbers.size() - 1) / 2);
  }

  /**
   * Returns the most pieces.
   *
   * @return the last number
   */
  public int most() {
    return numbers.get(numbers.size() - 1);
  }
}
