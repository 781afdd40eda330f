package relucert.experiment.trained;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.Rationals;
import relucert.experiment.training.TrainingData;
import relucert.instance.Instance;

class PretrainedDataTest {
  @Property(tries = 30)
  void onlyTunedSamplesHaveTargetsAndTheseAreDifferencesOfLabels(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 3) int repetition,
      @ForAll @IntRange(min = 1, max = 40) int n) {
    PretrainedData data = PretrainedData.draw(seed, repetition, 40, 3);
    Instance tuned = data.tuned(n);
    assertThat(tuned.tuned().size()).isEqualTo(n);
    assertThat(tuned.points()).isEqualTo(data.pretraining().points());
    for (int i = 1; i <= 40; i++) {
      BigFraction label = data.pretraining().target(i).add(tuned.target(i));
      assertThat(label.abs().compareTo(BigFraction.ONE)).isLessThanOrEqualTo(0);
      assertThat(tuned.tuned().contains(i) || tuned.target(i).signum() == 0).isTrue();
    }
  }

  @Property(tries = 5)
  void theSameSeedDrawsTheSameAndAnotherAnother(@ForAll long seed) {
    PretrainedData data = PretrainedData.draw(seed, 1, 20, 2);
    assertThat(PretrainedData.draw(seed, 1, 20, 2).tuned(5)).isEqualTo(data.tuned(5));
    for (PretrainedData other :
        List.of(PretrainedData.draw(seed + 1, 1, 20, 2), PretrainedData.draw(seed, 2, 20, 2))) {
      assertThat(other.tuned(5)).isNotEqualTo(data.tuned(5));
    }
  }

  @Property(tries = 5)
  void fFitsAllOfTheData(@ForAll long seed) {
    // Throws if the checker rejects it.
    assertThat(PretrainedData.draw(seed, 1, 50, 3).frozen().neurons()).isBetween(12, 14);
  }

  @Property(tries = 20)
  void trainingSeesTheNearestFloats(@ForAll long seed) {
    Instance instance = PretrainedData.draw(seed, 1, 10, 2).tuned(4);
    TrainingData data = TrainingData.of(instance.points());
    float[] targets = TrainingData.floats(instance.targets());
    for (int i = 1; i <= 10; i++) {
      assertThat(targets[i - 1]).isEqualTo(Float.parseFloat(decimal(instance.target(i))));
      for (int j = 0; j < 2; j++) {
        assertThat((float) data.point(i)[j])
            .isEqualTo(Float.parseFloat(decimal(instance.points().get(i - 1, j))));
      }
    }
  }

  /** A multiple of 1/1000 in decimals. */
  private static String decimal(BigFraction number) {
    BigFraction thousand = Rationals.canonical(number.multiply(1000));
    return new java.math.BigDecimal(thousand.getNumerator(), 3).toPlainString();
  }
}
