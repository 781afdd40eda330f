package relucert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the variants of a computation took, and by what factor they are slower than ours. The
 * factors of an earlier run, kept in {@code src/jmh/ratios.json}, stand beside those of naive: they
 * depend less on the machine than times do.
 */
final class RatioTable {
  private static final List<String> VARIANTS =
      List.of(
          "ours",
          "naive",
          "integers",
          "rounded",
          "roundedBlocks",
          "flint",
          "dixon",
          "gmp",
          "nothing");
  private static final File KEPT = new File("src/jmh/ratios.json");
  private static final File WRITTEN = new File("target/ratios.json");
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Map<String, Map<String, Double>> lines = new LinkedHashMap<>();
  private final Map<String, String> units = new LinkedHashMap<>();

  /** Puts a median; a variant without a column of its own gets a line, as ours in other words. */
  void put(String line, String variant, double median, String unit) {
    boolean hasColumn = VARIANTS.contains(variant);
    String name = hasColumn ? line : line + ": " + variant;
    put(name, hasColumn ? variant : "ours", median);
    units.putIfAbsent(name, unit);
  }

  void put(String line, String variant, double median) {
    lines.computeIfAbsent(line, unused -> new LinkedHashMap<>()).put(variant, median);
  }

  /** Writes times and factors to {@code target/ratios.json}. */
  void write() throws IOException {
    Map<String, Map<String, Object>> written = new LinkedHashMap<>();
    lines.forEach(
        (line, times) -> {
          Map<String, Object> entry = new LinkedHashMap<>();
          entry.put("unit", units.getOrDefault(line, ""));
          entry.put("medians", times);
          Map<String, Double> factors = new LinkedHashMap<>();
          times.forEach(
              (variant, unused) -> {
                Double factor = factor(line, variant);
                if (factor != null && !variant.equals("ours")) {
                  factors.put(variant, factor);
                }
              });
          entry.put("timesOurs", factors);
          written.put(line, entry);
        });
    JSON.writeValue(WRITTEN, written);
  }

  /** How many times faster ours is, whether times or rates were measured. */
  private @Nullable Double factor(String line, String variant) {
    Double ours = lines.get(line).get("ours");
    Double other = lines.get(line).get(variant);
    if (ours == null || other == null) {
      return null;
    }
    return units.getOrDefault(line, "").startsWith("ops/") ? ours / other : other / ours;
  }

  String text() throws IOException {
    JsonNode kept = KEPT.exists() ? JSON.readTree(KEPT) : JSON.createObjectNode();
    List<String> used =
        VARIANTS.stream()
            .filter(v -> lines.values().stream().anyMatch(times -> times.containsKey(v)))
            .toList();
    int width = lines.keySet().stream().mapToInt(String::length).max().orElse(0);
    StringBuilder text = new StringBuilder();
    text.append("medians; behind a slash how many times ours; [..] that factor in ")
        .append(KEPT)
        .append('\n');
    text.append(pad("benchmark", width));
    used.forEach(v -> text.append(String.format("%24s", title(v))));
    text.append("  unit\n");
    lines.forEach(
        (line, times) -> {
          text.append(pad(line, width));
          used.forEach(v -> text.append(String.format("%24s", cell(line, v, times, kept))));
          text.append("  ").append(units.getOrDefault(line, "")).append('\n');
        });
    return text.toString();
  }

  private static String title(String variant) {
    return switch (variant) {
      case "rounded" -> "double";
      case "roundedBlocks" -> "double in blocks";
      default -> variant;
    };
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private String cell(String line, String variant, Map<String, Double> times, JsonNode kept) {
    Double time = times.get(variant);
    if (time == null) {
      return "-";
    }
    Double factor = factor(line, variant);
    String cell = significant(time);
    if (factor == null || variant.equals("ours") || variant.equals("nothing")) {
      return cell;
    }
    cell += " /" + significant(factor);
    JsonNode before = kept.path(line).path("timesOurs").path(variant);
    return before.isNumber() ? cell + " [" + significant(before.doubleValue()) + "]" : cell;
  }

  private static String significant(double value) {
    int digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 4;
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
