package relucert.report.figure;

import java.util.Optional;
import relucert.report.drawing.Figure;

/**
 * A part of an exhibit: a figure, or numbers.
 *
 * @param html the part on the page
 * @param text the part in lines of text; empty for figures
 * @param figure the figure, if the part is one
 */
record Part(String html, String text, Optional<Figure> figure) {
  static Part of(Figure figure) {
    return new Part(figure.html(), "", Optional.of(figure));
  }

  static Part numbers(String html, String text) {
    return new Part(html, text, Optional.empty());
  }
}
