package relucert.experiment;

import com.google.common.base.Splitter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A cell as a line of a journal: key and value, then the CRC32C of both, separated by tabs.
 *
 * @param key which cell
 * @param value its result
 */
record CellLine(String key, String value) {

  /** Returns the line, without its end. */
  String text() {
    String words = escaped(key) + '\t' + escaped(value);
    return words + '\t' + checksum(words);
  }

  /** Reads a line; empty if it is not exactly what {@link #text} writes for some cell. */
  static Optional<CellLine> parse(String line) {
    List<String> words = Splitter.on('\t').splitToList(line);
    if (words.size() != 3) {
      return Optional.empty();
    }
    CellLine read = new CellLine(plain(words.get(0)), plain(words.get(1)));
    return read.text().equals(line) ? Optional.of(read) : Optional.empty();
  }

  private static String checksum(String text) {
    CRC32C crc = new CRC32C();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%08x", crc.getValue());
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t");
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        c = text.charAt(i);
        c = c == 'n' ? '\n' : c == 'r' ? '\r' : c == 't' ? '\t' : c;
      }
      plain.append(c);
    }
    return plain.toString();
  }
}
