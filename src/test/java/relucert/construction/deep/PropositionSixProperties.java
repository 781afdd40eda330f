package relucert.construction.deep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Network;

/** Random instances with many samples in several dimensions. */
class PropositionSixProperties {

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void theNetworkFitsWithThePromisedWidthAndNeurons(
      @ForAll @IntRange(min = 1, max = 60) int k,
      @ForAll @IntRange(min = 1, max = 5) int dimension,
      @ForAll @IntRange(min = 4, max = 9) int layers,
      @ForAll Random random) {
    Instance instance = RandomInstances.any(k, dimension, random);
    OrderedInstance ordered = OrderedInstance.of(instance);
    PropositionSix construction = new PropositionSix(layers);
    Network network = construction.build(ordered);
    assertThat(network.depth()).isEqualTo(layers);
    assertThat(network.neurons()).isEqualTo(construction.promisedNeurons(ordered));
    assertThat(DeepOracle.width(network)).isEqualTo(construction.promisedWidth(ordered));
    assertThat(DeepOracle.fits(network, instance)).isTrue();
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void theWidthKeepsToThePrintedBound(
      @ForAll @IntRange(min = 3, max = 400) int k,
      @ForAll @IntRange(min = 4, max = 12) int layers,
      @ForAll Random random) {
    TunedSet tuned = RandomInstances.any(k, 1, random).tuned();
    long over = new PropositionSix(layers).promisedWidth(tuned) - 2L;
    int blocks = (layers - 1) / 2;
    assertThat(over <= 0 || over * over <= 16L * k).isTrue();
    assertThat(over <= 0 || blocks * over * over <= 16L * (3L * tuned.size() + 5L * blocks))
        .isTrue();
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void thePartsAreNeighboursOfNearlyOneSize(
      @ForAll @IntRange(min = 1, max = 60) int k,
      @ForAll @IntRange(min = 1, max = 9) int blocks,
      @ForAll Random random) {
    TunedSet tuned = RandomInstances.any(k, 1, random).tuned();
    List<TunedSet> parts = PropositionSix.parts(tuned, blocks);
    assertThat(parts.stream().flatMap(part -> part.members().stream()).toList())
        .isEqualTo(tuned.members());
    assertThat(parts).hasSizeLessThanOrEqualTo(blocks);
    for (TunedSet part : parts) {
      assertThat(part.size()).isBetween(1, (tuned.size() + blocks - 1) / blocks);
    }
  }
}
