package relucert.network;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import relucert.exact.RationalVector;

@Domain(NetworkDomain.class)
class NetworkSumProperties {

  @Property(tries = 600)
  void theSumHasTheSumOfTheValues(@ForAll NetworkDomain.Summands summands) {
    Network f = summands.first();
    Network g = summands.second();
    Network sum = NetworkSum.of(f, g);
    for (RationalVector x : summands.points()) {
      assertThat(NetworkOracle.value(sum, x))
          .isEqualTo(NetworkOracle.value(f, x).add(NetworkOracle.value(g, x)));
    }
  }

  @Property
  void theSumIsAsDeepAsTheDeeperAndCostsTwoNeuronsForEachLayerOfDifference(
      @ForAll NetworkDomain.Summands summands) {
    Network f = summands.first();
    Network g = summands.second();
    Network sum = NetworkSum.of(f, g);
    assertThat(sum.depth()).isEqualTo(Math.max(f.depth(), g.depth()));
    assertThat(sum.inputDimension()).isEqualTo(f.inputDimension());
    assertThat(sum.neurons())
        .isEqualTo(f.neurons() + g.neurons() + 2 * Math.abs(f.depth() - g.depth()));
  }
}
