package relucert.report.drawing;

import com.google.common.collect.ImmutableList;
import java.util.Locale;

/**
 * A drawing with its caption, for the page or for a file of its own.
 *
 * @param caption what is shown, in one sentence without its full stop
 * @param remark what else the reader should know; may be empty
 * @param width the width of the drawing
 * @param height its height
 * @param drawn its elements, as SVG
 * @param curves the names of its curves, in the order of their styles; none if they need no legend
 */
public record Figure(
    String caption,
    String remark,
    double width,
    double height,
    String drawn,
    ImmutableList<String> curves) {

  /**
   * Returns the figure for a web page, whose style sheet says how it looks.
   *
   * @return HTML
   */
  public String html() {
    StringBuilder html = new StringBuilder();
    html.append(
        String.format(
            Locale.ROOT,
            "<figure class=\"drawing\"><svg viewBox=\"0 0 %s %s\" role=\"img\" aria-label=\"%s\">",
            SvgText.coordinate(width),
            SvgText.coordinate(height),
            Markup.escaped(caption)));
    html.append(drawn).append("</svg><figcaption>").append(Markup.mathematics(caption));
    html.append('.').append(remark);
    for (int i = 0; i < curves.size(); i++) {
      html.append(
          String.format(
              Locale.ROOT,
              "<span class=\"key\"><svg viewBox=\"0 0 28 8\" width=\"28\" height=\"8\""
                  + " aria-hidden=\"true\"><polyline class=\"function c%d\" points=\"0,4"
                  + " 28,4\"/></svg> %s</span> ",
              i,
              Markup.mathematics(curves.get(i))));
    }
    return html.append("</figcaption></figure>\n").toString();
  }
}
