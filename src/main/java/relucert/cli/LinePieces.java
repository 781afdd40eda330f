package relucert.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import relucert.exact.Rationals;
import relucert.interchange.Json;
import relucert.interchange.Shown;
import relucert.pwl.Affine;
import relucert.pwl.NetworkOnLine;
import relucert.pwl.PiecewiseLinear;
import relucert.report.FunctionText;
import relucert.report.drawing.Picture;
import relucert.report.drawing.Picture.Range;

/**
 * The pieces of a function on a part of a line.
 *
 * @param function g on the whole line
 * @param switchingPoints where some neuron is switched on or off, on this part
 * @param from the left end, or null
 * @param to the right end, or null
 */
record LinePieces(
    PiecewiseLinear function,
    ImmutableList<BigFraction> switchingPoints,
    @Nullable BigFraction from,
    @Nullable BigFraction to) {
  private static final int LONGEST_LIST = 90;

  /** Returns the pieces of a network along a line, between two bounds if there are any. */
  static LinePieces of(
      NetworkOnLine network, @Nullable BigFraction from, @Nullable BigFraction to) {
    return new LinePieces(
        network.function(), inside(network.switchingPoints(), from, to), from, to);
  }

  private static ImmutableList<BigFraction> inside(
      List<BigFraction> points, @Nullable BigFraction from, @Nullable BigFraction to) {
    return points.stream()
        .filter(t -> from == null || from.compareTo(t) < 0)
        .filter(t -> to == null || t.compareTo(to) < 0)
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<BigFraction> breakpoints() {
    return inside(function.breakpoints(), from, to);
  }

  private List<Affine> pieces() {
    int first =
        (int)
            function.breakpoints().stream()
                .filter(t -> from != null && t.compareTo(from) <= 0)
                .count();
    return function.pieces().subList(first, first + breakpoints().size() + 1);
  }

  /** A table of the pieces, and a line that counts. */
  String text() {
    ImmutableList<BigFraction> breakpoints = breakpoints();
    List<Affine> pieces = pieces();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("from", "to", "slope"));
    for (int i = 0; i < pieces.size(); i++) {
      BigFraction left = i == 0 ? from : breakpoints.get(i - 1);
      BigFraction right = i == breakpoints.size() ? to : breakpoints.get(i);
      rows.add(
          List.of(
              left == null ? "-inf" : Rationals.text(left),
              right == null ? "inf" : Rationals.text(right),
              Rationals.text(pieces.get(i).slope()),
              "g = " + FunctionText.affine(pieces.get(i).slope(), pieces.get(i).intercept(), "t")));
    }
    return Table.text(rows) + counts() + "\n";
  }

  private String counts() {
    int breakpoints = breakpoints().size();
    return String.format(
        "%s, %s, %s",
        Shown.counted(breakpoints + 1, "piece"),
        Shown.counted(breakpoints, "breakpoint"),
        Shown.counted(switchingPoints.size() + 1, "activation interval"));
  }

  String json() {
    return Json.text(
        json ->
            json.object(
                () -> {
                  json.name("breakpoints").numbers(breakpoints());
                  json.name("slopes").numbers(pieces().stream().map(Affine::slope).toList());
                  json.name("pieces").integer(pieces().size());
                  json.name("activationIntervals").integer(switchingPoints.size() + 1);
                }));
  }

  /** What there is to draw. */
  Picture picture(Path network, Line line) {
    List<String> caption = new ArrayList<>();
    if (line.point().size() > 1) {
      caption.add(
          Shown.shortened("p = " + line.point())
              + ", "
              + Shown.shortened("u = " + line.direction()));
    }
    caption.add(counts());
    list(breakpoints()).ifPresent(points -> caption.add("breakpoints " + points));
    Picture picture =
        Picture.ofFunction(
            (line.point().size() > 1 ? "g(p + t u)" : "g(t)")
                + " for the network "
                + Shown.oneLine(String.valueOf(network.getFileName())),
            "t",
            range(),
            function,
            switchingPoints);
    return picture.withCaption(caption);
  }

  private Range range() {
    Range around = Range.around(switchingPoints);
    BigFraction left = from == null ? around.from() : from;
    BigFraction right = to == null ? around.to() : to;
    if (left.compareTo(right) < 0) {
      return new Range(left, right);
    }
    return from == null
        ? new Range(right.subtract(BigFraction.ONE), right)
        : new Range(left, left.add(BigFraction.ONE));
  }

  /** Numbers in a line, if they are few and short. */
  static Optional<String> list(List<BigFraction> numbers) {
    String text = numbers.stream().map(Rationals::text).collect(Collectors.joining(", "));
    return text.isEmpty() || text.length() > LONGEST_LIST ? Optional.empty() : Optional.of(text);
  }
}
