package relucert.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;

class LayerTest {
  private static final RationalMatrix WEIGHTS =
      RationalMatrix.of(new long[] {1, 2, 0}, new long[] {0, -1, 1});
  private static final Layer LAYER = Layer.of(WEIGHTS, RationalVector.of(1, -1));

  @Test
  void aLayerHasWhatItWasMadeOf() {
    assertThat(LAYER.weights()).isEqualTo(WEIGHTS);
    assertThat(LAYER.biases()).isEqualTo(RationalVector.of(1, -1));
    assertThat(LAYER.inputs()).isEqualTo(3);
    assertThat(LAYER.outputs()).isEqualTo(2);
    assertThat(LAYER.apply(RationalVector.of(1, 1, 1))).isEqualTo(RationalVector.of(4, -1));
    assertThat(LAYER).hasToString("W = [(1, 2, 0), (0, -1, 1)], b = (1, -1)");
  }

  @Test
  void asManyBiasesAsRowsAreNeeded() {
    assertThatThrownBy(() -> Layer.of(WEIGHTS, RationalVector.of(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a layer with 2 rows of weights and 1 biases");
  }

  @Test
  void aVectorOfAnotherSizeIsRejected() {
    assertThatThrownBy(() -> LAYER.apply(RationalVector.of(1, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("vectors of sizes 3 and 2 do not match");
  }

  @Test
  void layersSideBySideHaveTheOutputsOfBoth() {
    Layer other = Layer.of(RationalMatrix.of(new long[] {5, 5, 5}), RationalVector.of(7));
    assertThat(LAYER.beside(other))
        .isEqualTo(
            Layer.of(
                RationalMatrix.of(
                    new long[] {1, 2, 0}, new long[] {0, -1, 1}, new long[] {5, 5, 5}),
                RationalVector.of(1, -1, 7)));
    Layer none = Layer.of(RationalMatrix.of(3, List.of()), RationalVector.zero(0));
    assertThat(LAYER.beside(none)).isEqualTo(LAYER);
    assertThat(none.beside(LAYER)).isEqualTo(LAYER);
  }

  @Test
  void equalityIsThatOfWeightsAndBiases() {
    assertThat(LAYER)
        .isEqualTo(Layer.of(WEIGHTS, RationalVector.parse("2/2", "-1.0")))
        .hasSameHashCodeAs(Layer.of(WEIGHTS, RationalVector.parse("2/2", "-1.0")));
    Layer otherBias = Layer.of(WEIGHTS, RationalVector.of(1, 1));
    Layer otherWeights =
        Layer.of(
            RationalMatrix.of(new long[] {1, 2, 0}, new long[] {0, -1, 2}),
            RationalVector.of(1, -1));
    assertThat(LAYER).isNotEqualTo(otherBias).isNotEqualTo(otherWeights).isNotEqualTo("W");
    assertThat(LAYER.hashCode())
        .isNotEqualTo(otherBias.hashCode())
        .isNotEqualTo(otherWeights.hashCode());
  }
}
