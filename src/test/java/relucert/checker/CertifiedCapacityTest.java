package relucert.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relucert.certificate.Certificate;
import relucert.certificate.CertificateExamples;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.construction.Constructions;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.TunedSet;
import relucert.search.CoverSearch;
import relucert.search.Packings;

/** m*(1, 4) = 2: four covers, of 1, 2, 2 and 1 neurons, and data with T = {3} that need 2. */
class CertifiedCapacityTest {
  private List<Certificate> covers = List.of();
  private Certificate lower = lower(4, 3);

  @BeforeEach
  void prepare() {
    covers = new ArrayList<>(covers(4, 1));
    lower = lower(4, 3);
  }

  private static List<Certificate> covers(int k, int n) {
    return TunedSet.ofSize(k, n)
        .map(
            t ->
                CoverSearch.alwaysFits(t, Constructions.standard().require("sharp-2"), false)
                    .orElseThrow())
        .toList();
  }

  private static Certificate lower(int k, int... tuned) {
    return Packings.neurons(
        HardInstances.alternating(TunedSet.of(k, tuned), HardInstances.uniform(k)));
  }

  private CertifiedCapacity.Outcome certify(int n, int k, int neurons) {
    return CertifiedCapacity.certify(n, k, neurons, covers, lower);
  }

  private void assertFails(int n, int k, int neurons, String failure) {
    CertifiedCapacity.Outcome outcome = certify(n, k, neurons);
    assertThat(outcome.capacity()).isNull();
    assertThat(outcome.failure())
        .startsWith("m*(" + n + "," + k + ") = " + neurons + ": ")
        .contains(failure);
  }

  private static Certificate with(Certificate certificate, Statement statement) {
    return new Certificate(statement, certificate.evidence());
  }

  @Test
  void theValueIsCertified() {
    CertifiedCapacity.Outcome outcome = certify(1, 4, 2);
    assertThat(outcome.failure()).isEmpty();
    CertifiedCapacity capacity = Objects.requireNonNull(outcome.capacity());
    assertThat(capacity.n()).isEqualTo(1);
    assertThat(capacity.k()).isEqualTo(4);
    assertThat(capacity.neurons()).isEqualTo(2);
    assertThat(capacity.sameForNonZeroTargets()).isTrue();
  }

  @Test
  void theOrderOfTheCoversAndOthersAmongThemDoNotMatter() {
    Collections.reverse(covers);
    covers.addAll(covers(5, 1));
    covers.addAll(covers(4, 2));
    covers.add(lower);
    assertThat(certify(1, 4, 2).capacity()).isNotNull();
  }

  @Test
  void everyTunedSetNeedsACover() {
    for (int i = 0; i < 4; i++) {
      prepare();
      covers.remove(i);
      assertFails(1, 4, 2, "covers for 3 of the 4 sets T");
      covers.addAll(covers(4, 2));
      covers.addAll(covers(5, 1));
      covers.add(covers.get(0));
      assertFails(1, 4, 2, "covers for 3 of the 4 sets T");
    }
  }

  @Test
  void aCoverWithMoreNeuronsDoesNotServe() {
    assertFails(1, 4, 1, "with more neurons");
  }

  @Test
  void aRejectedCoverDoesNotServe() {
    Statement.AlwaysFits tooFew = new Statement.AlwaysFits(TunedSet.of(4, 2), 1, false);
    covers.set(1, with(covers.get(1), tooFew));
    assertFails(1, 4, 2, "cover for T = {2}: REJECTED");
  }

  @Test
  void fewerNeuronsThanTheCoversMustBeNeeded() {
    covers.replaceAll(c -> with(c, new Statement.AlwaysFits(tuned(c), 3, false)));
    assertFails(1, 4, 3, "other numbers");
  }

  private static TunedSet tuned(Certificate cover) {
    return ((Statement.AlwaysFits) cover.statement()).tuned();
  }

  @Test
  void theLowerBoundSpeaksOfTheSameNumbers() {
    lower = lower(5, 3);
    assertFails(1, 4, 2, "other numbers");
    lower = lower(4, 2, 4);
    assertFails(1, 4, 2, "other numbers");
    lower = lower(4, 3);
    Statement.NeedsNeurons needs = (Statement.NeedsNeurons) lower.statement();
    lower = with(lower, new Statement.NeedsNeurons(needs.instance(), 1, false));
    assertFails(1, 4, 2, "other numbers");
    lower = with(lower, new Statement.NeedsNeurons(needs.instance(), 2, true));
    assertThat(Checker.check(lower).isAccepted()).isTrue();
    assertFails(1, 4, 2, "other numbers");
    lower = with(lower, new Statement.NeedsBreakpoints(needs.instance(), 2));
    assertFails(1, 4, 2, "something else");
  }

  @Test
  void theLowerBoundIsChecked() {
    Statement.NeedsNeurons needs = (Statement.NeedsNeurons) lower.statement();
    lower = with(lower, new Statement.NeedsNeurons(needs.instance(), 3, false));
    assertFails(1, 4, 2, "lower bound: REJECTED");
  }

  @Test
  void noNeuronsNeedNoLowerBound() {
    covers = new ArrayList<>(covers(6, 0));
    lower = new Certificate(lower.statement(), new Evidence.Packing(ImmutableList.of()));
    CertifiedCapacity capacity = Objects.requireNonNull(certify(0, 6, 0).capacity());
    assertThat(capacity.neurons()).isZero();
    assertThat(capacity.sameForNonZeroTargets()).isTrue();
  }

  @Test
  void aTargetOfZeroInsideTheTunedSetIsTold() {
    covers = new ArrayList<>(covers(2, 2));
    Certificate cases = Objects.requireNonNull(CertificateExamples.all().get("cone-cases-of-2"));
    lower = cases;
    assertThat(Objects.requireNonNull(certify(2, 2, 1).capacity()).sameForNonZeroTargets())
        .isFalse();
    Instance nonZero =
        Instance.of(
            RationalMatrix.column(RationalVector.of(1, 2)),
            RationalVector.of(1, 2),
            TunedSet.of(2, 1, 2));
    lower = with(cases, new Statement.NeedsNeurons(nonZero, 1, false));
    assertThat(Objects.requireNonNull(certify(2, 2, 1).capacity()).sameForNonZeroTargets())
        .isTrue();
  }
}
