package relucert.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import relucert.checker.Verdict;
import relucert.construction.Constructions;
import relucert.ledger.Audit;
import relucert.ledger.Claim;
import relucert.ledger.Finding;
import relucert.ledger.Ledger;
import relucert.ledger.Reading;
import relucert.ledger.Recorded;
import relucert.ledger.Workbench;
import relucert.report.drawing.FigureSvg;

/** What the page draws of a counterexample in words is what the ledger's words say. */
class ExhibitsTest {
  private static Map<String, Verdict.Refuted> refuted = Map.of();

  /** Not in an initializer of this class, which the audit's threads would wait for. */
  @BeforeAll
  static void refutes() {
    List<Claim> claims =
        Ledger.claims().stream()
            .filter(c -> c.recorded() == Recorded.REFUTED && c.reading() == Reading.PRINTED)
            .toList();
    ImmutableMap.Builder<String, Verdict.Refuted> found = ImmutableMap.builder();
    for (Finding finding :
        Audit.of(Workbench.of(3, Constructions.standard()), 2).run(claims, f -> {})) {
      found.put(finding.claim().id(), (Verdict.Refuted) finding.verdict());
    }
    refuted = found.buildOrThrow();
  }

  @Test
  void everyRefutationHasACertificateOrAnExhibitAndNoneHasBoth() {
    refuted.forEach(
        (id, verdict) ->
            assertThat(Exhibits.ids().contains(id))
                .as(id)
                .isEqualTo(verdict.counterexample().certificate().isEmpty()));
    assertThat(refuted.keySet()).containsAll(Exhibits.ids());
  }

  @Test
  void everyFactThatIsComputedAnewStandsInTheLedgersText() {
    for (String id : Exhibits.ids()) {
      String text = text(id);
      Exhibit exhibit = Exhibits.of(id).orElseThrow();
      assertThat(exhibit.facts()).as(id).isNotEmpty().allSatisfy(f -> assertThat(text).contains(f));
    }
  }

  private static String text(String id) {
    return Optional.ofNullable(refuted.get(id)).orElseThrow().counterexample().description();
  }

  @Test
  void anExhibitIsNotShownUnderAnotherText() {
    assertThat(Exhibits.of("rem-3", "K = 3, T = {1, 2}: (12) gives 4, but N + 1 = 3")).isEmpty();
    assertThat(Exhibits.of("no-claim", "anything")).isEqualTo(Optional.empty());
  }

  /** Two sides of one record: the page and the file show the same figures. */
  @Test
  void everyFigureOfThePageStandsAloneAsAFile() throws Exception {
    for (String id : Exhibits.ids()) {
      Exhibit exhibit = Exhibits.of(id).orElseThrow();
      assertThat(exhibit.html().split("<figure", -1)).as(id).hasSize(exhibit.figures().size() + 1);
      if (!exhibit.figures().isEmpty()) {
        String file = FigureSvg.of(exhibit.figures(), text(id));
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(file)));
        assertThat(exhibit.figures()).allSatisfy(f -> assertThat(file).contains(f.drawn()));
      }
    }
  }

  @Test
  void everyExhibitWritesItsNumbersAsTextToo() {
    assertThat(Exhibits.ids())
        .filteredOn(id -> !id.equals("rem-3.monotone"))
        .allSatisfy(id -> assertThat(Exhibits.of(id).orElseThrow().text()).as(id).isNotBlank());
  }

  @Test
  void everyExhibitShowsNumbersAndAllButPureComparisonsShowAPicture() {
    List<String> numbersOnly =
        Exhibits.ids().stream()
            .filter(id -> !Exhibits.of(id).orElseThrow().html().contains("<svg"))
            .toList();
    assertThat(numbersOnly).containsExactlyElementsOf(BoundExhibits.all().keySet());
    assertThat(Exhibits.ids())
        .allSatisfy(id -> assertThat(Exhibits.of(id).orElseThrow().html()).as(id).contains("<t"));
  }
}
