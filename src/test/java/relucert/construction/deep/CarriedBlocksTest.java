package relucert.construction.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.network.Layer;
import relucert.network.Network;

class CarriedBlocksTest {
  private static final Instance PLANE =
      Instance.of(
          RationalMatrix.of(new long[] {0, -7}, new long[] {-2, 3}, new long[] {4, 4}),
          RationalVector.of(-1, 2, -3));

  /** The position is x + y here: the samples stand at -7, 1, 8. */
  private static OrderedInstance plane() {
    return OrderedInstance.along(PLANE, RationalVector.of(1, 1));
  }

  /** height * max(0, 1 - |t - at|), by two and one neurons. */
  private static Network tent(long at, long height) {
    return Network.of(
        Layer.of(RationalMatrix.of(new long[] {1}, new long[] {-1}), RationalVector.of(-at, at)),
        Layer.of(RationalMatrix.of(new long[] {-1, -1}), RationalVector.of(1)),
        Layer.of(RationalMatrix.of(new long[] {height}), RationalVector.of(0)));
  }

  private static CarriedBlocks tents() {
    return CarriedBlocks.along(plane()).then(tent(-7, -1)).then(tent(1, 2)).then(tent(8, -3));
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 8, 9, 12})
  void theBlocksAddUpAtEverySample(int layers) {
    Network network = tents().network(layers);
    assertThat(network.depth()).isEqualTo(layers);
    assertThat(DeepOracle.fits(network, PLANE)).isTrue();
    assertThat(tents().missing().isZero()).isTrue();
  }

  @Test
  void besideABlockStandOnlyTheNeuronsThatCarry() {
    assertThat(tents().network(9).widths()).containsExactly(3, 2, 4, 3, 3, 2, 1, 1);
  }

  @Test
  void oneBlockNeedsNothingToBeCarriedPastIt() {
    CarriedBlocks one = CarriedBlocks.along(plane()).then(tent(1, 2));
    assertThat(one.leastLayers()).isEqualTo(3);
    assertThat(one.network(3).widths()).containsExactly(2, 1);
  }

  @Test
  void withoutBlocksThereIsNoNeuron() {
    Network zero = CarriedBlocks.along(plane()).network(5);
    assertThat(zero.depth()).isEqualTo(5);
    assertThat(zero.neurons()).isZero();
    assertThat(DeepOracle.value(zero, PLANE.point(1).entries())).isEqualTo(BigFraction.ZERO);
  }

  @Test
  void aConstantBlockNeedsNotToBeCarried() {
    Network five =
        Network.of(
            Layer.of(RationalMatrix.of(1, java.util.List.of()), RationalVector.of(new long[0])),
            Layer.of(
                RationalMatrix.of(0, java.util.List.of(RationalVector.of(new long[0]))),
                RationalVector.of(5)));
    Network network = CarriedBlocks.along(plane()).then(five).network(4);
    assertThat(network.neurons()).isZero();
    assertThat(DeepOracle.value(network, PLANE.point(2).entries())).isEqualTo(BigFraction.of(5));
  }

  @Test
  void blocksMayHaveUnlikeDepths() {
    Network identity =
        Network.of(Layer.of(RationalMatrix.of(new long[] {1}), RationalVector.of(0)));
    Network hinge =
        Network.of(
            Layer.of(RationalMatrix.of(new long[] {1}), RationalVector.of(-1)),
            Layer.of(RationalMatrix.of(new long[] {-2}), RationalVector.of(3)));
    CarriedBlocks blocks =
        CarriedBlocks.along(plane()).then(hinge).then(tent(1, 2)).then(identity).then(hinge);
    assertThat(blocks.leastLayers()).isEqualTo(5);
    RationalVector sum = blocks.sum();
    Network network = blocks.network(6);
    for (int r = 0; r < 3; r++) {
      assertThat(DeepOracle.value(network, PLANE.point(plane().order().get(r)).entries()))
          .isEqualTo(sum.get(r));
    }
    assertThat(sum).isEqualTo(RationalVector.of(-1, 9, -14));
  }

  @Test
  void theLiteralNetworkLosesANegativeSum() {
    Network literal = tents().literalNetwork(7);
    assertThat(DeepOracle.value(literal, PLANE.point(1).entries())).isEqualTo(BigFraction.ZERO);
  }

  @Test
  void theLiteralNetworkLosesANegativePosition() {
    CarriedBlocks positive = CarriedBlocks.along(plane()).then(tent(1, 2)).then(tent(-7, 4));
    assertThat(DeepOracle.value(positive.network(5), PLANE.point(1).entries()))
        .isEqualTo(BigFraction.of(4));
    assertThat(DeepOracle.value(positive.literalNetwork(5), PLANE.point(1).entries()))
        .isEqualTo(BigFraction.ZERO);
  }

  @Test
  void tooFewLayersAreRefused() {
    assertThatThrownBy(() -> tents().network(6))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("6 layers for blocks that need 7");
  }

  @Test
  void aBlockOfTwoInputsIsRefused() {
    Network sum = Network.of(Layer.of(RationalMatrix.of(new long[] {1, 1}), RationalVector.of(0)));
    assertThatThrownBy(() -> CarriedBlocks.along(plane()).then(sum))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 inputs");
  }
}
