package relucert.construction.deep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Network;

/** Random instances with many samples in several dimensions. */
class SharpDeepProperties {

  @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
  void theNetworkFitsWithThePromisedWidthAndNeurons(
      @ForAll @IntRange(min = 1, max = 120) int k,
      @ForAll @IntRange(min = 1, max = 5) int dimension,
      @ForAll @IntRange(min = 4, max = 9) int layers,
      @ForAll Random random) {
    assertPromisesKept(RandomInstances.any(k, dimension, random), layers);
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void fewTunedSamplesAmongManyAreServedOneByOne(
      @ForAll @IntRange(min = 1, max = 9) int n,
      @ForAll @IntRange(min = 40, max = 60) int k,
      @ForAll @IntRange(min = 4, max = 9) int layers,
      @ForAll Random random) {
    assertPromisesKept(RandomInstances.few(n, k, random), layers);
  }

  private static void assertPromisesKept(Instance instance, int layers) {
    OrderedInstance ordered = OrderedInstance.of(instance);
    SharpDeep construction = new SharpDeep(layers);
    Network network = construction.build(ordered);
    assertThat(network.depth()).isEqualTo(layers);
    assertThat(network.neurons()).isEqualTo(construction.promisedNeurons(ordered));
    assertThat(DeepOracle.width(network))
        .isEqualTo(construction.promisedWidth(ordered))
        .isEqualTo(DeepOracle.sharpWidth(ordered.tuned(), layers))
        .isLessThanOrEqualTo(construction.width(ordered.tuned().size(), instance.k()));
    assertThat(DeepOracle.fits(network, instance)).isTrue();
  }

  @Example
  void manySamplesNeedLittleWidth() {
    TunedSet all = TunedSet.of(4096).complement();
    assertThat(new SharpDeep(7).promisedWidth(all)).isEqualTo(39);
    assertThat(new SharpDeep(7).width(4096, 4096)).isEqualTo(39);
  }
}
