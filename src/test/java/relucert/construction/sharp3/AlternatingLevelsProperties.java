package relucert.construction.sharp3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;

class AlternatingLevelsProperties {

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void theDifferenceOfTheAbsoluteLevelsIsTheHeightAndBothLeaveRoom(
      @ForAll @IntRange(min = 1, max = 30) int groups,
      @ForAll @IntRange(min = 1, max = 4) int teams,
      @ForAll @IntRange(max = 20) int others,
      @ForAll Random random) {
    SpikeLayout layout = layout(groups, teams, others, false, random);
    for (int team = 0; team < teams; team++) {
      AlternatingLevels levels = AlternatingLevels.facingRight(layout, team);
      requireHeights(layout, team, levels);
      assertThat(levels.p().slopes().get(0).signum()).isZero();
      assertThat(levels.q().slopes().get(0).signum()).isZero();
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void withANeuronThatFacesLeftTheyAlsoSatisfyTheRelationBetweenSlopes(
      @ForAll @IntRange(min = 3, max = 30) int first,
      @ForAll @IntRange(min = 1, max = 2) int teams,
      @ForAll @IntRange(max = 20) int others,
      @ForAll Random random) {
    int turned = first % 2 == 1 ? first : first - 1;
    SpikeLayout layout = layout(first + 1, teams, others, true, random);
    for (int team = 0; team < teams; team++) {
      AlternatingLevels levels = AlternatingLevels.turned(layout, team, turned);
      requireHeights(layout, team, levels);
      for (BrokenLine line : List.of(levels.p(), levels.q())) {
        List<BigFraction> slopes = line.slopes();
        assertThat(slopes.get(0).add(slopes.get(turned)).compareTo(slopes.get(turned - 1)))
            .isZero();
      }
    }
  }

  /** A line that could not begin anew would have these widths multiplied in its slopes. */
  @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
  void forIntegersEachSlopeIsDyadicOverTheWidthOfItsOwnInterval(@ForAll Random random) {
    long[] positions = new long[600];
    long[] targets = new long[600];
    for (int i = 0; i < 600; i++) {
      positions[i] = i == 0 ? 0 : positions[i - 1] + 1 + random.nextInt(64);
      targets[i] = i % 3 == 0 ? 1 + random.nextInt(9) : 0;
    }
    OrderedInstance instance =
        OrderedInstance.of(
            Instance.onLine(RationalVector.of(positions), RationalVector.of(targets)));
    SpikeLayout layout = SpikeLayout.of(instance, 100, 2, false);
    BrokenLine level = AlternatingLevels.facingRight(layout, 0).p();
    List<BigFraction> slopes = level.slopes();
    for (int j = 1; j < 100; j++) {
      BigFraction width = layout.breakpoints().get(j).subtract(layout.breakpoints().get(j - 1));
      BigFraction scaled = slopes.get(j).multiply(width);
      assertThat(scaled.getDenominator().abs().bitCount()).isEqualTo(1);
      assertThat(scaled.getDenominator().abs().bitLength()).isLessThan(16);
    }
  }

  private static void requireHeights(SpikeLayout layout, int team, AlternatingLevels levels) {
    List<BigFraction> spikes = layout.placesOf(team);
    for (int i = 0; i < spikes.size(); i++) {
      BigFraction p = levels.p().at(spikes.get(i)).abs();
      BigFraction q = levels.q().at(spikes.get(i)).abs();
      assertThat(p.subtract(q).compareTo(layout.heightsOf(team).get(i))).as("spike %d", i).isZero();
      BigFraction room = BigFraction.of(levels.room());
      assertThat(p.compareTo(room)).isNotNegative();
      assertThat(q.compareTo(room)).isNotNegative();
    }
  }

  private static SpikeLayout layout(
      int groups, int teams, int others, boolean startsLeft, Random random) {
    int tuned = groups * teams;
    return SpikeLayout.of(
        OrderedInstance.of(LayeredInstances.random(tuned + others, tuned, 1, random)),
        groups,
        teams,
        startsLeft);
  }
}
