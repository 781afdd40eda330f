package relucert.report.chart;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The edges of the columns, or rows, of a heat map: halfway between neighbours, and beyond the
 * first and the last as far as on their other side.
 */
final class HeatEdges {
  private final NavigableSet<Double> values;
  private final boolean logarithmic;

  /**
   * @param values of the columns; on a logarithmic axis all are positive
   * @param logarithmic whether halfway is the geometric mean
   */
  HeatEdges(List<Double> values, boolean logarithmic) {
    this.values = new TreeSet<>(values);
    this.logarithmic = logarithmic;
  }

  /** The edge on the lower side of one of the values. */
  double before(double value) {
    return edge(value, values.lower(value), values.higher(value), 0.5);
  }

  /** The edge on the upper side of one of the values. */
  double after(double value) {
    return edge(value, values.higher(value), values.lower(value), 1.5);
  }

  private double edge(
      double value,
      @org.jspecify.annotations.Nullable Double near,
      @org.jspecify.annotations.Nullable Double far,
      double alone) {
    if (near != null) {
      return halfway(value, near);
    }
    double edge = outermost(value, far, alone);
    return Axis.finite(logarithmic ? Math.max(edge, Double.MIN_VALUE) : edge);
  }

  private double outermost(
      double value, @org.jspecify.annotations.Nullable Double far, double alone) {
    if (far != null) {
      double other = halfway(value, far);
      return logarithmic ? value / other * value : 2 * value - other;
    }
    return logarithmic ? value * alone : value + alone - 1;
  }

  private double halfway(double one, double other) {
    return logarithmic ? StrictMath.sqrt(one) * StrictMath.sqrt(other) : one / 2 + other / 2;
  }
}
