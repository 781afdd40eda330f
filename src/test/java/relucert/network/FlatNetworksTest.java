package relucert.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;

class FlatNetworksTest {
  /** Two networks on the plane with three neurons, all numbers different. */
  private static FlatNetworks numbered(boolean isShared) {
    FlatNetworks networks = isShared ? FlatNetworks.shared(2, 2, 3) : FlatNetworks.own(2, 2, 3);
    long next = 1;
    for (long[] row : rows(networks)) {
      for (int b = 0; b < row.length; b++) {
        row[b] = next++;
      }
    }
    networks.setOutputDenominator(101);
    return networks;
  }

  private static List<long[]> rows(FlatNetworks networks) {
    return IntStream.range(0, 14)
        .mapToObj(
            row ->
                row < 6
                    ? networks.weights(row / 2, row % 2)
                    : row < 9
                        ? networks.biases(row - 6)
                        : row < 12
                            ? networks.outputs(row - 9)
                            : row == 12 ? networks.constants() : networks.hiddenDenominators())
        .toList();
  }

  @Test
  void aNetworkIsMadeOfItsColumn() {
    FlatNetworks own = numbered(false);
    assertThat(own.network(1))
        .isEqualTo(
            Network.of(
                Layer.of(
                    RationalMatrix.of(
                        2,
                        List.of(
                            RationalVector.parse("2/28", "4/28"),
                            RationalVector.parse("6/28", "8/28"),
                            RationalVector.parse("10/28", "12/28"))),
                    RationalVector.parse("14/28", "16/28", "18/28")),
                Layer.of(
                    RationalMatrix.of(
                        3, List.of(RationalVector.parse("20/101", "22/101", "24/101"))),
                    RationalVector.parse("26/101"))));
  }

  @Test
  void networksThatShareAHiddenLayerDifferInTheLast() {
    FlatNetworks shared = numbered(true);
    assertThat(shared.isShared()).isTrue();
    assertThat(shared.network(0).layers().get(0)).isEqualTo(shared.network(1).layers().get(0));
    assertThat(shared.network(1).layers().get(1))
        .isEqualTo(
            Layer.of(
                RationalMatrix.of(3, List.of(RationalVector.parse("11/101", "13/101", "15/101"))),
                RationalVector.parse("17/101")));
  }

  @Test
  void aCopyKeepsItsNumbersWhenTheOriginalChanges() {
    for (boolean isShared : new boolean[] {true, false}) {
      FlatNetworks original = numbered(isShared);
      FlatNetworks copy = original.copy();
      Network before = original.network(1);
      assertThat(copy.network(1)).isEqualTo(before);
      for (int row = 0; row < 14; row++) {
        long[] numbers = rows(original).get(row);
        numbers[numbers.length - 1] += 1000;
        assertThat(original.network(1)).isNotEqualTo(before);
        numbers[numbers.length - 1] -= 1000;
      }
      rows(original).forEach(numbers -> numbers[numbers.length - 1] += 1000);
      original.setOutputDenominator(7);
      assertThat(copy.network(1)).isEqualTo(before);
    }
  }

  @Test
  void onlyNetworksOfTheSameSizesAreTaken() {
    FlatNetworks networks = numbered(false);
    List<FlatNetworks> others =
        List.of(
            FlatNetworks.own(3, 2, 3),
            FlatNetworks.own(2, 1, 3),
            FlatNetworks.own(2, 2, 2),
            FlatNetworks.shared(2, 2, 3));
    for (FlatNetworks other : others) {
      assertThat(other.take(networks)).isFalse();
      assertThat(other.outputDenominator()).isEqualTo(1);
      assertThat(other.constants()).containsOnly(0);
    }
    FlatNetworks room = FlatNetworks.own(2, 2, 3);
    assertThat(room.take(networks)).isTrue();
    assertThat(room.network(0)).isEqualTo(networks.network(0));
    assertThat(room.outputDenominator()).isEqualTo(101);
  }

  @Test
  void whereADenominatorIsZeroThereIsNoNetwork() {
    FlatNetworks hidden = FlatNetworks.shared(1, 1, 1);
    assertThatThrownBy(() -> hidden.network(0)).isInstanceOf(ArithmeticException.class);
    hidden.hiddenDenominators()[0] = 1;
    assertThat(hidden.network(0).neurons()).isEqualTo(1);
    hidden.setOutputDenominator(0);
    assertThatThrownBy(() -> hidden.network(0)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void theSizesAreTheOnesAskedFor() {
    FlatNetworks networks = FlatNetworks.own(4, 3, 2);
    assertThat(networks.count()).isEqualTo(4);
    assertThat(networks.dimension()).isEqualTo(3);
    assertThat(networks.neurons()).isEqualTo(2);
    assertThat(networks.isShared()).isFalse();
    assertThat(networks.hiddenDenominators()).hasSize(4);
    assertThat(FlatNetworks.shared(4, 3, 2).hiddenDenominators()).hasSize(1);
  }
}
