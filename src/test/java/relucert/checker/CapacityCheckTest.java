package relucert.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import relucert.certificate.Certificate;
import relucert.certificate.CertificateExamples;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.instance.TunedSet;

/** Each condition on values of m*(N, K) has a case that fails it alone. */
class CapacityCheckTest {
  /** m*(1, 4) = 2: a lower bound and a cover for {1, 2}, which serves {3} and {4} mirrored. */
  private static final List<Certificate> PARTS = parts("capacity");

  private static List<Certificate> parts(String example) {
    Certificate certificate = Objects.requireNonNull(CertificateExamples.all().get(example));
    return ((Evidence.Parts) certificate.evidence()).certificates();
  }

  private static String check(int n, int k, int layers, int neurons, List<Certificate> parts) {
    return Checker.check(
            new Certificate(
                new Statement.Capacity(n, k, layers, neurons),
                new Evidence.Parts(ImmutableList.copyOf(parts))))
        .toString();
  }

  private static List<Certificate> replaced(int place, Statement statement) {
    List<Certificate> parts = new ArrayList<>(PARTS);
    parts.set(place, new Certificate(statement, PARTS.get(place).evidence()));
    return parts;
  }

  @Test
  void theNumbersHaveBounds() {
    assertThat(check(1, 4, 2, 2, PARTS)).isEqualTo("ACCEPTED");
    assertThat(check(0, 0, 2, 0, PARTS)).contains("K: from 1 to 30");
    assertThat(check(1, 31, 2, 0, PARTS)).contains("K: from 1 to 30");
    assertThat(check(15, 30, 2, 0, PARTS)).contains("too many sets T");
    assertThat(check(-1, 4, 2, 2, PARTS)).contains("no T of this size");
    assertThat(check(5, 4, 2, 2, PARTS)).contains("no T of this size");
    assertThat(check(1, 4, 1, 2, PARTS)).contains("layers: from 2 on");
    assertThat(check(1, 4, 2, -1, PARTS)).contains("neurons: from 0 on");
  }

  @Test
  void theFirstPartIsALowerBoundUnlessTheValueIsZero() {
    assertThat(check(1, 4, 2, 2, List.of())).contains("no lower bound");
    assertThat(check(1, 4, 2, 2, PARTS.subList(1, 2))).contains("first part is no lower bound");
    assertThat(check(0, 4, 2, 0, PARTS)).contains("a part is no upper bound");
    assertThat(check(1, 4, 2, 2, List.of(PARTS.get(0), PARTS.get(0), PARTS.get(1))))
        .contains("a part is no upper bound");
  }

  @Test
  void theLowerBoundFitsTheNumbers() {
    Statement.NeedsNeurons needs = (Statement.NeedsNeurons) PARTS.get(0).statement();
    assertThat(check(1, 4, 2, 3, PARTS)).contains("the lower bound speaks of other numbers");
    assertThat(check(0, 4, 2, 2, PARTS)).contains("the lower bound speaks of other numbers");
    assertThat(check(1, 3, 2, 2, PARTS)).contains("the lower bound speaks of other numbers");
    assertThat(check(1, 4, 3, 2, PARTS)).contains("first part is no lower bound");
    assertThat(
            check(
                1,
                4,
                2,
                2,
                replaced(0, new Statement.NeedsNeurons(needs.instance(), needs.neurons(), true))))
        .contains("first part is no lower bound");
    assertThat(
            check(1, 4, 2, 3, replaced(0, new Statement.NeedsNeurons(needs.instance(), 3, false))))
        .contains("part 1: REJECTED");
  }

  @Test
  void theCoversFitTheNumbersAndReachEverySet() {
    Statement.AlwaysFits cover = (Statement.AlwaysFits) PARTS.get(1).statement();
    assertThat(check(1, 4, 2, 2, replaced(1, new Statement.AlwaysFits(cover.tuned(), 3, false))))
        .contains("an upper bound speaks of other numbers");
    assertThat(
            check(
                1, 4, 2, 2, replaced(1, new Statement.AlwaysFits(TunedSet.of(5, 1, 2), 2, false))))
        .contains("an upper bound speaks of other numbers");
    assertThat(
            check(1, 4, 2, 2, replaced(1, new Statement.AlwaysFits(TunedSet.of(4, 1), 2, false))))
        .contains("T = {2} is not covered");
    assertThat(check(2, 4, 2, 2, PARTS)).contains("T = {1, 3} is not covered");
    assertThat(
            check(
                1, 4, 2, 2, replaced(1, new Statement.AlwaysFits(TunedSet.of(4, 1, 3), 2, false))))
        .contains("part 2: REJECTED");
  }

  @Test
  void theNumberOfLayersIsThatOfTheParts() {
    List<Certificate> four = parts("capacity-of-4-layers");
    assertThat(check(1, 5, 4, 4, four)).isEqualTo("ACCEPTED");
    assertThat(check(1, 5, 3, 4, four)).contains("first part is no lower bound");
    List<Certificate> mixed = new ArrayList<>(four);
    mixed.add(PARTS.get(1));
    assertThat(check(1, 5, 4, 4, mixed)).contains("a part is no upper bound");
    List<Certificate> three = new ArrayList<>(four.subList(0, 1));
    three.addAll(parts("capacity-of-3-layers").subList(1, 2));
    assertThat(check(1, 5, 4, 4, three)).contains("a part is no upper bound");
  }

  @Test
  void aWorstCaseIsALowerBoundForAsManyLayers() {
    List<Certificate> four = parts("capacity-of-4-layers");
    Certificate needs = ((Evidence.Parts) four.get(0).evidence()).certificates().get(0);
    assertThat(check(1, 5, 4, 4, worstCase(1, 5, 4, needs, four))).isEqualTo("ACCEPTED");
    List<Certificate> direct = new ArrayList<>(four);
    direct.set(0, needs);
    assertThat(check(1, 5, 4, 4, direct)).isEqualTo("ACCEPTED");
    assertThat(check(0, 5, 4, 4, direct)).contains("the lower bound speaks of other numbers");
    assertThat(check(1, 5, 3, 4, direct)).contains("first part is no lower bound");
    assertThat(check(1, 5, 4, 4, worstCase(1, 6, 4, needs, four)))
        .contains("the lower bound speaks of other numbers");
    assertThat(check(1, 5, 4, 4, worstCase(2, 5, 4, needs, four)))
        .contains("the lower bound speaks of other numbers");
    assertThat(check(1, 5, 4, 4, worstCase(1, 5, 3, needs, four)))
        .contains("first part is no lower bound");
  }

  private static List<Certificate> worstCase(
      int n, int k, int layers, Certificate needs, List<Certificate> parts) {
    List<Certificate> changed = new ArrayList<>(parts);
    changed.set(
        0,
        new Certificate(
            new Statement.WorstCase(n, k, layers, 4), new Evidence.Parts(ImmutableList.of(needs))));
    return changed;
  }

  @Test
  void oneSampleNeedsNoLowerBound() {
    Certificate cover =
        new Certificate(
            new Statement.AlwaysFits(TunedSet.of(1, 1), 0, false),
            new Evidence.Cover(
                0,
                ImmutableList.of(),
                ImmutableList.of(new Evidence.Cell(ImmutableList.of(), ImmutableList.of()))));
    assertThat(check(1, 1, 2, 0, List.of(cover))).isEqualTo("ACCEPTED");
    assertThat(check(0, 1, 2, 0, List.of(cover))).isEqualTo("ACCEPTED");
  }

  @Test
  void theWorkIsBounded() {
    List<Certificate> covers =
        TunedSet.all(19)
            .filter(t -> t.size() == 4)
            .limit(1100)
            .map(
                t ->
                    new Certificate(new Statement.AlwaysFits(t, 0, false), PARTS.get(1).evidence()))
            .toList();
    assertThat(check(9, 19, 2, 0, covers)).contains("too many sets for this checker");
    assertThat(check(9, 19, 2, 0, covers.subList(0, 1000))).contains("is not covered");
  }
}
