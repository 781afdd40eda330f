package relucert.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;

class ProjectionTest {

  @Test
  void theFirstInjectiveAxisIsTaken() {
    assertThat(Projection.injective(RationalMatrix.of(new long[] {5, 1}, new long[] {4, 1})))
        .isEqualTo(RationalVector.of(1, 0));
    assertThat(Projection.injective(RationalMatrix.of(new long[] {5, 1}, new long[] {5, 2})))
        .isEqualTo(RationalVector.of(0, 1));
    assertThat(Projection.injective(RationalMatrix.of(new long[] {5, 1, 0}, new long[] {5, 1, 3})))
        .isEqualTo(RationalVector.of(0, 0, 1));
  }

  @Test
  void whereNoAxisIsInjectiveMomentVectorsAreTriedInOrder() {
    RationalMatrix threeCorners =
        RationalMatrix.of(new long[] {0, 0}, new long[] {0, 1}, new long[] {1, 1});
    assertThat(Projection.injective(threeCorners)).isEqualTo(RationalVector.of(1, 1));
    RationalMatrix square =
        RationalMatrix.of(
            new long[] {0, 0}, new long[] {0, 1}, new long[] {1, 0}, new long[] {1, 1});
    assertThat(Projection.injective(square)).isEqualTo(RationalVector.of(1, 2));
    assertThat(Projection.injective(grid(3, 2))).isEqualTo(RationalVector.of(1, 3));
    assertThat(Projection.injective(grid(2, 3))).isEqualTo(RationalVector.of(1, 2, 4));
    assertThat(Projection.injective(grid(3, 3))).isEqualTo(RationalVector.of(1, 3, 9));
  }

  /**
   * The points (0, 0), (0, 1), (1, 0) and (j + 1, -1), j = 0..5, which spoil (1, t) for t below 7.
   */
  @Test
  void asManyMomentVectorsAreTriedAsAreNeeded() {
    List<RationalVector> points =
        new ArrayList<>(
            List.of(RationalVector.of(0, 0), RationalVector.of(0, 1), RationalVector.of(1, 0)));
    for (int t = 1; t <= 6; t++) {
      points.add(RationalVector.of(t, -1));
    }
    RationalMatrix matrix = RationalMatrix.of(2, points);
    RationalVector direction = Projection.injective(matrix);
    assertThat(direction).isEqualTo(RationalVector.of(1, 7));
    assertThat(ProjectionProperties.tellsApart(matrix, direction)).isTrue();
  }

  /** All vectors of that dimension with entries 0..size - 1. */
  private static RationalMatrix grid(int size, int dimension) {
    List<RationalVector> points = new ArrayList<>(List.of(RationalVector.zero(0)));
    for (int axis = 0; axis < dimension; axis++) {
      List<RationalVector> longer = new ArrayList<>();
      for (RationalVector point : points) {
        for (int i = 0; i < size; i++) {
          longer.add(point.append(org.apache.commons.numbers.fraction.BigFraction.of(i)));
        }
      }
      points = longer;
    }
    return RationalMatrix.of(dimension, points);
  }

  @Test
  void oneSampleIsToldApartByTheFirstAxis() {
    assertThat(Projection.injective(RationalMatrix.of(new long[] {0, 0})))
        .isEqualTo(RationalVector.of(1, 0));
    assertThat(Projection.injective(RationalMatrix.of(0, List.of(RationalVector.zero(0)))))
        .isEqualTo(RationalVector.zero(0));
  }

  @Test
  void twoEqualSamplesHaveNoInjectiveDirection() {
    assertThatThrownBy(
            () -> Projection.injective(RationalMatrix.of(new long[] {1, 2}, new long[] {1, 2})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two samples are the same point");
    RationalVector none = RationalVector.zero(0);
    assertThatThrownBy(() -> Projection.injective(RationalMatrix.of(0, List.of(none, none))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two samples are the same point");
  }
}
