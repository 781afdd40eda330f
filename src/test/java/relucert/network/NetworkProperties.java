package relucert.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;

@Domain(NetworkDomain.class)
class NetworkProperties {

  @Property(tries = 600)
  void evaluatingAgreesWithTheTermByTermOracle(@ForAll NetworkDomain.Evaluation evaluation) {
    Network network = evaluation.network();
    List<BigFraction> expected = new ArrayList<>();
    for (RationalVector x : evaluation.points()) {
      BigFraction value = NetworkOracle.value(network, x);
      assertThat(network.value(x).compareTo(value)).isZero();
      expected.add(value);
    }
    assertThat(network.values(evaluation.points())).isEqualTo(RationalVector.of(expected));
  }

  @Property(tries = 600)
  void theOneWrongValueOfManyIsNamed(
      @ForAll NetworkDomain.Evaluation any,
      @ForAll NetworkDomain.Parallel parallel,
      @ForAll NetworkDomain.Deep deep) {
    requireWrongOnesNamed(any.network(), any.points());
    requireWrongOnesNamed(parallel.network(), parallel.points());
    requireWrongOnesNamed(deep.network(), deep.points());
  }

  private static void requireWrongOnesNamed(Network network, List<RationalVector> points) {
    List<RationalVector> many = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      many.addAll(points);
    }
    List<BigFraction> values = new ArrayList<>();
    many.forEach(x -> values.add(NetworkOracle.value(network, x)));
    assertThat(network.mismatch(many, RationalVector.of(values))).isEmpty();
    for (int wrong = 0; wrong < values.size(); wrong += 5) {
      List<BigFraction> changed = new ArrayList<>(values);
      changed.set(wrong, changed.get(wrong).subtract(BigFraction.of(1, 97)));
      assertThat(network.mismatch(many, RationalVector.of(changed))).hasValue(wrong);
    }
  }

  @Property
  void preActivationsAndPatternAreTheOracles(@ForAll NetworkDomain.Evaluation evaluation) {
    Network network = evaluation.network();
    for (RationalVector x : evaluation.points()) {
      List<List<BigFraction>> signals = NetworkOracle.signals(network, x);
      List<List<BigFraction>> hidden = signals.subList(0, signals.size() - 1);
      assertThat(network.preActivations(x))
          .isEqualTo(hidden.stream().map(RationalVector::of).toList());
      List<List<Boolean>> active = new ArrayList<>();
      for (List<BigFraction> layer : hidden) {
        active.add(layer.stream().map(t -> t.compareTo(BigFraction.ZERO) > 0).toList());
      }
      assertThat(network.activationPattern(x).active()).isEqualTo(active);
    }
  }

  /** Zero rows, negative multiples of the direction, equal breakpoints, points at breakpoints. */
  @Property(tries = 1000)
  void theSweepOverAParallelNetworkHasItsValues(@ForAll NetworkDomain.Parallel parallel) {
    Network network = parallel.network();
    List<BigFraction> expected = new ArrayList<>();
    for (RationalVector x : parallel.points()) {
      expected.add(NetworkOracle.value(network, x));
    }
    assertThat(network.values(parallel.points())).isEqualTo(RationalVector.of(expected));
    long looking = network.layers().get(0).weights().stream().filter(row -> !row.isZero()).count();
    Optional<DirectionSweeps> sweeps = DirectionSweeps.of(network);
    assertThat(sweeps.isPresent()).isEqualTo(looking >= DirectionSweeps.MANY);
    if (sweeps.isPresent()) {
      assertThat(RationalVector.of(parallel.points().stream().map(sweeps.get()::value).toList()))
          .isEqualTo(RationalVector.of(expected));
    }
  }

  /** As in f + g, where the neurons of g look along one direction and those of f do not. */
  @Property(tries = 500)
  void theSweepsBesideOtherNeuronsHaveTheNetworksValues(
      @ForAll NetworkDomain.Parallel parallel, @ForAll NetworkDomain.Parallel other) {
    Assume.that(parallel.network().inputDimension() == other.network().inputDimension());
    Network sum = NetworkSum.of(parallel.network(), other.network());
    List<BigFraction> expected = new ArrayList<>();
    for (RationalVector x : parallel.points()) {
      expected.add(NetworkOracle.value(sum, x));
    }
    assertThat(sum.values(parallel.points())).isEqualTo(RationalVector.of(expected));
    Optional<DirectionSweeps> sweeps = DirectionSweeps.of(sum);
    if (sweeps.isPresent()) {
      assertThat(RationalVector.of(parallel.points().stream().map(sweeps.get()::value).toList()))
          .isEqualTo(RationalVector.of(expected));
    }
  }

  /** Zero rows, points at first-layer breakpoints, equal points, in no particular order. */
  @Property(tries = 600)
  void theSweepOverADeepNetworkHasItsValues(@ForAll NetworkDomain.Deep deep) {
    Network network = deep.network();
    List<BigFraction> expected = new ArrayList<>();
    for (RationalVector x : deep.points()) {
      expected.add(NetworkOracle.value(network, x));
    }
    assertThat(network.values(deep.points())).isEqualTo(RationalVector.of(expected));
    Optional<ActivationSweep> sweep = ActivationSweep.of(network);
    Statistics.label("swept").collect(sweep.isPresent());
    if (sweep.isPresent()) {
      assertThat(sweep.get().values(deep.points())).isEqualTo(RationalVector.of(expected));
      // The sweep now starts from where it ended.
      assertThat(sweep.get().values(deep.points())).isEqualTo(RationalVector.of(expected));
    }
  }

  @Property
  void sizesAreThoseOfTheLayers(@ForAll NetworkDomain.Evaluation evaluation) {
    Network network = evaluation.network();
    List<Integer> widths = new ArrayList<>();
    int neurons = 0;
    int bits = 0;
    for (int l = 0; l < network.depth(); l++) {
      Layer layer = network.layers().get(l);
      bits = Math.max(bits, Math.max(layer.weights().bits(), layer.biases().bits()));
      if (l + 1 < network.depth()) {
        widths.add(layer.outputs());
        neurons += layer.outputs();
      }
    }
    assertThat(network.widths()).isEqualTo(widths);
    assertThat(network.neurons()).isEqualTo(neurons);
    assertThat(network.bits()).isEqualTo(bits);
    assertThat(Network.of(List.copyOf(network.layers())))
        .isEqualTo(network)
        .hasSameHashCodeAs(network)
        .hasToString(network.toString());
  }
}
