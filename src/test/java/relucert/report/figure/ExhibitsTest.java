package relucert.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import relucert.checker.Verdict;
import relucert.construction.Constructions;
import relucert.ledger.Audit;
import relucert.ledger.Claim;
import relucert.ledger.Finding;
import relucert.ledger.Ledger;
import relucert.ledger.Reading;
import relucert.ledger.Recorded;
import relucert.ledger.Workbench;

/** What the page draws of a counterexample in words is what the ledger's words say. */
class ExhibitsTest {
  private static final Map<String, Verdict.Refuted> REFUTED = refuted();

  private static Map<String, Verdict.Refuted> refuted() {
    List<Claim> claims =
        Ledger.claims().stream()
            .filter(c -> c.recorded() == Recorded.REFUTED && c.reading() == Reading.PRINTED)
            .toList();
    ImmutableMap.Builder<String, Verdict.Refuted> found = ImmutableMap.builder();
    for (Finding finding :
        Audit.of(Workbench.of(3, Constructions.standard()), 2).run(claims, f -> {})) {
      found.put(finding.claim().id(), (Verdict.Refuted) finding.verdict());
    }
    return found.buildOrThrow();
  }

  @Test
  void everyRefutationHasACertificateOrAnExhibitAndNoneHasBoth() {
    REFUTED.forEach(
        (id, verdict) ->
            assertThat(Exhibits.ids().contains(id))
                .as(id)
                .isEqualTo(verdict.counterexample().certificate().isEmpty()));
    assertThat(REFUTED.keySet()).containsAll(Exhibits.ids());
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
    return Optional.ofNullable(REFUTED.get(id)).orElseThrow().counterexample().description();
  }

  @Test
  void anExhibitIsNotShownUnderAnotherText() {
    assertThat(Exhibits.of("rem-3", "K = 3, T = {1, 2}: (12) gives 4, but N + 1 = 3")).isEmpty();
    assertThat(Exhibits.of("no-claim", "anything")).isEqualTo(Optional.empty());
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
