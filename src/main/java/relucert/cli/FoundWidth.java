package relucert.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.checker.Checker;
import relucert.checker.Judgement;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.interchange.Json;
import relucert.interchange.NetworkFile;
import relucert.interchange.Shown;
import relucert.network.Network;
import relucert.pwl.NetworkOnLine;
import relucert.report.FunctionText;
import relucert.report.drawing.Picture;
import relucert.search.Packings;
import relucert.search.width.LeastWidth;

/**
 * The least number of neurons for given data, and what the checker says of it.
 *
 * @param ordered the data along the direction
 * @param width the answer
 * @param network a network with so many neurons
 * @param needs the certificate that fewer do not suffice
 * @param fits whether the network takes every target
 * @param needed whether the certificate is good
 */
record FoundWidth(
    OrderedInstance ordered,
    LeastWidth width,
    Network network,
    Certificate needs,
    Judgement fits,
    Judgement needed) {
  private static final int MOST_WRITTEN = 8;
  private static final int LONGEST_WRITTEN = 300;

  /** Searches for the width and has the answer checked. */
  static FoundWidth of(Instance instance, OrderedInstance ordered, long limit, Progress progress) {
    progress.stage("searching for the least width");
    LeastWidth width = LeastWidth.through(ordered.positions(), ordered.targets(), limit);
    progress.stage("making network and certificate");
    Network network = width.function().along(ordered.direction());
    Certificate needs = width.needs();
    progress.stage("checking network and certificate");
    Judgement fits =
        Checker.check(
            new Certificate(
                new Statement.FitsNeurons(instance, 2, width.neurons()),
                new Evidence.Witness(network)));
    return new FoundWidth(ordered, width, network, needs, fits, Checker.check(needs));
  }

  /** Whether the checker accepts both the network and the lower bound. */
  boolean isAccepted() {
    return fits.isAccepted() && needed.isAccepted();
  }

  String rejection() {
    return "network: " + fits + "\nlower bound: " + Shown.oneLine(needed.toString()) + "\n";
  }

  String json() {
    return Json.text(
        j ->
            j.object(
                () -> {
                  if (width.isDecided()) {
                    j.name("width").integer(width.neurons());
                  } else {
                    j.name("width").nothing();
                  }
                  j.name("atLeast").integer(width.needed());
                  j.name("atMost").integer(width.neurons());
                  j.name("leastBreakpoints").integer(width.leastBreakpoints());
                  j.name("status").string(width.isDecided() ? "exact" : "undecided");
                  j.name("network");
                  NetworkFile.write(network, j);
                }));
  }

  String text() {
    Sheet sheet = new Sheet();
    sheet.instance(ordered);
    sheet.line("direction a", ordered.direction().toString());
    sheet.line(
        "breakpoints",
        width.leastBreakpoints() + ", the least of a piecewise-linear function through the data");
    if (width.isDecided()) {
      sheet.line("width", width.neurons() + ", the least number of neurons along a");
    } else {
      sheet.line(
          "width",
          "undecided: "
              + width.needed()
              + " or "
              + width.neurons()
              + "; --limit allows more ranges");
    }
    sheet.line("network", written());
    String data = ordered.direction().size() > 1 ? " for the samples a.x on a line" : "";
    sheet.line("lower bound", evidence() + data + ", accepted by the checker");
    return sheet.toString();
  }

  /** The network in numbers if it is short enough to be read. */
  private String written() {
    String fit =
        Shown.counted(width.neurons(), "neuron")
            + ", fits all "
            + Shown.counted(ordered.k(), "sample")
            + " exactly";
    return function().map(g -> fit + ": g = " + g).orElse(fit);
  }

  private Optional<String> function() {
    if (width.neurons() > MOST_WRITTEN) {
      return Optional.empty();
    }
    boolean plane = ordered.direction().size() > 1;
    RationalVector line = plane ? RationalVector.of(1) : ordered.direction();
    return Optional.of(FunctionText.of(width.function().along(line), plane ? "(a.x)" : "x"))
        .filter(g -> g.length() <= LONGEST_WRITTEN);
  }

  private String evidence() {
    int neurons = ((Statement.NeedsNeurons) needs.statement()).neurons();
    String bound = Shown.counted(neurons, "neuron") + " by ";
    if (needs.evidence() instanceof Evidence.ReachSets e) {
      int ranges = e.sets().stream().mapToInt(set -> set.ranges().size()).sum();
      return bound + "reach sets of " + Shown.counted(ranges, "range");
    }
    return bound
        + "a packing of "
        + Shown.counted(((Evidence.Packing) needs.evidence()).windows().size(), "window");
  }

  /** What there is to draw: the windows of a largest packing below the data and g. */
  Picture picture() {
    RationalVector direction = ordered.direction();
    NetworkOnLine line =
        NetworkOnLine.of(network, RationalVector.zero(direction.size()), Line.unitAlong(direction));
    Evidence.Packing packing = Packings.largest(width.instance());
    List<String> caption = new ArrayList<>();
    caption.add(
        Sheet.size(ordered)
            + (direction.size() > 1 ? ", along a = " + Shown.shortened(direction.toString()) : ""));
    function().ifPresent(g -> caption.add("g = " + g));
    caption.add(
        Shown.counted(packing.windows().size(), "window")
            + ", each with a breakpoint of its own; at least "
            + evidence());
    return Picture.ofData(title(), ordered, line.function(), line.switchingPoints())
        .withWindows(width.instance(), packing.windows())
        .withCaption(caption);
  }

  private String title() {
    return width.isDecided()
        ? "Least number of neurons of a 2-layer network: " + width.neurons()
        : "A 2-layer network with "
            + Shown.counted(width.neurons(), "neuron")
            + "; whether one fewer suffices is undecided";
  }
}
