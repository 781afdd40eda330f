package relucert.instance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.ExactDomain;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;

/**
 * Random instances in dimensions 1 to 3. Most points come from a grid so small that no axis tells
 * them all apart.
 */
public final class InstanceDomain extends DomainContextBase {

  /** Pairwise distinct points, 1 to 8 of them. */
  @Provide
  public static Arbitrary<RationalMatrix> points() {
    Arbitrary<BigFraction> grid = Arbitraries.integers().between(0, 2).map(BigFraction::of);
    return Combinators.combine(
            Arbitraries.integers().between(1, 3), Arbitraries.of(true, true, false))
        .flatAs(
            (dimension, small) ->
                ExactDomain.vectors(small ? grid : ExactDomain.rationals(), dimension)
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(8)
                    .map(list -> RationalMatrix.of(dimension, distinct(list))))
        .withoutEdgeCases();
  }

  private static List<RationalVector> distinct(List<RationalVector> points) {
    return List.copyOf(new LinkedHashSet<>(points));
  }

  /** Instances whose tuned set may be larger than the set of non-zero targets. */
  @Provide
  public static Arbitrary<Instance> instances() {
    return points()
        .flatMap(
            points ->
                Combinators.combine(
                        ExactDomain.smallRationals().list().ofSize(points.rows()),
                        Arbitraries.of(true, false).list().ofSize(points.rows()))
                    .as((values, tuned) -> instance(points, values, tuned)))
        .withoutEdgeCases();
  }

  private static Instance instance(
      RationalMatrix points, List<BigFraction> values, List<Boolean> tuned) {
    List<BigFraction> targets = new ArrayList<>();
    List<Integer> members = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      targets.add(tuned.get(i) ? values.get(i) : BigFraction.ZERO);
      if (tuned.get(i)) {
        members.add(i + 1);
      }
    }
    return Instance.of(points, RationalVector.of(targets), TunedSet.of(points.rows(), members));
  }
}
