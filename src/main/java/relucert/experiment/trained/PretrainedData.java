package relucert.experiment.trained;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.construction.sharp3.SharpThreeLayer;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.experiment.Chance;
import relucert.experiment.CheckedFit;
import relucert.experiment.SyntheticData;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;

/**
 * The data set D of Section 7 and a network f that fits all of it. f is not trained but built
 * (sharp-3) and checked, so f(x_i) = y_i exactly and the targets z = y' - f(x) are exactly 0
 * outside T. f is frozen: nothing else of it enters the fine-tuning.
 */
final class PretrainedData {
  private static final int UNIT = 1000;

  private final long seed;
  private final int repetition;
  private final RationalMatrix samples;
  private final RationalVector labels;

  private PretrainedData(long seed, int repetition, RationalMatrix samples, RationalVector labels) {
    this.seed = seed;
    this.repetition = repetition;
    this.samples = samples;
    this.labels = labels;
  }

  /** Draws D; another one for each repetition. */
  static PretrainedData draw(long seed, int repetition, int k, int dimension) {
    RationalMatrix samples =
        SyntheticData.samples(
            Chance.of(seed, "samples " + k + " " + dimension + " " + repetition), k, dimension);
    Random random = Chance.of(seed, "labels " + k + " " + repetition);
    List<BigFraction> labels = new ArrayList<>(k);
    for (int i = 0; i < k; i++) {
      labels.add(label(random));
    }
    return new PretrainedData(seed, repetition, samples, RationalVector.of(labels));
  }

  private static BigFraction label(Random random) {
    return Rationals.of(random.nextInt(2 * UNIT + 1) - UNIT, UNIT);
  }

  /** The problem that f solves: all of D, all samples tuned. */
  Instance pretraining() {
    return Instance.of(samples, labels);
  }

  /** Builds f and has the checker see that it fits all of D. */
  CheckedFit frozen() {
    Instance all = pretraining();
    return CheckedFit.of(SharpThreeLayer.shortWeights(), all, OrderedInstance.of(all));
  }

  /** The fine-tuning problem: N samples chosen at random get new labels. */
  Instance tuned(int n) {
    Random random = Chance.of(seed, "new labels " + samples.rows() + " " + repetition + " " + n);
    TunedSet tuned = SyntheticData.randomTuned(random, n, samples.rows());
    List<BigFraction> targets = new ArrayList<>(samples.rows());
    for (int i = 1; i <= samples.rows(); i++) {
      targets.add(tuned.contains(i) ? label(random).subtract(labels.get(i - 1)) : BigFraction.ZERO);
    }
    return Instance.of(samples, RationalVector.of(targets), tuned);
  }

  /** How the data are made, for the record. */
  static String description() {
    return "data: x ~ N(0, I_d) and y, y' ~ Unif[-1, 1] rounded to multiples of 1/1000; f is built"
        + " (sharp-3-short) and checked to fit all K samples exactly, so z = y' - f(x) is exactly 0"
        + " off T; training sees the nearest single-precision numbers;"
        + " java.util.Random, seeded by SHA-256 of the seed and the name of the draw";
  }
}
