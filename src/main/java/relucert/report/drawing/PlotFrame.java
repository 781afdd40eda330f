package relucert.report.drawing;

import java.util.List;
import java.util.Locale;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Where a plot's numbers are in its picture.
 *
 * @param from the left end
 * @param to the right end, larger
 * @param low the least height
 * @param high the largest height, larger
 */
record PlotFrame(BigFraction from, BigFraction to, double low, double high) {
  static final double WIDTH = 640;
  static final double LEFT = 44;
  static final double RIGHT = 18;
  static final double TOP = 16;
  static final double PLOT = 190;

  /** Returns the frame that holds the given heights and 0. */
  static PlotFrame around(BigFraction from, BigFraction to, List<BigFraction> heights) {
    double low = heights.stream().mapToDouble(BigFraction::doubleValue).min().orElse(0);
    double high = heights.stream().mapToDouble(BigFraction::doubleValue).max().orElse(1);
    low = Math.min(low, 0);
    return new PlotFrame(from, to, low, Math.max(high, low < 0 ? 0 : low + 1));
  }

  double across(BigFraction t) {
    double part = t.subtract(from).divide(to.subtract(from)).doubleValue();
    return LEFT + 8 + part * (WIDTH - LEFT - RIGHT - 16);
  }

  double down(double height) {
    return TOP + (high - height) / (high - low) * PLOT;
  }

  static String coordinate(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
