package relucert.report.chart;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * An axis: where a value stands between its two ends, and which values have a mark.
 *
 * <p>Invariant: low &lt; high; both are positive if the axis is logarithmic.
 */
final class Axis {
  private static final double MOST_LINEAR_MARKS = 6;
  private static final double ROUNDING = 1e-9;

  private final boolean logarithmic;
  private final double low;
  private final double high;
  private final ImmutableList<String> names;

  private Axis(boolean logarithmic, double low, double high) {
    this(logarithmic, low, high, ImmutableList.of());
  }

  private Axis(boolean logarithmic, double low, double high, ImmutableList<String> names) {
    this.logarithmic = logarithmic;
    this.low = low;
    this.high = high;
    this.names = names;
  }

  /** Returns an axis of names in place of numbers; the values 1, 2, ... stand for them. */
  static Axis of(ImmutableList<String> names) {
    return new Axis(false, 0.5, names.size() + 0.5, names);
  }

  /**
   * Returns an axis that has room for values.
   *
   * @param logarithmic whether equal ratios have equal lengths
   * @param values what is to be drawn; on a logarithmic axis all are positive
   * @param fromZero whether a linear axis starts at 0 if no value is negative
   */
  static Axis of(boolean logarithmic, List<Double> values, boolean fromZero) {
    double low = values.stream().mapToDouble(v -> v).min().orElse(1);
    double high = values.stream().mapToDouble(v -> v).max().orElse(1);
    if (logarithmic) {
      return low == high ? new Axis(true, low / 2, high * 2) : new Axis(true, low, high);
    }
    if (fromZero) {
      low = Math.min(low, 0);
    }
    return low == high ? new Axis(false, low - 1, high + 1) : new Axis(false, low, high);
  }

  /** Where a value stands: 0 at the low end, 1 at the high one. */
  double at(double value) {
    return logarithmic
        ? StrictMath.log(value / low) / StrictMath.log(high / low)
        : (value - low) / (high - low);
  }

  /** The values that have a mark, in increasing order. */
  List<Double> marks() {
    if (!names.isEmpty()) {
      return IntStream.rangeClosed(1, names.size()).asDoubleStream().boxed().toList();
    }
    return logarithmic ? logarithmicMarks() : linearMarks();
  }

  private List<Double> linearMarks() {
    double step = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(high - low)));
    while ((high - low) / step > MOST_LINEAR_MARKS) {
      step *= 2;
    }
    while ((high - low) / step < MOST_LINEAR_MARKS / 2) {
      step /= 2;
    }
    List<Double> marks = new ArrayList<>();
    for (double i = StrictMath.ceil(low / step - ROUNDING);
        i * step <= high + step * ROUNDING;
        i++) {
      marks.add(i * step);
    }
    return marks;
  }

  private List<Double> logarithmicMarks() {
    boolean isShort = high / low < 300;
    List<Double> marks = new ArrayList<>();
    int from = (int) StrictMath.floor(StrictMath.log10(low));
    int to = (int) StrictMath.ceil(StrictMath.log10(high));
    int skipped = Math.max(1, (to - from) / 7);
    for (int e = from; e <= to; e += skipped) {
      for (double digit : isShort ? new double[] {1, 2, 5} : new double[] {1}) {
        double mark = Double.parseDouble((int) digit + "e" + e);
        if (low * (1 - ROUNDING) <= mark && mark <= high * (1 + ROUNDING)) {
          marks.add(mark);
        }
      }
    }
    return marks;
  }

  /** What stands at a value. */
  String name(double value) {
    return names.isEmpty() ? text(value) : names.get((int) value - 1);
  }

  /** A value in few characters. */
  static String text(double value) {
    if (value == StrictMath.rint(value) && Math.abs(value) < 1e7) {
      return String.format(Locale.ROOT, "%,d", (long) value);
    }
    if (Math.abs(value) >= 1e7 || Math.abs(value) < 1e-3) {
      return String.format(Locale.ROOT, "%.0e", value);
    }
    String text = String.format(Locale.ROOT, "%.4f", value);
    return text.replaceAll("0+$", "");
  }
}
