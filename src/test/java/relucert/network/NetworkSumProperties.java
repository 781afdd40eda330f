package relucert.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.apache.commons.numbers.fraction.BigFraction;
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

  @Property(tries = 300)
  void theLiftedSumIsThatOfTheFirstAndTheSecondCutOffBelow(
      @ForAll NetworkDomain.Summands data, @ForAll("lifts") BigFraction lift) {
    boolean firstIsDeeper = data.first().depth() > data.second().depth();
    Network f = firstIsDeeper ? data.first() : data.second();
    Network g = firstIsDeeper ? data.second() : data.first();
    if (f.depth() == g.depth()) {
      assertThatThrownBy(() -> NetworkSum.lifted(f, g, lift))
          .isInstanceOf(IllegalArgumentException.class);
      return;
    }
    Network sum = NetworkSum.lifted(f, g, lift);
    assertThat(sum.neurons()).isEqualTo(f.neurons() + g.neurons() + f.depth() - g.depth());
    for (RationalVector x : data.points()) {
      BigFraction low = lift.negate();
      BigFraction value = g.value(x).compareTo(low) < 0 ? low : g.value(x);
      assertThat(sum.value(x).compareTo(f.value(x).add(value))).isZero();
    }
  }

  @Provide
  Arbitrary<BigFraction> lifts() {
    return NetworkDomain.coarse();
  }
}
