package relucert.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.instance.LabelGrid;
import relucert.instance.TunedSet;
import relucert.network.FlatNetworks;

/**
 * Networks made so that they fit their one sample in arithmetic modulo 2^64, with numbers of any
 * length: they are accepted only if they fit.
 */
class FlatCheckProperties {
  private static final int RUN = 5;

  @Property(tries = 10_000)
  void whatFitsModuloTheWordLengthIsAcceptedOnlyIfItFits(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 62) int bits, @ForAll boolean isShared) {
    Random random = new Random(seed);
    int dimension = 1 + random.nextInt(2);
    int neurons = random.nextInt(4);
    long p = 1 + 2L * random.nextInt(3);
    long[] x = {number(random, bits), number(random, bits)};
    LabelGrid grid = grid(p, x, dimension);
    FlatNetworks networks =
        isShared
            ? FlatNetworks.shared(RUN, dimension, neurons)
            : FlatNetworks.own(RUN, dimension, neurons);
    fill(networks, random, bits);
    IntegerSamples samples = IntegerSamples.of(grid.points()).orElseThrow();
    for (int b = 0; b < RUN; b++) {
      networks.constants()[b] = constant(networks, samples, b);
    }
    boolean fits = true;
    int first = RUN;
    for (int b = 0; b < RUN && fits; b++) {
      Instance instance = grid.instance(b);
      fits = networks.network(b).values(instance.samples()).equals(instance.targets());
      first = fits ? first : b;
    }
    if (new FlatCheck(grid, neurons).accepts(networks, 0)) {
      assertThat(fits).isTrue();
    } else {
      // Short numbers are always decided.
      assertThat(fits && bits < 10).isFalse();
    }
    CheckedGrid checked = GridCheck.check(grid, neurons, unused -> networks);
    assertThat(checked.failure().isEmpty()).isEqualTo(fits);
    assertThat(checked.cases()).isEqualTo(fits ? RUN : first + 1);
  }

  private static LabelGrid grid(long p, long[] x, int dimension) {
    RationalVector point =
        dimension == 1
            ? RationalVector.of(Rationals.of(x[0], p))
            : RationalVector.of(Rationals.of(x[0], p), Rationals.of(x[1], p));
    return LabelGrid.of(
        RationalMatrix.of(dimension, java.util.List.of(point)), TunedSet.of(1, 1), 2);
  }

  /** Any number of at most so many bits; short and long ones and powers of 2 more often. */
  private static long number(Random random, int bits) {
    int length =
        switch (random.nextInt(3)) {
          case 0 -> random.nextInt(Math.min(bits, 3));
          case 1 -> bits - random.nextInt(Math.min(bits, 3));
          default -> random.nextInt(bits + 1);
        };
    long power = 1L << length;
    long number = random.nextBoolean() ? power : random.nextLong() & (power - 1);
    return random.nextBoolean() ? number : -number;
  }

  private static void fill(FlatNetworks networks, Random random, int bits) {
    for (int j = 0; j < networks.neurons(); j++) {
      for (int axis = 0; axis < networks.dimension(); axis++) {
        fill(networks.weights(j, axis), random, bits);
      }
      fill(networks.biases(j), random, bits);
      fill(networks.outputs(j), random, bits);
    }
    long[] h = networks.hiddenDenominators();
    boolean areShort = random.nextBoolean();
    for (int b = 0; b < h.length; b++) {
      // Odd, so that it can be inverted modulo 2^64.
      h[b] = areShort ? 1 : Math.abs(number(random, bits)) | 1;
    }
    networks.setOutputDenominator(1 + random.nextInt(3));
  }

  /** One number for all networks, or one for each. */
  private static void fill(long[] row, Random random, int bits) {
    boolean areEqual = random.nextBoolean();
    for (int b = 0; b < row.length; b++) {
      row[b] = areEqual && b > 0 ? row[b - 1] : number(random, bits);
    }
  }

  /** c with c p h + sum = label p h q modulo 2^64. */
  private static long constant(FlatNetworks networks, IntegerSamples x, int b) {
    int layer = networks.isShared() ? 0 : b;
    long hp = networks.hiddenDenominators()[layer] * x.denominator();
    long sum = 0;
    for (int j = 0; j < networks.neurons(); j++) {
      long seen = networks.biases(j)[layer] * x.denominator();
      for (int axis = 0; axis < networks.dimension(); axis++) {
        seen += networks.weights(j, axis)[layer] * x.coordinate(0, axis);
      }
      sum += networks.outputs(j)[b] * Math.max(0, seen);
    }
    long inverse = hp;
    for (int round = 0; round < 6; round++) {
      inverse *= 2 - hp * inverse;
    }
    return ((b - 2) * hp * networks.outputDenominator() - sum) * inverse;
  }
}
