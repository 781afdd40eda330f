package relucert.report.drawing;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.Rationals;
import relucert.instance.Block;
import relucert.instance.OrderedInstance;

/**
 * The plot of a picture: blocks shaded, g as a line with its breakpoints dotted, candidates
 * crossed, tuned samples filled and the others hollow, windows as brackets below.
 */
final class PicturePlot {
  private static final double LEFT = 64;
  private static final double RIGHT = 16;
  private static final double HEIGHT = 220;

  /** Above the plot stand the breakpoints' numbers. */
  private static final double HEAD = 18;

  private static final int LONGEST_MARK = 7;
  private static final int LONGEST_LABEL = 18;
  private static final double LARGEST_CIRCLE = 5;
  private static final double SMALLEST_CIRCLE = 1.8;

  private final Picture picture;
  private final PictureFrame frame;
  private final SvgText svg;
  private final double top;

  PicturePlot(Picture picture, SvgText svg, double top) {
    this.picture = picture;
    this.frame = new PictureFrame(picture);
    this.svg = svg;
    this.top = top + HEAD;
  }

  /** Draws the plot and returns where it ends. */
  double draw() {
    double bottom = top + HEIGHT;
    blocks();
    svg.line("edge", LEFT, bottom + 8, PictureSvg.WIDTH - RIGHT, bottom + 8);
    svg.line(
        "axis", LEFT, down(BigFraction.ZERO), PictureSvg.WIDTH - RIGHT, down(BigFraction.ZERO));
    heights();
    breakpoints();
    graph();
    candidates();
    samples();
    double y = positions(bottom + 24);
    return picture.brackets().isEmpty() ? y : brackets(y);
  }

  /** What the reader should know about what is not drawn to scale; empty if all of it is. */
  String remark() {
    List<String> remarks = new ArrayList<>();
    if (frame.isBent()) {
      String what = picture.data().isPresent() ? "samples" : "breakpoints";
      remarks.add("Not to scale: " + what + " at equal distances.");
    }
    if (frame.isCut()) {
      remarks.add("g goes farther up or down than the picture.");
    }
    return String.join(" ", remarks);
  }

  private double across(BigFraction t) {
    return LEFT + frame.across(t) * (PictureSvg.WIDTH - LEFT - RIGHT);
  }

  private double down(BigFraction height) {
    return down(frame.up(height));
  }

  private double down(double up) {
    return top + (1 - up) * HEIGHT;
  }

  private void blocks() {
    picture
        .data()
        .ifPresent(
            data -> {
              double room = Math.min(9, 270.0 / data.k());
              for (Block block : data.tuned().blocks()) {
                double from = across(data.positions().get(block.first() - 1));
                double to = across(data.positions().get(block.last() - 1));
                svg.add(
                    "<rect class=\"block\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"6\"/>",
                    from - room, top - 8, to - from + 2 * room, HEIGHT + 16);
              }
            });
  }

  /** Heights by the axis, where they do not touch. */
  private void heights() {
    List<Double> taken = new ArrayList<>();
    for (BigFraction mark : frame.marks()) {
      String text = TickLabel.of(mark, LONGEST_MARK);
      double y = down(mark);
      if (taken.stream().noneMatch(other -> Math.abs(other - y) < 14)) {
        svg.text("", LEFT - 8, y + 4, "end", text);
        taken.add(y);
      }
    }
  }

  private void breakpoints() {
    double free = 0;
    for (BigFraction t : picture.breakpoints()) {
      double x = across(t);
      String text = Rationals.text(t);
      svg.add(
          "<line class=\"breakpoint\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"><title>breakpoint"
              + " %s</title></line>",
          x, top - 8, x, top + HEIGHT + 8, text);
      free = label(x, top - 12, TickLabel.of(t, LONGEST_LABEL), free);
    }
  }

  /** Sets a number unless it touches the one before; returns where the next may begin. */
  private double label(double x, double y, String text, double free) {
    double half = text.length() * SvgText.CHARACTER / 2;
    if (x - half < free || x + half > PictureSvg.WIDTH) {
      return free;
    }
    svg.text("", x, y, "middle", text);
    return x + half + SvgText.CHARACTER;
  }

  private void graph() {
    List<PictureFrame.Point> points = frame.graph();
    if (points.isEmpty()) {
      return;
    }
    StringBuilder line = new StringBuilder();
    for (PictureFrame.Point point : points) {
      line.append(line.length() == 0 ? "" : " ")
          .append(SvgText.coordinate(LEFT + point.x() * (PictureSvg.WIDTH - LEFT - RIGHT)))
          .append(',')
          .append(SvgText.coordinate(down(point.y())));
    }
    svg.add(
        "<svg x=\"0\" y=\"%s\" width=\"%s\" height=\"%s\" viewBox=\"0 %s %s %s\"><polyline"
            + " class=\"function\" points=\"%s\"/></svg>",
        top - 8, PictureSvg.WIDTH, HEIGHT + 16, top - 8, PictureSvg.WIDTH, HEIGHT + 16, line);
  }

  /** A switching point without a change of slope is a cross on the graph. */
  private void candidates() {
    picture
        .function()
        .ifPresent(
            f -> {
              for (BigFraction t : picture.shownCandidates()) {
                double up = frame.up(f.at(t));
                if (0 <= up && up <= 1) {
                  svg.add(
                      "<path class=\"candidate\" d=\"M%s %s l8 8 m0 -8 l-8 8\"><title>switching point"
                          + " %s, no breakpoint</title></path>",
                      across(t) - 4, down(up) - 4, Rationals.text(t));
                }
              }
            });
  }

  private void samples() {
    picture.data().ifPresent(this::samples);
  }

  private void samples(OrderedInstance data) {
    double radius = Math.max(SMALLEST_CIRCLE, Math.min(LARGEST_CIRCLE, 240.0 / data.k()));
    for (int place = 1; place <= data.k(); place++) {
      BigFraction position = data.positions().get(place - 1);
      BigFraction target = data.targets().get(place - 1);
      svg.add(
          "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"><title>sample %s: %s = %s, z ="
              + " %s</title></circle>",
          data.tuned().contains(place) ? "tuned" : "fixed",
          across(position),
          down(target),
          radius,
          data.order().get(place - 1),
          picture.variable(),
          Rationals.text(position),
          Rationals.text(target));
    }
  }

  /** The positions of the samples, else both ends of the range; returns where they end. */
  private double positions(double y) {
    List<BigFraction> points =
        picture.data().isPresent()
            ? picture.positions()
            : List.of(picture.range().from(), picture.range().to());
    svg.text("", LEFT - 8, y, "end", picture.variable());
    double free = LEFT - 6;
    for (BigFraction t : points) {
      double x = across(t);
      String text = TickLabel.of(t, LONGEST_LABEL);
      double half = text.length() * SvgText.CHARACTER / 2;
      double inside = Math.min(Math.max(x, LEFT + half), PictureSvg.WIDTH - 4 - half);
      svg.line("axis", x, y - 16, x, y - 12);
      free = label(inside, y, text, free);
    }
    return y + 12;
  }

  private double brackets(double y) {
    for (Picture.Bracket bracket : picture.brackets()) {
      double from = bracket.from().map(t -> across(t) + 2).orElse(LEFT - 24);
      svg.add(
          "<path class=\"%s\" d=\"M%s %s v-5 H%s v5\"><title>window from %s to %s: turns"
              + " %s</title></path>",
          bracket.isUp() ? "up" : "down",
          from,
          y + (bracket.isUp() ? 6.0 : 16.0),
          across(bracket.to()) - 2,
          bracket.from().map(Rationals::text).orElse("minus infinity"),
          Rationals.text(bracket.to()),
          bracket.isUp() ? "upwards" : "downwards");
    }
    return y + 22;
  }
}
