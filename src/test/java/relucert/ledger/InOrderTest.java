package relucert.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
  private static final List<Integer> ITEMS = IntStream.range(0, 200).boxed().toList();

  /** The first items take longest. */
  private static int slowlySquared(int item) {
    int square = 0;
    for (int i = 0; i < item; i++) {
      square += item;
    }
    if (item < 4) {
      try {
        Thread.sleep(20L - item);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return square;
  }

  @Test
  void theResultsStandInTheOrderOfTheItems() {
    List<Integer> squares = ITEMS.stream().map(i -> i * i).toList();
    for (int threads = 1; threads <= 4; threads++) {
      assertThat(InOrder.map(threads, ITEMS, InOrderTest::slowlySquared)).isEqualTo(squares);
      assertThat(InOrder.map(threads, List.<Integer>of(), InOrderTest::slowlySquared)).isEmpty();
    }
  }

  @Test
  void aFailureIsPassedOn() {
    for (int threads = 1; threads <= 3; threads++) {
      int fixed = threads;
      assertThatThrownBy(
              () ->
                  InOrder.map(
                      fixed,
                      ITEMS,
                      item -> {
                        if (item == 77) {
                          throw new IllegalStateException("77");
                        }
                        return item;
                      }))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("77");
    }
  }
}
