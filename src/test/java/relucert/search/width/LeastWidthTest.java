package relucert.search.width;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import relucert.checker.Checker;
import relucert.checker.WidthOracle;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.HardInstances;
import relucert.instance.Instance;

class LeastWidthTest {
  private static final long LIMIT = LeastWidth.DEFAULT_LIMIT;

  private static LeastWidth width(String positions, String targets) {
    return LeastWidth.through(
        RationalVector.parse(positions.split(" ")),
        RationalVector.parse(targets.split(" ")),
        LIMIT);
  }

  private static LeastWidth width(Instance line, long limit) {
    return LeastWidth.through(
        RationalVector.of(line.samples().stream().map(x -> x.get(0)).toList()),
        line.targets(),
        limit);
  }

  /** Both certificates are accepted and say the same number, or numbers one apart. */
  private static void assertCertified(LeastWidth width) {
    assertThat(Checker.check(width.fits()).toString()).isEqualTo("ACCEPTED");
    assertThat(Checker.check(width.needs()).toString()).isEqualTo("ACCEPTED");
    assertThat(width.neurons() - width.needed()).isEqualTo(width.isDecided() ? 0 : 1);
    assertThat(width.neurons() - width.leastBreakpoints()).isBetween(0, 1);
  }

  @Test
  void oneSampleNeedsNoNeuron() {
    LeastWidth width = width("7/3", "-5");
    assertThat(width.neurons()).isZero();
    assertCertified(width);
  }

  @Test
  void twoSamplesNeedANeuronUnlessTheyAreLevel() {
    assertThat(width("0 1", "2 2").neurons()).isZero();
    LeastWidth width = width("0 1", "2 3");
    assertThat(width.neurons()).isEqualTo(1);
    assertCertified(width);
  }

  @Test
  void zigzagsNeedOneNeuronMoreThanBreakpointsUpToFourSamplesOnly() {
    assertThat(width("1 2 3", "0 1 0").neurons()).isEqualTo(2);
    assertThat(width("1 2 3 4", "0 1 0 1").neurons()).isEqualTo(3);
    assertThat(width("1 2 3 4 5", "0 1 0 1 0").neurons()).isEqualTo(3);
  }

  @Test
  void emptyDataAndDisorderAreRefused() {
    assertThatThrownBy(() -> width("1 1", "0 1")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> width("1 2", "0")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theWidthIsThatOfBruteForceForAllSmallLabelsOnFourSamples() {
    long[][] spacings = {{1, 2, 3, 4}, {1, 2, 4, 5}, {0, 1, 5, 6}};
    for (long[] x : spacings) {
      for (int code = 0; code < 625; code++) {
        long[] z = {code % 5 - 2, code / 5 % 5 - 2, code / 25 % 5 - 2, code / 125 - 2};
        LeastWidth width = LeastWidth.through(RationalVector.of(x), RationalVector.of(z), LIMIT);
        int neurons = width.neurons();
        assertThat(WidthOracle.fits(x, z, neurons)).isTrue();
        assertThat(neurons == 0 || !WidthOracle.fits(x, z, neurons - 1)).isTrue();
        assertCertified(width);
      }
    }
  }

  @Test
  void theWidthIsThatOfThePlainAlgorithm() {
    Random random = new Random(3);
    for (int round = 0; round < 1500; round++) {
      int n = 1 + random.nextInt(10);
      int most = 1 + random.nextInt(4);
      List<BigFraction> x = new ArrayList<>();
      List<BigFraction> z = new ArrayList<>();
      BigFraction at = BigFraction.ZERO;
      for (int i = 0; i < n; i++) {
        at = at.add(BigFraction.of(1 + random.nextInt(most), 1 + random.nextInt(most)));
        x.add(at);
        z.add(BigFraction.of(random.nextInt(2 * most + 1) - most, 1 + random.nextInt(2)));
      }
      RationalVector positions = RationalVector.of(x);
      RationalVector targets = RationalVector.of(z);
      LeastWidth width = LeastWidth.through(positions, targets, LIMIT);
      assertThat(width.neurons()).isEqualTo(ForwardReach.neurons(positions, targets));
      assertCertified(width);
    }
  }

  @Test
  void theWidthDoesNotDependOnPlaceScaleDirectionOrSign() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      List<BigFraction> x = new ArrayList<>();
      List<BigFraction> z = new ArrayList<>();
      BigFraction at = BigFraction.ZERO;
      for (int i = 0; i < 2 + random.nextInt(7); i++) {
        at = at.add(BigFraction.of(1 + random.nextInt(4), 1 + random.nextInt(3)));
        x.add(at);
        z.add(Rationals.of(random.nextInt(7) - 3L));
      }
      RationalVector positions = RationalVector.of(x);
      RationalVector targets = RationalVector.of(z);
      int neurons = LeastWidth.through(positions, targets, LIMIT).neurons();
      List<BigFraction> mirrored = new ArrayList<>(x.stream().map(BigFraction::negate).toList());
      List<BigFraction> reversed = new ArrayList<>(z);
      Collections.reverse(mirrored);
      Collections.reverse(reversed);
      LeastWidth mirror =
          LeastWidth.through(RationalVector.of(mirrored), RationalVector.of(reversed), LIMIT);
      LeastWidth moved =
          LeastWidth.through(
              positions.map(t -> t.multiply(7).divide(3).add(100)),
              targets.map(t -> t.divide(-11).add(5)),
              LIMIT);
      assertThat(mirror.neurons()).isEqualTo(neurons);
      assertThat(moved.neurons()).isEqualTo(neurons);
      assertCertified(mirror);
      assertCertified(moved);
    }
  }

  @Test
  void convexDataSaveTheNeuronExactlyIfTheirSubsetSumIsThere() {
    Random random = new Random(11);
    for (int round = 0; round < 60; round++) {
      int q = 1 + random.nextInt(9);
      long[] items = IntStream.range(0, q).mapToLong(i -> 1 + random.nextInt(60)).toArray();
      long sum = 1L + random.nextInt(120);
      LeastWidth width = width(HardInstances.subsetSum(sum, items), LIMIT);
      assertThat(width.leastBreakpoints()).isEqualTo(q);
      assertThat(width.neurons()).isEqualTo(isSum(sum, items) ? q : q + 1);
      assertCertified(width);
    }
  }

  private static boolean isSum(long sum, long[] items) {
    for (int set = 0; set < 1 << items.length; set++) {
      long total = 0;
      for (int i = 0; i < items.length; i++) {
        total += (set >> i & 1) * items[i];
      }
      if (total == sum) {
        return true;
      }
    }
    return false;
  }

  /** Even numbers of 40 bits and an odd sum: no shortcut, but the answer is known. */
  private static Instance hard(int q, boolean solvable) {
    Random random = new Random(q);
    List<BigInteger> items = new ArrayList<>();
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < q; i++) {
      items.add(new BigInteger(40, random).shiftLeft(1).add(BigInteger.TWO));
      sum = i % 3 == 1 ? sum : sum.add(items.get(i));
    }
    return HardInstances.subsetSum(solvable ? sum : sum.add(BigInteger.ONE), items);
  }

  @Test
  void hardDataAreAnsweredUpToTwentyFourItems() {
    for (int q : new int[] {12, 18, 24}) {
      for (boolean solvable : new boolean[] {true, false}) {
        LeastWidth width = width(hard(q, solvable), LIMIT);
        assertThat(width.isDecided()).isTrue();
        assertThat(width.neurons()).isEqualTo(solvable ? q : q + 1);
        assertCertified(width);
      }
    }
  }

  @Test
  void theLimitEndsInUndecidedNotInAGuess() {
    for (long limit : new long[] {0, 10, 1000}) {
      LeastWidth width = width(hard(24, true), limit);
      assertThat(width.isDecided()).isFalse();
      assertThat(width.needed()).isEqualTo(24);
      assertThat(width.neurons()).isEqualTo(25);
      assertCertified(width);
    }
  }

  @Test
  void numbersTooLongForTheCheckerAreUndecidedIfTheyNeedReachSets() {
    BigFraction tiny = BigFraction.of(BigInteger.ONE, BigInteger.TWO.pow(100_001));
    RationalVector zigzag =
        RationalVector.of(List.of(Rationals.of(0), Rationals.of(1), Rationals.of(0), tiny));
    LeastWidth width = LeastWidth.through(RationalVector.of(1, 2, 3, 4), zigzag, LIMIT);
    assertThat(width.isDecided()).isFalse();
    assertCertified(width);
  }
}
