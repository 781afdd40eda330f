package relucert.experiment.trained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relucert.experiment.CellStore;
import relucert.experiment.DataTable;
import relucert.experiment.Experiment;
import relucert.experiment.ExperimentResult;
import relucert.experiment.ExperimentSettings;
import relucert.experiment.UnavailableExperimentException;
import relucert.experiment.UnusableCellException;
import relucert.experiment.Watcher;
import relucert.experiment.training.TrainingLibrary;
import relucert.experiment.training.TrainingPlan;

class TrainedExperimentsTest {
  private static final TrainingPlan FEW = TrainingPlan.ofSteps(60);

  @BeforeAll
  static void theLibraryIsPresent() {
    try {
      TrainingLibrary.open();
    } catch (UnavailableExperimentException e) {
      assumeTrue(false, e.getMessage());
    }
  }

  static Stream<Experiment> experiments() {
    return Stream.of(
        Fig9.of(new GridSize(30, 2, ImmutableList.of(2, 6), ImmutableList.of(4, 7), 2, FEW)),
        Thirty.of(new ThirtySize(30, 2, 5, ImmutableList.of(6, 30), 2, FEW)),
        TrainedToExact.of(
            new ExactSize(
                12,
                2,
                ImmutableList.of(new ExactSize.Case(2, 4), new ExactSize.Case(5, 7)),
                6,
                3,
                FEW)));
  }

  private static ExperimentResult run(Experiment experiment, int threads, CellStore cells) {
    return experiment.run(new ExperimentSettings(5, false, threads, cells), Watcher.none());
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void aRerunIsTheSameForAnyNumberOfThreads(Experiment experiment) {
    ExperimentResult once = run(experiment, 1, CellStore.inMemory());
    assertThat(run(experiment, 2, CellStore.inMemory())).isEqualTo(once);
    assertThat(once.name()).isEqualTo(experiment.name());
    assertThat(once.findings())
        .isNotEmpty()
        .allMatch(f -> f.startsWith("Trained: ") || f.startsWith("Exact"));
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void anInterruptedRunGoesOnToTheSameResult(Experiment experiment) {
    ExperimentResult whole = run(experiment, 1, CellStore.inMemory());
    Map<String, String> cells = new HashMap<>();
    boolean isDone = false;
    int runs = 0;
    while (!isDone) {
      runs++;
      try {
        assertThat(run(experiment, 1, new Failing(cells, 2))).isEqualTo(whole);
        isDone = true;
      } catch (IllegalStateException e) {
        assertThat(e).hasMessageContaining("killed");
      }
    }
    assertThat(runs).isGreaterThan(1);
  }

  /** Stores so many cells and then fails. */
  private static final class Failing implements CellStore {
    private final Map<String, String> cells;
    private int left;

    Failing(Map<String, String> cells, int left) {
      this.cells = cells;
      this.left = left;
    }

    @Override
    public Optional<String> find(String key) {
      return Optional.ofNullable(cells.get(key));
    }

    @Override
    public void store(String key, String value) {
      if (left-- == 0) {
        throw new IllegalStateException("killed");
      }
      cells.put(key, value);
    }
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void aCellThatIsNoneIsRefused(Experiment experiment) {
    CellStore bad =
        new CellStore() {
          @Override
          public Optional<String> find(String key) {
            return key.startsWith("trained") ? Optional.of("0.5,nonsense") : Optional.empty();
          }

          @Override
          public void store(String key, String value) {}
        };
    assertThatExceptionOfType(UnusableCellException.class)
        .isThrownBy(() -> run(experiment, 1, bad))
        .withMessageContaining("expected a result of this version");
  }

  @Test
  void anotherSeedIsAnotherRun() {
    Experiment experiment = experiments().findFirst().orElseThrow();
    ExperimentResult one = run(experiment, 1, CellStore.inMemory());
    ExperimentResult other =
        experiment.run(new ExperimentSettings(6, false, 1, CellStore.inMemory()), Watcher.none());
    assertThat(other.table("runs")).isNotEqualTo(one.table("runs"));
  }

  @Test
  void whatIsBuiltLiesAboveWhatIsNeeded() {
    DataTable built =
        run(experiments().findFirst().orElseThrow(), 2, CellStore.inMemory()).table("built");
    assertThat(built.exact()).isTrue();
    for (int r = 0; r < built.rows().size(); r++) {
      int three = Integer.parseInt(built.cell(r, "sharp-3"));
      int two = Integer.parseInt(built.cell(r, "sharp-2"));
      assertThat(three)
          .isGreaterThanOrEqualTo(
              Integer.parseInt(built.cell(r, "needed along the projection (3 layers)")));
      assertThat(two)
          .isGreaterThanOrEqualTo(
              Integer.parseInt(built.cell(r, "needed along the projection (2 layers)")));
    }
  }

  @Test
  void aRepairedNetworkHasTheNeuronsOfTheTrainedOneAndTheFurtherOnes() {
    DataTable networks =
        run(experiments().skip(2).findFirst().orElseThrow(), 1, CellStore.inMemory())
            .table("networks");
    assertThat(networks.rows()).hasSize(2);
    for (int r = 0; r < networks.rows().size(); r++) {
      assertThat(Integer.parseInt(networks.cell(r, "repaired m")))
          .isEqualTo(
              Integer.parseInt(networks.cell(r, "m"))
                  + Integer.parseInt(networks.cell(r, "further neurons")));
      assertThat(Integer.parseInt(networks.cell(r, "most")))
          .isLessThanOrEqualTo(Integer.parseInt(networks.cell(r, "cap")));
    }
  }

  @Test
  void measurementsAreReadBackBitByBit() {
    Measured measured = new Measured(0.1, 1e-300, Double.MIN_VALUE, 3, 0);
    assertThat(TrainedBatch.parse(measured.text() + " " + measured.text()))
        .isEqualTo(List.of(measured, measured));
    for (String bad : List.of("", "1,2,3,4", "1,2,3,4,5,6", "1,2,3,4,x")) {
      assertThatThrownBy(() -> TrainedBatch.parse(bad))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
