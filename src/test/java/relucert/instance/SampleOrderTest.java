package relucert.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;

class SampleOrderTest {

  @Test
  void oneOrderServesAllTargetsOnTheSamples() {
    RationalMatrix points = RationalMatrix.column(RationalVector.of(2, -1, 3, 0));
    SampleOrder order = SampleOrder.of(points);
    assertThat(order.places()).containsExactly(2, 4, 1, 3);
    assertThat(order.positions()).isEqualTo(RationalVector.of(-1, 0, 2, 3));
    assertThat(order.direction()).isEqualTo(RationalVector.of(1));
    OrderedInstance first = order.of(Instance.of(points, RationalVector.of(5, 0, 0, 0)));
    assertThat(first.targets()).isEqualTo(RationalVector.of(0, 0, 5, 0));
    assertThat(first.tuned()).isEqualTo(TunedSet.of(4, 3));
    OrderedInstance second = order.of(Instance.of(points, RationalVector.of(0, 1, 2, 0)));
    assertThat(second.targets()).isEqualTo(RationalVector.of(1, 0, 0, 2));
    assertThat(second.tuned()).isEqualTo(TunedSet.of(4, 1, 4));
  }

  @Test
  void anInstanceOnOtherPointsIsRejected() {
    SampleOrder order = SampleOrder.of(RationalMatrix.column(RationalVector.of(1, 2)));
    Instance other = Instance.onLine(RationalVector.of(1, 3), RationalVector.zero(2));
    assertThatThrownBy(() -> order.of(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the instance has other points than the order");
  }

  @Test
  void aChordHasTheSlopeBetweenTwoPlaces() {
    OrderedInstance ordered =
        OrderedInstance.of(Instance.onLine(RationalVector.of(4, 1, 9), RationalVector.of(2, 0, 2)));
    assertThat(RationalVector.of(ordered.chord(1, 2), ordered.chord(2, 3), ordered.chord(3, 1)))
        .isEqualTo(RationalVector.parse("2/3", "0", "1/4"));
  }
}
