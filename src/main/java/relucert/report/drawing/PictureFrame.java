package relucert.report.drawing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.pwl.PiecewiseLinear;

/**
 * Maps a picture's part of the plane to the unit square: positions from left to right, heights from
 * the bottom to the top. Differences and quotients are exact; a number is rounded once, when it is
 * a part of the picture's width or height.
 *
 * <p>Where samples (without samples: breakpoints) lie very unevenly, they are shown at equal
 * distances and the line is bent accordingly. Where g goes far beyond the targets between two
 * samples, it leaves the frame.
 */
final class PictureFrame {
  /** So much farther than the least distance may the ends be apart before the line is bent. */
  private static final int MOST_UNEVEN = 40;

  /** g may go beyond the targets by so many times their range, and is cut off there. */
  private static final int MOST_BEYOND = 2;

  /** A point of the unit square, or less than one height above or below it. */
  record Point(double x, double y) {}

  private final Picture picture;
  private final List<BigFraction> knots;
  private final boolean bent;
  private final BigFraction low;
  private final BigFraction high;
  private final boolean cut;

  PictureFrame(Picture picture) {
    this.picture = picture;
    List<BigFraction> points =
        picture.data().isPresent() ? picture.positions() : picture.breakpoints();
    this.bent = isUneven(points);
    this.knots = bent ? knots(points) : List.of();
    List<BigFraction> targets = targets();
    List<BigFraction> heights = new ArrayList<>();
    picture.function().ifPresent(f -> corners().forEach(t -> heights.add(f.at(t))));
    if (targets.isEmpty()) {
      this.low = least(heights);
      this.high = above(low, most(heights));
      this.cut = false;
    } else {
      BigFraction least = least(targets);
      BigFraction most = above(least, most(targets));
      BigFraction beyond = most.subtract(least).multiply(MOST_BEYOND);
      BigFraction lowest = least(heights);
      BigFraction highest = most(heights);
      this.cut =
          lowest.compareTo(least.subtract(beyond)) < 0 || highest.compareTo(most.add(beyond)) > 0;
      this.low = min(least, max(lowest, least.subtract(beyond)));
      this.high = max(most, min(highest, most.add(beyond)));
    }
  }

  private List<BigFraction> targets() {
    return picture.data().map(d -> (List<BigFraction>) d.targets().entries()).orElse(List.of());
  }

  private static boolean isUneven(List<BigFraction> points) {
    if (points.size() <= 2) {
      return false;
    }
    BigFraction least = points.get(1).subtract(points.get(0));
    for (int i = 2; i < points.size(); i++) {
      least = min(least, points.get(i).subtract(points.get(i - 1)));
    }
    BigFraction range = points.get(points.size() - 1).subtract(points.get(0));
    return range.compareTo(least.multiply(Math.max(MOST_UNEVEN, 4 * points.size()))) > 0;
  }

  private List<BigFraction> knots(List<BigFraction> points) {
    TreeSet<BigFraction> all = new TreeSet<>(points);
    all.add(picture.range().from());
    all.add(picture.range().to());
    return new ArrayList<>(all);
  }

  /** The least number, but at most 0. */
  private static BigFraction least(List<BigFraction> numbers) {
    return numbers.stream().reduce(BigFraction.ZERO, PictureFrame::min);
  }

  /** The greatest number, but at least 0. */
  private static BigFraction most(List<BigFraction> numbers) {
    return numbers.stream().reduce(BigFraction.ZERO, PictureFrame::max);
  }

  private static BigFraction above(BigFraction low, BigFraction high) {
    return low.compareTo(high) < 0 ? high : low.add(BigFraction.ONE);
  }

  private static BigFraction min(BigFraction a, BigFraction b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static BigFraction max(BigFraction a, BigFraction b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  /** Whether equal distances on the line are not equal in the picture. */
  boolean isBent() {
    return bent;
  }

  /** Whether g leaves the frame at the top or the bottom. */
  boolean isCut() {
    return cut;
  }

  BigFraction low() {
    return low;
  }

  BigFraction high() {
    return high;
  }

  /** The horizontal place of a position: 0 at the left end of the range, 1 at its right end. */
  double across(BigFraction t) {
    if (!bent) {
      return part(t, picture.range().from(), picture.range().to());
    }
    int at = Collections.binarySearch(knots, t);
    int gap = Math.min(Math.max(at >= 0 ? at : -at - 2, 0), knots.size() - 2);
    return (gap + part(t, knots.get(gap), knots.get(gap + 1))) / (knots.size() - 1);
  }

  /** The vertical place of a height: 0 at {@link #low}, 1 at {@link #high}. */
  double up(BigFraction height) {
    return part(height, low, high);
  }

  private static double part(BigFraction value, BigFraction from, BigFraction to) {
    return value.subtract(from).divide(to.subtract(from)).doubleValue();
  }

  /**
   * The graph of g as a line through points, from left to right; none without g. What is farther
   * than one frame's height above or below the frame is cut off exactly.
   */
  List<Point> graph() {
    return picture.function().map(this::graph).orElse(List.of());
  }

  private List<Point> graph(PiecewiseLinear g) {
    BigFraction height = high.subtract(low);
    List<BigFraction> limits = List.of(low.subtract(height), high.add(height));
    TreeSet<BigFraction> turns = new TreeSet<>(corners());
    BigFraction before = picture.range().from();
    for (BigFraction t : corners()) {
      for (BigFraction limit : limits) {
        crossing(g, before, t, limit).ifPresent(turns::add);
      }
      before = t;
    }
    return turns.stream()
        .map(t -> new Point(across(t), up(min(max(g.at(t), limits.get(0)), limits.get(1)))))
        .toList();
  }

  /** Where g, affine from one point to another, passes a height strictly between them. */
  private static Optional<BigFraction> crossing(
      PiecewiseLinear g, BigFraction from, BigFraction to, BigFraction height) {
    BigFraction first = height.subtract(g.at(from));
    BigFraction last = height.subtract(g.at(to));
    return first.signum() * last.signum() < 0
        ? Optional.of(from.add(to.subtract(from).multiply(first.divide(first.subtract(last)))))
        : Optional.empty();
  }

  /** Where the line on the page may turn: at breakpoints, knots and both ends. */
  private List<BigFraction> corners() {
    TreeSet<BigFraction> corners = new TreeSet<>(picture.breakpoints());
    corners.addAll(knots);
    corners.add(picture.range().from());
    corners.add(picture.range().to());
    return new ArrayList<>(corners);
  }
}
