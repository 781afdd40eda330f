package relucert.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import relucert.certificate.Certificate;
import relucert.certificate.CertificateExamples;
import relucert.certificate.Evidence;
import relucert.certificate.PrintedBound;
import relucert.certificate.Statement;
import relucert.construction.Constructions;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.TunedSet;
import relucert.network.Layer;
import relucert.network.Network;
import relucert.search.CoverSearch;
import relucert.search.LayeredBounds;
import relucert.search.Packings;

/** Which accepted parts contradict which printed bound, at the borders. */
class ViolationCheckTest {
  private static Judgement judge(PrintedBound bound, List<Certificate> parts) {
    return Checker.check(
        new Certificate(
            new Statement.Violated(bound), new Evidence.Parts(ImmutableList.copyOf(parts))));
  }

  private static void assertRejected(PrintedBound bound, List<Certificate> parts, String why) {
    assertThat(judge(bound, parts).failure()).hasValueSatisfying(f -> assertThat(f).contains(why));
  }

  private static Certificate fit(int neurons, long[] targets, int... tuned) {
    int k = targets.length;
    Instance instance =
        Instance.of(
            RationalMatrix.column(HardInstances.uniform(k)),
            RationalVector.of(targets),
            TunedSet.of(k, tuned));
    Network network = Constructions.standard().require("lemma-4.5").build(instance);
    return new Certificate(
        new Statement.FitsNeurons(instance, 2, neurons),
        new Evidence.Witness(withoutIdleNeurons(network)));
  }

  private static Network withoutIdleNeurons(Network network) {
    Layer hidden = network.layers().get(0);
    Layer output = network.layers().get(1);
    List<RationalVector> rows = new ArrayList<>();
    List<Integer> kept = new ArrayList<>();
    for (int j = 0; j < hidden.outputs(); j++) {
      if (output.weights().get(0, j).signum() != 0) {
        rows.add(hidden.weights().row(j));
        kept.add(j);
      }
    }
    return Network.of(
        Layer.of(
            RationalMatrix.of(hidden.inputs(), rows),
            RationalVector.of(kept.stream().map(hidden.biases()::get).toList())),
        Layer.of(
            RationalMatrix.of(
                rows.size(),
                List.of(
                    RationalVector.of(
                        kept.stream().map(j -> output.weights().get(0, j)).toList()))),
            output.biases()));
  }

  private static Certificate good(String name) {
    return Objects.requireNonNull(CertificateExamples.all().get(name));
  }

  @Test
  void theTheoremIsViolatedByOneNeuronLessThanItsBoundOnly() {
    // min{3N, K - 2} = 3 in both ways; the data need 2 neurons of the polyline.
    long[] targets = {0, 0, 0, 0, 1};
    PrintedBound bound = PrintedBound.THEOREM_4_1_2;
    assertThat(judge(bound, List.of(fit(2, targets, 5))).isAccepted()).isTrue();
    assertRejected(bound, List.of(fit(3, targets, 5)), "is kept");
    assertThat(judge(bound, List.of(fit(2, targets, 4, 5))).isAccepted()).isTrue();
    assertRejected(bound, List.of(fit(3, targets, 4, 5)), "is kept");
    assertRejected(bound, List.of(fit(3, new long[] {0, 0, 0, 0, 0, 0, 1}, 7)), "is kept");
  }

  @Test
  void theTheoremSpeaksOfThreeSamplesAtLeast() {
    PrintedBound bound = PrintedBound.THEOREM_4_1_2;
    assertThat(judge(bound, List.of(fit(0, new long[] {0, 0, 0}, 1))).isAccepted()).isTrue();
    assertRejected(bound, List.of(fit(0, new long[] {0, 0}, 1)), "K >= 3");
  }

  @Test
  void theTheoremSpeaksOfTwoLayers() {
    assertRejected(PrintedBound.THEOREM_4_1_2, List.of(good("network-of-3-layers")), "2 layers");
  }

  @Test
  void oneFitIsAskedFor() {
    Certificate fit = fit(0, new long[] {0, 0, 0}, 1);
    assertRejected(PrintedBound.THEOREM_4_1_2, List.of(fit, fit), "2 parts, not 1");
    assertRejected(PrintedBound.THEOREM_4_1_2, List.of(), "0 parts, not 1");
    assertRejected(PrintedBound.THEOREM_4_1_2, List.of(good("function")), "something else");
    assertRejected(
        PrintedBound.THEOREM_4_1_2, List.of(fit(0, new long[] {1, 0, 0}, 1)), "part 1: REJECTED");
  }

  @Test
  void theNonZeroReadingAsksForNonZeroTargetsOnSomeButNotAllSamples() {
    PrintedBound bound = PrintedBound.THEOREM_4_1_2_NONZERO;
    assertThat(judge(bound, List.of(fit(2, new long[] {0, 0, 0, 0, 1}, 5))).isAccepted()).isTrue();
    assertRejected(
        bound, List.of(fit(2, new long[] {0, 0, 0, 0, 1}, 4, 5)), "a target inside T is 0");
    Certificate constant = fit(0, new long[] {1, 1, 1}, 1, 2, 3);
    assertRejected(bound, List.of(constant), "N < K");
    assertThat(judge(PrintedBound.THEOREM_4_1_2, List.of(constant)).isAccepted()).isTrue();
    assertRejected(bound, List.of(fit(3, new long[] {0, 0, 0, 0, 1}, 5)), "is kept");
  }

  private static Certificate figure(Instance instance, int breakpoints) {
    return new Certificate(
        new Statement.FitsBreakpoints(instance, breakpoints),
        ((Evidence.Parts) good("violated-figure").evidence()).certificates().get(0).evidence());
  }

  @Test
  void figure3IsViolatedByFewerPiecesThanItsBoundOnly() {
    Instance figure3 = HardInstances.figure3(2);
    assertThat(judge(PrintedBound.FIGURE_3, List.of(figure(figure3, 2))).isAccepted()).isTrue();
    assertRejected(PrintedBound.FIGURE_3, List.of(figure(figure3, 3)), "is kept");
  }

  @Test
  void figure3IsTakenAsPrinted() {
    // Data that the same function fits, but with another sample, target, T or K.
    RationalVector z = RationalVector.of(0, -1, 0, 2, 0);
    PrintedBound bound = PrintedBound.FIGURE_3;
    Instance others =
        Instance.of(RationalMatrix.column(HardInstances.uniform(5)), z, TunedSet.of(5, 1, 2, 4));
    assertRejected(bound, List.of(figure(others, 2)), "sample 1 is not that");
    Instance moved =
        Instance.onLine(RationalVector.of(1, 2, 3, 4, 6), RationalVector.of(0, -1, 0, 2, -2));
    assertRejected(bound, List.of(figure(moved, 2)), "sample 5 is not that");
    Instance place =
        Instance.onLine(RationalVector.parse("0", "2", "3", "4", "5"), z.plus(unit(1)));
    assertRejected(bound, List.of(figure(place, 2)), "sample 1 is not that");
    Instance even =
        Instance.onLine(RationalVector.of(1, 2, 3, 4, 5, 6), RationalVector.of(0, -1, 0, 2, 0, -2));
    assertRejected(bound, List.of(figure(even, 2)), "K is not 2N + 1");
    Instance elsewhere =
        Instance.of(
            RationalMatrix.column(RationalVector.parse("1", "2", "3", "4", "9/2")),
            RationalVector.of(0, -1, 0, 2, 1),
            TunedSet.of(5, 2, 4, 5));
    assertRejected(bound, List.of(figure(elsewhere, 2)), "sample 5 is not that");
  }

  private static RationalVector unit(int sample) {
    return RationalVector.unit(5, sample - 1);
  }

  private static List<Certificate> covers(int k, int n, int neurons) {
    return TunedSet.ofSize(k, n)
        .map(
            t ->
                CoverSearch.alwaysFits(t, Constructions.standard().require("sharp-2"), false)
                    .orElseThrow())
        .map(
            c ->
                new Certificate(
                    new Statement.AlwaysFits(
                        ((Statement.AlwaysFits) c.statement()).tuned(), neurons, false),
                    c.evidence()))
        .toList();
  }

  @Test
  void theCorollaryIsViolatedBeyondAThirdOfTheNeuronsOnly() {
    PrintedBound bound = PrintedBound.COROLLARY_4_2_1;
    assertThat(judge(bound, covers(4, 1, 2)).isAccepted()).isTrue();
    assertThat(judge(bound, covers(5, 2, 3)).isAccepted()).isTrue();
    assertRejected(bound, covers(5, 1, 3), "is kept");
  }

  @Test
  void theCorollarySpeaksOfTwoSamplesMoreThanNeurons() {
    assertRejected(PrintedBound.COROLLARY_4_2_1, covers(4, 1, 3), "K >= m + 2");
    assertRejected(PrintedBound.COROLLARY_4_2_1, covers(2, 1, 1), "K >= 3");
    assertRejected(PrintedBound.COROLLARY_4_2_1, List.of(), "no parts");
  }

  @Test
  void theCorollaryTakesThePartWithTheMostNeurons() {
    List<Certificate> parts = new ArrayList<>(covers(4, 1, 2));
    parts.set(3, covers(4, 1, 3).get(3));
    assertRejected(PrintedBound.COROLLARY_4_2_1, parts, "K >= m + 2");
  }

  @Test
  void theCorollaryAsksForEveryTunedSetOfOneSize() {
    List<Certificate> parts = new ArrayList<>(covers(4, 1, 2));
    Certificate dropped = parts.remove(2);
    assertRejected(PrintedBound.COROLLARY_4_2_1, parts, "is missing");
    parts.add(parts.get(0));
    assertRejected(PrintedBound.COROLLARY_4_2_1, parts, "is missing");
    parts.addAll(covers(4, 0, 0));
    assertRejected(PrintedBound.COROLLARY_4_2_1, parts, "is missing");
    // {3} within 3 and within 5 samples are other tuned sets than {3} within 4.
    parts.add(covers(3, 1, 2).get(2));
    assertRejected(PrintedBound.COROLLARY_4_2_1, parts, "is missing");
    parts.add(dropped);
    assertThat(judge(PrintedBound.COROLLARY_4_2_1, parts).isAccepted()).isTrue();
  }

  @Test
  void numbersAreComparedWithoutOverflow() {
    Certificate fit = fit(0, new long[] {0, 0, 0}, 1);
    Statement.FitsNeurons s = (Statement.FitsNeurons) fit.statement();
    assertRejected(
        PrintedBound.THEOREM_4_1_2,
        List.of(
            new Certificate(
                new Statement.FitsNeurons(s.instance(), 2, Integer.MAX_VALUE), fit.evidence())),
        "is kept");
    assertRejected(PrintedBound.COROLLARY_4_2_1, covers(4, 1, Integer.MAX_VALUE), "K >= m + 2");
  }

  private static Certificate nothing(int k, int layers) {
    List<Layer> list = new ArrayList<>();
    for (int l = 1; l <= layers; l++) {
      int inputs = l == 1 ? 1 : 0;
      List<RationalVector> rows = l == layers ? List.of(RationalVector.zero(inputs)) : List.of();
      list.add(Layer.of(RationalMatrix.of(inputs, rows), RationalVector.zero(rows.size())));
    }
    Instance zero =
        Instance.of(
            RationalMatrix.column(HardInstances.uniform(k)),
            RationalVector.zero(k),
            TunedSet.of(k, 1));
    return new Certificate(
        new Statement.FitsNeurons(zero, layers, 0), new Evidence.Witness(Network.of(list)));
  }

  private static Certificate with(Certificate fit, int neurons) {
    Statement.FitsNeurons s = (Statement.FitsNeurons) fit.statement();
    return new Certificate(
        new Statement.FitsNeurons(s.instance(), s.layers(), neurons), fit.evidence());
  }

  @Test
  void theThreeLayerTheoremSpeaksOfThreeLayersAndThreeSamples() {
    PrintedBound bound = PrintedBound.THEOREM_5_1_2;
    assertThat(judge(bound, List.of(nothing(3, 3)))).hasToString("ACCEPTED");
    assertRejected(bound, List.of(nothing(2, 3)), "K >= 3");
    assertRejected(bound, List.of(nothing(3, 2)), "3 layers");
    assertRejected(bound, List.of(nothing(3, 4)), "3 layers");
    // N = 1, K = 9: m (m + 1) >= 6 from m = 2 on.
    assertThat(judge(bound, List.of(with(nothing(9, 3), 1)))).hasToString("ACCEPTED");
    assertRejected(bound, List.of(with(nothing(9, 3), 2)), "the printed bound is kept");
    assertRejected(bound, List.of(with(nothing(9, 3), Integer.MAX_VALUE)), "is kept");
    assertRejected(bound, List.of(), "0 parts, not 1");
  }

  private static Certificate breakpoints(int n, int k, int least) {
    Instance hard =
        HardInstances.alternating(HardInstances.mostRetained(n, k), HardInstances.uniform(k));
    return new Certificate(new Statement.NeedsBreakpoints(hard, least), Packings.largest(hard));
  }

  /** 20 breakpoints of 22 samples are too many for widths (1, 18), and 22 = floor(19^2 / 16). */
  @Test
  void theSplitIsRefutedByOneBreakpointMoreThanNeurons() {
    PrintedBound bound = PrintedBound.THEOREM_5_1_SPLIT;
    assertThat(judge(bound, List.of(breakpoints(22, 22, 20)))).hasToString("ACCEPTED");
    // 16 K = m^2 is the last K of which Corollary 5.2, item 1, speaks.
    assertThat(judge(bound, List.of(breakpoints(25, 25, 21)))).hasToString("ACCEPTED");
    assertRejected(bound, List.of(breakpoints(22, 22, 19)), "does not speak of this K");
    assertRejected(bound, List.of(breakpoints(22, 22, 21)), "part 1");
    assertRejected(bound, List.of(breakpoints(21, 21, 19)), "does not speak of this K");
    assertRejected(bound, List.of(breakpoints(2, 2, 0)), "no split");
    assertRejected(bound, List.of(breakpoints(3, 3, Integer.MIN_VALUE)), "no split");
  }

  @Test
  void thePiecesOfTheSummaryAreMoreFromTwelveTunedSamplesOn() {
    PrintedBound bound = PrintedBound.SUMMARY_PIECES;
    assertThat(judge(bound, List.of(breakpoints(12, 38, 36)))).hasToString("ACCEPTED");
    assertRejected(bound, List.of(breakpoints(12, 38, 35)), "the printed bound is kept");
    assertRejected(bound, List.of(breakpoints(11, 40, 33)), "the printed bound is kept");
    assertRejected(bound, List.of(breakpoints(12, 38, Integer.MIN_VALUE)), "is kept");
  }

  @Test
  void thirtyNeuronsAreRefutedForTheNumbersOfTheExperimentOnly() {
    PrintedBound bound = PrintedBound.SUMMARY_30_NEURONS;
    Certificate best = LayeredBounds.best(100, 1000, 3).orElseThrow();
    assertThat(judge(bound, List.of(best))).hasToString("ACCEPTED");
    for (int[] numbers :
        new int[][] {{100, 1000, 30}, {101, 1000, 38}, {100, 1001, 38}, {100, 1000, 39}}) {
      Statement other = new Statement.WorstCase(numbers[0], numbers[1], 3, numbers[2]);
      assertThat(judge(bound, List.of(new Certificate(other, best.evidence()))).isAccepted())
          .isFalse();
    }
    assertRejected(bound, List.of(breakpoints(12, 38, 36)), "something else");
  }
}
