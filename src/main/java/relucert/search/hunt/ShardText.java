package relucert.search.hunt;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * The text of a shard's result, as far as it can be read without knowing its hunt: the values of
 * its header and its records. {@link Merge} decides whether it is sound.
 */
public final class ShardText {
  private final String text;
  private final ImmutableList<String> lines;

  private ShardText(String text, ImmutableList<String> lines) {
    this.text = text;
    this.lines = lines;
  }

  /**
   * Returns a text.
   *
   * @param text any text
   * @return the text in lines
   */
  public static ShardText of(String text) {
    return new ShardText(text, ImmutableList.copyOf(Splitter.on('\n').split(text)));
  }

  /**
   * Tells whether the text is the result of a hunt at all.
   *
   * @return whether its first line is that of the format
   */
  public boolean isHunt() {
    return lines.get(0).equals(HuntText.FORMAT);
  }

  /**
   * Returns a value of the header.
   *
   * @param word the first word of its line
   * @return the rest of the line, if there is one before the records
   */
  public Optional<String> value(String word) {
    return lines.stream()
        .takeWhile(line -> !line.startsWith(HuntText.RECORDS + " "))
        .filter(line -> line.startsWith(word + " "))
        .map(line -> line.substring(word.length()).strip())
        .findFirst();
  }

  /** The shard, if the header names one. */
  Optional<Shard> shard() {
    Optional<List<String>> numbers =
        value(HuntText.SHARD).map(v -> Splitter.on('/').splitToList(v)).filter(p -> p.size() == 2);
    try {
      return numbers.map(p -> new Shard(Integer.parseInt(p.get(0)), Integer.parseInt(p.get(1))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The records, each unit with the number of its line, from 1. */
  ImmutableList<Numbered> records() {
    ImmutableList.Builder<Numbered> records = ImmutableList.builder();
    boolean inside = false;
    for (int i = 0; i < lines.size(); i++) {
      if (inside && !lines.get(i).startsWith("unit ")) {
        break;
      }
      if (inside) {
        records.add(new Numbered(i + 1, UnitRecord.parse(lines.get(i))));
      }
      inside |= lines.get(i).startsWith(HuntText.RECORDS + " ");
    }
    return records.build();
  }

  /** The number of the first line that differs from another text; 0 if none does. */
  int difference(String other) {
    if (text.equals(other)) {
      return 0;
    }
    List<String> others = Splitter.on('\n').splitToList(other);
    int at = 0;
    while (at < lines.size() && at < others.size() && lines.get(at).equals(others.get(at))) {
      at++;
    }
    return at + 1;
  }

  /**
   * A line of a text.
   *
   * @param line its number
   * @param record the record, empty if it is damaged
   */
  record Numbered(int line, Optional<UnitRecord> record) {}
}
