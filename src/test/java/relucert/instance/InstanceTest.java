package relucert.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;

class InstanceTest {
  private static final RationalMatrix THREE =
      RationalMatrix.of(new long[] {0, 0}, new long[] {1, 0}, new long[] {0, 1});

  @Test
  void anInstanceHasWhatItWasMadeOf() {
    RationalVector targets = RationalVector.parse("0", "-2/3", "0");
    TunedSet tuned = TunedSet.of(3, 2, 3);
    Instance instance = Instance.of(THREE, targets, tuned);
    assertThat(instance.k()).isEqualTo(3);
    assertThat(instance.dimension()).isEqualTo(2);
    assertThat(instance.points()).isEqualTo(THREE);
    assertThat(instance.targets()).isEqualTo(targets);
    assertThat(instance.tuned()).isEqualTo(tuned);
    assertThat(instance.point(1)).isEqualTo(RationalVector.of(0, 0));
    assertThat(instance.point(3)).isEqualTo(RationalVector.of(0, 1));
    assertThat(instance.target(2)).isEqualTo(BigFraction.of(-2, 3));
    assertThat(instance.samples())
        .containsExactly(RationalVector.of(0, 0), RationalVector.of(1, 0), RationalVector.of(0, 1));
    assertThat(instance).hasToString("x = [(0, 0), (1, 0), (0, 1)], z = (0, -2/3, 0), T = {2, 3}");
  }

  @Test
  void withoutATunedSetTheSamplesWithNonZeroTargetsAreTuned() {
    Instance instance = Instance.of(THREE, RationalVector.of(5, 0, -1));
    assertThat(instance.tuned()).isEqualTo(TunedSet.of(3, 1, 3));
    Instance none = Instance.of(THREE, RationalVector.zero(3));
    assertThat(none.tuned()).isEqualTo(TunedSet.of(3));
    Instance line = Instance.onLine(RationalVector.of(4, 1), RationalVector.of(0, 2));
    assertThat(line.dimension()).isEqualTo(1);
    assertThat(line.point(1)).isEqualTo(RationalVector.of(4));
    assertThat(line.tuned()).isEqualTo(TunedSet.of(2, 2));
  }

  @Test
  void sizesThatDoNotMatchAreRejected() {
    assertThatThrownBy(() -> Instance.of(THREE, RationalVector.zero(2), TunedSet.of(3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("3 points, 2 targets, tuned set in 1..3");
    assertThatThrownBy(() -> Instance.of(THREE, RationalVector.zero(3), TunedSet.of(2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("3 points, 3 targets, tuned set in 1..2");
    for (RationalVector targets : List.of(RationalVector.zero(4), RationalVector.of(0, 0, 0, 7))) {
      assertThatThrownBy(() -> Instance.of(THREE, targets))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("3 points, 4 targets");
    }
  }

  @Test
  void anInstanceWithoutSamplesIsRejected() {
    assertThatThrownBy(() -> Instance.of(RationalMatrix.of(1, List.of()), RationalVector.zero(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("K = 0 samples; at least 1 is needed");
  }

  @Test
  void twoEqualSamplesAreNamed() {
    RationalVector positions = RationalVector.parse("0", "1/2", "3", "0.5");
    assertThatThrownBy(() -> Instance.onLine(positions, RationalVector.zero(4)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("samples 2 and 4 are the same point; points must be distinct");
  }

  @Test
  void aNonZeroTargetOutsideTheTunedSetIsNamed() {
    assertThatThrownBy(
            () -> Instance.of(THREE, RationalVector.parse("1", "0", "-2/3"), TunedSet.of(3, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sample 3 is not tuned, but its target is -2/3, not 0");
  }

  @Test
  void equalityIsThatOfPointsTargetsAndTunedSet() {
    Instance instance = Instance.of(THREE, RationalVector.of(0, 1, 0));
    Instance same = Instance.of(THREE, RationalVector.of(0, 1, 0), TunedSet.of(3, 2));
    assertThat(instance).isEqualTo(same).hasSameHashCodeAs(same);
    RationalMatrix moved =
        RationalMatrix.of(new long[] {0, 0}, new long[] {1, 0}, new long[] {0, 2});
    List<Instance> others =
        List.of(
            Instance.of(THREE, RationalVector.of(0, 2, 0)),
            Instance.of(THREE, RationalVector.of(0, 1, 0), TunedSet.of(3, 2, 3)),
            Instance.of(moved, RationalVector.of(0, 1, 0)));
    for (Instance other : others) {
      assertThat(instance).isNotEqualTo(other);
      assertThat(instance.hashCode()).isNotEqualTo(other.hashCode());
    }
    assertThat(instance).isNotEqualTo("x");
  }

  @Test
  void otherTargetsOnTheSameSamplesMustFitTheTunedSetToo() {
    Instance instance = Instance.of(THREE, RationalVector.zero(3), TunedSet.of(3, 2, 3));
    RationalVector targets = RationalVector.of(0, 1, 2);
    assertThat(instance.withTargets(targets))
        .isEqualTo(Instance.of(THREE, targets, TunedSet.of(3, 2, 3)));
    assertThatThrownBy(() -> instance.withTargets(RationalVector.of(1, 0, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sample 1 is not tuned, but its target is 1, not 0");
    assertThatThrownBy(() -> instance.withTargets(RationalVector.zero(2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("3 points, 2 targets");
  }
}
