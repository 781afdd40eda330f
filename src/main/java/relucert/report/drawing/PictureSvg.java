package relucert.report.drawing;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Pictures as one SVG file that stands alone: with its own style, light or dark as the reader
 * prefers, a legend and a caption. The same pictures give the same bytes.
 */
public final class PictureSvg {
  static final double WIDTH = 760;
  private static final double MARGIN = 16;
  private static final double LINE = 18;
  private static final int CAPTION_WIDTH = 112;
  private static final String FOLDER = "relucert/report/drawing/";

  private final SvgText svg = new SvgText();

  private PictureSvg() {}

  /**
   * Draws pictures one below the other.
   *
   * @param pictures at least one
   * @return the text of the file
   */
  public static String of(List<Picture> pictures) {
    PictureSvg file = new PictureSvg();
    double y = 0;
    List<String> titles = new ArrayList<>();
    for (Picture picture : pictures) {
      titles.add(picture.title());
      y = file.picture(picture, y);
    }
    return file(String.join("; ", titles), y, style("picture.css"), file.svg);
  }

  /** Returns a file with a title and a style. */
  static String file(String title, double height, String style, SvgText drawn) {
    String name = SvgText.typeset(title);
    SvgText head = new SvgText();
    head.add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\""
            + " role=\"img\" aria-label=\"%s\">",
        WIDTH, height, WIDTH, height, name);
    head.add("<title>%s</title>", name);
    head.add("<style>\n%s</style>", style);
    head.add("<rect class=\"paper\" width=\"%s\" height=\"%s\" rx=\"8\"/>", WIDTH, height);
    return head + drawn.toString() + "</svg>\n";
  }

  /** Draws a picture below a height and returns where it ends. */
  private double picture(Picture picture, double top) {
    double y = top + 26;
    for (String line : SvgText.wrapped(picture.title(), CAPTION_WIDTH * 5 / 6)) {
      svg.text("title", MARGIN, y, "start", line);
      y += LINE + 2;
    }
    PicturePlot plot = new PicturePlot(picture, svg, y + 4);
    y = plot.draw();
    y = new PictureLegend(svg).draw(picture, MARGIN, y + 6);
    for (String line : lines(picture, plot)) {
      svg.text("caption", MARGIN, y, "start", line);
      y += LINE;
    }
    return y;
  }

  private static List<String> lines(Picture picture, PicturePlot plot) {
    List<String> lines = new ArrayList<>();
    for (String line : picture.caption()) {
      lines.addAll(SvgText.wrapped(line, CAPTION_WIDTH));
    }
    String remark = plot.remark();
    if (!remark.isEmpty()) {
      lines.addAll(SvgText.wrapped(remark, CAPTION_WIDTH));
    }
    return lines;
  }

  /** Returns a style sheet of this package. */
  static String style(String name) {
    try {
      return Resources.toString(Resources.getResource(FOLDER + name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
