package relucert.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;

class IndependenceTest {
  private static final long FIRST = 2_147_483_647L;
  private static final long SECOND = 2_147_483_629L;
  private static final long THIRD = 2_147_483_587L;

  /**
   * Small entries: the determinants are far below the primes, so the answer is always the rank's.
   */
  @Property(tries = 2000)
  void smallVectorsAreIndependentExactlyIfTheirRankSaysSo(
      @ForAll @Size(9) List<@IntRange(min = -3, max = 3) Integer> entries,
      @ForAll @IntRange(min = 1, max = 3) int rows,
      @ForAll @IntRange(min = 1, max = 4) int denominator) {
    List<RationalVector> vectors = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      List<BigFraction> row = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        row.add(Rationals.of(entries.get(3 * r + i), denominator + r));
      }
      vectors.add(RationalVector.of(row));
    }
    assertThat(Independence.isCertain(vectors))
        .isEqualTo(RationalMatrix.of(3, vectors).rank() == rows);
  }

  @Test
  void noVectorsAreIndependentAndMoreThanTheDimensionAreNot() {
    assertThat(Independence.isCertain(List.of())).isTrue();
    assertThat(Independence.isCertain(List.of(RationalVector.of(1), RationalVector.of(2))))
        .isFalse();
    assertThat(Independence.isCertain(List.of(RationalVector.zero(0)))).isFalse();
  }

  /** What one prime cannot tell another one can; multiples of all of them stay uncertain. */
  @Test
  void anUnluckyPrimeIsMadeGoodByTheNext() {
    assertThat(certain(Rationals.of(FIRST))).isTrue();
    assertThat(certain(Rationals.of(FIRST).multiply(Rationals.of(SECOND)))).isTrue();
    assertThat(certain(Rationals.of(1, FIRST))).isTrue();
    assertThat(certain(Rationals.of(1, FIRST).divide(Rationals.of(SECOND)))).isTrue();
    BigFraction all =
        Rationals.of(FIRST).multiply(Rationals.of(SECOND)).multiply(Rationals.of(THIRD));
    assertThat(certain(all)).isFalse();
    assertThat(certain(all.reciprocal())).isFalse();
  }

  private static boolean certain(BigFraction entry) {
    return Independence.isCertain(
        List.of(RationalVector.of(BigFraction.ONE, entry), RationalVector.of(1, 0)));
  }

  /** Entries near the primes, where a product that overflowed would show. */
  @Test
  void largeResiduesDoNotOverflow() {
    RationalVector first = RationalVector.of(FIRST - 1, FIRST - 2, FIRST - 3);
    RationalVector second = RationalVector.of(FIRST - 2, FIRST - 7, FIRST - 1);
    RationalVector third = RationalVector.of(FIRST - 5, FIRST - 4, FIRST - 9);
    assertThat(Independence.isCertain(List.of(first, second, third)))
        .isEqualTo(RationalMatrix.of(3, List.of(first, second, third)).rank() == 3);
    assertThat(Independence.isCertain(List.of(first, second, first.plus(second)))).isFalse();
    assertThat(
            Independence.isCertain(
                List.of(first, second, first.times(Rationals.of(7)).minus(second))))
        .isFalse();
  }
}
