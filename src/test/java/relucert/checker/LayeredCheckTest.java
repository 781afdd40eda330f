package relucert.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Test;
import relucert.certificate.Certificate;
import relucert.certificate.CertificateExamples;
import relucert.certificate.Evidence;
import relucert.certificate.Evidence.Window;
import relucert.certificate.Statement;
import relucert.exact.RationalVector;
import relucert.instance.HardInstances;
import relucert.instance.Instance;

/** Lower bounds for 3 and more layers at the borders. */
class LayeredCheckTest {
  private static final Instance ZIGZAG = CertificateExamples.zigzag(5);

  private static Judgement needs(Instance instance, int layers, int neurons, Evidence evidence) {
    return Checker.check(
        new Certificate(new Statement.NeedsLayeredNeurons(instance, layers, neurons), evidence));
  }

  private static Evidence zigzag(Integer... samples) {
    return new Evidence.Zigzag(ImmutableList.copyOf(samples));
  }

  private static Evidence runs(Window... windows) {
    return new Evidence.TwoRuns(ImmutableList.copyOf(windows));
  }

  private static Judgement worst(int n, int k, int layers, int neurons, Evidence evidence) {
    return Checker.check(new Certificate(new Statement.WorstCase(n, k, layers, neurons), evidence));
  }

  @Test
  void layersAndNeuronsHaveBounds() {
    Evidence two = zigzag(1, 2);
    assertThat(needs(ZIGZAG, 3, 2, two)).hasToString("ACCEPTED");
    assertThat(needs(ZIGZAG, 5000, 4999, two)).hasToString("ACCEPTED");
    int most = 5000 * 5000 / 4 + 5000;
    assertThat(worst(most, most, 3, 5000, new Evidence.ParameterCount())).hasToString("ACCEPTED");
    for (int layers : new int[] {Integer.MIN_VALUE, 0, 2, 5001, Integer.MAX_VALUE}) {
      assertThat(needs(ZIGZAG, layers, 1, two).toString()).contains("layers: from 3 to 5000");
      assertThat(worst(3, 3, layers, 1, new Evidence.ParameterCount()).toString())
          .contains("layers: from 3 to 5000");
    }
    for (int neurons : new int[] {Integer.MIN_VALUE, -1, 0, 5001, Integer.MAX_VALUE}) {
      assertThat(needs(ZIGZAG, 3, neurons, two).toString()).contains("neurons: from 1 to 5000");
      assertThat(worst(3, 3, 3, neurons, new Evidence.ParameterCount()).toString())
          .contains("neurons: from 1 to 5000");
    }
  }

  @Test
  void theCapsOfSmallNetworks() {
    int[] three = {0, 0, 2, 4, 7, 11, 15, 19, 24};
    for (int m = 0; m < three.length; m++) {
      assertThat(PieceCap.breakpoints(3, m)).as("m = %d", m).isEqualTo(three[m]);
    }
    int[] four = {0, 0, 0, 7, 11, 17, 26, 35};
    for (int m = 0; m < four.length; m++) {
      assertThat(PieceCap.breakpoints(4, m)).as("m = %d", m).isEqualTo(four[m]);
    }
    assertThat(PieceCap.breakpoints(1000, 998)).isZero();
    assertThat(PieceCap.breakpoints(1000, 5000)).isEqualTo((1L << 40) - 1);
  }

  @Test
  void aZigzagForcesLayersAndChordsLessTwo() {
    for (int layers = 3; layers <= 6; layers++) {
      List<Evidence> chains = List.of(zigzag(1, 2), zigzag(1, 2, 3), zigzag(1, 2, 3, 4));
      for (int c = 1; c <= 3; c++) {
        assertThat(needs(ZIGZAG, layers, layers + c - 2, chains.get(c - 1)))
            .hasToString("ACCEPTED");
        assertThat(needs(ZIGZAG, layers, layers + c - 1, chains.get(c - 1)).toString())
            .contains("force " + (layers + c - 2) + " neurons");
      }
    }
  }

  @Test
  void aZigzagNamesSamplesInOrderThatTurnBack() {
    for (Evidence bad : List.of(zigzag(), zigzag(1), zigzag(1, 2, 3, 4, 5))) {
      assertThat(needs(ZIGZAG, 3, 1, bad).toString()).contains("1, 2 or 3 chords");
    }
    assertThat(needs(ZIGZAG, 3, 1, zigzag(2, 1)).toString()).contains("are not in order");
    assertThat(needs(ZIGZAG, 3, 1, zigzag(2, 2)).toString()).contains("are not in order");
    assertThat(needs(ZIGZAG, 3, 1, zigzag(1, 3)).toString()).contains("does not turn back");
    Instance steps = Instance.onLine(RationalVector.of(1, 2, 3), RationalVector.of(0, 1, 2));
    assertThat(needs(steps, 3, 1, zigzag(1, 2, 3)).toString()).contains("chord 2");
    for (int none : new int[] {0, -1, 6, Integer.MAX_VALUE}) {
      assertThat(needs(ZIGZAG, 3, 1, zigzag(1, none)).toString()).contains("there is no sample");
    }
    Instance plane =
        Instance.of(
            relucert.exact.RationalMatrix.of(
                new long[] {0, 0}, new long[] {0, 1}, new long[] {1, 2}),
            RationalVector.of(0, 1, 0));
    assertThat(needs(plane, 3, 3, zigzag(1, 2, 3)).toString()).contains("do not lie on one line");
  }

  @Test
  void runsAreTwoAndInOrder() {
    Instance data = HardInstances.twoRuns(2, 2);
    Window a = new Window(1, 2, 3, 1);
    Window b = new Window(3, 4, 5, 1);
    Window c = new Window(5, 6, 7, -1);
    Window d = new Window(7, 8, 9, -1);
    assertThat(needs(data, 3, 4, runs(a, b, c, d))).hasToString("ACCEPTED");
    assertThat(needs(data, 3, 5, runs(a, b, c, d)).toString()).contains("leave room for 4");
    assertThat(needs(data, 3, 4, runs(a, b, c)).toString()).contains("leave room for 3");
    assertThat(needs(data, 3, 1, runs(b, a)).toString()).contains("not right of the one before");
    assertThat(needs(data, 3, 1, runs(a, a)).toString()).contains("overlap");
    // Windows of two signs may overlap in a packing, but not in two runs: e lies between them.
    Window across = new Window(2, 3, 4, -1);
    assertThat(needs(data, 3, 1, runs(a, across)).toString()).contains("window 2 is not right");
    assertThat(needs(data, 3, 1, runs()).toString()).contains("no windows");
    assertThat(needs(data, 3, 1, runs(new Window(0, 1, 2, 1))).toString())
        .contains("needs one direction");
    Instance longer = CertificateExamples.zigzag(12);
    assertThat(
            needs(
                    longer,
                    3,
                    1,
                    runs(new Window(1, 2, 3, -1), new Window(4, 5, 6, 1), new Window(7, 8, 9, -1)))
                .toString())
        .isEqualTo("REJECTED: more than two runs");
  }

  @Test
  void theWorstCaseIsNoEasierWithMoreSamplesAndMoreOfThemTuned() {
    Certificate part =
        new Certificate(
            new Statement.NeedsLayeredNeurons(HardInstances.twoRuns(2, 2), 3, 4),
            runs(
                new Window(1, 2, 3, 1),
                new Window(3, 4, 5, 1),
                new Window(5, 6, 7, -1),
                new Window(7, 8, 9, -1)));
    Evidence parts = new Evidence.Parts(ImmutableList.of(part));
    assertThat(worst(2, 9, 3, 4, parts)).hasToString("ACCEPTED");
    assertThat(worst(7, 20, 3, 3, parts)).hasToString("ACCEPTED");
    assertThat(worst(1, 9, 3, 4, parts).toString()).contains("other numbers");
    assertThat(worst(2, 8, 3, 4, parts).toString()).contains("other numbers");
    assertThat(worst(2, 9, 4, 4, parts).toString()).contains("other numbers");
    assertThat(worst(2, 9, 3, 5, parts).toString()).contains("other numbers");
    assertThat(worst(10, 9, 3, 4, parts).toString()).contains("no T of this size");
    assertThat(worst(-1, 9, 3, 4, parts).toString()).contains("no T of this size");
    assertThat(worst(2, 9, 3, 4, new Evidence.Parts(ImmutableList.of(part, part))).toString())
        .contains("2 parts, not 1");
    assertThat(worst(2, 9, 3, 4, new Evidence.Parts(ImmutableList.of())).toString())
        .contains("0 parts, not 1");
  }

  @Test
  void parametersAreCountedForAllTargetsOnTheTunedSamples() {
    Evidence count = new Evidence.ParameterCount();
    // The largest (a + 1)(b + 1) with a + b = 2 is 4, with a + b = 3 it is 6.
    assertThat(worst(5, 5, 3, 3, count)).hasToString("ACCEPTED");
    assertThat(worst(4, 4, 3, 3, count).toString()).contains("4 parameters");
    assertThat(worst(6, 6, 3, 4, count).toString()).contains("6 parameters");
    assertThat(worst(7, 7, 3, 4, count)).hasToString("ACCEPTED");
    assertThat(worst(6, 7, 3, 4, count).toString()).contains("6 parameters");
    assertThat(worst(7, 9, 3, 4, count)).hasToString("ACCEPTED");
    assertThat(worst(2, 2, 5, 4, count)).hasToString("ACCEPTED");
    assertThat(worst(1, 2, 5, 4, count).toString()).contains("1 parameters");
  }

  @Test
  void theMostParametersAreThoseOfTheBestWidths() {
    for (int hidden = 2; hidden <= 6; hidden++) {
      for (int neurons = 1; neurons <= 14; neurons++) {
        int most = LayeredOracle.mostParameters(hidden, neurons);
        Evidence count = new Evidence.ParameterCount();
        assertThat(worst(most + 1, 99, hidden + 1, neurons + 1, count)).hasToString("ACCEPTED");
        assertThat(worst(most, 99, hidden + 1, neurons + 1, count).toString())
            .contains(most + " parameters");
      }
    }
  }
}
