package relucert.ledger;

import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.checker.Trial;
import relucert.checker.Verdict;
import relucert.construction.Construction;
import relucert.construction.Constructions;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.search.LayeredBounds;

/** Theorem M: depth does not change the order of m*(N, K). */
final class HandedOnClaim {
  private static final int MAX_K = 24;
  private static final int MAX_LAYERS = 9;

  private HandedOnClaim() {}

  /** The lower bound by counting parameters, the upper one by networks, for L = 3, ..., 9. */
  static Verdict run(Workbench bench) {
    Trial trial = Trial.exhaustive();
    Construction three = bench.constructions().require("sharp-3");
    for (int k = 2; k <= MAX_K && !trial.isSettled(); k++) {
      for (int n = 1; n <= k; n++) {
        TunedSet tuned = HardInstances.mostRetained(n, k);
        Instance hard = HardInstances.alternating(tuned, HardInstances.uniform(k));
        OrderedInstance ordered = OrderedInstance.of(hard);
        for (int layers = 3; layers <= MAX_LAYERS; layers++) {
          if (n >= 2) {
            lower(trial, n, k, layers);
          }
          Construction construction =
              layers == 3 ? three : Constructions.deep(layers).require("handed-on");
          int upper = ThreeLayerFormulas.built(n, k) + layers - 3;
          trial.require(
              k,
              new Statement.FitsNeurons(hard, layers, upper),
              new Evidence.Witness(construction.build(ordered)));
        }
      }
    }
    return trial.verdict();
  }

  private static void lower(Trial trial, int n, int k, int layers) {
    int hidden = layers - 1;
    int excess = 0;
    while (hidden + 2 + 2 * excess + excess * excess / 4 < n) {
      excess++;
    }
    int least = hidden + excess;
    int distance = least - hidden + 4;
    trial.law(
        k,
        () -> distance * distance >= 4 * (n - hidden + 2),
        () -> "N = " + n + ", L = " + layers + ": least m = " + least);
    Certificate count = LayeredBounds.byParameters(n, k, layers).orElseThrow();
    trial.require(k, new Statement.WorstCase(n, k, layers, least), count.evidence());
  }
}
