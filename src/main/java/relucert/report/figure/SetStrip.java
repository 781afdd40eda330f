package relucert.report.figure;

import java.util.List;
import java.util.Locale;
import relucert.instance.Block;
import relucert.instance.TunedSet;
import relucert.report.drawing.Markup;

/** The integers 1, ..., K in a row: members of a set filled, some intervals framed below. */
final class SetStrip {
  private static final int CELL = 34;
  private static final int MOST = 18;

  private SetStrip() {}

  /** Returns T in [K] with the blocks of [K]\T. */
  static String tuned(TunedSet tuned, String caption) {
    return of(tuned, tuned.blocks(), caption);
  }

  /** Returns a set with the given intervals framed. */
  static String of(TunedSet set, List<Block> framed, String caption) {
    int width = Math.max(MOST, set.k()) * CELL + 8;
    StringBuilder svg = new StringBuilder();
    add(
        svg,
        "<figure class=\"drawing\"><svg viewBox=\"0 0 %d 58\" role=\"img\" aria-label=\"%s\">",
        width,
        Markup.escaped(caption));
    for (int i = 1; i <= set.k(); i++) {
      int x = 4 + (i - 1) * CELL;
      add(
          svg,
          "<rect class=\"cell%s\" x=\"%d\" y=\"4\" width=\"%d\" height=\"30\" rx=\"4\"/>",
          set.contains(i) ? " in" : "",
          x + 2,
          CELL - 4);
      add(
          svg,
          "<text class=\"index%s\" x=\"%d\" y=\"24\">%d</text>",
          set.contains(i) ? " in" : "",
          x + CELL / 2,
          i);
    }
    for (Block block : framed) {
      int from = 4 + (block.first() - 1) * CELL + 5;
      int to = 4 + block.last() * CELL - 5;
      add(svg, "<path class=\"frame\" d=\"M%d 40 v8 H%d v-8\"/>", from, to);
    }
    add(svg, "</svg><figcaption>%s.</figcaption></figure>\n", Markup.mathematics(caption));
    return svg.toString();
  }

  private static void add(StringBuilder svg, String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }
}
