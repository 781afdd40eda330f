package relucert.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Places for the labels of points on a curve within a box: no label lies on another or on a point,
 * and none on the curve if there is a place beside it. All lengths are in units of the drawing.
 */
final class UnitLabels {
  /** What a digit takes, also in bold type and in wide fonts. */
  private static final double DIGIT = 9.6;

  private static final double TALL = 10;
  private static final double[] STEPS = {0, 9, 18, 27, 36, 45};
  private static final double[] SHIFTS = {0, -0.5, 0.5};

  private final Rectangle box;
  private final DoubleUnaryOperator curve;
  private final List<Rectangle> taken = new ArrayList<>();

  /**
   * A rectangle.
   *
   * @param left its left end
   * @param top its upper end, less than {@code bottom}
   * @param right its right end
   * @param bottom its lower end
   */
  record Rectangle(double left, double top, double right, double bottom) {
    boolean meets(Rectangle other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean holds(Rectangle other) {
      return left <= other.left
          && other.right <= right
          && top <= other.top
          && other.bottom <= bottom;
    }
  }

  /**
   * Where a label stands.
   *
   * @param middle the middle of its text
   * @param baseline the line that its text stands on
   */
  record Place(double middle, double baseline) {
    Rectangle around(String text) {
      double half = text.length() * DIGIT / 2;
      return new Rectangle(middle - half, baseline - TALL, middle + half, baseline);
    }
  }

  /**
   * Prepares an empty box.
   *
   * @param box its inside
   * @param curve the height of the curve at each place across
   */
  UnitLabels(Rectangle box, DoubleUnaryOperator curve) {
    this.box = box;
    this.curve = curve;
  }

  /** Keeps the place of a point free. */
  void point(double x, double y, double radius) {
    taken.add(new Rectangle(x - radius, y - radius, x + radius, y + radius));
  }

  /** Returns a place near a point, which is taken from then on; nothing if there is none. */
  Optional<Place> place(String text, double x, double y) {
    Optional<Place> best =
        near(text, x, y).stream()
            .filter(place -> box.holds(place.around(text)))
            .filter(place -> taken.stream().noneMatch(place.around(text)::meets))
            .min(Comparator.comparing(place -> isCrossed(place.around(text))));
    best.ifPresent(place -> taken.add(place.around(text)));
    return best;
  }

  /** Candidates, the nearest first: right above and below, then beside the point, then farther. */
  private static List<Place> near(String text, double x, double y) {
    double wide = text.length() * DIGIT;
    List<Place> places = new ArrayList<>();
    for (double step : STEPS) {
      for (double shift : SHIFTS) {
        double middle = x + shift * (wide + 8);
        places.add(new Place(middle, y - 5 - step));
        places.add(new Place(middle, y + 5 + TALL + step));
      }
      places.add(new Place(x - wide / 2 - 6 - step, y + TALL / 2));
      places.add(new Place(x + wide / 2 + 6 + step, y + TALL / 2));
    }
    return places;
  }

  private boolean isCrossed(Rectangle label) {
    double steps = 12;
    for (int i = 0; i <= steps; i++) {
      double y = curve.applyAsDouble(label.left + (label.right - label.left) * i / steps);
      if (label.top - 1 < y && y < label.bottom + 1) {
        return true;
      }
    }
    return false;
  }
}
