package relucert.experiment.constructed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.experiment.Chance;
import relucert.experiment.SyntheticData;
import relucert.instance.Instance;
import relucert.instance.Projection;
import relucert.instance.SampleOrder;

class DirectionsTest {
  @Property(tries = 60)
  void retainedSamplesAreCountedAsInTheSlowOrder(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int d) {
    Random random = Chance.of(seed, "test");
    Instance instance = SyntheticData.instance(random, 4, 12, d);
    long[] direction = Ordering.random(random, d, 3);
    RationalVector a = RationalVector.of(direction);
    if (Projection.isInjective(instance.points(), a)) {
      int slow = SampleOrder.along(instance.points(), a).along(instance.tuned()).retainedCount();
      assertThat(new Ordering(instance).retained(direction)).hasValue(slow);
    } else {
      assertThat(new Ordering(instance).retained(direction)).isEmpty();
    }
  }

  @Property(tries = 40)
  void theSearchIsNeverWorseThanAnyOfItsStarts(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int d) {
    Random random = Chance.of(seed, "test");
    Instance instance = SyntheticData.instance(random, 5, 20, d);
    Ordering ordering = new Ordering(instance);
    long[] usual = FeatureCell.usual(instance);
    long[] other = Ordering.random(random, d, 50);
    DirectionSearch search = new DirectionSearch(ordering, random, usual);
    search.climb(other, 30);
    assertThat(search.retained()).isLessThanOrEqualTo(ordering.retained(usual).orElseThrow());
    ordering.retained(other).ifPresent(j -> assertThat(search.retained()).isLessThanOrEqualTo(j));
    assertThat(ordering.retained(search.direction())).hasValue(search.retained());
  }

  /** Points of a small grid, so that many differences are parallel. */
  private static RationalMatrix grid(Random random, int k) {
    Set<RationalVector> rows = new HashSet<>();
    ImmutableList.Builder<RationalVector> points = ImmutableList.builder();
    while (rows.size() < k) {
      RationalVector point = RationalVector.of(random.nextInt(5) - 2, random.nextInt(5) - 2);
      if (rows.add(point)) {
        points.add(point);
      }
    }
    return RationalMatrix.of(2, points.build());
  }

  private static ImmutableList<Integer> order(RationalMatrix points, long x, long y) {
    ImmutableList<Integer> order = SampleOrder.along(points, RationalVector.of(x, y)).places();
    return order.get(0) < order.get(order.size() - 1) ? order : order.reverse();
  }

  @Property(tries = 40)
  void thePlaneHasExactlyTheOrdersThatBruteForceFinds(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int k) {
    RationalMatrix points = grid(Chance.of(seed, "grid"), k);
    Set<ImmutableList<Integer>> found = new HashSet<>();
    for (long[] direction : PlaneOrderings.directions(points)) {
      assertThat(found.add(order(points, direction[0], direction[1]))).isTrue();
    }
    // Differences have entries up to 4, so orders change at slopes of entries up to 4, and between
    // two of these there is a slope of entries up to 8.
    Set<ImmutableList<Integer>> all = new HashSet<>();
    for (long x = -9; x <= 9; x++) {
      for (long y = 0; y <= 9; y++) {
        if (Projection.isInjective(points, RationalVector.of(x, y))) {
          all.add(order(points, x, y));
        }
      }
    }
    assertThat(found).isEqualTo(all);
  }

  @Property(tries = 20)
  void aStartThatDoesNotTellSamplesApartIsRefused(@ForAll @IntRange(min = 1, max = 9) int x) {
    Instance instance =
        Instance.of(
            RationalMatrix.of(new long[] {0, 1}, new long[] {0, 2}), RationalVector.of(0, 1));
    assertThatThrownBy(
            () -> new DirectionSearch(new Ordering(instance), new Random(1), new long[] {x, 0}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
