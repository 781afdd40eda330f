package relucert.report.figure;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import relucert.instance.Block;
import relucert.instance.TunedSet;
import relucert.report.drawing.Figure;

/** The integers 1, ..., K in a row: members of a set filled, some intervals framed below. */
final class SetStrip {
  private static final int CELL = 34;
  private static final int MOST = 18;
  private static final int HEIGHT = 58;

  private SetStrip() {}

  /** Returns T in [K] with the blocks of [K]\T. */
  static Part tuned(TunedSet tuned, String caption) {
    return of(tuned, tuned.blocks(), caption);
  }

  /** Returns T with the blocks, and dashed what is not in J(T). */
  static Part retained(TunedSet tuned, String caption) {
    return of(tuned, tuned.blocks(), caption, tuned.retained());
  }

  /** Returns a set with the given intervals framed. */
  static Part of(TunedSet set, List<Block> framed, String caption) {
    return of(set, framed, caption, IntStream.rangeClosed(1, set.k()).boxed().toList());
  }

  private static Part of(TunedSet set, List<Block> framed, String caption, List<Integer> kept) {
    int width = Math.max(MOST, set.k()) * CELL + 8;
    StringBuilder svg = new StringBuilder();
    for (int i = 1; i <= set.k(); i++) {
      int x = 4 + (i - 1) * CELL;
      add(
          svg,
          "<rect class=\"cell%s\" x=\"%d\" y=\"4\" width=\"%d\" height=\"30\" rx=\"4\"/>",
          set.contains(i) ? " in" : kept.contains(i) ? "" : " out",
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
    return Part.of(new Figure(caption, "", width, HEIGHT, svg.toString(), ImmutableList.of()));
  }

  private static void add(StringBuilder svg, String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }
}
