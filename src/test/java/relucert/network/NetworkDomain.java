package relucert.network;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.ExactDomain;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;

/** Random networks of 1 to 4 layers, with hidden layers of 0 to 4 neurons. */
public final class NetworkDomain extends DomainContextBase {

  /** A network and points of its input dimension. */
  record Evaluation(Network network, List<RationalVector> points) {}

  /** Two networks on the same space and points of it. */
  record Summands(Network first, Network second, List<RationalVector> points) {}

  /**
   * A 2-layer network all whose neurons look in the direction a or -a or nowhere, and points, among
   * them some at which a neuron's pre-activation is 0.
   */
  record Parallel(Network network, List<RationalVector> points) {}

  /** A deeper network with such a first layer, and points. */
  record Deep(Network network, List<RationalVector> points) {}

  /** So long that sums of products leave the range of long. */
  private static final BigFraction LONG =
      BigFraction.of(BigInteger.TWO.pow(70).add(BigInteger.TEN));

  /** Numbers so small that zeros and coincidences are frequent. */
  public static Arbitrary<BigFraction> coarse() {
    return Combinators.combine(Arbitraries.integers().between(-3, 3), Arbitraries.of(1, 1, 1, 2, 3))
        .as(BigFraction::of)
        .withoutEdgeCases();
  }

  private static Arbitrary<BigFraction> entries() {
    return Arbitraries.frequencyOf(Tuple.of(2, coarse()), Tuple.of(1, ExactDomain.rationals()));
  }

  /** Affine maps with these numbers of inputs and outputs. */
  static Arbitrary<Layer> layers(Arbitrary<BigFraction> entries, int inputs, int outputs) {
    return Combinators.combine(
            ExactDomain.matrices(entries, outputs, inputs), ExactDomain.vectors(entries, outputs))
        .as(Layer::of);
  }

  /** Networks with given numbers of inputs, of neurons in each hidden layer, and 1 output. */
  static Arbitrary<Network> networks(
      Arbitrary<BigFraction> entries, int dimension, List<Integer> widths) {
    List<Arbitrary<Layer>> layers = new ArrayList<>();
    int inputs = dimension;
    for (int width : widths) {
      layers.add(layers(entries, inputs, width));
      inputs = width;
    }
    layers.add(layers(entries, inputs, 1));
    return Combinators.combine(layers).as(Network::of);
  }

  /** Networks of 1 to 4 layers. */
  public static Arbitrary<Network> networks(Arbitrary<BigFraction> entries, int dimension) {
    return Arbitraries.integers()
        .between(0, 4)
        .list()
        .ofMaxSize(3)
        .flatMap(widths -> networks(entries, dimension, widths))
        .withoutEdgeCases();
  }

  private static Arbitrary<Integer> dimensions() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(0)), Tuple.of(9, Arbitraries.integers().between(1, 3)));
  }

  @Provide
  Arbitrary<Evaluation> evaluations() {
    return dimensions()
        .flatMap(
            d ->
                Combinators.combine(
                        Arbitraries.of(true, false)
                            .flatMap(any -> networks(any ? entries() : coarse(), d)),
                        ExactDomain.vectors(entries(), d).list().ofMinSize(1).ofMaxSize(4))
                    .as(Evaluation::new))
        .withoutEdgeCases();
  }

  @Provide
  Arbitrary<Summands> summands() {
    return dimensions()
        .flatMap(
            d ->
                Combinators.combine(
                        networks(coarse(), d),
                        networks(coarse(), d),
                        ExactDomain.vectors(coarse(), d).list().ofMinSize(1).ofMaxSize(3))
                    .as(Summands::new))
        .withoutEdgeCases();
  }

  /** One neuron of a parallel network: its multiple of the direction, bias and outgoing weight. */
  private record Neuron(BigFraction scale, BigFraction bias, BigFraction out) {}

  @Provide
  Arbitrary<Parallel> parallels() {
    Arbitrary<Neuron> neurons = Combinators.combine(coarse(), coarse(), entries()).as(Neuron::new);
    return Arbitraries.integers()
        .between(1, 3)
        .flatMap(
            d ->
                Combinators.combine(
                        ExactDomain.vectors(coarse(), d).filter(a -> !a.isZero()),
                        neurons.list().ofMinSize(1).ofMaxSize(6),
                        entries(),
                        ExactDomain.vectors(entries(), d).list().ofMinSize(1).ofMaxSize(3))
                    .as(NetworkDomain::parallel))
        .withoutEdgeCases();
  }

  /**
   * Networks of 3 or 4 layers whose first layer is that of a parallel network, with some long
   * weights behind it, and as many points as a sweep needs to be worth while.
   */
  @Provide
  Arbitrary<Deep> deeps() {
    Arbitrary<BigFraction> weights =
        Arbitraries.frequencyOf(Tuple.of(3, coarse()), Tuple.of(1, coarse().map(LONG::multiply)));
    return parallels()
        .flatMap(
            p -> {
              Layer first = p.network().layers().get(0);
              int d = first.inputs();
              return Combinators.combine(
                      Arbitraries.integers()
                          .between(0, 4)
                          .list()
                          .ofMinSize(1)
                          .ofMaxSize(2)
                          .flatMap(widths -> networks(weights, first.outputs(), widths)),
                      ExactDomain.vectors(coarse(), d).list().ofMinSize(11).ofMaxSize(14))
                  .as((behind, points) -> deep(first, behind, p.points(), points));
            })
        .withoutEdgeCases();
  }

  private static Deep deep(
      Layer first, Network behind, List<RationalVector> special, List<RationalVector> somewhere) {
    List<Layer> layers = new ArrayList<>(List.of(first));
    layers.addAll(behind.layers());
    List<RationalVector> points = new ArrayList<>(somewhere);
    points.addAll(special);
    return new Deep(Network.of(layers), points);
  }

  private static Parallel parallel(
      RationalVector direction,
      List<Neuron> neurons,
      BigFraction bias,
      List<RationalVector> somewhere) {
    List<RationalVector> points = new ArrayList<>(somewhere);
    BigFraction square = direction.dot(direction);
    for (Neuron neuron : neurons) {
      if (neuron.scale().signum() != 0) {
        BigFraction breakpoint = neuron.bias().negate().divide(neuron.scale());
        points.add(direction.times(breakpoint.divide(square)));
      }
    }
    Layer hidden =
        Layer.of(
            RationalMatrix.of(
                direction.size(), neurons.stream().map(n -> direction.times(n.scale())).toList()),
            RationalVector.of(neurons.stream().map(Neuron::bias).toList()));
    Layer output =
        Layer.of(
            RationalMatrix.of(
                neurons.size(),
                List.of(RationalVector.of(neurons.stream().map(Neuron::out).toList()))),
            RationalVector.of(Rationals.canonical(bias)));
    return new Parallel(Network.of(hidden, output), points);
  }
}
