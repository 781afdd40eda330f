package relucert.construction.sharp3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.construction.Construction;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Network;

class SharpThreeLayerProperties {

  @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
  void everySharpConstructionFitsWithItsPromisedNeurons(
      @ForAll @IntRange(min = 1, max = 24) int k,
      @ForAll @IntRange(max = 16) int n,
      @ForAll @IntRange(min = 1, max = 4) int dimension,
      @ForAll Random random) {
    Instance instance = LayeredInstances.random(k, n, dimension, random);
    OrderedInstance ordered = OrderedInstance.of(instance);
    for (Construction construction : SharpThreeLayer.all()) {
      if (construction.unmetHypothesis(ordered).isPresent()) {
        assertThatThrownBy(() -> construction.build(ordered))
            .isInstanceOf(IllegalArgumentException.class);
        continue;
      }
      Network network = construction.build(ordered);
      assertThat(LayeredFitOracle.miss(network, instance)).as(construction.name()).isEmpty();
      assertThat(network.depth()).isEqualTo(3);
      assertThat(network.neurons())
          .as(construction.name())
          .isEqualTo(construction.promisedNeurons(ordered))
          .isLessThanOrEqualTo(construction.promisedNeurons(ordered.tuned()));
    }
  }

  /** Several teams share breakpoints that no formula gives: neighbours, ends and wild gaps. */
  @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
  void quadsPlusFindsBreakpointsForManyTeams(
      @ForAll @IntRange(min = 20, max = 90) int n,
      @ForAll @IntRange(max = 60) int others,
      @ForAll Random random) {
    Instance instance = LayeredInstances.random(n + others, n, 1, random);
    OrderedInstance ordered = OrderedInstance.of(instance);
    Network network = new QuadsPlus().build(ordered);
    assertThat(LayeredFitOracle.miss(network, instance)).isEmpty();
    assertThat(network.neurons()).isEqualTo(new QuadsPlus().promisedNeurons(ordered.tuned()));
  }

  /** Gaps of 1 and of 10^e in turn: what the teams' equations depend on differs by 10^e. */
  @Example
  void quadsPlusFindsBreakpointsForGapsOfVeryDifferentSizes() {
    for (int exponent : new int[] {10, 50, 120}) {
      List<BigFraction> positions = new ArrayList<>();
      long[] targets = new long[20];
      BigFraction at = BigFraction.ZERO;
      for (int i = 0; i < 20; i++) {
        positions.add(at);
        at = at.add(i % 2 == 0 ? BigFraction.ONE : BigFraction.of(BigInteger.TEN.pow(exponent)));
        targets[i] = i < 8 ? 1 - 2 * (i / 3 % 2) : 0;
      }
      Instance instance = Instance.onLine(RationalVector.of(positions), RationalVector.of(targets));
      Network network = SharpThreeLayer.fewestNeurons().build(OrderedInstance.of(instance));
      assertThat(LayeredFitOracle.miss(network, instance)).as("10^%d", exponent).isEmpty();
      assertThat(network.neurons()).isLessThanOrEqualTo(QuadsPlus.widths(8).sum());
    }
  }

  @Example
  void theWidthsHaveTheSumsOfTheFormulas() {
    for (int n = 1; n <= 3000; n++) {
      TunedSet tuned = TunedSet.of(n, List.of());
      int root = (int) Math.round(Math.sqrt(n));
      int oddSquare = root * root == n && root % 2 == 1 ? 1 : 0;
      assertThat(Quads.widths(n).sum()).isEqualTo(ceilingOfRoot(16 * n) + oddSquare);
      if (n >= 4) {
        assertThat(QuadsPlus.widths(n).sum()).isEqualTo(ceilingOfRoot(16 * n) - 1 + oddSquare);
      }
      assertThat(new Memorization().promisedNeurons(tuned)).isEqualTo(ceilingOfRoot(4 * (n - 1)));
    }
  }

  private static int ceilingOfRoot(int square) {
    int root = 0;
    while (root * root < square) {
      root++;
    }
    return root;
  }

  /** The largest numerator or denominator must not grow; measured values plus a little room. */
  @Example
  void weightsStayShort() {
    assertThat(bits(new Memorization(), 256, 256, 1)).isLessThanOrEqualTo(34);
    assertThat(bits(new Memorization(), 256, 256, 64)).isLessThanOrEqualTo(210);
    assertThat(bits(new Quads(), 256, 16, 1)).isLessThanOrEqualTo(44);
    assertThat(bits(new Quads(), 1024, 64, 64)).isLessThanOrEqualTo(46);
    assertThat(bits(new QuadsPlus(), 1024, 64, 1)).isLessThanOrEqualTo(75);
    assertThat(bits(new QuadsPlus(), 1024, 64, 64)).isLessThanOrEqualTo(92);
    // Sixteen times as many tuned samples: four times as many intervals, a few bits more.
    assertThat(bits(new Quads(), 4096, 1024, 64)).isLessThanOrEqualTo(56);
  }

  /** Integer samples with gaps up to a number, targets k/256. */
  private static int bits(Construction construction, int k, int n, int gap) {
    Random random = new Random(k + n + gap);
    List<BigFraction> positions = new ArrayList<>();
    List<BigFraction> targets = new ArrayList<>();
    List<Integer> members = new ArrayList<>();
    int at = 0;
    for (int i = 1; i <= k; i++) {
      at += 1 + random.nextInt(gap);
      positions.add(BigFraction.of(at));
      boolean isTuned = random.nextInt(k - i + 1) < n - members.size();
      targets.add(isTuned ? BigFraction.of(random.nextInt(513) - 256, 256) : BigFraction.ZERO);
      if (isTuned) {
        members.add(i);
      }
    }
    Instance instance =
        Instance.of(
            RationalMatrix.column(RationalVector.of(positions)),
            RationalVector.of(targets),
            TunedSet.of(k, members));
    int bits = construction.build(OrderedInstance.of(instance)).bits();
    System.out.println(construction.name() + " K = " + k + ", gaps to " + gap + ": " + bits);
    return bits;
  }
}
