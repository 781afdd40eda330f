package relucert.construction.sharp3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import relucert.construction.Construction;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.network.Network;

class SharpThreeLayerProperties {
  private static final List<Construction> ALL =
      List.of(new Memorization(), new Quads(), new Triples(), new FewSpikes(), new QuadsPlus());

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void everySharpConstructionFitsWithItsPromisedNeurons(
      @ForAll @IntRange(min = 1, max = 20) int k,
      @ForAll @IntRange(max = 12) int n,
      @ForAll @IntRange(min = 1, max = 4) int dimension,
      @ForAll Random random) {
    Instance instance = LayeredInstances.random(k, n, dimension, random);
    OrderedInstance ordered = OrderedInstance.of(instance);
    for (Construction construction : ALL) {
      if (construction.unmetHypothesis(ordered).isEmpty()) {
        Network network = construction.build(ordered);
        assertThat(LayeredFitOracle.miss(network, instance)).as(construction.name()).isEmpty();
        assertThat(network.depth()).isEqualTo(3);
        assertThat(network.neurons())
            .as(construction.name())
            .isEqualTo(construction.promisedNeurons(ordered))
            .isLessThanOrEqualTo(construction.promisedNeurons(ordered.tuned()));
      }
    }
  }
}
