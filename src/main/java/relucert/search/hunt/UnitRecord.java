package relucert.search.hunt;

import com.google.common.base.Splitter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * What was found in one unit of work.
 *
 * @param unit its index
 * @param all what was looked at
 * @param outside of these, what the claim does not speak of
 * @param violated the counterexamples
 * @param undecided what was not shown
 * @param first the labels on T of the first counterexample, separated by commas; empty if there is
 *     none or T is empty
 */
public record UnitRecord(
    int unit, Tally all, Tally outside, Tally violated, Tally undecided, String first) {
  private static final String NO_LABELS = "-";
  private static final int WORDS = 13;

  /** The line of a file: words, then the CRC32C of all before it. */
  String line() {
    String words =
        String.format(
            Locale.ROOT,
            "unit %d all %s outside %s violated %s undecided %s first %s",
            unit,
            text(all),
            text(outside),
            text(violated),
            text(undecided),
            first.isEmpty() ? NO_LABELS : first);
    return words + " crc " + checksum(words);
  }

  private static String text(Tally tally) {
    return tally.representatives() + "/" + tally.instances();
  }

  static String checksum(String text) {
    CRC32C crc = new CRC32C();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%08x", crc.getValue());
  }

  /** Reads a line; empty if it is not exactly what {@link #line} writes for some record. */
  static Optional<UnitRecord> parse(String line) {
    List<String> words = Splitter.on(' ').splitToList(line);
    if (words.size() != WORDS + 1) {
      return Optional.empty();
    }
    try {
      String first = words.get(11);
      UnitRecord read =
          new UnitRecord(
              Integer.parseInt(words.get(1)),
              tally(words.get(3)),
              tally(words.get(5)),
              tally(words.get(7)),
              tally(words.get(9)),
              first.equals(NO_LABELS) ? "" : first);
      return read.line().equals(line) ? Optional.of(read) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Tally tally(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException(text);
    }
    return new Tally(
        Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
  }
}
