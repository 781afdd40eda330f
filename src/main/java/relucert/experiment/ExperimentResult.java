package relucert.experiment;

import com.google.common.collect.ImmutableList;

/**
 * What an experiment found.
 *
 * <p>Invariants: the tables have different names, and so have the charts; each chart draws columns
 * that exist.
 *
 * @param name the name of the experiment
 * @param findings sentences with numbers; each says whether it is exact or trained
 * @param provenance seed, sizes, how the data were made, versions of libraries that trained
 * @param tables the numbers
 * @param charts pictures of the tables
 */
public record ExperimentResult(
    String name,
    ImmutableList<String> findings,
    ImmutableList<String> provenance,
    ImmutableList<DataTable> tables,
    ImmutableList<Chart> charts) {

  /** Requires the invariants. */
  public ExperimentResult {
    if (tables.stream().map(DataTable::name).distinct().count() != tables.size()
        || charts.stream().map(Chart::name).distinct().count() != charts.size()) {
      throw new IllegalArgumentException("experiment " + name + ": two parts of one name");
    }
    for (Chart chart : charts) {
      for (Chart.Series series : chart.series()) {
        DataTable table = table(tables, series.table());
        table.index(series.x());
        table.index(series.y());
        series.extra().ifPresent(table::index);
        series.filter().ifPresent(filter -> table.index(filter.column()));
      }
    }
  }

  /**
   * Returns one of the tables.
   *
   * @param table its name
   * @return the table
   * @throws IllegalArgumentException if there is none of that name
   */
  public DataTable table(String table) {
    return table(tables, table);
  }

  private static DataTable table(ImmutableList<DataTable> tables, String name) {
    return tables.stream()
        .filter(t -> t.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no table " + name));
  }
}
