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

  /**
   * Values closer than this stand at one place. Steps between marks are powers of 10, so they must
   * be far from underflow.
   */
  private static final double LEAST_SPAN = 1e-290;

  private static final double MOST_EXACT = 0x1p52;

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
      return low == high
          ? new Axis(true, Math.max(low / 2, Double.MIN_VALUE), finite(high * 2))
          : new Axis(true, low, high);
    }
    if (fromZero) {
      low = Math.min(low, 0);
    }
    if (high - low > LEAST_SPAN) {
      return new Axis(false, low, high);
    }
    // Adding 1 changes no double from 2^53 on.
    double room = Math.abs(low) < MOST_EXACT ? 1 : Math.abs(low) / 2;
    return new Axis(false, finite(low - room), finite(high + room));
  }

  /** Returns the finite number nearest to one that is not NaN. */
  static double finite(double value) {
    return Math.max(-Double.MAX_VALUE, Math.min(value, Double.MAX_VALUE));
  }

  /** Where a value stands: 0 at the low end, 1 at the high one. */
  double at(double value) {
    return part(logarithmic, low, high, value);
  }

  /**
   * Where a value stands between two others, 0 at the low one, 1 at the high one, also if their
   * difference or ratio is too large for a double.
   */
  static double part(boolean logarithmic, double low, double high, double value) {
    if (logarithmic) {
      return logarithm(value, low) / logarithm(high, low);
    }
    // Halves have no difference that overflows, and halving rounds no normal number.
    return (value / 2 - low / 2) / (high / 2 - low / 2);
  }

  private static double logarithm(double value, double unit) {
    double ratio = value / unit;
    return Double.isInfinite(ratio)
        ? StrictMath.log(value) - StrictMath.log(unit)
        : StrictMath.log(ratio);
  }

  /** The values that have a mark, in increasing order. */
  List<Double> marks() {
    if (!names.isEmpty()) {
      return IntStream.rangeClosed(1, names.size()).asDoubleStream().boxed().toList();
    }
    return logarithmic ? logarithmicMarks() : linearMarks();
  }

  private List<Double> linearMarks() {
    // At most half of the span if that overflows, so there are at most twice as many marks.
    double span = finite(high - low);
    double step = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(span)));
    while (span / step > MOST_LINEAR_MARKS) {
      step *= 2;
    }
    while (span / step < MOST_LINEAR_MARKS / 2) {
      step /= 2;
    }
    List<Double> marks = new ArrayList<>();
    double first = StrictMath.ceil(low / step - ROUNDING);
    double previous = low - step * ROUNDING;
    double last = finite(high + step * ROUNDING);
    // Counted by an integer: adding 1 changes no double from 2^53 on.
    for (int i = 0; i <= 2 * MOST_LINEAR_MARKS + 1; i++) {
      double mark = (first + i) * step;
      if (mark > last) {
        break;
      }
      if (mark > previous || (i == 0 && mark == previous)) {
        marks.add(mark);
        previous = mark;
      }
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
        if (low * (1 - ROUNDING) <= mark && mark <= finite(high * (1 + ROUNDING))) {
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
