package relucert.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relucert.experiment.DataTable;
import relucert.experiment.ExperimentResult;
import relucert.interchange.ExperimentFile;

/** What the page shows of experiments. */
class ExperimentSectionTest {
  private static String section(int rows) {
    DataTable.Draft draft = DataTable.draft("t", true, "N", "m");
    for (int i = 1; i <= rows; i++) {
      draft.row("n" + i, i);
    }
    return ExperimentSection.of(
        List.of(
            new ExperimentFile(
                "why?",
                new ExperimentResult(
                    "e",
                    ImmutableList.of("m = ceil(2 sqrt(min{K, 4N})) + c, and m grows as N^0.89"),
                    ImmutableList.of("x ~ N(0, I_d); ./relucert experiment features --out out"),
                    ImmutableList.of(draft.table()),
                    ImmutableList.of()))));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 12, 13, 60})
  void tablesOfUpToSixtyRowsAreWhole(int rows) {
    String html = section(rows);
    for (int i = 1; i <= rows; i++) {
      assertThat(html).contains("<td>n" + i + "</td>");
    }
    assertThat(html).doesNotContain("left out", "The first");
  }

  @ParameterizedTest
  @ValueSource(ints = {61, 450})
  void longTablesHaveBothEndsAndSayHowMuchIsLeftOut(int rows) {
    assertThat(section(rows))
        .contains("<td>n20</td>", "<td>n" + (rows - 9) + "</td>", "<td>n" + rows + "</td>")
        .doesNotContain("<td>n21</td>", "<td>n" + (rows - 10) + "</td>")
        .contains(
            ">" + (rows - 30) + " rows are left out here<", "The first 20 rows and the last 10.");
  }

  @Test
  void formulasOfFindingsAreTypesetAndCommandsAreNot() {
    assertThat(section(1))
        .contains("data-t=\"m = ceil(2 sqrt(min{K, 4N})) + c\"><math>")
        .contains(
            "data-t=\"N^0.89\"",
            "data-t=\"N(0, I_d)\"",
            "./relucert experiment features --out out");
  }
}
