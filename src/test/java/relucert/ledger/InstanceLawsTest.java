package relucert.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relucert.construction.Constructions;
import relucert.search.hunt.Hunt;
import relucert.search.hunt.HuntRun;
import relucert.search.hunt.HuntSpace;
import relucert.search.hunt.InstanceLaw;
import relucert.search.hunt.UnitRecord;

class InstanceLawsTest {
  private static final Map<InstanceLaws.Key, InstanceLaw> LAWS =
      InstanceLaws.all(Constructions.standard());

  static List<Claim> claims() {
    return Ledger.claims().stream()
        .filter(c -> LAWS.containsKey(new InstanceLaws.Key(c.id(), c.reading())))
        .toList();
  }

  @Test
  void everyLawIsThatOfAClaim() {
    assertThat(claims()).hasSize(LAWS.size());
    // The number that the README tells.
    assertThat(LAWS).hasSize(57);
  }

  @ParameterizedTest
  @MethodSource("claims")
  void smallInstancesSayWhatTheLedgerRecords(Claim claim) throws Exception {
    Hunt hunt = Hunts.of(claim, new HuntSpace(4, 1, 2));
    List<UnitRecord> records = HuntRun.of(hunt, Optional.empty(), List.of()).run(1, r -> {});
    assertThat(hunt.report(records).isAsRecorded()).isTrue();
    long violated = records.stream().mapToLong(r -> r.violated().instances()).sum();
    String counts =
        claim.id()
            + " "
            + claim.reading()
            + " "
            + violated
            + " undecided "
            + records.stream().mapToLong(r -> r.undecided().instances()).sum()
            + " all "
            + records.stream().mapToLong(r -> r.all().representatives()).sum();
    assertThat(violated > 0).as(counts).isEqualTo(claim.recorded() == Recorded.REFUTED);
    // Some data need 2 neurons by none of the arguments that certificates know.
    assertThat(
            records.stream()
                .filter(r -> !claim.id().equals("thm-5.1.2") && r.undecided().instances() > 0)
                .map(UnitRecord::unit))
        .isEmpty();
  }
}
