package relucert.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import relucert.checker.EvidenceLevel;
import relucert.checker.Verdict;
import relucert.construction.Construction;
import relucert.construction.Constructions;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Layer;
import relucert.network.Network;
import relucert.report.AuditTable;

/** What an audit finds, and that it would notice if something were different. */
class AuditTest {
  /** Set to 8 for the full run on all instances with K up to 8, in a quarter of an hour or so. */
  private static final int MAX_K = Integer.getInteger("exhaustive.k", 4);

  private static List<Finding> findings = List.of();

  /** Not in a static initializer: the audit's threads would wait for the class they test. */
  @BeforeAll
  static void audit() {
    findings =
        Audit.of(Workbench.of(MAX_K, Constructions.standard()), 2)
            .run(Ledger.claims(), finding -> {});
  }

  @Test
  void everyVerdictIsAsRecorded() {
    for (Finding finding : findings) {
      assertThat(finding.isAsRecorded())
          .as(finding.claim().id() + " " + finding.claim().reading())
          .isTrue();
    }
    System.out.println(AuditTable.text(findings, MAX_K).lines().reduce("", (a, b) -> b));
  }

  @Test
  void changingAnyRecordedVerdictTurnsTheAuditRed() {
    for (int i = 0; i < findings.size(); i++) {
      List<Finding> changed = new ArrayList<>(findings);
      Claim claim = changed.get(i).claim();
      Recorded other = claim.recorded() == Recorded.HOLDS ? Recorded.REFUTED : Recorded.HOLDS;
      changed.set(i, new Finding(claim.expecting(other), changed.get(i).verdict()));
      assertThat(changed).filteredOn(f -> !f.isAsRecorded()).hasSize(1);
      assertThat(AuditTable.text(changed, MAX_K))
          .contains("! " + claim.id())
          .contains("1 NOT as recorded");
    }
  }

  /**
   * Every construction of the catalog, with the sign of its first, middle or last weight that
   * counts changed.
   */
  @Test
  void breakingAnyConstructionByOneSignTurnsTheAuditRed() {
    Map<String, String> claim =
        Map.ofEntries(
            Map.entry("lemma-4.5", "lemma-4.5"),
            Map.entry("thm-4.4", "thm-4.4"),
            Map.entry("thm-4.1", "thm-4.1.1"),
            Map.entry("one-direction", "one-direction"),
            Map.entry("flat-base", "rem-3"),
            Map.entry("five-points", "five-points"),
            Map.entry("sharp-2", "theorem-a"),
            Map.entry("u1", "u1"),
            Map.entry("u1-printed", "u1"),
            Map.entry("u2", "u2"),
            Map.entry("u2-printed", "u2.margin"),
            Map.entry("u3", "u3"),
            Map.entry("u3-printed", "u3"),
            Map.entry("app-a", "app-a"),
            Map.entry("app-a-printed", "app-a"),
            Map.entry("memorize-3", "theorem-e"),
            Map.entry("few-spikes", "theorem-i"),
            Map.entry("quads", "theorem-f"),
            Map.entry("quads-plus", "theorem-g"),
            Map.entry("triples", "theorem-j"),
            Map.entry("sharp-3", "thm-5.1.1"),
            Map.entry("sharp-3-short", "theorem-k"));
    List<Construction> all = Constructions.standard().all();
    assertThat(claim.keySet())
        .containsExactlyInAnyOrderElementsOf(all.stream().map(Construction::name).toList());
    for (Construction construction : all) {
      for (int place = 0; place < 3; place++) {
        int weight = place;
        List<Construction> broken =
            all.stream().map(c -> c == construction ? new OneSignChanged(c, weight) : c).toList();
        List<Finding> found =
            Audit.of(Workbench.of(5, Constructions.of(broken)), 1)
                .run(
                    Ledger.claims().stream()
                        .filter(c -> c.id().equals(claim.get(construction.name())))
                        .toList(),
                    finding -> {});
        assertThat(found)
            .as(construction.name() + ", weight " + weight)
            .anyMatch(f -> !f.isAsRecorded());
      }
    }
  }

  @Test
  void theFindingsDoNotDependOnTheNumberOfThreads() {
    List<Finding> alone =
        Audit.of(Workbench.of(MAX_K, Constructions.standard()), 1)
            .run(Ledger.claims(), finding -> {});
    assertThat(AuditTable.text(alone, MAX_K)).isEqualTo(AuditTable.text(findings, MAX_K));
  }

  /** The statements for which a finite grid was argued to suffice say so. */
  @Test
  void theSharpValuesAreShownForAllRealData() {
    for (String id : List.of("eq-7", "theorem-a", "theorem-b", "theorem-c", "thm-4.1.1")) {
      assertThat(findings)
          .filteredOn(f -> f.claim().id().equals(id) && f.claim().reading() == Reading.SHARP)
          .singleElement()
          .satisfies(
              f ->
                  assertThat(((Verdict.Holds) f.verdict()).level())
                      .isEqualTo(EvidenceLevel.UNIVERSAL_AT_K));
    }
  }

  @Test
  void theSmallestCounterexamplesAreTheKnownOnes() {
    assertCounterexample("cor-4.2.1", "m = 2, K = 4: N* >= 1 > m/3");
    assertCounterexample(
        "fig-3", "N = 2, K = 5: 3 pieces, not 4 (and K = 9: 6, not 8, by fig-3.k9.cert)");
    assertCounterexample("def-4.3", "K = 1, ");
    assertCounterexample("def-4.3.distinct", "K = 3, ");
    assertCounterexample("thm-4.1.2", "K = 3, N = 1");
    assertCounterexample("thm-4.1.2.nonzero", "K = 4, N = 1");
    assertCounterexample("rem-3", "K = 3, ");
    assertCounterexample("rem-3.monotone", "K = 9: ");
    assertCounterexample("sigma-b", "z = 1, delta = 1/4, t = z + delta = 5/4: 0 cases");
    assertCounterexample("sigma-b.delta", "K = 3, T = {1}, z = (-2, 0, 0)");
    assertCounterexample("sigma-p", "t = 1: ");
    assertCounterexample("u1", "K = 3, ");
    assertCounterexample("u2", "K = 4, T = {2, 3}, x = (1, 2, 3, 4), z = (0, 1, 1, 0)");
    assertCounterexample("u2.margin", "K = 4, T = {1}, x = (1, 2, 3, 4), z = (1, 0, 0, 0)");
    assertCounterexample("eq-27", "K = 16, T = {2, 4, 9}, j = 1: 1 is not in (1, 1)");
    assertCounterexample("sec-5.2.between", "K = 5, T = {1, 5}, z = 1 on T, row 1");
    assertCounterexample("u3", "K = 3, ");
    assertCounterexample("u3.count", "N = 1: 14 > 6 sqrt(5)");
    assertCounterexample("app-a.groups", "K = 3, N = 1, T = {1}");
    assertCounterexample("eq-28", "K = 16, T = {4, 7}: alpha_1(x1) = -2");
    assertCounterexample("eq-35", "K = 4, T = {2}, z = 1 on T, delta = 1/2");
    assertCounterexample("app-a", "K = 3, T = {1}");
    assertCounterexample("app-a.useful", "N = 1: 4N+4 = 8");
  }

  private static void assertCounterexample(String id, String start) {
    assertThat(findings)
        .filteredOn(f -> f.claim().id().equals(id) && f.claim().reading() == Reading.PRINTED)
        .singleElement()
        .satisfies(
            f ->
                assertThat(((Verdict.Refuted) f.verdict()).counterexample().description())
                    .startsWith(start));
  }

  /** A construction whose network has the sign of one non-zero output weight changed. */
  private record OneSignChanged(Construction sound, int place) implements Construction {
    @Override
    public String name() {
      return sound.name();
    }

    @Override
    public String source() {
      return sound.source();
    }

    @Override
    public String formula() {
      return sound.formula();
    }

    @Override
    public int layers() {
      return sound.layers();
    }

    @Override
    public int promisedNeurons(TunedSet tuned) {
      return sound.promisedNeurons(tuned);
    }

    @Override
    public int promisedNeurons(OrderedInstance instance) {
      return sound.promisedNeurons(instance);
    }

    @Override
    public Optional<String> unmetHypothesis(OrderedInstance instance) {
      return sound.unmetHypothesis(instance);
    }

    @Override
    public Optional<String> unmetHypothesis(TunedSet tuned) {
      return sound.unmetHypothesis(tuned);
    }

    @Override
    public Network build(OrderedInstance instance) {
      Network network = sound.build(instance);
      Layer output = network.layers().get(network.depth() - 1);
      List<BigFraction> weights = new ArrayList<>(output.weights().row(0).entries());
      List<Integer> seen = activeSomewhere(network, instance);
      if (seen.isEmpty()) {
        return network;
      }
      int at =
          switch (place) {
            case 0 -> seen.get(0);
            case 1 -> seen.get(seen.size() / 2);
            default -> seen.get(seen.size() - 1);
          };
      weights.set(at, weights.get(at).negate());
      List<Layer> layers = new ArrayList<>(network.layers());
      layers.set(
          layers.size() - 1,
          Layer.of(
              RationalMatrix.of(weights.size(), List.of(RationalVector.of(weights))),
              output.biases()));
      return Network.of(layers);
    }

    /**
     * The last hidden layer's neurons that are active at some sample: the last one of u1 never is,
     * as its last row is nowhere above 1.
     */
    private static List<Integer> activeSomewhere(Network network, OrderedInstance instance) {
      BigFraction along = instance.direction().dot(instance.direction());
      List<Integer> active = new ArrayList<>();
      for (BigFraction position : instance.positions()) {
        RationalVector point = instance.direction().times(position.divide(along));
        RationalVector inputs = network.preActivations(point).get(network.depth() - 2);
        for (int j = 0; j < inputs.size(); j++) {
          if (inputs.get(j).signum() > 0 && !active.contains(j)) {
            active.add(j);
          }
        }
      }
      return active.stream().sorted().toList();
    }
  }
}
