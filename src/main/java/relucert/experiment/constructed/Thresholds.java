package relucert.experiment.constructed;

import java.util.Optional;
import java.util.function.IntPredicate;
import relucert.construction.Construction;
import relucert.construction.SharpTwoLayer;
import relucert.construction.sharp3.SharpThreeLayer;
import relucert.experiment.LowerBounds;
import relucert.instance.HardInstances;
import relucert.instance.TunedSet;

/**
 * From which N on fine-tuning N of K samples takes as many neurons as something else, in the worst
 * case over T and the targets. The promised number of neurons does not fall when N grows.
 */
final class Thresholds {
  private final int k;
  private final int layers;
  private final Construction construction;

  Thresholds(int k, int layers) {
    this.k = k;
    this.layers = layers;
    this.construction = layers == 2 ? new SharpTwoLayer() : SharpThreeLayer.fewestNeurons();
  }

  /** The least N at which 2 layers save nothing; K if there is none. */
  static int twoLayers(int k) {
    Thresholds at = new Thresholds(k, 2);
    return at.first(at.fromScratch());
  }

  /** The least N at which 3 layers save nothing; K if there is none. */
  static int threeLayers(int k) {
    Thresholds at = new Thresholds(k, 3);
    return at.first(at.fromScratch());
  }

  /** The neurons that memorize all K labels. */
  int fromScratch() {
    return promised(k);
  }

  private int promised(int n) {
    TunedSet worst = HardInstances.mostRetained(n, k);
    return construction.promisedNeurons(worst);
  }

  /** The least N from which on the construction takes at least so many neurons. */
  int first(int neurons) {
    return first(n -> promised(n) >= neurons);
  }

  /** The least N for which a certificate says that no network is smaller than that from scratch. */
  Optional<Integer> firstNeeded() {
    int all = fromScratch();
    IntPredicate isNeeded =
        n -> (layers == 2 ? LowerBounds.twoLayers(n, k) : LowerBounds.threeLayers(n, k)) >= all;
    return isNeeded.test(k) ? Optional.of(first(isNeeded)) : Optional.empty();
  }

  /** The least N in 1..K with a property that larger N keep and that K has. */
  private int first(IntPredicate property) {
    int low = 0;
    int high = k;
    while (high - low > 1) {
      int middle = (low + high) / 2;
      if (property.test(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }
}
