package relucert.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.checker.Checker;
import relucert.checker.Judgement;
import relucert.construction.Construction;
import relucert.construction.UndefinedStepException;
import relucert.construction.deep.DeepConstruction;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.interchange.Json;
import relucert.interchange.Shown;
import relucert.network.Network;
import relucert.network.NetworkSum;
import relucert.pwl.NetworkOnLine;
import relucert.report.FunctionText;
import relucert.report.drawing.Picture;

/**
 * A network that a construction built for an instance, and what the checker says of it.
 *
 * @param construction the construction
 * @param instance the instance
 * @param ordered the instance along the direction
 * @param network g
 * @param line g along the direction
 * @param judgement whether it fits with the promised number of neurons
 */
record BuiltNetwork(
    Construction construction,
    Instance instance,
    OrderedInstance ordered,
    Network network,
    NetworkOnLine line,
    Judgement judgement) {
  private static final int MOST_WRITTEN = 8;
  private static final int LONGEST_WRITTEN = 220;

  /** Builds a network, has it checked, and finds its pieces. */
  static BuiltNetwork of(
      Construction construction, Instance instance, OrderedInstance ordered, Progress progress) {
    progress.stage("building the network");
    Network network = construction.build(ordered);
    progress.stage("checking the network");
    int promised = construction.promisedNeurons(ordered);
    Judgement judgement =
        Checker.check(
            new Certificate(
                new Statement.FitsNeurons(instance, construction.layers(), promised),
                new Evidence.Witness(network)));
    progress.stage("finding the pieces");
    RationalVector direction = ordered.direction();
    NetworkOnLine line =
        NetworkOnLine.of(network, RationalVector.zero(direction.size()), Line.unitAlong(direction));
    return new BuiltNetwork(construction, instance, ordered, network, line, judgement);
  }

  /** Returns f + g. */
  Network addedTo(Network frozen) {
    return NetworkSum.of(frozen, network);
  }

  private int pieces() {
    return line.function().pieces().size();
  }

  String json() {
    return Json.text(
        j ->
            j.object(
                () -> {
                  j.name("neurons").integer(network.neurons());
                  j.name("widths").integers(network.widths());
                  j.name("pieces").integer(pieces());
                  j.name("maxBits").integer(network.bits());
                  j.name("fits").truth(judgement.isAccepted());
                }));
  }

  /** What is told where no network can be built. */
  static String undefined(UndefinedStepException e) {
    return Json.text(
        j ->
            j.object(
                () -> {
                  j.name("fits").truth(false);
                  j.name("undefinedStep").string(e.step());
                  j.name("reason").string(e.reason());
                }));
  }

  /** The figures of the network, then notes. */
  String text(List<String> notes) {
    Sheet sheet = new Sheet();
    sheet.line("method", construction.name() + " (" + construction.source() + ")");
    sheet.instance(ordered);
    sheet.line("tuned T", Shown.shortened(instance.tuned().toString()));
    sheet.line("direction a", ordered.direction().toString());
    if (instance.k() > 1) {
      sheet.line("order", Shown.shortened(words(ordered.order())) + " (samples by a.x)");
    }
    sheet.line("J(T)", Shown.shortened(words(retained())) + " (samples by a.x)");
    sheet.line("widths", Shown.shortened(network.widths().toString()));
    if (construction instanceof DeepConstruction deep) {
      int width = network.widths().stream().reduce(0, Math::max);
      sheet.line("width", width + ", promised " + deep.promisedWidth(ordered));
    }
    sheet.line("neurons", network.neurons() + ", " + promise());
    sheet.line("pieces", pieces() + " along a");
    sheet.line("largest bits", Integer.toString(network.bits()));
    sheet.line("fits", fit());
    construction.granted().forEach(repair -> sheet.line("granted", repair));
    notes.forEach(sheet::note);
    return sheet.toString();
  }

  private String promise() {
    return "promised " + construction.promisedNeurons(ordered) + ": " + construction.formula();
  }

  private String fit() {
    return judgement
        .failure()
        .map(f -> "NO: " + f)
        .orElse("all " + ordered.k() + " samples exactly");
  }

  /** J(T) along the direction, as the samples' own numbers. */
  private List<Integer> retained() {
    return ordered.tuned().retained().stream().map(r -> ordered.order().get(r - 1)).toList();
  }

  private static String words(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  /** The network in numbers if it is short enough to be read. */
  private Optional<String> function() {
    boolean isShort =
        ordered.direction().size() == 1
            && network.depth() == 2
            && network.neurons() <= MOST_WRITTEN;
    return isShort
        ? Optional.of(FunctionText.of(network, "x")).filter(g -> g.length() <= LONGEST_WRITTEN)
        : Optional.empty();
  }

  /** What there is to draw. */
  Picture picture() {
    Picture picture =
        Picture.ofData(
            construction.name()
                + ": "
                + Shown.counted(network.neurons(), "neuron")
                + " in "
                + construction.layers()
                + " layers",
            ordered,
            line.function(),
            line.switchingPoints());
    List<String> caption = new ArrayList<>();
    caption.add(
        Sheet.size(ordered)
            + ", T = "
            + Shown.shortened(instance.tuned().toString())
            + (ordered.direction().size() > 1
                ? ", along a = " + Shown.shortened(ordered.direction().toString())
                : ""));
    caption.add(
        "widths "
            + Shown.shortened(network.widths().toString())
            + ", "
            + Shown.counted(pieces(), "piece")
            + ", fits "
            + fit());
    function().ifPresent(g -> caption.add("g(x) = " + g));
    return picture.withCaption(caption);
  }
}
