package relucert.pwl;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.ExactDomain;
import relucert.exact.RationalVector;
import relucert.network.Network;
import relucert.network.NetworkDomain;

/** Random piecewise-linear functions, networks on lines, and data to be interpolated. */
public final class PwlDomain extends DomainContextBase {

  /** Strictly increasing positions and as many values. */
  record Data(RationalVector positions, RationalVector values) {}

  /** A leftmost piece and changes of slope, some of them 0. */
  record Recipe(Affine leftmost, Map<BigFraction, BigFraction> turns) {

    /** The value from the definition: the leftmost piece and a ramp for each turn. */
    BigFraction at(BigFraction t) {
      BigFraction value = leftmost.slope().multiply(t).add(leftmost.intercept());
      for (Map.Entry<BigFraction, BigFraction> turn : turns.entrySet()) {
        if (t.compareTo(turn.getKey()) > 0) {
          value = value.add(turn.getValue().multiply(t.subtract(turn.getKey())));
        }
      }
      return value;
    }

    PiecewiseLinear function() {
      return PiecewiseLinear.of(leftmost, turns);
    }
  }

  /** A network and a line in its space. */
  record OnLine(Network network, RationalVector point, RationalVector direction) {}

  private static Arbitrary<BigFraction> numbers() {
    return Arbitraries.frequencyOf(
        Tuple.of(6, NetworkDomain.coarse()), Tuple.of(1, ExactDomain.rationals()));
  }

  @Provide
  Arbitrary<BigFraction> rationals() {
    return numbers();
  }

  @Provide
  Arbitrary<Affine> affines() {
    return Combinators.combine(numbers(), numbers()).as(Affine::new).withoutEdgeCases();
  }

  @Provide
  Arbitrary<Recipe> recipes() {
    return Combinators.combine(affines(), Arbitraries.maps(numbers(), numbers()).ofMaxSize(6))
        .as(Recipe::new)
        .withoutEdgeCases();
  }

  @Provide
  Arbitrary<Data> data() {
    return Arbitraries.of(true, false)
        .flatMap(
            coarse ->
                coarse
                    ? NetworkDomain.coarse().list().ofMinSize(1).ofMaxSize(16)
                    : ExactDomain.rationals().list().ofMinSize(1).ofMaxSize(16))
        .map(list -> List.copyOf(new TreeSet<>(list)))
        .flatMap(
            positions ->
                ExactDomain.vectors(numbers(), positions.size())
                    .map(values -> new Data(RationalVector.of(positions), values)))
        .withoutEdgeCases();
  }

  /** Lines of any direction, also none, through networks on spaces of 1 to 3 dimensions. */
  @Provide
  Arbitrary<OnLine> lines() {
    return Arbitraries.integers()
        .between(1, 3)
        .flatMap(
            d ->
                Combinators.combine(
                        NetworkDomain.networks(NetworkDomain.coarse(), d),
                        ExactDomain.vectors(NetworkDomain.coarse(), d),
                        ExactDomain.vectors(NetworkDomain.coarse(), d))
                    .as(OnLine::new))
        .withoutEdgeCases();
  }
}
