package relucert.interchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import relucert.exact.RationalVector;

/**
 * An instance in CSV (RFC 4180): a header with the columns {@code x1..xd}, then {@code z} or {@code
 * y} and {@code f}, and optionally {@code tuned}, in any order; then a line for each sample. Cells
 * may be quoted and surrounded by blanks; empty lines are skipped.
 */
final class InstanceCsv {
  private static final int MAX_CELLS = 100_000;
  private static final Pattern COORDINATE = Pattern.compile("x[1-9][0-9]{0,5}");
  private static final Pattern OPEN_QUOTE = Pattern.compile("startline ([0-9]{1,9})\\) EOF");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setIgnoreSurroundingSpaces(true).get();
  private static final String EXPECTED =
      "expected the columns x1, ..., xd, then z or y and f, and optionally tuned";

  private final TextFile file;
  private final InstanceDraft draft;
  private final ExactNumbers numbers = new ExactNumbers();
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final List<Placed<RationalVector>> points = new ArrayList<>();
  private final Map<String, List<Placed<BigFraction>>> values = new HashMap<>();
  private final List<Placed<Integer>> tuned = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private int dimension;
  private int headerLine;

  InstanceCsv(TextFile file, InstanceDraft draft) {
    this.file = file;
    this.draft = draft;
  }

  /**
   * Reads the file into the draft.
   *
   * @throws BadInput if the header or a cell is not as expected
   */
  void read() {
    file.requireCells(MAX_CELLS);
    try (CSVParser parser = CSVParser.parse(file.reader(), FORMAT)) {
      CSVRecord header = Objects.requireNonNull(next(parser));
      headerLine = line(header, parser);
      readHeader(header);
      for (CSVRecord record = next(parser); record != null; record = next(parser)) {
        readSample(record, line(record, parser));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Place header = Place.of(headerLine, 0, "");
    if (points.isEmpty()) {
      throw file.bad(header, "expected at least one sample after the header, found none");
    }
    draft.points(points, header);
    values.forEach(
        (name, column) ->
            draft.numbers(
                switch (name) {
                  case "z" -> "targets";
                  case "y" -> "labels";
                  default -> "pretrained";
                },
                column,
                header));
    if (columns.containsKey("tuned")) {
      draft.tuned(tuned, header);
    }
  }

  private @Nullable CSVRecord next(CSVParser parser) {
    try {
      return parser.iterator().hasNext() ? parser.iterator().next() : null;
    } catch (UncheckedIOException e) {
      throw malformed(BadInput.reason(Objects.requireNonNull(e.getCause())), parser);
    }
  }

  private BadInput malformed(String reason, CSVParser parser) {
    Matcher open = OPEN_QUOTE.matcher(reason);
    if (open.find()) {
      return file.bad(
          Place.of(Integer.parseInt(open.group(1)), 0, ""),
          "expected a closing quotation mark, found the end of the file");
    }
    return file.bad(
        Place.of((int) parser.getCurrentLineNumber(), 0, ""),
        reason.contains("encapsulated")
            ? "expected a comma or the end of the line after a closing quotation mark, found text"
            : "expected well-formed CSV, found: " + reason);
  }

  /** Returns the line in which a record that was just read begins. */
  private static int line(CSVRecord record, CSVParser parser) {
    long inside = record.stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
    return (int) (parser.getCurrentLineNumber() - inside);
  }

  private Place cell(int line, int index) {
    return Place.of(line, 0, cells.get(index));
  }

  private void readHeader(CSVRecord header) {
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i);
      cells.add("cell " + (i + 1));
      boolean coordinate = COORDINATE.matcher(name).matches();
      if (!coordinate && !List.of("z", "y", "f", "tuned").contains(name)) {
        throw file.bad(cell(headerLine, i), EXPECTED + ", found the column " + Shown.quoted(name));
      }
      if (columns.putIfAbsent(name, i) != null) {
        throw file.bad(
            cell(headerLine, i), "expected each column once, found \"" + name + "\" a second time");
      }
      cells.set(i, "cell " + (i + 1) + " (" + name + ")");
      dimension += coordinate ? 1 : 0;
    }
    Place place = Place.of(headerLine, 0, "");
    for (int j = 1; j <= Math.max(1, dimension); j++) {
      if (!columns.containsKey("x" + j)) {
        throw file.bad(place, EXPECTED + ", found no column x" + j);
      }
    }
    boolean labels = columns.containsKey("y");
    boolean pretrained = columns.containsKey("f");
    if (columns.containsKey("z") ? labels || pretrained : !labels || !pretrained) {
      List<String> found = new ArrayList<>(List.of("z", "y", "f"));
      found.retainAll(columns.keySet());
      throw file.bad(
          place,
          "expected either a column z or the columns y and f, found "
              + (found.isEmpty() ? "none of them" : String.join(" and ", found)));
    }
  }

  private void readSample(CSVRecord record, int line) {
    if (record.size() != columns.size()) {
      throw file.bad(
          Place.of(line, 0, ""),
          String.format(
              "expected %d cells, as the header has, found %d", columns.size(), record.size()));
    }
    List<BigFraction> point = new ArrayList<>(dimension);
    for (int j = 1; j <= dimension; j++) {
      point.add(number(record, line, "x" + j).value());
    }
    points.add(new Placed<>(RationalVector.of(point), Place.of(line, 0, "")));
    for (String name : List.of("z", "y", "f")) {
      if (columns.containsKey(name)) {
        values.computeIfAbsent(name, n -> new ArrayList<>()).add(number(record, line, name));
      }
    }
    Integer index = columns.get("tuned");
    if (index != null) {
      String mark = record.get(index);
      if (!mark.equals("0") && !mark.equals("1")) {
        throw file.bad(cell(line, index), "expected 0 or 1, found " + Shown.quoted(mark));
      }
      if (mark.equals("1")) {
        tuned.add(new Placed<>(points.size(), cell(line, index)));
      }
    }
  }

  private Placed<BigFraction> number(CSVRecord record, int line, String name) {
    int index = Objects.requireNonNull(columns.get(name));
    Place place = cell(line, index);
    try {
      return new Placed<>(numbers.read(record.get(index)), place);
    } catch (NumberFormatException e) {
      throw file.bad(place, String.valueOf(e.getMessage()));
    }
  }
}
