package relucert.experiment.constructed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import relucert.construction.sharp3.SharpThreeLayer;
import relucert.exact.RationalMatrix;
import relucert.experiment.Chance;
import relucert.experiment.CheckedFit;
import relucert.experiment.LowerBounds;
import relucert.experiment.SyntheticData;
import relucert.instance.CompactInstance;
import relucert.instance.CompactOrder;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.SampleOrder;
import relucert.instance.TunedSet;

/**
 * One quality of the frozen network.
 *
 * @param n N, the number of samples at which it is wrong
 * @param worst whether these lie as badly as possible for 2 layers, or at random
 */
record PretrainingCell(int n, boolean worst) {
  /** The columns of a row. */
  static final String[] COLUMNS = {
    "N",
    "right of K",
    "T",
    "|J(T)|",
    "2-layer g",
    "2-layer g bits",
    "2-layer from scratch",
    "2-layer saves",
    "2 layers need",
    "3-layer g",
    "3-layer g bits",
    "3-layer from scratch",
    "3-layer saves",
    "3 layers need"
  };

  /**
   * What all cells share.
   *
   * @param seed that of the experiment
   * @param order the samples along the direction of the construction
   * @param samples K x d
   * @param shuffled the numbers of the samples in a random order
   * @param two the neurons of 2 layers that memorize all labels, built and checked
   * @param three the same with 3 layers
   */
  record Task(
      long seed,
      SampleOrder order,
      RationalMatrix samples,
      List<Integer> shuffled,
      int two,
      int three) {
    int k() {
      return samples.rows();
    }
  }

  /** Draws the samples and memorizes labels at all of them. */
  static Task task(long seed, int k, int d) {
    RationalMatrix samples = SyntheticData.samples(Chance.of(seed, "pretraining samples"), k, d);
    List<Integer> shuffled = new ArrayList<>(IntStream.rangeClosed(1, k).boxed().toList());
    java.util.Collections.shuffle(shuffled, Chance.of(seed, "pretraining order"));
    SampleOrder order = SampleOrder.of(samples);
    Task empty = new Task(seed, order, samples, shuffled, 0, 0);
    PretrainingCell all = new PretrainingCell(k, false);
    Instance labels = all.instance(empty);
    CompactInstance compact = CompactInstance.of(labels);
    int two =
        CheckedFit.sharpTwoLayer(compact, CompactOrder.along(compact, order.direction())).neurons();
    int three = CheckedFit.of(SharpThreeLayer.fewestNeurons(), labels, order.of(labels)).neurons();
    return new Task(seed, order, samples, shuffled, two, three);
  }

  String key() {
    return (worst ? "worst" : "random") + " N=" + n;
  }

  Instance instance(Task task) {
    TunedSet tuned =
        worst
            ? TunedSet.of(
                task.k(),
                HardInstances.mostRetained(n, task.k()).members().stream()
                    .map(r -> task.order().places().get(r - 1))
                    .toList())
            : TunedSet.of(task.k(), task.shuffled().subList(0, n));
    Random random = Chance.of(task.seed(), "pretraining " + key());
    return Instance.of(task.samples(), SyntheticData.targets(random, tuned), tuned);
  }

  /** Builds and checks the networks and returns the row, cells separated by tabs. */
  String row(Task task) {
    Instance instance = instance(task);
    OrderedInstance ordered = task.order().of(instance);
    CompactInstance compact = CompactInstance.of(instance);
    CheckedFit two =
        CheckedFit.sharpTwoLayer(compact, CompactOrder.along(compact, ordered.direction()));
    CheckedFit three = CheckedFit.of(SharpThreeLayer.fewestNeurons(), instance, ordered);
    int k = task.k();
    return Rows.joined(
        n,
        String.format(Locale.ROOT, "%.3f", (k - n) / (double) k),
        worst ? "worst" : "random",
        ordered.tuned().retainedCount(),
        two.neurons(),
        two.bits(),
        task.two(),
        task.two() - two.neurons(),
        LowerBounds.twoLayers(n, k),
        three.neurons(),
        three.bits(),
        task.three(),
        task.three() - three.neurons(),
        LowerBounds.threeLayers(n, k));
  }
}
