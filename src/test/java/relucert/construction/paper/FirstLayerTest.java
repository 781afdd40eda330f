package relucert.construction.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import relucert.construction.UndefinedStepException;
import relucert.exact.LinearSystem;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;

/** Equations (28) to (35) on all partitions, and the numbers of Figures 6, 8 and 10. */
class FirstLayerTest {
  private static final RationalVector GENERIC = RationalVector.of(1, 2, 4, 5, 9, 11, 18);

  /** The groups of a partition of the first k positions; bit i cuts after position i + 1. */
  private static List<RationalVector> groups(RationalVector positions, int k, int cuts) {
    List<RationalVector> groups = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= k; i++) {
      if (i == k || (cuts >> (i - 1) & 1) == 1) {
        groups.add(RationalVector.of(positions.entries().subList(from, i)));
        from = i;
      }
    }
    return groups;
  }

  private static RationalVector first(List<RationalVector> groups, int choice) {
    return RationalVector.of(groups.stream().map(g -> g.get(choice % g.size())).toList());
  }

  private static RationalVector integers(int k) {
    return RationalVector.of(IntStream.rangeClosed(1, k).asLongStream().toArray());
  }

  @Test
  void aUnitIsUnclippedExactlyOnItsGroup() {
    for (int k = 1; k <= 7; k++) {
      for (int cuts = 0; cuts < 1 << (k - 1); cuts++) {
        List<RationalVector> groups = groups(GENERIC, k, cuts);
        FirstLayer layer = FirstLayer.of(groups);
        for (int j = 1; j <= groups.size(); j++) {
          for (int other = 0; other < groups.size(); other++) {
            for (BigFraction t : groups.get(other)) {
              assertThat(layer.alpha(j, t).abs().compareTo(BigFraction.ONE) < 0)
                  .isEqualTo(other == j - 1);
            }
          }
        }
      }
    }
  }

  @Test
  void theRecursionsSolveTheLinearSystem() {
    for (int k = 1; k <= 7; k++) {
      for (int cuts = 0; cuts < 1 << (k - 1); cuts++) {
        List<RationalVector> groups = groups(GENERIC, k, cuts);
        FirstLayer layer = FirstLayer.of(groups);
        RationalVector nodes = first(groups, cuts);
        RationalMatrix matrix = layer.matrix(nodes);
        RationalVector null1 = layer.nullVector(nodes);
        assertThat(matrix.rank()).isEqualTo(groups.size());
        assertThat(matrix.times(null1).isZero()).isTrue();
        assertThat(null1.entries().subList(0, groups.size())).allMatch(v -> v.signum() > 0);
        assertThat(LinearSystem.nullSpace(matrix)).hasSize(1);
        RationalVector targets = RationalVector.of(GENERIC.entries().subList(0, groups.size()));
        assertThat(matrix.times(layer.particular(nodes, targets))).isEqualTo(targets);
      }
    }
  }

  @Test
  void figure6HasTheseInputsOfItsFirstUnit() {
    FirstLayer layer = FirstLayer.of(groups(integers(16), 16, 1 << 3 | 1 << 7 | 1 << 11));
    for (int i = 1; i <= 16; i++) {
      assertThat(layer.alpha(1, Rationals.of(i))).isEqualTo(Rationals.of(2L * i - 5, 4));
    }
    SnakeGrid grid =
        SnakeGrid.of(new Rectangle(4, 4), integers(16), integers(16), Rationals.of(16));
    assertThat(grid.places(1)).containsExactly(1, 8, 9, 16);
    assertThat(grid.places(2)).containsExactly(2, 7, 10, 15);
    for (int row = 1; row <= 4; row++) {
      for (int place : grid.places(row)) {
        assertThat(grid.row(place)).isEqualTo(row);
      }
    }
  }

  @Test
  void figure8SeesSample6AtBothEndsAndInTheMiddle() {
    FirstLayer layer =
        FirstLayer.of(
            List.of(
                RationalVector.of(1, 2, 3),
                RationalVector.of(4, 5, 8),
                RationalVector.of(9, 10, 16)));
    assertThat(layer.beta(Rationals.of(6))).isEqualTo(RationalVector.of(1, 0, -1));
  }

  @Test
  void figure10HasThisMatrix() {
    FirstLayer layer = FirstLayer.of(groups(integers(16), 16, 1 << 2 | 1 << 3 | 1 << 5 | 1 << 6));
    RationalMatrix matrix = layer.matrix(RationalVector.of(1, 4, 5, 7, 8));
    assertThat(matrix.stream())
        .containsExactly(
            RationalVector.parse("-2/3", "1", "-1", "1", "-1", "1"),
            RationalVector.parse("1", "0", "-1", "1", "-1", "1"),
            RationalVector.parse("1", "-1", "-1/2", "1", "-1", "1"),
            RationalVector.parse("1", "-1", "1", "0", "-1", "1"),
            RationalVector.parse("1", "-1", "1", "-1", "-8/9", "1"));
    assertThat(matrix.rank()).isEqualTo(5);
  }

  @Test
  void anEmptyGroupMakesEquation28Undefined() {
    assertThatThrownBy(() -> FirstLayer.of(List.of(GENERIC, RationalVector.zero(0))))
        .isInstanceOf(UndefinedStepException.class)
        .hasMessageContaining("group s_2");
  }

  /** The shared layer's row has the slopes of the hard-tanh row between its boundaries. */
  @Test
  void aSharedRowIsTheHardTanhRowAtAllSamples() {
    Margin margin = Margin.beyondRamp(BigFraction.ONE);
    for (int k = 1; k <= 6; k++) {
      for (int cuts = 0; cuts < 1 << (k - 1); cuts++) {
        List<RationalVector> groups = groups(GENERIC, k, cuts);
        RationalVector samples = RationalVector.of(GENERIC.entries().subList(0, k));
        RationalVector nodes = first(groups, cuts);
        RationalVector targets = RationalVector.zero(groups.size());
        FirstLayer layer = FirstLayer.of(groups);
        RationalVector long1 = layer.values(layer.row(nodes, targets, samples, margin), samples);
        SharedFirstLayer shared = SharedFirstLayer.of(groups);
        RationalVector short1 = shared.values(shared.row(nodes, targets, samples, margin), samples);
        for (int i = 0; i < k; i++) {
          assertThat(short1.get(i).signum()).isEqualTo(long1.get(i).signum());
          assertThat(
                  long1.get(i).signum() == 0 || long1.get(i).abs().compareTo(Rationals.of(2)) >= 0)
              .isTrue();
        }
      }
    }
  }

  @Test
  void theScaleIsTheLeastPowerOfTwo() {
    for (int p = 1; p <= 40; p++) {
      for (int q = 1; q <= 40; q++) {
        RationalVector nu = RationalVector.of(BigFraction.ZERO, Rationals.of(-q));
        RationalVector mu = RationalVector.of(5, 0);
        for (boolean strict : new boolean[] {true, false}) {
          BigFraction lambda = new Margin(Rationals.of(p), strict).lambda(mu, nu);
          assertThat(keeps(lambda.multiply(q), p, strict)).isTrue();
          assertThat(keeps(lambda.divide(2).multiply(q), p, strict)).isFalse();
        }
      }
    }
    assertThat(Margin.printed().lambda(RationalVector.of(3), RationalVector.of(1)))
        .isEqualTo(BigFraction.ONE);
  }

  private static boolean keeps(BigFraction value, int threshold, boolean strict) {
    int side = value.compareTo(Rationals.of(threshold));
    return strict ? side > 0 : side >= 0;
  }
}
