package relucert.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import relucert.exact.RationalVector;

/** The data of the lower bounds against their definitions in the paper and in the proofs. */
class HardInstancesTest {

  @Test
  void figure2IsTheInstanceOfThePaper() {
    Instance figure = HardInstances.figure2(4, 14);
    assertThat(figure.points().stream().map(x -> x.get(0).intValue()))
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
    assertThat(figure.tuned()).isEqualTo(TunedSet.of(14, 3, 6, 9, 12));
    assertThat(figure.targets())
        .isEqualTo(RationalVector.of(0, 0, -1, 0, 0, 2, 0, 0, -1, 0, 0, 2, 0, 0));
  }

  @Test
  void figure2NeedsRoomForItsTunedSamples() {
    assertThat(HardInstances.figure2(2, 8).k()).isEqualTo(8);
    assertThatThrownBy(() -> HardInstances.figure2(2, 7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Figure 2 needs K >= 3N + 2");
  }

  @Test
  void figure3IsTheInstanceOfThePaper() {
    Instance figure = HardInstances.figure3(4);
    assertThat(figure.tuned()).isEqualTo(TunedSet.of(9, 2, 4, 6, 8));
    assertThat(figure.targets()).isEqualTo(RationalVector.of(0, -1, 0, 2, 0, -1, 0, 2, 0));
  }

  /** By Theorem A the label at the r-th retained sample has the sign of (-1)^r. */
  @Test
  void theLabelsAlternateWithTheRankInTheRetainedSet() {
    Instance hard = HardInstances.alternating(TunedSet.of(9, 1, 2, 6, 8), HardInstances.uniform(9));
    // J = {1, 2, 3, 5, 6, 7, 8, 9} has ranks 1, 2, ..., 8.
    assertThat(hard.tuned().retained()).containsExactly(1, 2, 3, 5, 6, 7, 8, 9);
    assertThat(hard.targets()).isEqualTo(RationalVector.of(-1, 1, 0, 0, 0, -1, 0, -1, 0));
  }

  @Test
  void noTunedSetOfItsSizeRetainsMore() {
    for (int k = 1; k <= 13; k++) {
      for (int n = 0; n <= k; n++) {
        TunedSet most = HardInstances.mostRetained(n, k);
        assertThat(most.size()).isEqualTo(n);
        assertThat(most.retained())
            .as("N = " + n + ", K = " + k)
            .hasSize(Math.min(k, 3 * n + 2))
            .hasSize(TunedSet.ofSize(k, n).mapToInt(t -> t.retained().size()).max().orElseThrow());
      }
    }
  }
}
