package relucert.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relucert.instance.Instance;
import relucert.instance.TunedSet;
import relucert.report.figure.UnitLabels.Place;
import relucert.report.figure.UnitLabels.Rectangle;

/** The numbers in and under the boxes of units can be read, and none is missing. */
class UnitBoxesTest {
  private static final Pattern TEXT =
      Pattern.compile(
          "<text class=\"(index|mark far)[^\"]*\"[^>]* x=\"([^\"]*)\" y=\"([^\"]*)\">([^<]*)</text>");

  private record Drawn(UnitLayers units, Instance data) {}

  static Stream<Drawn> figures() {
    return Stream.of(
        drawn(PaperUnits::firstGrid, 7),
        drawn(PaperUnits::bump, 7),
        drawn(PaperUnits::thirdGrid, 2, 4, 9),
        drawn(PaperUnits::appendix, 4, 7));
  }

  private static Drawn drawn(
      java.util.function.Function<Instance, UnitLayers> units, int... tuned) {
    Instance data = LineData.ones(TunedSet.of(16, tuned));
    return new Drawn(units.apply(data), data);
  }

  @ParameterizedTest
  @MethodSource("figures")
  void noNumberLiesOnAnother(Drawn figure) {
    List<Rectangle> numbers = new ArrayList<>();
    for (String box : boxes(figure)) {
      texts(box)
          .filter(text -> text.group(1).equals("index"))
          .map(
              text ->
                  new Place(
                          Double.parseDouble(text.group(2)),
                          Double.parseDouble(text.group(3)) - 0.1)
                      .around(text.group(4)))
          .forEach(numbers::add);
    }
    assertThat(numbers).hasSizeGreaterThan(12);
    for (int i = 0; i < numbers.size(); i++) {
      for (int j = 0; j < i; j++) {
        Rectangle other = numbers.get(j);
        // Coordinates are rounded to tenths.
        Rectangle inner =
            new Rectangle(
                other.left() + 0.2, other.top() + 0.2, other.right() - 0.2, other.bottom() - 0.2);
        assertThat(numbers.get(i).meets(inner)).as("%s, %s", numbers.get(i), other).isFalse();
      }
    }
  }

  @Test
  void aNumberAtTheTopOfANarrowBumpStandsBesideIt() {
    UnitLabels labels =
        new UnitLabels(
            new Rectangle(0, 1, 100, 100), x -> Math.min(50, 15 + Math.abs(x - 50) * 3.5));
    labels.point(50, 15, 3.6);
    assertThat(labels.place("7", 50, 15))
        .hasValueSatisfying(
            place -> {
              assertThat(place.baseline()).isLessThan(25);
              assertThat(place.around("7").left() > 50 || place.around("7").right() < 50).isTrue();
            });
  }

  @ParameterizedTest
  @MethodSource("figures")
  void everySampleIsNamedOnceInEachBox(Drawn figure) {
    for (String box : boxes(figure)) {
      List<Integer> named = new ArrayList<>();
      texts(box).forEach(text -> named.addAll(samples(text.group(4).replaceAll("[←→ ]", ""))));
      assertThat(named).as(box).doesNotHaveDuplicates();
      assertThat(new TreeSet<>(named)).as(box).hasSize(figure.data().k());
    }
  }

  private static List<Integer> samples(String ranges) {
    List<Integer> samples = new ArrayList<>();
    for (String range : ranges.split(",", -1)) {
      String[] ends = range.split("–", -1);
      for (int i = Integer.parseInt(ends[0]); i <= Integer.parseInt(ends[ends.length - 1]); i++) {
        samples.add(i);
      }
    }
    return samples;
  }

  private static List<String> boxes(Drawn figure) {
    String svg = UnitBoxes.of(figure.units(), figure.data(), "c");
    List<String> parts = List.of(svg.split("<rect class=\"box\"", -1));
    return parts.subList(1, parts.size());
  }

  private static Stream<MatchResult> texts(String box) {
    return TEXT.matcher(box).results();
  }
}
