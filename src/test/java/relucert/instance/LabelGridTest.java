package relucert.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;

class LabelGridTest {
  private static RationalMatrix points(int k) {
    return RationalMatrix.column(HardInstances.uniform(k));
  }

  @Test
  void everyLabelingStandsOnce() {
    for (int reach = 0; reach <= 3; reach++) {
      for (TunedSet tuned : TunedSet.all(4).toList()) {
        LabelGrid grid = LabelGrid.of(points(4), tuned, reach);
        Set<Instance> seen = new HashSet<>();
        for (int number = 0; number < grid.size(); number++) {
          assertThat(seen.add(grid.instance(number))).isTrue();
        }
        assertThat(grid.size()).isEqualTo((int) Math.pow(2 * reach + 1, tuned.size()));
        assertThat(grid.members()).isEqualTo(tuned.members());
        assertThat(grid.tuned()).isEqualTo(tuned);
        assertThat(grid.points()).isEqualTo(points(4));
        assertThat(grid.reach()).isEqualTo(reach);
      }
    }
  }

  @Test
  void theFirstMemberChangesWithEveryNumber() {
    LabelGrid grid = LabelGrid.of(points(4), TunedSet.of(4, 2, 3, 4), 2);
    assertThat(grid.labels(0)).containsExactly(-2, -2, -2);
    assertThat(grid.labels(1)).containsExactly(-1, -2, -2);
    assertThat(grid.labels(5)).containsExactly(-2, -1, -2);
    assertThat(grid.labels(124)).containsExactly(2, 2, 2);
    assertThat(grid.instance(31).targets()).isEqualTo(RationalVector.of(0, -1, -1, -1));
  }

  @Test
  void aRunSharesTheLabelsOfAllButTheFirstThreeMembers() {
    for (int n = 0; n <= 5; n++) {
      TunedSet tuned = TunedSet.of(5, IntStream.rangeClosed(1, n).toArray());
      LabelGrid grid = LabelGrid.of(points(5), tuned, 1);
      assertThat(grid.runMembers()).isEqualTo(Math.min(n, 3));
      assertThat(grid.runSize()).isEqualTo((int) Math.pow(3, grid.runMembers()));
      assertThat(grid.size() % grid.runSize()).isZero();
      for (int number = 0; number < grid.size(); number++) {
        int[] first = grid.labels(number - number % grid.runSize());
        int[] labels = grid.labels(number);
        for (int t = grid.runMembers(); t < n; t++) {
          assertThat(labels[t]).isEqualTo(first[t]);
        }
      }
    }
  }

  @Test
  void impossibleGridsAreRefused() {
    assertThatThrownBy(() -> LabelGrid.of(points(2), TunedSet.of(2), -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LabelGrid.of(points(2), TunedSet.of(2), 1001))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LabelGrid.of(points(2), TunedSet.of(3), 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LabelGrid.of(points(14), TunedSet.of(14).complement(), 2))
        .isInstanceOf(ArithmeticException.class);
  }
}
