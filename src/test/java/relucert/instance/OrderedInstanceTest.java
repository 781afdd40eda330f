package relucert.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;

class OrderedInstanceTest {

  /** The order along the line decides the blocks, not the order of the samples. */
  @Test
  void theTunedSetIsThatOfTheOrderAlongTheLine() {
    Instance instance =
        Instance.onLine(RationalVector.of(2, -1, 3, 0), RationalVector.of(5, 0, 0, 0));
    OrderedInstance ordered = OrderedInstance.of(instance);
    assertThat(ordered.order()).containsExactly(2, 4, 1, 3);
    assertThat(ordered.positions()).isEqualTo(RationalVector.of(-1, 0, 2, 3));
    assertThat(ordered.targets()).isEqualTo(RationalVector.of(0, 0, 5, 0));
    assertThat(ordered.tuned()).isEqualTo(TunedSet.of(4, 3));
    OrderedInstance back = OrderedInstance.along(instance, RationalVector.of(-1));
    assertThat(back.order()).containsExactly(3, 1, 4, 2);
    assertThat(back.direction()).isEqualTo(RationalVector.of(-1));
  }

  @Test
  void aProjectionThatIsNotInjectiveIsRejectedWithTheSamplesItConfuses() {
    Instance instance =
        Instance.of(
            RationalMatrix.of(
                new long[] {4, 0}, new long[] {1, 7}, new long[] {3, 0}, new long[] {1, 2}),
            RationalVector.zero(4));
    assertThatThrownBy(() -> OrderedInstance.along(instance, RationalVector.of(1, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the projection (1, 0) does not tell samples 2 and 4 apart");
    assertThatThrownBy(() -> OrderedInstance.along(instance, RationalVector.parse("0", "-1/2")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the projection (0, -1/2) does not tell samples 1 and 3 apart");
  }

  @Test
  void aDirectionOfAnotherDimensionIsRejected() {
    Instance instance = Instance.onLine(RationalVector.of(1, 2), RationalVector.zero(2));
    assertThatThrownBy(() -> OrderedInstance.along(instance, RationalVector.of(1, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("vectors of sizes 1 and 2 do not match");
  }
}
