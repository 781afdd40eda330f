package relucert.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TunedSetTest {

  /** Every T within [K], K = 1..8. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void blocksAndRetainedSamplesAreThoseOfTheDefinition(int k) {
    TunedSet.all(k)
        .forEach(
            t -> {
              List<Integer> members = t.members();
              List<Integer> outside = TunedSetOracle.complement(k, members);
              assertThat(t.complement().members()).isEqualTo(outside);
              assertThat(t.blocks().stream().map(TunedSetTest::members))
                  .isEqualTo(TunedSetOracle.consecutivePartition(k, outside));
              assertThat(t.runs().stream().map(TunedSetTest::members))
                  .isEqualTo(TunedSetOracle.consecutivePartition(k, members));
              assertThat(t.retained()).isEqualTo(TunedSetOracle.retained(k, members));
              assertThat(t.retainedCount())
                  .as("equation 15 for %s", t)
                  .isEqualTo(t.retained().size());
              assertThat(t.hasFlatBlock())
                  .isEqualTo(
                      IntStream.range(1, k)
                          .anyMatch(i -> outside.contains(i) && outside.contains(i + 1)));
            });
  }

  private static List<Integer> members(Block block) {
    return IntStream.rangeClosed(block.first(), block.last()).boxed().toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void allSubsetsAreListedOnceInTheOrderOfTheirCodes(int k) {
    List<TunedSet> all = TunedSet.all(k).toList();
    assertThat(all).hasSize(1 << k).doesNotHaveDuplicates();
    for (int code = 0; code < all.size(); code++) {
      TunedSet t = all.get(code);
      int sum = 0;
      for (int member : t.members()) {
        sum += 1 << (member - 1);
      }
      assertThat(sum).isEqualTo(code);
      assertThat(t.k()).isEqualTo(k);
      assertThat(t.size()).isEqualTo(Integer.bitCount(code));
      for (int i = 0; i <= k + 1; i++) {
        assertThat(t.contains(i)).isEqualTo(t.members().contains(i));
      }
      assertThat(TunedSet.of(k, t.members())).isEqualTo(t).hasSameHashCodeAs(t);
      assertThat(t.complement().complement()).isEqualTo(t);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void thereAreBinomiallyManySubsetsOfEverySize(int k) {
    long binomial = 1;
    for (int n = 0; n <= k; n++) {
      int size = n;
      List<TunedSet> sets = TunedSet.ofSize(k, n).toList();
      assertThat(sets).hasSize(Math.toIntExact(binomial)).doesNotHaveDuplicates();
      assertThat(sets).allSatisfy(t -> assertThat(t.size()).isEqualTo(size));
      assertThat(sets).isEqualTo(TunedSet.all(k).filter(t -> t.members().size() == size).toList());
      binomial = binomial * (k - n) / (n + 1);
    }
    assertThat(TunedSet.ofSize(k, k + 1)).isEmpty();
  }

  @Test
  void theExampleOfAFewBlocks() {
    TunedSet t = TunedSet.of(9, 4, 9);
    assertThat(t.blocks()).containsExactly(new Block(1, 3), new Block(5, 8));
    assertThat(t.retained()).containsExactly(1, 3, 4, 5, 8, 9);
    assertThat(t.retainedCount()).isEqualTo(6);
    assertThat(t).hasToString("{4, 9}");
    assertThat(TunedSet.of(2)).hasToString("{}");
  }

  @Test
  void membersMayComeInAnyOrderAndMoreThanOnce() {
    assertThat(TunedSet.of(5, 4, 2, 4)).isEqualTo(TunedSet.of(5, List.of(2, 4)));
    assertThat(TunedSet.of(5, 4, 2, 4).members()).containsExactly(2, 4);
  }

  @Test
  void setsDifferIfTheirMembersOrTheirNumbersOfSamplesDiffer() {
    TunedSet t = TunedSet.of(5, 2, 4);
    assertThat(t)
        .isNotEqualTo(TunedSet.of(6, 2, 4))
        .isNotEqualTo(TunedSet.of(5, 2))
        .isNotEqualTo("{2, 4}");
    assertThat(t.hashCode())
        .isNotEqualTo(TunedSet.of(6, 2, 4).hashCode())
        .isNotEqualTo(TunedSet.of(5, 2).hashCode());
  }

  @Test
  void lessThanOneSampleIsRejected() {
    for (int k : new int[] {0, -1}) {
      assertThatThrownBy(() -> TunedSet.of(k))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("K = " + k + " samples; at least 1 is needed");
    }
  }

  @Test
  void aMemberOutOfRangeIsNamed() {
    for (int member : new int[] {-1, 0, 4, Integer.MAX_VALUE}) {
      assertThatThrownBy(() -> TunedSet.of(3, 1, member))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("tuned sample " + member + " is not in 1..3");
    }
    assertThat(TunedSet.of(3, 1, 3).members()).containsExactly(1, 3);
  }

  @Test
  void allSubsetsAreListedForOneToThirtySamplesOnly() {
    for (int k : new int[] {-1, 0, 31, 32}) {
      assertThatThrownBy(() -> TunedSet.all(k))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("K = " + k + "; all subsets are listed for 1..30 only");
    }
    assertThat(TunedSet.all(30).limit(2)).containsExactly(TunedSet.of(30), TunedSet.of(30, 1));
  }
}
