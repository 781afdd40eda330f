package relucert.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.fraction.BigFraction;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import relucert.construction.Constructions;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.instance.InstanceDomain;
import relucert.instance.OrderedInstance;
import relucert.network.Network;
import relucert.pwl.Affine;
import relucert.pwl.NetworkOnLine;
import relucert.pwl.PiecewiseLinear;
import relucert.report.drawing.PictureFrame.Point;
import relucert.search.Packings;

class PictureProperties {
  private static final double ROUNDING = 1e-9;
  private static final Pattern NOT_FINITE = Pattern.compile("NaN|Infinity|E[0-9]");

  private static Picture picture(Instance instance, String method) {
    OrderedInstance ordered = OrderedInstance.of(instance);
    Network network = Constructions.standard().require(method).build(ordered);
    RationalVector a = ordered.direction();
    NetworkOnLine line =
        NetworkOnLine.of(network, RationalVector.zero(a.size()), a.times(a.dot(a).reciprocal()));
    Instance onLine = Instance.onLine(ordered.positions(), ordered.targets());
    return Picture.ofData(method, ordered, line.function(), line.switchingPoints())
        .withWindows(onLine, Packings.largest(onLine).windows())
        .withCaption(List.of("a < b & c > \"d\"", "K = " + instance.k()));
  }

  /** Networks of 2 and 3 layers through data on a line or along a direction, even or not. */
  @Provide
  static Arbitrary<Picture> pictures() {
    return Combinators.combine(
            InstanceDomain.instances(), Arbitraries.of("sharp-2", "lemma-4.5", "sharp-3", "u2"))
        .as(PictureProperties::picture);
  }

  /** How far a point is from a graph. */
  private static double distance(List<Point> graph, double x, double y) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 1; i < graph.size(); i++) {
      Point from = graph.get(i - 1);
      double dx = graph.get(i).x() - from.x();
      double dy = graph.get(i).y() - from.y();
      double square = dx * dx + dy * dy;
      double along = square == 0 ? 0 : ((x - from.x()) * dx + (y - from.y()) * dy) / square;
      double part = Math.max(0, Math.min(1, along));
      least = Math.min(least, Math.hypot(from.x() + part * dx - x, from.y() + part * dy - y));
    }
    return least;
  }

  @Property(tries = 150)
  void everySampleIsInsideAndTheGraphGoesThroughIt(@ForAll("pictures") Picture picture) {
    PictureFrame frame = new PictureFrame(picture);
    OrderedInstance data = picture.data().orElseThrow();
    List<Point> graph = frame.graph();
    double before = 0;
    for (int place = 1; place <= data.k(); place++) {
      double x = frame.across(data.positions().get(place - 1));
      double y = frame.up(data.targets().get(place - 1));
      assertThat(x).isGreaterThan(before).isLessThan(1);
      assertThat(y).isBetween(0.0, 1.0);
      assertThat(distance(graph, x, y)).isLessThan(ROUNDING);
      before = x;
    }
  }

  @Property(tries = 150)
  void theGraphGoesFromEndToEndAndNeverFarOut(@ForAll("pictures") Picture picture) {
    List<Point> graph = new PictureFrame(picture).graph();
    assertThat(graph.get(0).x()).isZero();
    assertThat(graph.get(graph.size() - 1).x()).isEqualTo(1);
    assertThat(graph).allMatch(p -> -1 <= p.y() && p.y() <= 2);
    for (int i = 1; i < graph.size(); i++) {
      assertThat(graph.get(i).x()).isGreaterThanOrEqualTo(graph.get(i - 1).x());
    }
  }

  private static Document parsed(String svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(svg, e);
    }
  }

  private static long elements(Document document, String name, String style) {
    NodeList found = document.getElementsByTagName(name);
    long count = 0;
    for (int i = 0; i < found.getLength(); i++) {
      boolean isInPlot = ((Element) found.item(i)).getElementsByTagName("title").getLength() > 0;
      if (isInPlot && ((Element) found.item(i)).getAttribute("class").equals(style)) {
        count++;
      }
    }
    return count;
  }

  @Property(tries = 100)
  void theFileStandsAloneAndShowsEverySampleBreakpointCandidateAndWindow(
      @ForAll("pictures") Picture picture) {
    String svg = PictureSvg.of(List.of(picture));
    Document document = parsed(svg);
    OrderedInstance data = picture.data().orElseThrow();
    long tuned = data.tuned().size();
    assertThat(elements(document, "circle", "tuned")).isEqualTo(tuned);
    assertThat(elements(document, "circle", "fixed")).isEqualTo(data.k() - tuned);
    assertThat(elements(document, "line", "breakpoint")).isEqualTo(picture.breakpoints().size());
    assertThat(elements(document, "path", "candidate"))
        .isLessThanOrEqualTo(picture.shownCandidates().size());
    assertThat(elements(document, "path", "up") + elements(document, "path", "down"))
        .isEqualTo(picture.brackets().size());
    assertThat(svg).doesNotContain("href", "url(", "@import", "<script");
    assertThat(svg.replaceAll("<title>[^<]*</title>|<text[^<]*</text>", ""))
        .doesNotContainPattern(NOT_FINITE);
    assertThat(svg).contains("prefers-color-scheme:dark");
    assertThat(PictureSvg.of(List.of(picture))).isEqualTo(svg);
  }

  @Property(tries = 100)
  void theTextPlotFitsATerminalAndShowsTheBreakpoints(@ForAll("pictures") Picture picture) {
    String text = TextPlot.of(picture);
    assertThat(text.lines().mapToInt(String::length).max().orElse(0)).isLessThanOrEqualTo(80);
    assertThat(text.lines().count()).isLessThanOrEqualTo(15);
    assertThat(text.contains("\u2534")).isEqualTo(!picture.breakpoints().isEmpty());
    OrderedInstance data = picture.data().orElseThrow();
    assertThat(text.contains("\u25cf")).isEqualTo(data.tuned().size() > 0);
  }

  private static PiecewiseLinear hat(BigFraction height) {
    RationalVector x = RationalVector.of(0, 1, 2, 3, 4);
    return PiecewiseLinear.polyline(
        x,
        RationalVector.of(
            List.of(
                BigFraction.ZERO, BigFraction.ZERO, height, BigFraction.ZERO, BigFraction.ZERO)));
  }

  @Example
  void hugeAndTinyNumbersAreDrawnLikeAnyOthers() {
    for (String height : List.of("1", "1e400", "-1e400", "1e-400", "1/3")) {
      PiecewiseLinear g = hat(Rationals.parse(height));
      Picture picture =
          Picture.ofFunction("hat", "t", Picture.Range.around(g.breakpoints()), g, List.of());
      List<Point> graph = new PictureFrame(picture).graph();
      assertThat(graph).hasSize(5);
      assertThat(Math.abs(graph.get(2).y() - graph.get(0).y())).isCloseTo(1, within(ROUNDING));
      assertThat(PictureSvg.of(List.of(picture)).replaceAll("<title>.*</title>", ""))
          .doesNotContainPattern(NOT_FINITE);
    }
  }

  @Example
  void whatGoesFarBeyondTheTargetsIsCutOffWithItsSlopesKept() {
    OrderedInstance data =
        OrderedInstance.of(
            Instance.onLine(RationalVector.of(0, 1, 3, 4), RationalVector.of(0, 1, 1, 0)));
    PiecewiseLinear g =
        PiecewiseLinear.polyline(
            RationalVector.of(0, 1, 2, 3, 4), RationalVector.of(0, 1, 1001, 1, 0));
    PictureFrame frame = new PictureFrame(Picture.ofData("peak", data, g, List.of()));
    assertThat(frame.isCut()).isTrue();
    assertThat(frame.high()).isEqualTo(BigFraction.of(3));
    assertThat(frame.graph()).hasSize(7);
    assertThat(distance(frame.graph(), frame.across(BigFraction.of(1002, 1000)), 1))
        .isLessThan(ROUNDING);
    assertThat(distance(frame.graph(), frame.across(BigFraction.of(2)), 2)).isZero();
  }

  @Example
  void aSwitchingPointThatIsABreakpointIsNoCandidate() {
    PiecewiseLinear g = hat(BigFraction.ONE);
    Picture picture =
        Picture.ofFunction(
            "hat",
            "t",
            Picture.Range.around(g.breakpoints()),
            g,
            List.of(BigFraction.of(1), BigFraction.of(-3, -2), BigFraction.of(2)));
    assertThat(picture.shownCandidates()).containsExactly(BigFraction.of(3, 2));
    assertThat(picture.marks()).isEqualTo(4);
  }

  @Example
  void anAffineFunctionAndASingleSampleHaveAPicture() {
    PiecewiseLinear g = PiecewiseLinear.of(new Affine(BigFraction.of(2), BigFraction.of(-1)));
    Picture line = Picture.ofFunction("g", "t", Picture.Range.around(List.of()), g, List.of());
    parsed(PictureSvg.of(List.of(line)));
    OrderedInstance one =
        OrderedInstance.of(Instance.onLine(RationalVector.of(5), RationalVector.of(9)));
    parsed(PictureSvg.of(List.of(line, Picture.ofData("one", one, g, List.of()))));
    assertThat(TextPlot.of(line)).contains("t = -1");
  }
}
