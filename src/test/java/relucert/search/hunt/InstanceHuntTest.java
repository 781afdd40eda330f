package relucert.search.hunt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import relucert.instance.Instance;

/** Hunts with laws whose answers are known. */
class InstanceHuntTest {
  private static final HuntSpace SPACE = new HuntSpace(4, 2, 2);

  /** Fails where the targets add up to 5, is silent about N = 0, and does not decide K = 1. */
  private static final class SumLaw implements InstanceLaw {
    @Override
    public String method() {
      return "the sum of the targets";
    }

    @Override
    public Set<Symmetry> symmetries() {
      return Set.of(Symmetry.SCALE_X, Symmetry.REFLECT);
    }

    @Override
    public Outcome test(Instance instance) {
      if (instance.tuned().size() == 0) {
        return new Outcome.Outside();
      }
      if (instance.k() == 1) {
        return new Outcome.Undecided("too small");
      }
      long sum = instance.targets().entries().stream().mapToLong(BigFraction::longValue).sum();
      return sum == 5
          ? new Outcome.Violated("the sum is 5", Optional.empty())
          : new Outcome.Holds();
    }
  }

  private static Hunt hunt(boolean holds) {
    return InstanceHunt.of(ImmutableList.of("claim       sum"), holds, SPACE, new SumLaw());
  }

  private static ImmutableList<UnitRecord> records(Hunt hunt) throws IOException {
    return HuntRun.of(hunt, Optional.empty(), List.of()).run(3, record -> {});
  }

  @Test
  void aClaimThatIsRecordedAsHoldingMustNotHaveACounterexample() throws IOException {
    assertThat(hunt(true).report(records(hunt(true))).isAsRecorded()).isFalse();
    assertThat(hunt(false).report(records(hunt(false))).isAsRecorded()).isTrue();
    assertThat(HuntText.summary(hunt(true), Optional.empty(), records(hunt(true))))
        .contains(HuntText.NOT_AS_RECORDED);
  }

  @Test
  void theSmallestCounterexampleIsTheFirstInTheOrder() throws IOException {
    assertThat(hunt(true).report(records(hunt(true))).lines())
        .contains("  K = 3, N = 3, T = {1, 2, 3}, x = (0, 1, 2), z = (1, 2, 2)", "  the sum is 5");
  }

  @Test
  void everyInstanceIsCountedOnceAsWhatItIs() throws IOException {
    List<UnitRecord> records = records(hunt(true));
    assertThat(records.stream().mapToLong(r -> r.outside().instances()).sum())
        .isEqualTo(1 + 2 + 4 + 8);
    assertThat(records.stream().mapToLong(r -> r.undecided().instances()).sum()).isEqualTo(5);
    GridOracle oracle = new GridOracle(2, 2);
    long expected = 0;
    for (int k = 2; k <= 4; k++) {
      expected +=
          oracle.instances(k).stream()
              .filter(rows -> rows.stream().mapToInt(r -> r.get(2)).sum() == 5)
              .count();
    }
    assertThat(records.stream().mapToLong(r -> r.violated().instances()).sum()).isEqualTo(expected);
  }

  @Test
  void sumsThatAreNotTheFormulaAreReported() throws IOException {
    List<UnitRecord> records = new ArrayList<>(records(hunt(false)));
    UnitRecord last = records.get(records.size() - 1);
    records.set(
        records.size() - 1,
        new UnitRecord(
            last.unit(),
            last.all().plus(new Tally(1, 1)),
            last.outside(),
            last.violated(),
            last.undecided(),
            last.first()));
    Hunt.Report report = hunt(false).report(records);
    assertThat(report.isAsRecorded()).isFalse();
    assertThat(report.lines())
        .contains("NOT ALL COVERED: the instances do not add up to the formula");
  }

  @Test
  void aSinkThatFailsEndsTheRun() {
    assertThatThrownBy(
            () ->
                HuntRun.of(hunt(true), Optional.empty(), List.of())
                    .run(
                        2,
                        record -> {
                          throw new IOException("disk full");
                        }))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("disk full");
  }

  @Test
  void aRecordIsReadBackFromItsLineOnly() {
    UnitRecord record =
        new UnitRecord(7, new Tally(3, 12), Tally.NONE, new Tally(1, 4), Tally.NONE, "1,-2");
    String line = record.line();
    assertThat(UnitRecord.parse(line)).contains(record);
    for (int i = 0; i < line.length(); i++) {
      assertThat(UnitRecord.parse(line.substring(0, i))).isEmpty();
      assertThat(UnitRecord.parse(line.substring(0, i) + "#" + line.substring(i + 1))).isEmpty();
    }
  }
}
