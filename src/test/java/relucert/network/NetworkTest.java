package relucert.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;

class NetworkTest {
  /** |x_1 - x_2| - 1. */
  private static final Network DISTANCE =
      Network.of(
          Layer.of(
              RationalMatrix.of(new long[] {1, -1}, new long[] {-1, 1}), RationalVector.zero(2)),
          Layer.of(RationalMatrix.of(new long[] {1, 1}), RationalVector.of(-1)));

  private static Layer layer(int outputs, int inputs) {
    return Layer.of(
        RationalMatrix.of(
            inputs, java.util.Collections.nCopies(outputs, RationalVector.zero(inputs))),
        RationalVector.zero(outputs));
  }

  @Test
  void theDistanceOfTwoNumbersIsComputed() {
    assertThat(DISTANCE.value(RationalVector.parse("1/2", "3"))).isEqualTo(BigFraction.of(3, 2));
    assertThat(DISTANCE.preActivations(RationalVector.of(5, 2)))
        .containsExactly(RationalVector.of(3, -3));
    assertThat(DISTANCE.activationPattern(RationalVector.of(5, 2))).hasToString("10");
    assertThat(DISTANCE.activationPattern(RationalVector.of(2, 2))).hasToString("00");
    assertThat(DISTANCE.inputDimension()).isEqualTo(2);
    assertThat(DISTANCE.depth()).isEqualTo(2);
    assertThat(DISTANCE.widths()).containsExactly(2);
    assertThat(DISTANCE.neurons()).isEqualTo(2);
    assertThat(DISTANCE.bits()).isEqualTo(1);
    assertThat(DISTANCE)
        .hasToString("[W1 = [(1, -1), (-1, 1)], b1 = (0, 0), W2 = [(1, 1)], b2 = (-1)]");
  }

  @Test
  void anAffineNetworkHasNoNeuronsAndNoPattern() {
    Network affine =
        Network.of(Layer.of(RationalMatrix.of(new long[] {2, 3}), RationalVector.of(-1)));
    assertThat(affine.value(RationalVector.of(1, 1))).isEqualTo(BigFraction.of(4));
    assertThat(affine.neurons()).isZero();
    assertThat(affine.widths()).isEmpty();
    assertThat(affine.preActivations(RationalVector.of(1, 1))).isEmpty();
    assertThat(affine.activationPattern(RationalVector.of(1, 1))).hasToString("");
  }

  @Test
  void aHiddenLayerWithoutNeuronsMakesTheNetworkConstant() {
    Network constant =
        Network.of(
            layer(0, 2),
            Layer.of(RationalMatrix.of(0, List.of(RationalVector.zero(0))), RationalVector.of(7)));
    assertThat(constant.value(RationalVector.of(1, 2))).isEqualTo(BigFraction.of(7));
    assertThat(constant.values(List.of(RationalVector.of(1, 2)))).isEqualTo(RationalVector.of(7));
    assertThat(constant.widths()).containsExactly(0);
    assertThat(constant.activationPattern(RationalVector.of(1, 2))).hasToString("");
  }

  @Test
  void thePatternHasOneWordForEachHiddenLayer() {
    Network deep =
        Network.of(
            DISTANCE.layers().get(0),
            Layer.of(
                RationalMatrix.of(new long[] {1, 1}, new long[] {-1, -1}),
                RationalVector.of(-1, 1)),
            layer(1, 2));
    assertThat(deep.activationPattern(RationalVector.of(5, 2))).hasToString("10|10");
    assertThat(deep.activationPattern(RationalVector.parse("2", "2.5"))).hasToString("01|01");
    assertThat(deep.activationPattern(RationalVector.of(2, 3))).hasToString("01|00");
  }

  @Test
  void numbersTooLongForAKernelAreEvaluatedToo() {
    BigFraction tiny = BigFraction.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(5000));
    for (BigFraction weight : List.of(tiny, tiny.negate())) {
      Network network =
          Network.of(
              Layer.of(
                  RationalMatrix.of(1, List.of(RationalVector.of(weight))), RationalVector.zero(1)),
              Layer.of(RationalMatrix.of(new long[] {3}), RationalVector.of(1)));
      assertThat(network.layers().get(0).kernel()).isEmpty();
      assertThat(network.layers().get(1).kernel()).isPresent();
      for (RationalVector x : List.of(RationalVector.of(5), RationalVector.of(-5))) {
        assertThat(network.value(x)).isEqualTo(NetworkOracle.value(network, x));
      }
      assertThat(network.bits()).isEqualTo(5001);
    }
  }

  @Test
  void aNetworkWithoutLayersIsRejected() {
    assertThatThrownBy(() -> Network.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a network without layers");
  }

  @Test
  void neighbouringLayersThatDoNotMatchAreNamed() {
    assertThatThrownBy(() -> Network.of(layer(3, 2), layer(2, 3), layer(1, 4)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("layer 3 has 4 columns of weights, but layer 2 has 2 outputs");
    assertThatThrownBy(() -> Network.of(layer(3, 2), layer(1, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("layer 2 has 2 columns of weights, but layer 1 has 3 outputs");
  }

  @Test
  void moreOrFewerThanOneOutputAreRejected() {
    assertThatThrownBy(() -> Network.of(layer(2, 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the last layer has 2 outputs, not 1");
    assertThatThrownBy(() -> Network.of(layer(2, 3), layer(0, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the last layer has 0 outputs, not 1");
  }

  @Test
  void aPointOfAnotherDimensionIsRejected() {
    String message = "a point of 1 coordinates for a network of input dimension 2";
    RationalVector point = RationalVector.of(1);
    assertThatThrownBy(() -> DISTANCE.value(point))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> DISTANCE.values(List.of(RationalVector.of(1, 2), point)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> DISTANCE.preActivations(point))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> DISTANCE.activationPattern(point))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void networksWithDifferentLayersAreNotEqual() {
    Network other = Network.of(DISTANCE.layers().get(0), layer(1, 2));
    assertThat(DISTANCE).isNotEqualTo(other).isNotEqualTo("network");
    assertThat(DISTANCE.hashCode()).isNotEqualTo(other.hashCode());
  }

  /** Sweeps are for 2-layer networks with many neurons along one direction. */
  @Test
  void otherNetworksAreNotSwept() {
    Layer one = Layer.of(RationalMatrix.of(new long[] {1}), RationalVector.zero(1));
    Layer four =
        Layer.of(
            RationalMatrix.of(
                new long[] {1, -1}, new long[] {-2, 2}, new long[] {3, -3}, new long[] {1, -1}),
            RationalVector.of(0, 1, 2, 3));
    Layer three =
        Layer.of(
            RationalMatrix.of(
                new long[] {1, -1}, new long[] {-2, 2}, new long[] {3, -3}, new long[] {1, 1}),
            RationalVector.of(0, 1, 2, 3));
    assertThat(DirectionSweeps.of(Network.of(four, layer(1, 4)))).isPresent();
    assertThat(DirectionSweeps.of(Network.of(three, layer(1, 4)))).isEmpty();
    assertThat(DirectionSweeps.of(Network.of(four, layer(1, 4), one))).isEmpty();
    assertThat(DirectionSweeps.of(Network.of(layer(1, 2)))).isEmpty();
    assertThat(DirectionSweeps.of(Network.of(layer(0, 2), layer(1, 0)))).isEmpty();
    assertThat(DirectionSweeps.of(Network.of(layer(4, 2), layer(1, 4)))).isEmpty();
  }
}
