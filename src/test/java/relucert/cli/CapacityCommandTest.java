package relucert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relucert.ledger.ThreeLayerFormulas;

/** The command capacity for 3 and more layers. */
class CapacityCommandTest {

  @Test
  void theExperimentsNumbersWithTheirSources() {
    CommandRun run = CommandRun.of("capacity", "--n", "100", "--k", "1000", "--layers", "3");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("m*(N,K), n = 100, K = 1000, 3 layers\n")
        .containsPattern("paperLower +24 +Theorem 5.1.2")
        .containsPattern("lower +38 +Theorem H, two runs")
        .containsPattern("built +39 +Theorems E, F, G, I")
        .containsPattern("exact +- +not known: 38 to 39")
        .containsPattern("paperUpper +104 +Theorem 5.1.1")
        .endsWith("To build it: relucert construct --method sharp-3 --in INSTANCE --out NETWORK\n");
  }

  @ParameterizedTest
  @CsvSource({
    "2, 10, 3, three-layer/mstar3-n2-k10",
    "0, 1, 3, three-layer/mstar3-n0-k1",
    "3, 10, 2, two-layer/mstar-n3-k10"
  })
  void anExactValueNamesItsKeptCertificate(int n, int k, int layers, String name) {
    CommandRun run = CommandRun.of("capacity", "--n=" + n, "--k=" + k, "--layers=" + layers);
    String file = "proofs/capacity/" + name + ".cert";
    assertThat(run.out()).containsPattern("exact +[0-9]+ +.*; certificate " + file + "\n");
    assertThat(Path.of(file)).exists();
  }

  @ParameterizedTest
  @CsvSource({"2, 11, 3", "3, 10, 3", "2, 11, 2", "2, 10, 4"})
  void aValueWithoutAKeptCertificateNamesNone(int n, int k, int layers) {
    assertThat(CommandRun.of("capacity", "--n=" + n, "--k=" + k, "--layers=" + layers).out())
        .doesNotContain("certificate proofs");
  }

  @Test
  void theJsonHasTheKeysOfEveryNumberOfLayers() {
    assertThat(
            CommandRun.of("capacity", "--n", "100", "--k", "1000", "--layers", "3", "--json").out())
        .isEqualTo(
            """
            {
              "n": 100,
              "k": 1000,
              "layers": 3,
              "paperLower": 24,
              "lower": 38,
              "built": 39,
              "exact": null,
              "paperUpper": 104
            }
            """);
    assertThat(CommandRun.of("capacity", "--n", "2", "--k", "9", "--layers", "3", "--json").out())
        .contains("\"lower\": 4,", "\"built\": 4,", "\"exact\": 4,");
    assertThat(CommandRun.of("capacity", "--n", "1", "--k", "2", "--layers", "3", "--json").out())
        .contains("\"paperLower\": null", "\"exact\": 2,", "\"paperUpper\": null");
  }

  @Test
  void theDualShowsWhatIsBuiltAndWhatIsExcluded() {
    CommandRun run = CommandRun.of("capacity", "--m", "30", "--k", "1000", "--layers", "3");
    assertThat(run.code()).isZero();
    // floor(900/108 - 2/3) = 7, floor(930/6) = 155.
    assertThat(run.out())
        .startsWith("N*(m,K), m = 30, K = 1000, 3 layers\n")
        .containsPattern("paperLower +7 +Corollary 5.2.3")
        .containsPattern("built +60 ")
        .containsPattern("upper +67 ")
        .containsPattern("paperUpper +155 +Corollary 5.2.3");
    assertThat(ThreeLayerFormulas.built(60, 1000)).isEqualTo(30);
    assertThat(ThreeLayerFormulas.built(61, 1000)).isEqualTo(31);
    assertThat(ThreeLayerFormulas.lower(68, 1000)).isEqualTo(31);
    assertThat(CommandRun.of("capacity", "--m", "8", "--k", "4", "--layers", "3").out())
        .contains("Corollary 5.2.1")
        .containsPattern("exact +4 ");
    assertThat(CommandRun.of("capacity", "--m", "8", "--k", "20", "--layers", "3").out())
        .contains("Corollary 5.2.2")
        .containsPattern("paperLower +0 ")
        .containsPattern("paperUpper +20 ");
  }

  @Test
  void moreLayersShowThePapersWidthAndOurLowerBound() {
    CommandRun run =
        CommandRun.of("capacity", "--n", "100", "--k", "1000", "--layers", "5", "--json");
    assertThat(run.code()).isZero();
    // 4 sqrt(155) + 2 = 51.8, and 4 hidden layers.
    assertThat(run.out())
        .contains("\"paperLower\": null", "\"exact\": null")
        .contains("\"paperUpper\": 204", "\"paperUpperWidth\": 51")
        .contains("\"lower\": 20", "\"built\": 41");
    assertThat(CommandRun.of("capacity", "--n", "100", "--k", "1000", "--layers", "5").out())
        .contains("Theorems D, H and M", "Proposition 6.1", "handed-on --layers 5");
    assertThat(CommandRun.of("capacity", "--m", "12", "--k", "1000", "--layers", "5").out())
        .containsPattern("upper +[0-9]+ +Theorems D, H and M");
    assertThat(CommandRun.of("capacity", "--n", "0", "--k", "5", "--layers", "9").out())
        .containsPattern("exact +0 ");
  }

  @Test
  void theLargestNumbersAreAnsweredAtOnce() {
    String most = Integer.toString(Integer.MAX_VALUE);
    for (String layers : List.of("3", "4", "7", "10000")) {
      for (String option : List.of("--n", "--m")) {
        CommandRun run = CommandRun.of("capacity", option, most, "--k", most, "--layers", layers);
        assertThat(run.code()).isZero();
      }
    }
  }

  @Test
  void otherNumbersOfLayersAreRefused() {
    for (String layers : List.of("-3", "0", "1", "10001", "x", "2.5", "99999999999")) {
      CommandRun run = CommandRun.of("capacity", "--n", "1", "--k", "5", "--layers", layers);
      assertThat(run.code()).as(layers).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).startsWith("relucert: ").contains("--layers").hasLineCount(1);
    }
  }

  /** Proved by hand only: the formulas say 5 to 6 neurons, and 2 to 3 samples. */
  @Test
  void capacityKnowsTheExactValueForThreeTunedSamples() {
    for (int k : List.of(54, 55, 1000)) {
      String known = k >= 55 ? "exact +6 " : "exact +- +not known: 5 to 6";
      String samples = k >= 55 ? "exact +2 " : "exact +- +not known: 2 to 3";
      assertThat(CommandRun.of("capacity", "--n", "3", "--k", "" + k, "--layers", "3").out())
          .containsPattern(known);
      assertThat(CommandRun.of("capacity", "--m", "5", "--k", "" + k, "--layers", "3").out())
          .containsPattern(samples);
    }
  }
}
