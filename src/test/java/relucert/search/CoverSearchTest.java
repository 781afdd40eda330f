package relucert.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.checker.CertificateOracle;
import relucert.checker.Checker;
import relucert.construction.Construction;
import relucert.construction.Constructions;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Layer;
import relucert.network.Network;

class CoverSearchTest {
  private static final int MAX_K = 7;

  private static int retained(TunedSet tuned) {
    int retained = 0;
    for (int i = 1; i <= tuned.k(); i++) {
      boolean left = i == 1 || tuned.contains(i - 1);
      boolean right = i == tuned.k() || tuned.contains(i + 1);
      retained += tuned.contains(i) || left || right ? 1 : 0;
    }
    return retained;
  }

  private static boolean hasPair(TunedSet tuned) {
    for (int i = 1; i < tuned.k(); i++) {
      if (!tuned.contains(i) && !tuned.contains(i + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsFlat(TunedSet tuned) {
    return tuned.k() >= 2 && !tuned.contains(1) && !tuned.contains(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sharp-2", "thm-4.4", "one-direction", "lemma-4.5"})
  void everyTunedSetHasACoverWithThePromisedNeurons(String name) {
    Construction construction = Constructions.standard().require(name);
    boolean oneDirection = !name.equals("sharp-2");
    for (int k = 1; k <= MAX_K; k++) {
      for (TunedSet tuned : TunedSet.all(k).toList()) {
        int promised =
            switch (name) {
              case "sharp-2" -> CertificateOracle.worstCase(tuned, false);
              case "thm-4.4" -> retained(tuned) - 1;
              case "one-direction" -> retained(tuned) - (startsFlat(tuned) ? 2 : 1);
              default -> k - 1;
            };
        Certificate cover = CoverSearch.alwaysFits(tuned, construction, oneDirection).orElseThrow();
        assertThat(cover.statement())
            .isEqualTo(new Statement.AlwaysFits(tuned, promised, oneDirection));
        assertThat(Checker.check(cover)).as("T = %s in [%s]", tuned, k).hasToString("ACCEPTED");
        assertThat(k > 5 || CertificateOracle.confirms(cover)).isTrue();
        assertThat(((Evidence.Cover) cover.evidence()).signed())
            .isEqualTo(name.equals("sharp-2") && k >= 5 && !hasPair(tuned) ? 4 : 0);
      }
    }
  }

  /** A construction without its first neuron. */
  private record CutShort(Construction whole) implements Construction {
    @Override
    public String name() {
      return "cut-short";
    }

    @Override
    public String source() {
      return "a test";
    }

    @Override
    public String formula() {
      return "K - 2";
    }

    @Override
    public int promisedNeurons(TunedSet tuned) {
      return whole.promisedNeurons(tuned);
    }

    @Override
    public Network build(OrderedInstance instance) {
      Network network = whole.build(instance);
      return Network.of(
          Layer.of(
              RationalMatrix.of(1, network.layers().get(0).weights().stream().skip(1).toList()),
              RationalVector.of(
                  network.layers().get(0).biases().entries().subList(1, network.neurons()))),
          Layer.of(
              RationalMatrix.of(
                  network.neurons() - 1,
                  List.of(
                      RationalVector.of(
                          network
                              .layers()
                              .get(1)
                              .weights()
                              .row(0)
                              .entries()
                              .subList(1, network.neurons())))),
              network.layers().get(1).biases()));
    }
  }

  @Test
  void aConstructionThatMissesHasNoCover() {
    Construction cutShort = new CutShort(Constructions.standard().require("lemma-4.5"));
    Optional<Certificate> cover =
        CoverSearch.alwaysFits(TunedSet.of(4, 1, 2, 3, 4), cutShort, false);
    assertThat(cover).isEmpty();
  }
}
