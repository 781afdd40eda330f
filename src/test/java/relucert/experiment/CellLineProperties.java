package relucert.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class CellLineProperties {
  @Property(tries = 300)
  void aCellIsReadAsItWasWritten(
      @ForAll @StringLength(max = 12) @Chars({'\\', 'n', 't', '\n', '\t', '\r', 'x'}) String key,
      @ForAll @StringLength(max = 12) String any) {
    // A lone half of a surrogate pair has no UTF-8; keys and values are texts.
    String value =
        any.codePoints()
            .filter(c -> !(c >= 0xD800 && c <= 0xDFFF))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    String line = new CellLine(key, value).text();
    assertThat(line).doesNotContain("\n").doesNotContain("\r");
    assertThat(CellLine.parse(line)).contains(new CellLine(key, value));
  }

  @Property(tries = 300)
  void aLineWithOneCharacterChangedIsNoCell(
      @ForAll @StringLength(min = 1, max = 12) @CharRange(from = 'a', to = 'z') String value,
      @ForAll int place,
      @ForAll @CharRange(from = '0', to = '9') char other) {
    String line = new CellLine("key", value).text();
    int at = Math.floorMod(place, line.length());
    if (line.charAt(at) != other) {
      String changed = line.substring(0, at) + other + line.substring(at + 1);
      assertThat(CellLine.parse(changed)).isEmpty();
    }
  }
}
