package relucert.report.drawing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.certificate.Evidence.Window;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.pwl.PiecewiseLinear;

/**
 * What a picture of a function on a line shows: g, the samples it is to fit, where it turns, and
 * the windows that force turns. All numbers are exact; only what is drawn rounds.
 *
 * @param title what is shown, in a few words
 * @param variable the name of the position on the line: x, a.x or t
 * @param range the part of the line that is shown
 * @param data the samples along the line, if there are any
 * @param function g along the line, if there is one
 * @param candidates switching points where the slope of g does not change, in increasing order
 * @param brackets the windows of a lower bound
 * @param caption lines of text below
 */
public record Picture(
    String title,
    String variable,
    Range range,
    Optional<OrderedInstance> data,
    Optional<PiecewiseLinear> function,
    ImmutableList<BigFraction> candidates,
    ImmutableList<Bracket> brackets,
    ImmutableList<String> caption) {

  /** The room on either side of the outermost points, as a part of their distance: 1/16. */
  private static final int ROOM = 16;

  /**
   * A part of the line.
   *
   * @param from its left end
   * @param to its right end
   */
  public record Range(BigFraction from, BigFraction to) {
    /**
     * Creates a range.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public Range {
      if (from.compareTo(to) >= 0) {
        throw new IllegalArgumentException("expected from < to");
      }
    }

    /** Returns a range that shows all points, in increasing order, with some room around them. */
    public static Range around(List<BigFraction> points) {
      BigFraction first = points.isEmpty() ? BigFraction.ZERO : points.get(0);
      BigFraction last = points.isEmpty() ? BigFraction.ZERO : points.get(points.size() - 1);
      BigFraction width = last.subtract(first);
      BigFraction room = width.signum() == 0 ? BigFraction.ONE : width.divide(ROOM);
      return new Range(first.subtract(room), last.add(room));
    }

    boolean contains(BigFraction t) {
      return from.compareTo(t) <= 0 && t.compareTo(to) <= 0;
    }
  }

  /**
   * A window on the line.
   *
   * @param from its left end; none means minus infinity
   * @param to its right end
   * @param isUp whether it forces a turn upwards
   */
  public record Bracket(Optional<BigFraction> from, BigFraction to, boolean isUp) {}

  /** Returns g on a part of the line, without samples. */
  public static Picture ofFunction(
      String title,
      String variable,
      Range range,
      PiecewiseLinear function,
      List<BigFraction> switchingPoints) {
    return new Picture(
        title,
        variable,
        range,
        Optional.empty(),
        Optional.of(function),
        candidates(function, switchingPoints),
        ImmutableList.of(),
        ImmutableList.of());
  }

  /** Returns samples along a line, with g through them. */
  public static Picture ofData(
      String title,
      OrderedInstance data,
      PiecewiseLinear function,
      List<BigFraction> switchingPoints) {
    return new Picture(
        title,
        data.direction().size() == 1 ? "x" : "a.x",
        Range.around(data.positions().entries()),
        Optional.of(data),
        Optional.of(function),
        candidates(function, switchingPoints),
        ImmutableList.of(),
        ImmutableList.of());
  }

  /** Returns what is drawn of a certificate. */
  public static Picture of(Drawing drawing) {
    OrderedInstance data =
        OrderedInstance.along(drawing.instance(), RationalVector.of(Rationals.of(1)));
    return new Picture(
            drawing.caption(),
            "x",
            Range.around(data.positions().entries()),
            Optional.of(data),
            drawing.function(),
            ImmutableList.of(),
            ImmutableList.of(),
            ImmutableList.of())
        .withWindows(drawing.instance(), drawing.windows());
  }

  /** Returns this picture with windows whose numbers are those of samples on a line (d = 1). */
  public Picture withWindows(Instance line, List<Window> windows) {
    return new Picture(
        title,
        variable,
        range,
        data,
        function,
        candidates,
        windows.stream()
            .map(
                w ->
                    new Bracket(
                        w.left() == 0 ? Optional.empty() : Optional.of(line.point(w.left()).get(0)),
                        line.point(w.right()).get(0),
                        w.sign() > 0))
            .collect(ImmutableList.toImmutableList()),
        caption);
  }

  /** Returns this picture with lines of text below. */
  public Picture withCaption(List<String> lines) {
    return new Picture(
        title, variable, range, data, function, candidates, brackets, ImmutableList.copyOf(lines));
  }

  private static ImmutableList<BigFraction> candidates(
      PiecewiseLinear function, List<BigFraction> switchingPoints) {
    Set<BigFraction> breakpoints = ImmutableSet.copyOf(canonical(function.breakpoints()));
    return canonical(switchingPoints).stream()
        .filter(t -> !breakpoints.contains(t))
        .collect(ImmutableList.toImmutableList());
  }

  private static List<BigFraction> canonical(List<BigFraction> points) {
    return points.stream().map(Rationals::canonical).toList();
  }

  /** The breakpoints of g that are shown. */
  ImmutableList<BigFraction> breakpoints() {
    return shown(function.map(PiecewiseLinear::breakpoints).orElse(ImmutableList.of()));
  }

  /** The candidates that are shown. */
  ImmutableList<BigFraction> shownCandidates() {
    return shown(candidates);
  }

  private ImmutableList<BigFraction> shown(List<BigFraction> points) {
    return points.stream().filter(range::contains).collect(ImmutableList.toImmutableList());
  }

  /** The positions of the samples, in increasing order. */
  ImmutableList<BigFraction> positions() {
    return data.map(d -> d.positions().entries()).orElse(ImmutableList.of());
  }

  /**
   * Returns how many things there are to draw.
   *
   * @return samples, breakpoints, candidates and windows together
   */
  public int marks() {
    return positions().size() + breakpoints().size() + shownCandidates().size() + brackets.size();
  }
}
