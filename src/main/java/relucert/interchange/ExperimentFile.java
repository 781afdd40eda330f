package relucert.interchange;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.stream.Collectors;
import relucert.experiment.Chart;
import relucert.experiment.DataTable;
import relucert.experiment.ExperimentResult;

/**
 * The result of an experiment in files: {@code NAME.json}, {@code relucert-experiment/1}, with
 * findings, provenance and what the charts draw, and beside it {@code TABLE.csv} for each table.
 * The same result gives the same bytes.
 *
 * @param question what the experiment asks
 * @param result what it found
 */
public record ExperimentFile(String question, ExperimentResult result) {
  static final String FORMAT = "relucert-experiment/1";
  static final String EXACT = "exact";
  static final String TRAINED = "trained";
  static final String LOGARITHMIC = "logarithmic";
  static final String LINEAR = "linear";

  /**
   * Reads a result.
   *
   * @param json the file {@code NAME.json}; the tables are beside it
   * @return its content
   * @throws BadInput if a file cannot be read or is not of the format
   */
  public static ExperimentFile read(Path json) {
    return new ExperimentDraft(json).read();
  }

  /**
   * Returns all files but the pictures.
   *
   * @param folder where they are to be
   * @return the files; nothing is written yet
   */
  public ImmutableList<OutputFile> files(Path folder) {
    ImmutableList.Builder<OutputFile> files = ImmutableList.builder();
    files.add(OutputFile.of(folder.resolve(result.name() + ".json"), json()));
    for (DataTable table : result.tables()) {
      files.add(OutputFile.of(folder.resolve(file(table.name())), csv(table)));
    }
    return files.build();
  }

  /** The name of the file of a table. */
  static String file(String table) {
    return table + ".csv";
  }

  /**
   * Returns a table as CSV (RFC 4180, lines ended by {@code \n}).
   *
   * @param table the table
   * @return a header and the rows
   */
  public static String csv(DataTable table) {
    StringBuilder text = new StringBuilder(line(table.columns()));
    table.rows().forEach(row -> text.append(line(row)));
    return text.toString();
  }

  private static String line(ImmutableList<String> cells) {
    return cells.stream().map(ExperimentFile::quoted).collect(Collectors.joining(",")) + "\n";
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /**
   * Returns findings, provenance and the descriptions of tables and charts.
   *
   * @return {@code relucert-experiment/1}
   */
  public String json() {
    return Json.text(
        j ->
            j.object(
                () -> {
                  j.name("format").string(FORMAT);
                  j.name("name").string(result.name());
                  j.name("question").string(question);
                  j.name("findings").array(() -> result.findings().forEach(j::string));
                  j.name("provenance").array(() -> result.provenance().forEach(j::string));
                  j.name("tables").array(() -> result.tables().forEach(t -> table(j, t)));
                  j.name("charts").array(() -> result.charts().forEach(c -> chart(j, c)));
                }));
  }

  private static void table(Json j, DataTable table) {
    j.object(
        () -> {
          j.name("name").string(table.name());
          j.name("numbers").string(table.exact() ? EXACT : TRAINED);
          j.name("file").string(file(table.name()));
          j.name("rows").integer(table.rows().size());
        });
  }

  private static void chart(Json j, Chart chart) {
    j.object(
        () -> {
          j.name("name").string(chart.name());
          j.name("title").string(chart.title());
          j.name("file").string(chart.name() + ".svg");
          j.name("xLabel").string(chart.xLabel());
          j.name("yLabel").string(chart.yLabel());
          j.name("xScale").string(chart.logX() ? LOGARITHMIC : LINEAR);
          j.name("yScale").string(chart.logY() ? LOGARITHMIC : LINEAR);
          j.name("series").array(() -> chart.series().forEach(s -> series(j, s)));
        });
  }

  private static void series(Json j, Chart.Series series) {
    j.object(
        () -> {
          j.name("label").string(series.label());
          j.name("kind").string(ExperimentDraft.word(series.kind()));
          j.name("table").string(series.table());
          j.name("x").string(series.x());
          j.name("y").string(series.y());
          series.extra().ifPresent(extra -> j.name("extra").string(extra));
          series
              .filter()
              .ifPresent(
                  filter -> {
                    j.name("where").string(filter.column());
                    j.name("is").string(filter.value());
                  });
        });
  }
}
