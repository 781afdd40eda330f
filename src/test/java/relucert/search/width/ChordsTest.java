package relucert.search.width;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import relucert.exact.RationalVector;
import relucert.pwl.LeastBreakpoints;

/** Turns and least numbers of breakpoints against fractions and the packing of windows. */
class ChordsTest {
  private static final int ROUNDS = Integer.getInteger("exhaustive.chords", 5000);

  private final Random random = new Random(23);

  private record Data(RationalVector positions, RationalVector targets) {}

  /** Numbers around 0, or of all lengths up to beyond a long, over like or unlike denominators. */
  private Data data() {
    int n = 2 + random.nextInt(8);
    int bits = random.nextBoolean() ? 3 : 1 + random.nextInt(66);
    int below = random.nextInt(3) == 0 ? 1 + random.nextInt(40) : 1;
    List<BigFraction> x = new ArrayList<>();
    List<BigFraction> z = new ArrayList<>();
    BigFraction at = BigFraction.of(number(bits), denominator(below));
    for (int i = 0; i < n; i++) {
      x.add(at);
      BigInteger step = random.nextInt(3) == 0 ? BigInteger.ZERO : number(bits).abs();
      at = at.add(BigFraction.of(step.add(BigInteger.ONE), denominator(below)));
      z.add(BigFraction.of(number(bits), denominator(below)));
    }
    return new Data(RationalVector.of(x), RationalVector.of(z));
  }

  private BigInteger number(int bits) {
    BigInteger end = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
    BigInteger size = random.nextInt(4) == 0 ? end : new BigInteger(bits, random);
    return random.nextBoolean() ? size : size.negate();
  }

  private BigInteger denominator(int bits) {
    return new BigInteger(bits, random).setBit(0);
  }

  @Test
  void turnsAreTheSignsOfDifferencesOfChords() {
    for (int round = 0; round < ROUNDS; round++) {
      Data data = data();
      Chords chords = new Chords(data.positions(), data.targets());
      assertThat(chords.isIncreasing()).isTrue();
      for (int gap = 1; gap < chords.gaps(); gap++) {
        assertThat(chords.turn(gap))
            .as("%s", data)
            .isEqualTo(chords.chord(gap + 1).subtract(chords.chord(gap)).signum());
      }
      assertThat(new LeastCounts(chords).fewest())
          .as("%s", data)
          .isEqualTo(LeastBreakpoints.through(data.positions(), data.targets()).count());
    }
  }

  @Test
  void positionsThatDoNotIncreaseAreSeen() {
    for (int round = 0; round < ROUNDS; round++) {
      Data data = data();
      List<BigFraction> x = new ArrayList<>(data.positions().entries());
      int at = 1 + random.nextInt(x.size() - 1);
      x.set(at, random.nextBoolean() ? x.get(at - 1) : x.get(at - 1).subtract(1));
      assertThat(new Chords(RationalVector.of(x), data.targets()).isIncreasing()).isFalse();
    }
  }
}
