package relucert.report.drawing;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.certificate.Evidence.Window;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.TunedSet;

/** A part of a drawing with so many samples that the whole shows its form, but not its parts. */
public final class Excerpt {
  /** More samples than these are hard to tell apart in one picture. */
  private static final int MOST = 60;

  private static final int SHOWN = 25;

  private Excerpt() {}

  /**
   * Draws 25 neighbouring samples of a drawing with more than 60: those around the first change
   * from windows of one direction to the other, or else the first ones.
   *
   * @param drawing a drawing whose samples increase
   * @return a figure, or nothing if the whole is legible
   */
  public static Optional<String> of(Drawing drawing) {
    int k = drawing.instance().k();
    if (k <= MOST) {
      return Optional.empty();
    }
    int first = Math.max(1, Math.min(change(drawing.windows()) - SHOWN / 2, k - SHOWN + 1));
    return Optional.of(DrawingSvg.of(part(drawing, first, first + SHOWN - 1), first - 1));
  }

  /** The sample between the first two neighbouring windows of different directions; 1 if none. */
  private static int change(List<Window> windows) {
    return IntStream.range(1, windows.size())
        .filter(i -> windows.get(i).sign() != windows.get(i - 1).sign())
        .map(i -> windows.get(i).left())
        .findFirst()
        .orElse(1);
  }

  /** The samples from..to with their windows; both are counted from 1 in the part. */
  private static Drawing part(Drawing drawing, int from, int to) {
    Instance all = drawing.instance();
    List<BigFraction> positions = Drawing.positions(all).entries().subList(from - 1, to);
    Instance part =
        Instance.of(
            RationalMatrix.column(RationalVector.of(positions)),
            RationalVector.of(all.targets().entries().subList(from - 1, to)),
            TunedSet.of(
                to - from + 1,
                all.tuned().members().stream()
                    .filter(i -> from <= i && i <= to)
                    .map(i -> i - from + 1)
                    .toList()));
    ImmutableList<Window> windows =
        drawing.windows().stream()
            .filter(w -> from <= w.left() && w.right() <= to)
            .map(
                w ->
                    new Window(
                        w.left() - from + 1, w.middle() - from + 1, w.right() - from + 1, w.sign()))
            .collect(ImmutableList.toImmutableList());
    return new Drawing(
        "Samples " + from + " to " + to + " of " + all.k(), part, drawing.function(), windows);
  }
}
