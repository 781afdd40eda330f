package relucert.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import relucert.exact.RationalVector;

@Domain(InstanceDomain.class)
class OrderedInstanceProperties {

  @Property
  void everyPlaceOfTheOrderShowsItsSample(@ForAll Instance instance) {
    OrderedInstance ordered = OrderedInstance.of(instance);
    int k = instance.k();
    assertThat(ordered.k()).isEqualTo(k);
    assertThat(ordered.direction()).isEqualTo(Projection.injective(instance.points()));
    assertThat(ordered.order())
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, k).boxed().toList());
    assertThat(ordered.tuned().k()).isEqualTo(k);
    for (int r = 1; r <= k; r++) {
      int sample = ordered.order().get(r - 1);
      RationalVector point = instance.point(sample);
      assertThat(ordered.positions().get(r - 1)).isEqualTo(ordered.direction().dot(point));
      assertThat(ordered.targets().get(r - 1)).isEqualTo(instance.target(sample));
      assertThat(ordered.tuned().contains(r)).isEqualTo(instance.tuned().contains(sample));
    }
  }

  @Property
  void thePositionsIncreaseStrictly(@ForAll Instance instance) {
    List<RationalVector> directions =
        List.of(
            Projection.injective(instance.points()),
            Projection.injective(instance.points())
                .times(org.apache.commons.numbers.fraction.BigFraction.of(2, -3)));
    for (RationalVector direction : directions) {
      RationalVector positions = OrderedInstance.along(instance, direction).positions();
      for (int r = 1; r < positions.size(); r++) {
        assertThat(positions.get(r)).isGreaterThan(positions.get(r - 1));
      }
    }
  }
}
