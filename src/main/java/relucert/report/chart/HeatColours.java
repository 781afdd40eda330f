package relucert.report.chart;

import java.util.List;

/** Nine colours from dark to bright, in equal steps of the values or of their logarithms. */
final class HeatColours {
  static final int COLOURS = 9;

  private final boolean logarithmic;
  private final double low;
  private final double high;

  HeatColours(List<Double> values) {
    low = values.stream().mapToDouble(v -> v).min().orElse(0);
    high = values.stream().mapToDouble(v -> v).max().orElse(0);
    logarithmic = low > 0;
  }

  /** The number of a value's colour, 0 to 8. */
  int of(double value) {
    if (low == high) {
      return 0;
    }
    double part = Axis.part(logarithmic, low, high, value);
    return Math.min(COLOURS - 1, (int) (part * COLOURS));
  }

  /** The least value of a colour; for 9 the largest value of all. */
  double from(int colour) {
    double part = (double) colour / COLOURS;
    if (logarithmic) {
      return Double.isInfinite(high / low)
          ? StrictMath.pow(low, 1 - part) * StrictMath.pow(high, part)
          : low * StrictMath.pow(high / low, part);
    }
    return Double.isInfinite(high - low)
        ? low * (1 - part) + high * part
        : low + part * (high - low);
  }
}
