package relucert.report.drawing;

import relucert.instance.OrderedInstance;

/** Says what the signs of a picture mean; only of those that are in it. */
final class PictureLegend {
  private static final double ROW = 20;

  private final SvgText svg;
  private double left;
  private double x;
  private double y;

  PictureLegend(SvgText svg) {
    this.svg = svg;
  }

  /** Draws the legend and returns the height of the first line of text below it. */
  double draw(Picture picture, double from, double top) {
    left = from;
    x = from;
    y = top + 8;
    picture.data().ifPresent(this::samples);
    if (picture.function().isPresent()) {
      item("g");
      svg.line("function", x - 22, y - 4, x - 4, y - 4);
      advance("g");
    }
    if (!picture.breakpoints().isEmpty()) {
      item("breakpoint");
      svg.line("breakpoint", x - 13, y - 12, x - 13, y + 4);
      advance("breakpoint");
    }
    if (!picture.shownCandidates().isEmpty()) {
      String words = "candidate: a neuron switches, no breakpoint";
      item(words);
      svg.add("<path class=\"candidate\" d=\"M%s %s l8 8 m0 -8 l-8 8\"/>", x - 17, y - 8);
      advance(words);
    }
    bracket(picture, true, "window: a turn upwards");
    bracket(picture, false, "window: a turn downwards");
    return y + ROW + 4;
  }

  private void samples(OrderedInstance data) {
    int tuned = data.tuned().size();
    if (tuned > 0) {
      item("tuned sample");
      svg.add("<circle class=\"tuned\" cx=\"%s\" cy=\"%s\" r=\"5\"/>", x - 13, y - 4);
      advance("tuned sample");
      item("block");
      svg.add(
          "<rect class=\"block\" x=\"%s\" y=\"%s\" width=\"18\" height=\"14\" rx=\"4\"/>",
          x - 22, y - 11);
      advance("block");
    }
    if (tuned < data.k()) {
      String words = tuned > 0 ? "other sample" : "sample";
      item(words);
      svg.add("<circle class=\"fixed\" cx=\"%s\" cy=\"%s\" r=\"5\"/>", x - 13, y - 4);
      advance(words);
    }
  }

  private void bracket(Picture picture, boolean up, String words) {
    if (picture.brackets().stream().anyMatch(b -> b.isUp() == up)) {
      item(words);
      svg.add("<path class=\"%s\" d=\"M%s %s v-5 h16 v5\"/>", up ? "up" : "down", x - 21, y - 1);
      advance(words);
    }
  }

  /** Makes room for a sign, in a new row if there is none left in this one. */
  private void item(String words) {
    if (x > left && x + 26 + words.length() * SvgText.CHARACTER > PictureSvg.WIDTH) {
      x = left;
      y += ROW;
    }
    x += 24;
  }

  private void advance(String words) {
    svg.text("", x, y, "start", words);
    x += words.length() * SvgText.CHARACTER + 14;
  }
}
