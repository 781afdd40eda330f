package relucert.interchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import relucert.experiment.Chart;
import relucert.experiment.DataTable;
import relucert.experiment.ExperimentResult;

/** The files of an experiment's result on the way in. */
final class ExperimentDraft {
  private static final List<String> SCALES =
      List.of(ExperimentFile.LOGARITHMIC, ExperimentFile.LINEAR);
  private static final List<String> NUMBERS = List.of(ExperimentFile.EXACT, ExperimentFile.TRAINED);
  private static final List<String> KINDS =
      Arrays.stream(Chart.Kind.values()).map(ExperimentDraft::word).toList();

  private final Path path;
  private final TextFile file;
  private final Map<String, String> words = new HashMap<>();
  private List<String> findings = List.of();
  private List<String> provenance = List.of();
  private List<DataTable> tables = List.of();
  private List<Chart> charts = List.of();

  ExperimentDraft(Path path) {
    this.path = path;
    this.file = TextFile.read(path);
  }

  /** The word for a kind of series. */
  static String word(Chart.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  ExperimentFile read() {
    JsonSource.read(
        file,
        json ->
            json.object(
                ImmutableMap.of(
                    "format", () -> json.format(ExperimentFile.FORMAT),
                    "name", () -> words.put("name", json.string("a name")),
                    "question", () -> words.put("question", json.string("a text")),
                    "findings", () -> findings = texts(json),
                    "provenance", () -> provenance = texts(json),
                    "tables", () -> tables = list(json, "tables", () -> table(json)),
                    "charts", () -> charts = list(json, "charts", () -> chart(json))),
                List.of(
                    "format", "name", "question", "findings", "provenance", "tables", "charts")));
    try {
      return new ExperimentFile(
          words.getOrDefault("question", ""),
          new ExperimentResult(
              words.getOrDefault("name", ""),
              ImmutableList.copyOf(findings),
              ImmutableList.copyOf(provenance),
              ImmutableList.copyOf(tables),
              ImmutableList.copyOf(charts)));
    } catch (IllegalArgumentException e) {
      throw new BadInput(path, String.valueOf(e.getMessage()));
    }
  }

  private static List<String> texts(JsonSource json) {
    return list(json, "texts", () -> json.string("a text"));
  }

  private static <T> List<T> list(
      JsonSource json, String what, java.util.function.Supplier<T> element) {
    return Placed.values(json.list("an array of " + what, element).value());
  }

  /** Reads an object of texts; some may be missing. */
  private static Map<String, String> object(
      JsonSource json, Map<String, List<String>> fields, List<String> optional) {
    Map<String, String> read = new HashMap<>();
    ImmutableMap.Builder<String, Runnable> readers = ImmutableMap.builder();
    fields.forEach(
        (name, known) ->
            readers.put(
                name,
                () -> read.put(name, known.isEmpty() ? json.string("a text") : json.word(known))));
    optional.forEach(name -> readers.put(name, () -> read.put(name, json.string("a text"))));
    json.object(readers.buildOrThrow(), fields.keySet().stream().sorted().toList());
    return read;
  }

  private DataTable table(JsonSource json) {
    Map<String, String> read = new HashMap<>();
    Place place =
        json.object(
            ImmutableMap.of(
                "name", () -> read.put("name", json.string("the name of a table")),
                "numbers", () -> read.put("numbers", json.word(NUMBERS)),
                "file", () -> read.put("file", json.string("the name of a file")),
                "rows", () -> json.integer("a number of rows", 0, Integer.MAX_VALUE)),
            List.of("name", "numbers", "file", "rows"));
    String name = read.getOrDefault("name", "");
    // The name alone tells where the table is, so that no file elsewhere is ever read.
    if (!name.matches("[a-z0-9][a-z0-9-]*")) {
      throw json.bad(place, "expected a name of a-z, 0-9 and -, found " + Shown.quoted(name));
    }
    Path csv = path.resolveSibling(ExperimentFile.file(name));
    return table(csv, name, ExperimentFile.EXACT.equals(read.get("numbers")));
  }

  private static DataTable table(Path csv, String name, boolean exact) {
    List<ImmutableList<String>> rows = new ArrayList<>();
    try (CSVParser parser =
        CSVParser.parse(
            TextFile.read(csv).reader(),
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get())) {
      for (CSVRecord record : parser) {
        rows.add(ImmutableList.copyOf(record));
      }
      return new DataTable(
          name, exact, rows.get(0), ImmutableList.copyOf(rows.subList(1, rows.size())));
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new BadInput(csv, "expected a table, but: " + e.getMessage());
    }
  }

  private Chart chart(JsonSource json) {
    Map<String, String> read = new HashMap<>();
    List<Chart.Series> series = new ArrayList<>();
    ImmutableMap.Builder<String, Runnable> fields = ImmutableMap.builder();
    for (String name : List.of("name", "title", "file", "xLabel", "yLabel")) {
      fields.put(name, () -> read.put(name, json.string("a text")));
    }
    for (String name : List.of("xScale", "yScale")) {
      fields.put(name, () -> read.put(name, json.word(SCALES)));
    }
    fields.put("series", () -> series.addAll(list(json, "series", () -> series(json))));
    Place place =
        json.object(
            fields.buildOrThrow(),
            List.of("name", "title", "file", "xLabel", "yLabel", "xScale", "yScale", "series"));
    try {
      return new Chart(
          read.getOrDefault("name", ""),
          read.getOrDefault("title", ""),
          read.getOrDefault("xLabel", ""),
          read.getOrDefault("yLabel", ""),
          ExperimentFile.LOGARITHMIC.equals(read.get("xScale")),
          ExperimentFile.LOGARITHMIC.equals(read.get("yScale")),
          ImmutableList.copyOf(series));
    } catch (IllegalArgumentException e) {
      throw json.bad(place, String.valueOf(e.getMessage()));
    }
  }

  private static Chart.Series series(JsonSource json) {
    Place place = json.place();
    List<String> any = List.of();
    Map<String, String> read =
        object(
            json,
            ImmutableMap.of("label", any, "kind", KINDS, "table", any, "x", any, "y", any),
            List.of("extra", "where", "is"));
    Optional<Chart.Filter> filter =
        Optional.ofNullable(read.get("where"))
            .map(column -> new Chart.Filter(column, read.getOrDefault("is", "")));
    try {
      return new Chart.Series(
          read.getOrDefault("label", ""),
          Chart.Kind.valueOf(read.getOrDefault("kind", "").toUpperCase(Locale.ROOT)),
          read.getOrDefault("table", ""),
          read.getOrDefault("x", ""),
          read.getOrDefault("y", ""),
          Optional.ofNullable(read.get("extra")),
          filter);
    } catch (IllegalArgumentException e) {
      throw json.bad(place, String.valueOf(e.getMessage()));
    }
  }
}
