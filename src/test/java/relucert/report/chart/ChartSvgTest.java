package relucert.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.w3c.dom.Document;
import relucert.experiment.Chart;
import relucert.experiment.Chart.Series;
import relucert.experiment.DataTable;
import relucert.experiment.ExperimentResult;

class ChartSvgTest {
  private static ExperimentResult result(boolean log, DataTable table) {
    Chart chart =
        new Chart(
            "c",
            "losses & <neurons>",
            "N",
            "m",
            log,
            log,
            ImmutableList.of(
                Series.heat("loss", "t", "N", "m", "loss"),
                Series.band("between", "t", "N", "m", "loss"),
                Series.line("line \"m\"", "t", "N", "m"),
                Series.dots("some", "t", "N", "m").where("kind", "a")));
    return new ExperimentResult(
        "e",
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of(table),
        ImmutableList.of(chart));
  }

  private static DataTable.Draft draft() {
    return DataTable.draft("t", false, "N", "m", "loss", "kind");
  }

  private static String svg(ExperimentResult result) {
    return ChartSvg.file(result.charts().get(0), result);
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  @Property(tries = 100)
  void everyChartIsWellFormedAndHasNoNumberThatIsNone(
      @ForAll @Size(max = 6) List<@DoubleRange(min = -1e6, max = 1e6) Double> values,
      @ForAll boolean log)
      throws Exception {
    DataTable.Draft draft = draft();
    for (double value : values) {
      draft.row(
          value,
          String.format(Locale.ROOT, "%.3f", value / 7),
          value % 3 == 0 ? "" : "" + value,
          value > 0 ? "a" : "no number");
    }
    ExperimentResult result = result(log, draft.table());
    String svg = svg(result);
    parsed(svg);
    assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity");
    assertThat(svg(result)).isEqualTo(svg);
  }

  @Example
  void onlyRowsWithNumbersAreDrawnAndOnLogarithmicAxesOnlyPositiveOnes() throws Exception {
    DataTable table =
        draft()
            .row(1, 10, "1/2", "a")
            .row(2, 20, "0.25", "b")
            .row(4, 0, "1e-3", "a")
            .row("", 5, 1, "a")
            .row(-3, 10, 1, "a")
            .row(8, 40, "", "a")
            .table();
    Document linear = parsed(svg(result(false, table)));
    // Dots: the rows of kind a with all numbers, and one in the legend.
    assertThat(linear.getElementsByTagName("circle").getLength()).isEqualTo(5);
    Document logarithmic = parsed(svg(result(true, table)));
    assertThat(logarithmic.getElementsByTagName("circle").getLength()).isEqualTo(3);
    assertThat(linear.getDocumentElement().getAttribute("aria-label"))
        .isEqualTo("losses & <neurons>");
    assertThat(svg(result(true, table))).contains("prefers-color-scheme:dark");
  }

  @Example
  void cellsAreReadAsNumbers() {
    assertThat(ChartPoints.number("-7/4")).isEqualTo(-1.75);
    assertThat(ChartPoints.number("2.5e-3")).isEqualTo(0.0025);
    for (String none : List.of("", "a", "1/", "NaN", "0x1", "1,2", "--1")) {
      assertThat(ChartPoints.number(none)).isNaN();
    }
  }

  @Property(tries = 200)
  void marksLieOnTheAxisInOrder(
      @ForAll @DoubleRange(min = 0.0001, max = 10_000) @Scale(4) double one,
      @ForAll @DoubleRange(min = 0.0001, max = 10_000) @Scale(4) double other,
      @ForAll boolean log) {
    Axis axis = Axis.of(log, List.of(one, other), false);
    assertThat(axis.marks()).isSorted().hasSizeLessThan(20);
    assertThat(axis.marks())
        .allSatisfy(mark -> assertThat(axis.at(mark)).isBetween(-1e-6, 1 + 1e-6));
    if (one < other) {
      assertThat(axis.at(one)).isCloseTo(0, within(1e-9));
      assertThat(axis.at(other)).isCloseTo(1, within(1e-9));
    }
  }

  @Example
  void coloursRiseWithTheValues() {
    HeatColours colours = new HeatColours(List.of(0.001, 0.01, 1.0));
    assertThat(colours.of(0.001)).isZero();
    assertThat(colours.of(1.0)).isEqualTo(8);
    assertThat(colours.of(0.01)).isEqualTo(3);
    assertThat(new HeatColours(List.of(0.0, 9.0)).of(4.4)).isEqualTo(4);
    assertThat(new HeatColours(List.of(5.0)).of(5.0)).isZero();
  }

  @Property(tries = 100)
  void theRectanglesOfAHeatMapTouchAndHoldTheirValues(
      @ForAll @Size(min = 1, max = 6) @UniqueElements
          List<@DoubleRange(min = 0.01, max = 1000) Double> values,
      @ForAll boolean log) {
    HeatEdges edges = new HeatEdges(values, log);
    List<Double> sorted = values.stream().sorted().toList();
    for (int i = 0; i < sorted.size(); i++) {
      double value = sorted.get(i);
      assertThat(edges.before(value)).isLessThan(value);
      assertThat(edges.after(value)).isGreaterThan(value);
      if (i > 0) {
        assertThat(edges.before(value)).isEqualTo(edges.after(sorted.get(i - 1)));
      }
      if (log) {
        assertThat(edges.before(value)).isPositive();
      }
    }
  }

  /** Corners of the range of a double, and neighbours where adding 1 changes nothing. */
  private static final List<String> EXTREMES =
      List.of(
          "0",
          "1",
          "4.9e-324",
          "2e-310",
          "1e-290",
          "1e16",
          "10000000000000002",
          "1e300",
          "1e308",
          "1.7976931348623157e308",
          "-1",
          "-1e-310",
          "-1e300",
          "-1.7976931348623157e308");

  @Example
  void everyPairOfExtremeNumbersHasAChartOfNumbers() throws Exception {
    for (String one : EXTREMES) {
      for (String other : EXTREMES) {
        for (boolean log : List.of(true, false)) {
          DataTable table = draft().row(one, other, other, "a").row(other, one, one, "a").table();
          String svg =
              assertTimeoutPreemptively(
                  Duration.ofSeconds(5), () -> svg(result(log, table)), one + ", " + other);
          assertThat(svg).as("%s, %s", one, other).doesNotContain("NaN").doesNotContain("Infinity");
          parsed(svg);
        }
      }
    }
  }

  @Property(tries = 300)
  void marksAreFewAndIncreaseForAllFiniteNumbers(
      @ForAll long oneBits, @ForAll long otherBits, @ForAll boolean log, @ForAll boolean near) {
    double one = Math.abs(Double.longBitsToDouble(oneBits));
    double other = near ? Math.nextUp(Math.nextUp(one)) : Double.longBitsToDouble(otherBits);
    other = log ? Math.abs(other) : other;
    Assume.that(Double.isFinite(one) && Double.isFinite(other) && (!log || one * other != 0));
    Axis axis = Axis.of(log, List.of(one, other), false);
    assertThat(axis.marks()).isSorted().doesNotHaveDuplicates().hasSizeLessThan(20);
    assertThat(axis.marks())
        .allSatisfy(mark -> assertThat(axis.at(mark)).isBetween(-1e-6, 1 + 1e-6));
    assertThat(axis.at(one)).isBetween(0.0, 1.0);
    assertThat(axis.at(other)).isBetween(0.0, 1.0);
  }

  @Example
  void wordsStandAtEqualDistances() throws Exception {
    DataTable.Draft draft = DataTable.draft("t", true, "T", "W");
    draft.row("ordered", 3).row("spread", 5).row("", 4).row("random", 4).row("ordered", 6);
    Chart chart =
        new Chart(
            "c", "c", "T", "W", false, false, ImmutableList.of(Series.dots("W", "t", "T", "W")));
    ExperimentResult result =
        new ExperimentResult(
            "e",
            ImmutableList.of(),
            ImmutableList.of(),
            ImmutableList.of(draft.table()),
            ImmutableList.of(chart));
    String svg = svg(result);
    parsed(svg);
    assertThat(svg).contains(">ordered</text>", ">spread</text>", ">random</text>");
    assertThat(svg).contains("W: ordered, 3", "W: spread, 5", "W: random, 4", "W: ordered, 6");
    assertThat(svg.split("class=\"dot", -1)).hasSize(6);
  }

  @Example
  void noLineLeadsOverAMissingValue() throws Exception {
    DataTable.Draft draft = DataTable.draft("t", true, "N", "m", "kind");
    draft.row(1, 3, "a").row(2, 5, "a").row(3, "more", "b").row(4, 6, "a").row(5, "more", "a");
    draft.row(6, 4, "a").row(7, 4, "a");
    Chart chart =
        new Chart(
            "c",
            "c",
            "N",
            "m",
            false,
            false,
            ImmutableList.of(Series.line("m", "t", "N", "m").where("kind", "a")));
    ExperimentResult result =
        new ExperimentResult(
            "e",
            ImmutableList.of(),
            ImmutableList.of(),
            ImmutableList.of(draft.table()),
            ImmutableList.of(chart));
    String svg = svg(result);
    parsed(svg);
    assertThat(svg.split("<polyline class=\"line", -1)).hasSize(3);
  }
}
