package relucert.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;

/** Compact vectors and matrices and the order of their entries, against plain fractions. */
class CompactVectorsProperties {

  private static RationalVector vector(int size, int kind, Random random) {
    return RationalVector.of(
        Stream.generate(() -> CornerNumbers.fraction(kind, random)).limit(size).toList());
  }

  private static IntegerVector integers(int size, int kind, Random random) {
    return IntegerVector.of(
        Stream.generate(() -> CornerNumbers.integer(kind, random)).limit(size).toList(),
        CornerNumbers.integer(kind, random).abs().add(BigInteger.ONE));
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void aFractionVectorHasTheEntriesItWasMadeFrom(
      @ForAll @IntRange(max = 6) int size, @ForAll Random random) {
    RationalVector given = vector(size, CornerNumbers.kind(random), random);
    FractionVector compact = FractionVector.of(given);
    assertThat(compact.size()).isEqualTo(size);
    assertThat(compact.toRationals()).isEqualTo(given);
    assertThat(compact).hasToString(given.toString());
    for (int i = 0; i < size; i++) {
      assertThat(compact.get(i)).isEqualTo(given.get(i));
      assertThat(compact.isZero(i)).isEqualTo(given.get(i).signum() == 0);
    }
    IntegerVector common = IntegerVector.of(given);
    boolean isShort = common.denominator().bitLength() <= 62;
    for (int i = 0; i < size; i++) {
      isShort &= common.numerator(i).abs().bitLength() <= 62;
    }
    assertThat(compact.overCommonDenominator().isPresent()).isEqualTo(isShort);
    compact
        .overCommonDenominator()
        .ifPresent(
            vector -> {
              assertThat(vector.denominator()).isEqualTo(common.denominator());
              assertThat(vector.toRationals()).isEqualTo(given);
            });
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void aCompactProductIsThatOfFractions(
      @ForAll @IntRange(max = 5) int rows,
      @ForAll @IntRange(max = 4) int columns,
      @ForAll Random random) {
    IntegerVector entries = integers(rows * columns, CornerNumbers.kind(random), random);
    IntegerVector factors = integers(columns, CornerNumbers.kind(random), random);
    IntegerMatrix matrix = IntegerMatrix.of(rows, columns, entries);
    RationalMatrix plain = matrix.toRationals();
    assertThat(matrix.times(factors).toRationals()).isEqualTo(plain.times(factors.toRationals()));
    assertThat(IntegerMatrix.of(plain).toRationals()).isEqualTo(plain);
    int some = rows / 2;
    assertThat(matrix.head(some).toRationals())
        .isEqualTo(RationalMatrix.of(columns, plain.stream().limit(some).toList()));
    for (int i = 0; i < rows; i++) {
      assertThat(matrix.hasEqualRows(0, i)).isEqualTo(plain.row(0).equals(plain.row(i)));
    }
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void aRankingIsTheStableOrderBySize(@ForAll @IntRange(max = 40) int size, @ForAll Random random) {
    requireRanking(integers(size, CornerNumbers.kind(random), random));
  }

  private static void requireRanking(IntegerVector numbers) {
    List<Integer> expected = new ArrayList<>(IntStream.range(0, numbers.size()).boxed().toList());
    expected.sort(Comparator.comparing(numbers::numerator));
    int[] ranking = Ranking.ascending(numbers);
    assertThat(ranking).isEqualTo(expected.stream().mapToInt(Integer::intValue).toArray());
    assertThat(numbers.permuted(ranking).toRationals())
        .isEqualTo(RationalVector.of(expected.stream().map(numbers::get).toList()));
  }

  @Example
  void manyNumbersAreRankedInLongDigits() {
    for (int kind = 0; kind < 7; kind++) {
      requireRanking(integers(5000, kind, new Random(kind)));
    }
  }

  @Example
  void manyRowsAreMultipliedInPieces() {
    Random random = new Random(5);
    int rows = 40_000;
    long[] entries = random.longs(2L * rows, -1000, 1000).toArray();
    IntegerVector product =
        IntegerMatrix.of(rows, 2, IntegerVector.of(entries, 3))
            .times(IntegerVector.of(new long[] {2, -5}, 7));
    assertThat(product.denominator()).isEqualTo(BigInteger.valueOf(21));
    for (int i = 0; i < rows; i++) {
      assertThat(product.longNumerator(i)).isEqualTo(2 * entries[2 * i] - 5 * entries[2 * i + 1]);
    }
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void anIntegerVectorMadeFromLongsHasTheirValues(@ForAll Random random) {
    long[] numerators =
        Stream.generate(() -> CornerNumbers.integer(CornerNumbers.kind(random), random))
            .filter(i -> i.bitLength() < Long.SIZE)
            .limit(4)
            .mapToLong(BigInteger::longValueExact)
            .toArray();
    IntegerVector vector = IntegerVector.of(numerators.clone(), 5);
    IntegerVector copied = IntegerVector.of(numerators, 5);
    numerators[0] = ~numerators[0];
    assertThat(copied.numerator(0)).isEqualTo(vector.numerator(0));
    numerators[0] = ~numerators[0];
    for (int i = 0; i < numerators.length; i++) {
      BigInteger numerator = BigInteger.valueOf(numerators[i]);
      assertThat(vector.numerator(i)).isEqualTo(numerator);
      assertThat(vector.get(i))
          .isEqualTo(Rationals.canonical(BigFraction.of(numerator, BigInteger.valueOf(5))));
      assertThat(vector.isZero(i)).isEqualTo(numerator.signum() == 0);
      assertThat(vector.hasEqual(0, i)).isEqualTo(numerators[0] == numerators[i]);
    }
    assertThat(vector.fitsLong()).isEqualTo(vector.bits() <= 62);
  }

  @Example
  void wrongSizesAndDenominatorsAreNamed() {
    IntegerVector two = IntegerVector.of(new long[] {1, 2}, 1);
    assertThatThrownBy(() -> IntegerMatrix.of(1, 1, two))
        .hasMessage("2 entries for a matrix of 1 x 1");
    assertThatThrownBy(() -> IntegerMatrix.of(2, 1, two).times(two))
        .hasMessage("a vector of 2 entries for 1 columns");
    assertThatThrownBy(() -> IntegerVector.of(new long[] {1}, 0))
        .hasMessage("the denominator 0 is not positive");
    assertThatThrownBy(() -> IntegerVector.of(List.of(), BigInteger.ZERO))
        .hasMessage("the denominator 0 is not positive");
  }
}
