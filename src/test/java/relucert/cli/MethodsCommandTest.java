package relucert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import relucert.construction.Construction;
import relucert.construction.Constructions;

/** The list of constructions. */
class MethodsCommandTest {
  private static final String LIST = CommandRun.of("methods").out();

  private static List<Construction> all() {
    return Stream.concat(
            Constructions.standard().all().stream(), Constructions.deep(4).all().stream())
        .toList();
  }

  @Test
  void everyConstructionIsListedOnceWithItsSourceAndNumberOfNeurons() {
    // Line breaks are blanks: formulas are wrapped.
    String words = LIST.replaceAll("\\s+", " ");
    for (Construction method : all()) {
      assertThat(words.split(" " + method.name() + " ", -1))
          .filteredOn(rest -> rest.startsWith(method.source() + " " + method.formula() + " "))
          .as(method.name())
          .hasSize(1);
    }
  }

  @Test
  void noLineIsWiderThanATerminal() {
    assertThat(LIST.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @Test
  void constructionsStandUnderTheirNumberOfLayers() {
    List<String> parts = List.of(LIST.split("\n\n", -1));
    assertThat(parts).hasSize(5);
    assertThat(parts.get(0)).startsWith("2 layers\n").contains("\n  sharp-2 ");
    assertThat(parts.get(1))
        .startsWith("3 layers, the paper's, repaired and as printed\n")
        .contains("\n  u1 ", "\n  u1-printed ", "\n  app-a-printed ");
    assertThat(parts.get(2))
        .startsWith("3 layers, with fewer neurons\n")
        .contains("\n  sharp-3 ", "\n  triples ");
    assertThat(parts.get(3))
        .startsWith("L >= 4 layers, with --layers L\n")
        .contains("\n  prop-6.1 ", "\n  sharp-l ");
  }

  @Test
  void printedMethodsSaySo() {
    assertThat(LIST.lines().filter(line -> line.matches("  \\S+-printed .*")))
        .hasSize(4)
        .allMatch(line -> line.endsWith(", as printed"));
  }
}
