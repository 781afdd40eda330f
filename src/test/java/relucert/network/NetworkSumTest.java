package relucert.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;

class NetworkSumTest {

  /** t -&gt; 2t - 1 in the given number of layers; it is negative somewhere. */
  private static Network line(int depth) {
    List<Layer> layers = new ArrayList<>();
    layers.add(
        depth == 1
            ? Layer.of(RationalMatrix.of(new long[] {2}), RationalVector.of(-1))
            : Layer.of(
                RationalMatrix.of(new long[] {2}, new long[] {-2}), RationalVector.of(-1, 1)));
    while (layers.size() < depth - 1) {
      layers.add(
          Layer.of(
              RationalMatrix.of(new long[] {1, -1}, new long[] {-1, 1}), RationalVector.zero(2)));
    }
    if (depth > 1) {
      layers.add(Layer.of(RationalMatrix.of(new long[] {1, -1}), RationalVector.zero(1)));
    }
    return Network.of(layers);
  }

  @Test
  void networksOfAnyTwoDepthsAreAdded() {
    for (int first = 1; first <= 4; first++) {
      for (int second = 1; second <= 4; second++) {
        Network sum = NetworkSum.of(line(first), line(second));
        assertThat(sum.depth()).isEqualTo(Math.max(first, second));
        for (int t = -3; t <= 3; t++) {
          assertThat(NetworkOracle.value(sum, RationalVector.of(t)))
              .as("%s + %s layers at %s", first, second, t)
              .isEqualTo(BigFraction.of(4 * t - 2));
        }
      }
    }
  }

  @Test
  void theSumOfTwoAffineNetworksHasNoNeurons() {
    assertThat(NetworkSum.of(line(1), line(1)))
        .isEqualTo(Network.of(Layer.of(RationalMatrix.of(new long[] {4}), RationalVector.of(-2))));
  }

  @Test
  void networksOnDifferentSpacesAreNotAdded() {
    Network plane =
        Network.of(Layer.of(RationalMatrix.of(new long[] {1, 1}), RationalVector.zero(1)));
    assertThatThrownBy(() -> NetworkSum.of(plane, line(2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("networks of input dimensions 2 and 1");
  }
}
