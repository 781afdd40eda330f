package relucert.search.hunt;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a journal holds.
 *
 * @param records the records of different units
 * @param length the number of bytes up to the end of the last whole line
 */
record JournalText(ImmutableList<UnitRecord> records, int length) {

  /**
   * Reads a journal. A last line that is torn is left out.
   *
   * @throws JournalException if the first line is another one or a line before the last is damaged
   */
  static JournalText of(Hunt hunt, String header, byte[] bytes) throws JournalException {
    ImmutableList.Builder<UnitRecord> records = ImmutableList.builder();
    Set<Integer> seen = new HashSet<>();
    int start = 0;
    int number = 1;
    for (int end = next(bytes, start); end < bytes.length; end = next(bytes, start)) {
      String line = new String(bytes, start, end - start, StandardCharsets.UTF_8);
      if (number == 1 && !line.equals(header)) {
        throw new JournalException("line 1: expected the journal of this hunt, found another one");
      }
      if (number > 1) {
        Optional<UnitRecord> record = UnitRecord.parse(line);
        boolean last = end == bytes.length - 1;
        if (record.isEmpty() && last) {
          break;
        }
        if (record.isEmpty() || !isNew(hunt, record.orElseThrow(), seen)) {
          throw new JournalException("line " + number + ": expected the record of another unit");
        }
        records.add(record.orElseThrow());
      }
      start = end + 1;
      number++;
    }
    if (number == 1 && !header.startsWith(new String(bytes, StandardCharsets.UTF_8))) {
      throw new JournalException("line 1: expected the journal of this hunt, found another one");
    }
    return new JournalText(records.build(), start);
  }

  private static boolean isNew(Hunt hunt, UnitRecord record, Set<Integer> seen) {
    return record.unit() >= 0 && record.unit() < hunt.units() && seen.add(record.unit());
  }

  /** The place of the next line end, or the length if there is none. */
  private static int next(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != '\n') {
      at++;
    }
    return at;
  }
}
