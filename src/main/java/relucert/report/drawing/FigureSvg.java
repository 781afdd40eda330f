package relucert.report.drawing;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Figures of the page as one SVG file that stands alone, one below the other, each with its caption
 * and the names of its curves. The same figures give the same bytes.
 */
public final class FigureSvg {
  private static final double MARGIN = 16;
  private static final double LINE = 18;
  private static final int CAPTION_WIDTH = 112;

  private final SvgText svg = new SvgText();
  private double y = MARGIN;

  private FigureSvg() {}

  /**
   * Draws figures one below the other.
   *
   * @param figures at least one
   * @param caption a text below the last one
   * @return the text of the file
   */
  public static String of(List<Figure> figures, String caption) {
    FigureSvg file = new FigureSvg();
    figures.forEach(file::figure);
    file.lines("caption", caption);
    String title = figures.stream().map(Figure::caption).collect(Collectors.joining("; "));
    return PictureSvg.file(
        title, file.y, PictureSvg.style("picture.css") + PictureSvg.style("figure.css"), file.svg);
  }

  private void figure(Figure figure) {
    double width = PictureSvg.WIDTH - 2 * MARGIN;
    double height = Math.rint(figure.height() * width / figure.width());
    y += LINE / 2;
    lines("title", figure.caption());
    svg.add(
        "<svg x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\">",
        MARGIN, y - LINE / 2, width, height, figure.width(), figure.height());
    svg.raw(figure.drawn());
    svg.raw("\n</svg>\n");
    y += height + LINE / 2;
    for (int i = 0; i < figure.curves().size(); i++) {
      svg.add(
          "<polyline class=\"function c%s\" points=\"%s,%s %s,%s\"/>",
          i, MARGIN, y - 4, MARGIN + 28, y - 4);
      svg.text("", MARGIN + 36, y, "start", figure.curves().get(i));
      y += LINE;
    }
    if (!figure.remark().isBlank()) {
      lines("", figure.remark().strip());
    }
  }

  private void lines(String style, String words) {
    for (String line : SvgText.wrapped(words, CAPTION_WIDTH * 5 / 6)) {
      svg.text(style, MARGIN, y, "start", line);
      y += LINE;
    }
  }
}
