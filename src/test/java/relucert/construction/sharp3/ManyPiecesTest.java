package relucert.construction.sharp3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import relucert.network.Network;
import relucert.pwl.NetworkOnLine;

/** The breakpoints counted by the exact function on the line. */
class ManyPiecesTest {
  @Test
  void everyPairOfWidthsReachesItsCap() {
    for (int a = 1; a <= 8; a++) {
      for (int b = a <= 2 ? 1 : 2; b <= 6; b++) {
        Network network = ManyPieces.of(a, b);
        assertThat(network.widths()).isEqualTo(List.of(a, b));
        assertThat(NetworkOnLine.of(network).function().breakpoints())
            .as("widths %d, %d", a, b)
            .hasSize(a <= 2 ? a * (b + 1) : (a + 1) * (b + 1) - 1);
      }
    }
  }

  @Test
  void theWidthsForWhichTheCapIsNotReachedAreRefused() {
    for (int[] widths : new int[][] {{0, 1}, {1, 0}, {3, 1}, {7, 1}}) {
      assertThatThrownBy(() -> ManyPieces.of(widths[0], widths[1]))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
