package relucert.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import relucert.instance.Instance;

class ExperimentsTest {
  @Test
  void everyExperimentHasANameOfItsOwnAndSaysWhatItAsksAndCosts() {
    assertThat(Experiments.all()).extracting(Experiment::name).doesNotHaveDuplicates();
    for (Experiment experiment : Experiments.all()) {
      assertThat(experiment.name()).matches(DataTable.NAMES);
      assertThat(experiment.question()).isNotBlank().doesNotContain("\n");
      assertThat(experiment.cost()).isNotBlank().doesNotContain("\n");
      assertThat(Experiments.require(experiment.name())).isSameAs(experiment);
    }
    assertThatThrownBy(() -> Experiments.require("no such"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("depth");
  }

  @Test
  void aChartOfAColumnThatIsNotThereIsNoResult() {
    DataTable table = DataTable.draft("t", true, "N", "m").row(1, 2).table();
    Chart chart =
        new Chart(
            "c",
            "title",
            "N",
            "m",
            false,
            false,
            ImmutableList.of(Chart.Series.line("m", "t", "N", "other")));
    assertThatThrownBy(
            () ->
                new ExperimentResult(
                    "e",
                    ImmutableList.of(),
                    ImmutableList.of(),
                    ImmutableList.of(table),
                    ImmutableList.of(chart)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("other");
    assertThatThrownBy(() -> DataTable.draft("t", true, "N", "m").row(1).table())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DataTable.draft("../t", true, "N").table())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theFirstNumbersThatAreDrawnNeverChange() {
    // Written down once: a change of the generator would change every result.
    assertThat(SyntheticData.samples(Chance.of(1, "test"), 2, 2).row(0).toString())
        .isEqualTo("(49/25, -247/250)");
    assertThat(Chance.subset(Chance.of(1, "test"), 10, 4)).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void drawnDataAreOfTheKindTheySayTheyAre() {
    for (int d : List.of(1, 2, 10)) {
      Random random = Chance.of(3, "kind " + d);
      Instance instance = SyntheticData.instance(random, 30, 100, d);
      assertThat(instance.k()).isEqualTo(100);
      assertThat(instance.dimension()).isEqualTo(d);
      assertThat(instance.tuned().size()).isEqualTo(30);
      assertThat(instance.targets().entries())
          .allMatch(
              z -> z.abs().compareTo(org.apache.commons.numbers.fraction.BigFraction.of(2)) <= 0);
    }
  }

  @Test
  void anErrorInACellIsTheErrorOfTheRun() {
    ExperimentSettings settings = new ExperimentSettings(1, false, 2, CellStore.inMemory());
    assertThatThrownBy(
            () ->
                Cells.values(
                    settings,
                    Watcher.none(),
                    "stage",
                    List.of(1, 2, 3),
                    i -> "" + i,
                    i -> {
                      throw new IllegalStateException("cell " + i);
                    },
                    text -> text))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("cell");
  }

  @Test
  void aStoredRowWithAnotherNumberOfCellsIsNamed() {
    for (String stored : List.of("", "1 2", "1 2 3 4")) {
      CellStore cells = CellStore.inMemory();
      cells.store("row 2", stored);
      ExperimentSettings settings = new ExperimentSettings(1, false, 2, cells);
      assertThatThrownBy(
              () ->
                  Cells.values(
                      settings,
                      Watcher.none(),
                      "stage",
                      List.of(1, 2, 3),
                      i -> "row " + i,
                      i -> "1 2 3",
                      Cells.rowReader(' ', 3)))
          .isInstanceOf(UnusableCellException.class)
          .hasMessageStartingWith(
              "cell row 2: expected a result of this version, found: a row of ");
    }
  }
}
