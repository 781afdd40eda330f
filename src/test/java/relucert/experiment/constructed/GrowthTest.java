package relucert.experiment.constructed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import relucert.construction.Constructions;
import relucert.instance.HardInstances;
import relucert.ledger.ThreeLayerFormulas;
import relucert.ledger.TwoLayerFormulas;

class GrowthTest {
  @Test
  void powersHaveTheirExponents() {
    List<Integer> n = List.of(1, 4, 25, 10_000);
    assertThat(Growth.exponent(n, List.of(3, 12, 75, 30_000))).isEqualTo("1.000");
    assertThat(Growth.exponent(n, List.of(7, 14, 35, 700))).isEqualTo("0.500");
    assertThat(Growth.exponent(n, List.of(5, 5, 5, 5))).isEqualTo("0.000");
  }

  @Test
  void thePapersBoundIsThatOfTheLedger() {
    for (int k = 3; k <= 60; k++) {
      for (int n = 1; n <= k; n++) {
        assertThat(Growth.paperBound(n, k)).isEqualTo(ThreeLayerFormulas.paperUpper(n, k));
      }
    }
  }

  @Test
  void thresholdsAreThoseThatASearchOneByOneFinds() {
    for (int k : List.of(5, 6, 17, 40, 90)) {
      int all = TwoLayerFormulas.exact(k, k);
      int two = 1;
      while (TwoLayerFormulas.exact(two, k) < all) {
        two++;
      }
      assertThat(Thresholds.twoLayers(k)).isEqualTo(two).isEqualTo((k - 2 + 2) / 3);
      var sharp = Constructions.standard().require("sharp-3");
      int three = 1;
      while (sharp.promisedNeurons(HardInstances.mostRetained(three, k))
          < sharp.promisedNeurons(HardInstances.mostRetained(k, k))) {
        three++;
      }
      assertThat(Thresholds.threeLayers(k)).isEqualTo(three);
      assertThat(new Thresholds(k, 2).firstNeeded()).contains(two);
    }
  }
}
