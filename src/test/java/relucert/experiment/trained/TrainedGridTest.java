package relucert.experiment.trained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import relucert.experiment.training.TrainingPlan;

class TrainedGridTest {
  private static final GridSize SIZE =
      new GridSize(
          1000,
          1,
          ImmutableList.of(30, 90, 270),
          ImmutableList.of(4, 8, 16),
          2,
          TrainingPlan.ofSteps(1));

  /** The relative loss is 1/m^2 whatever N is; the second data set is twice as hard. */
  private static TrainedGrid grid() {
    List<String> values = new ArrayList<>();
    for (TrainedCell cell : TrainedGrid.cells(SIZE)) {
      List<String> texts = new ArrayList<>();
      for (int n : SIZE.tuned()) {
        double zero = 2.0 / 3 * n / 1000;
        double part = (double) cell.repetition() / (cell.neurons() * cell.neurons());
        texts.add(new Measured(zero * part, zero, part, 0, 0).text());
      }
      values.add(String.join(" ", texts));
    }
    return TrainedGrid.of(SIZE, values);
  }

  @Test
  void theLeastNumberOfNeuronsIsTheFirstThatIsGood() {
    assertThat(grid().least(30, 1, r -> r.relative() <= 1.0 / 16)).hasValue(4);
    assertThat(grid().least(30, 2, r -> r.relative() <= 1.0 / 16)).hasValue(8);
    assertThat(grid().least(30, 2, r -> r.relative() <= 1.0 / 256)).isEmpty();
    assertThat(grid().least(270, Threshold.HUNDREDTH)).hasValue(16);
  }

  @Test
  void theMeanTakesTheWorstOfTheWorst() {
    Measured mean = grid().mean(90, 4);
    assertThat(mean.loss()).isEqualTo(0.06 * 1.5 / 16);
    assertThat(mean.worst()).isEqualTo(2.0 / 16);
  }

  @Test
  void whereTheNetworkZeroPassesThereIsNoPoint() {
    TrainedGrid grid = grid();
    assertThat(grid.points(Threshold.OF_THE_PAPER))
        .extracting(PowerLaw.Point::n)
        .containsExactly(90, 90, 270, 270);
    assertThat(grid.points(Threshold.HUNDREDTH)).hasSize(6);
    assertThat(grid.unreached(Threshold.OF_THE_PAPER)).isZero();
    assertThat(grid.unreached(Threshold.EACH)).isZero();
  }

  @Test
  void aRelativeLossThatDoesNotDependOnNHasExponentZero() {
    PowerLaw law = grid().law(Threshold.TENTH, new Random(1)).orElseThrow();
    assertThat(law.exponent()).isCloseTo(0, within(1e-12));
  }
}
