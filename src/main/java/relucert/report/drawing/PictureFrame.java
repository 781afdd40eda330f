package relucert.report.drawing;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.pwl.PiecewiseLinear;

/**
 * Maps a picture's part of the plane to the unit square: positions from left to right, heights from
 * the bottom to the top. Differences and quotients are exact; a number is rounded once, when it is
 * a part of the picture's width or height.
 *
 * <p>Where samples (without samples: breakpoints) lie very unevenly, they are shown at equal
 * distances and the line is bent accordingly. Where g goes far beyond the targets, between samples
 * or outside of them, it leaves the frame.
 */
final class PictureFrame {
  /** So much farther than the least distance may the ends be apart before the line is bent. */
  private static final int MOST_UNEVEN = 40;

  /** A point of the unit square, or less than one height above or below it. */
  record Point(double x, double y) {}

  private final Picture picture;
  private final List<BigFraction> knots;
  private final boolean bent;
  private final Heights heights;

  PictureFrame(Picture picture) {
    this.picture = picture;
    List<BigFraction> points =
        picture.data().isPresent() ? picture.positions() : picture.breakpoints();
    this.bent = isUneven(points);
    this.knots = bent ? knots(points) : List.of();
    this.heights =
        Heights.of(
            picture.data().map(d -> d.targets().entries()),
            heights(this::isInside),
            heights(t -> !isInside(t)));
  }

  /** The heights of g at some of the corners. */
  private List<BigFraction> heights(Predicate<BigFraction> chosen) {
    return picture
        .function()
        .map(f -> corners().stream().filter(chosen).map(f::at).toList())
        .orElse(List.of());
  }

  private static boolean isUneven(List<BigFraction> points) {
    if (points.size() <= 2) {
      return false;
    }
    BigFraction least = points.get(1).subtract(points.get(0));
    for (int i = 2; i < points.size(); i++) {
      BigFraction distance = points.get(i).subtract(points.get(i - 1));
      least = distance.compareTo(least) < 0 ? distance : least;
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

  /** Whether a position lies between the first and the last sample, if there are any. */
  private boolean isInside(BigFraction t) {
    List<BigFraction> samples = picture.positions();
    return samples.isEmpty()
        || (samples.get(0).compareTo(t) <= 0 && t.compareTo(samples.get(samples.size() - 1)) <= 0);
  }

  /** Whether equal distances on the line are not equal in the picture. */
  boolean isBent() {
    return bent;
  }

  /** Whether g leaves the frame at the top or the bottom. */
  boolean isCut() {
    return heights.isCut();
  }

  BigFraction low() {
    return heights.low();
  }

  BigFraction high() {
    return heights.high();
  }

  /** Heights to be named: 0, then the greatest and the least target, or else the ends. */
  ImmutableList<BigFraction> marks() {
    TreeSet<BigFraction> targets =
        new TreeSet<>(picture.data().map(d -> d.targets().entries()).orElse(ImmutableList.of()));
    return targets.isEmpty()
        ? ImmutableList.of(BigFraction.ZERO, high(), low())
        : ImmutableList.of(BigFraction.ZERO, targets.last(), targets.first());
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
    return part(height, low(), high());
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
    BigFraction height = high().subtract(low());
    BigFraction lowest = low().subtract(height);
    BigFraction highest = high().add(height);
    TreeSet<BigFraction> turns = new TreeSet<>(corners());
    BigFraction before = picture.range().from();
    for (BigFraction t : corners()) {
      for (BigFraction limit : List.of(lowest, highest)) {
        crossing(g, before, t, limit).ifPresent(turns::add);
      }
      before = t;
    }
    return turns.stream()
        .map(t -> new Point(across(t), Math.max(-1, Math.min(2, up(g.at(t))))))
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
