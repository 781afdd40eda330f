package relucert.search.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.network.Layer;
import relucert.network.Network;

class RepairTest {
  private static final List<RationalVector> LINE = List.of(RationalVector.of(1));

  /** max(0, 10 + max(0, x) - max(0, x - 20)), whose second layer is on at all x. */
  private static final Network LIFTED =
      Network.of(
          Layer.of(RationalMatrix.of(new long[][] {{1}, {1}}), RationalVector.of(0, -20)),
          Layer.of(RationalMatrix.of(new long[] {1, -1}), RationalVector.of(10)),
          Layer.of(RationalMatrix.of(new long[] {1}), RationalVector.of(-10)));

  private static Instance wanted(String... targets) {
    return Instance.onLine(HardInstances.uniform(targets.length), RationalVector.parse(targets));
  }

  @Test
  void twoLayersAreAddedToThreeThroughANeuronThatIsOnWithoutFurtherNeurons() {
    // g(x) = x at 1, ..., 9: one sample is missed, and J(T) has 5 members.
    Repair repair = Repair.of(LIFTED, wanted("1", "2", "3", "4", "6", "6", "7", "8", "9"), LINE);
    assertThat(repair.residuals().fitted()).isEqualTo(8);
    assertThat(repair.residuals().worst()).hasValue(5);
    assertThat(repair.best().method()).isEqualTo("least-width");
    assertThat(repair.best().way()).isEqualTo("through neuron 1 of layer 2");
    assertThat(repair.best().further()).isEqualTo(3);
    assertThat(repair.best().network().get().widths()).containsExactly(5, 1);
  }

  @Test
  void oneNeuronHandsTheCorrectionOnWhereNoneIsOn() {
    // At sample 5 the neuron would have to see -1.
    Repair repair = Repair.of(LIFTED, wanted("1", "2", "3", "4", "-11", "6", "7", "8", "9"), LINE);
    Repair.Candidate twoLayers =
        repair.candidates().stream().filter(c -> c.method().equals("sharp-2")).findFirst().get();
    assertThat(twoLayers.way()).isEqualTo("handed on by 1 neuron a layer");
    assertThat(twoLayers.further()).isEqualTo(4);
  }

  @Test
  void aNetworkThatMissesAllSamplesByALittleSavesNoNeurons() {
    String[] targets = new String[40];
    for (int i = 0; i < targets.length; i++) {
      // About x, but each a little off, to this side and to that.
      targets[i] = (i % 2 == 0 ? 10000 * (i + 1) + 1 + i % 7 : 10000 * (i + 1) - 3) + "/10000";
    }
    Repair repair = Repair.of(LIFTED, wanted(targets), LINE);
    assertThat(repair.residuals().fitted()).isZero();
    assertThat(repair.residuals().error(1).compareTo(Rationals.of(1, 1000))).isNegative();
    assertThat(repair.isAnewSmaller()).isTrue();
  }

  @Test
  void asManyNeuronsInTheLastHiddenLayerAsSamplesAreEnoughWithAnotherOutputLayer() {
    Network polyline =
        Network.of(
            Layer.of(
                RationalMatrix.of(new long[][] {{1}, {1}, {1}}), RationalVector.of(-1, -2, -3)),
            Layer.of(RationalMatrix.of(new long[] {5, 5, 5}), RationalVector.of(1)));
    Repair repair = Repair.of(polyline, wanted("3", "-1", "4", "-1"), LINE);
    assertThat(repair.best().method()).isEqualTo("refit");
    assertThat(repair.best().further()).isZero();
    // Of 7 samples it fits 4 and leaves 3, which need 3 neurons.
    Repair more = Repair.of(polyline, wanted("3", "-1", "4", "-1", "5", "-9", "2"), LINE);
    assertThat(more.best().method()).isEqualTo("refit + least-width");
    assertThat(more.best().further()).isEqualTo(3);
  }

  @Test
  void aNetworkOfOneLayerAndOneSampleAreNoExceptions() {
    Network affine = Network.of(Layer.of(RationalMatrix.of(new long[] {1}), RationalVector.of(0)));
    assertThat(Repair.of(affine, wanted("1", "2"), LINE).best().method()).isEqualTo("nothing");
    assertThat(Repair.of(affine, wanted("7"), LINE).best().method()).isEqualTo("refit");
    Repair.Candidate best = Repair.of(affine, wanted("0", "5", "0", "1"), LINE).best();
    assertThat(best.network().get().value(RationalVector.of(2)).intValue()).isEqualTo(5);
  }
}
