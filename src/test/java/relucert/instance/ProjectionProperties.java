package relucert.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;

@Domain(InstanceDomain.class)
class ProjectionProperties {

  @Property
  void theDirectionFoundTellsAllSamplesApart(@ForAll RationalMatrix points) {
    RationalVector direction = Projection.injective(points);
    assertThat(direction.size()).isEqualTo(points.columns());
    assertThat(tellsApart(points, direction)).isTrue();
    assertThat(Projection.injective(RationalMatrix.of(points.columns(), points.stream().toList())))
        .as("the same again")
        .isEqualTo(direction);
  }

  @Property
  void aDirectionIsInjectiveExactlyWhenNoTwoProductsAreEqual(@ForAll RationalMatrix points) {
    for (int a = -1; a <= 1; a++) {
      for (int b = -1; b <= 1; b++) {
        List<BigFraction> entries =
            List.of(BigFraction.of(a), BigFraction.of(b, 2), BigFraction.of(1, -3));
        RationalVector direction = RationalVector.of(entries.subList(0, points.columns()));
        assertThat(Projection.isInjective(points, direction))
            .isEqualTo(tellsApart(points, direction));
      }
    }
  }

  /** Compares every two rows. */
  static boolean tellsApart(RationalMatrix points, RationalVector direction) {
    for (int i = 0; i < points.rows(); i++) {
      for (int j = 0; j < i; j++) {
        BigFraction difference = BigFraction.ZERO;
        for (int c = 0; c < points.columns(); c++) {
          difference =
              difference.add(
                  points.get(i, c).subtract(points.get(j, c)).multiply(direction.get(c)));
        }
        if (difference.signum() == 0) {
          return false;
        }
      }
    }
    return true;
  }

  @Property
  void severalDirectionsBeginWithTheOneAndAllTellTheSamplesApart(@ForAll RationalMatrix points) {
    for (int most = 1; most <= 5; most++) {
      List<RationalVector> directions = Projection.injective(points, most);
      assertThat(directions)
          .startsWith(Projection.injective(points))
          .doesNotHaveDuplicates()
          .hasSizeBetween(1, points.columns() == 1 ? 1 : most)
          .allMatch(direction -> tellsApart(points, direction));
    }
  }
}
