package relucert.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.Rationals;
import relucert.instance.OrderedInstance;
import relucert.interchange.Json;
import relucert.interchange.Shown;
import relucert.network.Network;
import relucert.search.repair.Correction;
import relucert.search.repair.LeastNeurons;
import relucert.search.repair.PieceCounts;
import relucert.search.repair.Repair;
import relucert.search.repair.Repair.Candidate;
import relucert.search.repair.Residuals;

/**
 * What {@code repair} says.
 *
 * @param repair the repairs found
 * @param repaired the best one's network
 * @param ordered the samples and what g should do there, along a
 * @param least how few neurons these data need along a
 * @param pieces the pieces of g along a; empty if they are too many
 * @param lines the pieces of g along random lines; empty if they are too many
 * @param seed which lines these are
 */
record RepairText(
    Repair repair,
    Network repaired,
    OrderedInstance ordered,
    LeastNeurons least,
    Optional<Integer> pieces,
    Optional<PieceCounts> lines,
    long seed) {
  private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
  private static final int LONGEST = 60;
  private static final String TOO_MANY = "too many to count";

  /** Returns the report. */
  String text() {
    Network network = repair.network();
    Sheet sheet = new Sheet();
    sheet.line(
        "network g",
        String.format(
            "%s, widths %s, %s, %d bits",
            Shown.counted(network.depth(), "layer"),
            Shown.shortened(network.widths().toString()),
            Shown.counted(network.neurons(), "neuron"),
            network.bits()));
    accuracy(sheet);
    sheet.line("direction a", ordered.direction().toString());
    sheet.line(
        "pieces",
        String.format(
            "%s along a, through the mean of the samples; at most %s (%s)",
            pieces.map(Object::toString).orElse(TOO_MANY),
            cap(),
            network.depth() == 2 ? "m + 1" : "Theorem D"));
    sheet.line("random lines", lines.map(this::randomLines).orElse(TOO_MANY));
    least(sheet);
    for (Candidate candidate : repair.bestOfEach()) {
      sheet.line("repair", line(candidate));
    }
    verdict(sheet);
    return sheet.toString();
  }

  private String randomLines(PieceCounts counts) {
    return String.format(
        "%d to %d pieces, median %d, on %s (seed %d)",
        counts.least(),
        counts.most(),
        counts.median(),
        Shown.counted(counts.numbers().size(), "line"),
        seed);
  }

  private void accuracy(Sheet sheet) {
    Residuals residuals = repair.residuals();
    int k = residuals.wanted().k();
    sheet.line("fits", residuals.fitted() + " of " + Shown.counted(k, "sample") + " exactly");
    OptionalInt worst = residuals.worst();
    if (worst.isPresent()) {
      int sample = worst.getAsInt();
      sheet.line("worst sample", sample + ", missed by " + number(residuals.error(sample)));
    }
    sheet.line("mean square", number(residuals.meanSquare()));
    sheet.line("zero network", "mean square " + number(residuals.meanSquareOfZero()));
  }

  private void least(Sheet sheet) {
    String two =
        least.twoLayersAtLeast() == least.twoLayersAtMost()
            ? "" + least.twoLayersAtMost()
            : least.twoLayersAtLeast() + " to " + least.twoLayersAtMost();
    sheet.line(
        "2 layers",
        two
            + " neurons are the least along a, where the data need "
            + Shown.counted(least.breakpoints(), "breakpoint"));
    sheet.line(
        least.layers() + " layers",
        String.format(
            "at least %d along a (Theorem D); %s takes %d with 3 layers",
            least.atLeast(), "sharp-3", least.atMost()));
  }

  private static String line(Candidate candidate) {
    return String.format(
        "+%d %s%s%s",
        candidate.further(),
        candidate.method(),
        candidate.direction().map(a -> " along " + a).orElse(""),
        candidate.way().isEmpty() ? "" : ", " + candidate.way());
  }

  private void verdict(Sheet sheet) {
    Network network = repair.network();
    Candidate best = repair.best();
    Correction anew = repair.anew();
    sheet.line(
        "repaired",
        String.format(
            "%d + %d = %s by %s, widths %s, fits all %s exactly",
            network.neurons(),
            best.further(),
            Shown.counted(repaired.neurons(), "neuron"),
            best.method(),
            Shown.shortened(repaired.widths().toString()),
            Shown.counted(ordered.k(), "sample")));
    sheet.line("bits", network.bits() + " before, " + repaired.bits() + " after");
    sheet.line(
        "anew",
        String.format(
            "%s by %s along %s with %d layers, without g, %d bits",
            Shown.counted(anew.neurons(), "neuron"),
            anew.method(),
            anew.direction(),
            anew.layers(),
            anew.network().get().bits()));
    sheet.line("so", conclusion());
  }

  private String conclusion() {
    int further = repair.best().further();
    int anew = repair.anew().neurons();
    if (repair.residuals().worst().isEmpty()) {
      return "nothing is to be repaired";
    }
    String missed =
        repair.residuals().fitted() == 0
            ? "g misses every sample, so all K residuals have to be taken exactly; "
            : "";
    if (anew <= further) {
      return missed + "g does not help: anew takes no more neurons than are added to it";
    }
    return missed
        + (repair.isAnewSmaller()
            ? "g saves "
                + (further == 0 ? "all" : (anew - further) + " of " + anew)
                + " neurons, but starting anew gives the smaller network"
            : "the repaired network is no larger than one made anew");
  }

  private String cap() {
    Network network = repair.network();
    String digits = PieceCounts.cap(network).toString();
    String cap = digits.length() <= LONGEST ? digits : "a number of " + digits.length() + " digits";
    return network.depth() < 3
        ? cap
        : cap
            + " = "
            + Shown.shortened(
                network.widths().stream()
                    .map(d -> "(" + d + " + 1)")
                    .collect(Collectors.joining()));
  }

  /** A number's size in three digits, and itself if it is short. */
  private static String number(BigFraction value) {
    String exact = Rationals.text(value);
    if (exact.length() <= 6) {
      return exact;
    }
    String size = decimal(value);
    return exact.length() <= LONGEST
        ? size + ", exactly " + exact
        : size + ", exactly a fraction of " + Rationals.bits(value) + " bits";
  }

  private static String decimal(BigFraction value) {
    return new BigDecimal(value.getNumerator())
        .divide(new BigDecimal(value.getDenominator()), DIGITS)
        .toString();
  }

  /** Returns the figures, all numbers in full. */
  String json() {
    return Json.text(j -> j.object(() -> write(j)));
  }

  private void write(Json j) {
    Network network = repair.network();
    Residuals residuals = repair.residuals();
    j.name("neurons").integer(network.neurons());
    j.name("widths").integers(network.widths());
    j.name("maxBits").integer(network.bits());
    j.name("samples").integer(ordered.k());
    j.name("fitted").integer(residuals.fitted());
    j.name("worstSample");
    residuals.worst().ifPresentOrElse(j::integer, j::nothing);
    j.name("worstError").number(residuals.error(residuals.worst().orElse(1)));
    j.name("meanSquare").number(residuals.meanSquare());
    j.name("meanSquareOfZero").number(residuals.meanSquareOfZero());
    j.name("direction").numbers(ordered.direction());
    j.name("pieces");
    pieces.ifPresentOrElse(j::integer, j::nothing);
    j.name("mostPieces").integer(PieceCounts.cap(network));
    j.name("seed").integer(seed);
    j.name("linePieces");
    lines.ifPresentOrElse(counts -> j.integers(counts.numbers()), j::nothing);
    j.name("leastBreakpoints").integer(least.breakpoints());
    j.name("leastWidth").integers(List.of(least.twoLayersAtLeast(), least.twoLayersAtMost()));
    j.name("deeperAtLeast").integer(least.atLeast());
    j.name("sharpThree").integer(least.atMost());
    j.name("repairs").array(() -> repair.bestOfEach().forEach(c -> write(c, j)));
    j.name("repaired")
        .object(
            () -> {
              j.name("neurons").integer(repaired.neurons());
              j.name("widths").integers(repaired.widths());
              j.name("maxBits").integer(repaired.bits());
              j.name("fits").truth(true);
            });
    j.name("anew").object(() -> anew(j));
  }

  private void anew(Json j) {
    j.name("method").string(repair.anew().method());
    j.name("layers").integer(repair.anew().layers());
    j.name("neurons").integer(repair.anew().neurons());
    j.name("maxBits").integer(repair.anew().network().get().bits());
  }

  private static void write(Candidate candidate, Json j) {
    j.object(
        () -> {
          j.name("method").string(candidate.method());
          j.name("way").string(candidate.way());
          j.name("direction");
          candidate.direction().ifPresentOrElse(j::numbers, j::nothing);
          j.name("further").integer(candidate.further());
        });
  }
}
