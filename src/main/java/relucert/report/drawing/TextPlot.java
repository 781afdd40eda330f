package relucert.report.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.Rationals;
import relucert.instance.OrderedInstance;

/**
 * A picture in characters: the graph of g in Braille dots (two across and four down in each
 * character), samples as circles, and the breakpoints as ticks below.
 */
public final class TextPlot {
  private static final int COLUMNS = 60;
  private static final int ROWS = 12;
  private static final int DOTS_ACROSS = 2 * COLUMNS;
  private static final int DOTS_DOWN = 4 * ROWS;
  private static final int LONGEST_MARK = 8;
  private static final char EMPTY = '\u2800';

  /** The bits of the dots of a Braille character, by row and column. */
  private static final int[][] DOT = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};

  private final Picture picture;
  private final PictureFrame frame;
  private final char[][] cells = new char[ROWS][COLUMNS];

  private TextPlot(Picture picture) {
    this.picture = picture;
    this.frame = new PictureFrame(picture);
    for (char[] row : cells) {
      Arrays.fill(row, EMPTY);
    }
  }

  /**
   * Draws a picture.
   *
   * @param picture what to show
   * @return lines of text, at most 70 characters each
   */
  public static String of(Picture picture) {
    TextPlot plot = new TextPlot(picture);
    plot.zero();
    plot.graph();
    picture.data().ifPresent(plot::samples);
    return plot.text();
  }

  /** The line of height 0, thinly dotted. */
  private void zero() {
    for (int x = 0; x < DOTS_ACROSS; x += 4) {
      dot(x, row(frame.up(BigFraction.ZERO)));
    }
  }

  private void graph() {
    List<PictureFrame.Point> points = frame.graph();
    for (int i = 1; i < points.size(); i++) {
      PictureFrame.Point from = points.get(i - 1);
      PictureFrame.Point to = points.get(i);
      double across = (to.x() - from.x()) * DOTS_ACROSS;
      double down = (to.y() - from.y()) * DOTS_DOWN;
      int steps = (int) Math.ceil(Math.max(across, Math.abs(down))) + 1;
      for (int step = 0; step <= steps; step++) {
        double part = (double) step / steps;
        dot(
            column(from.x() + part * (to.x() - from.x())),
            row(from.y() + part * (to.y() - from.y())));
      }
    }
  }

  private static int column(double across) {
    return (int) Math.floor(Math.min(across * DOTS_ACROSS, DOTS_ACROSS - 1.0));
  }

  /** The row of dots of a height, from the top; outside the frame if the height is. */
  private static int row(double up) {
    double down = (1 - up) * (DOTS_DOWN - 1);
    return (int) Math.rint(Math.max(-1, Math.min(DOTS_DOWN, down)));
  }

  private void dot(int x, int y) {
    if (0 <= y && y < DOTS_DOWN && 0 <= x && x < DOTS_ACROSS) {
      cells[y / 4][x / 2] |= (char) DOT[y % 4][x % 2];
    }
  }

  private void samples(OrderedInstance data) {
    for (int place = 1; place <= data.k(); place++) {
      int x = column(frame.across(data.positions().get(place - 1))) / 2;
      int y = row(frame.up(data.targets().get(place - 1))) / 4;
      boolean tuned = data.tuned().contains(place);
      // Where several fall into one character the tuned ones are shown.
      if (tuned || cells[y][x] != '\u25cf') {
        cells[y][x] = tuned ? '\u25cf' : '\u25cb';
      }
    }
  }

  private String text() {
    int zero = Math.min(ROWS - 1, Math.max(0, row(frame.up(BigFraction.ZERO)) / 4));
    String[] marks = new String[ROWS];
    Arrays.fill(marks, "");
    marks[0] = mark(frame.high());
    marks[ROWS - 1] = mark(frame.low());
    marks[zero] = "0";
    StringBuilder text = new StringBuilder();
    for (int y = 0; y < ROWS; y++) {
      text.append(String.format("%" + LONGEST_MARK + "s ", marks[y]));
      text.append(new String(cells[y]).replaceAll(EMPTY + "+$", "").replace(EMPTY, ' '));
      text.append('\n');
    }
    return text.append(ticks()).append(ends()).append(legend()).toString();
  }

  private static String mark(BigFraction height) {
    String text = Rationals.text(height);
    return text.length() <= LONGEST_MARK ? text : "";
  }

  private String ticks() {
    char[] line = new char[COLUMNS];
    Arrays.fill(line, '\u2500');
    picture.shownCandidates().forEach(t -> line[column(frame.across(t)) / 2] = '\u00d7');
    picture.breakpoints().forEach(t -> line[column(frame.across(t)) / 2] = '\u2534');
    return " ".repeat(LONGEST_MARK + 1) + new String(line) + "\n";
  }

  private String ends() {
    String from = picture.variable() + " = " + Rationals.text(picture.range().from());
    String to = Rationals.text(picture.range().to());
    int blank = COLUMNS - from.length() - to.length();
    return blank < 2 ? "" : " ".repeat(LONGEST_MARK + 1) + from + " ".repeat(blank) + to + "\n";
  }

  private String legend() {
    List<String> signs = new ArrayList<>();
    picture
        .data()
        .ifPresent(
            d -> {
              if (d.tuned().size() > 0) {
                signs.add("\u25cf tuned");
              }
              if (d.tuned().size() < d.k()) {
                signs.add("\u25cb sample");
              }
            });
    if (!picture.breakpoints().isEmpty()) {
      signs.add("\u2534 breakpoint");
    }
    if (!picture.shownCandidates().isEmpty()) {
      signs.add("\u00d7 candidate");
    }
    if (frame.isBent()) {
      signs.add("not to scale");
    }
    return signs.isEmpty() ? "" : " ".repeat(LONGEST_MARK + 1) + String.join("   ", signs) + "\n";
  }
}
