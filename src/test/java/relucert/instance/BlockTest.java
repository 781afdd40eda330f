package relucert.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BlockTest {

  @Test
  void aBlockContainsItsEndpointsAndWhatIsBetween() {
    Block block = new Block(3, 7);
    assertThat(block.size()).isEqualTo(5);
    for (int i = 0; i <= 9; i++) {
      assertThat(block.contains(i)).isEqualTo(i >= 3 && i <= 7);
    }
    assertThat(block).hasToString("{3..7}");
  }

  @Test
  void aBlockOfOneSampleIsItsOwnEndpoints() {
    Block block = new Block(1, 1);
    assertThat(block.size()).isEqualTo(1);
    assertThat(block).hasToString("{1}");
  }

  @Test
  void anEmptyBlockAndABlockBelowOneAreRejected() {
    assertThatThrownBy(() -> new Block(3, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a block from 3 to 2");
    assertThatThrownBy(() -> new Block(0, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a block from 0 to 2");
  }
}
