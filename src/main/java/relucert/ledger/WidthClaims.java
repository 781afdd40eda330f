package relucert.ledger;

import static relucert.ledger.Reading.SHARP;
import static relucert.ledger.Recorded.HOLDS;

import java.util.List;
import relucert.certificate.Statement;
import relucert.checker.Trial;
import relucert.checker.Verdict;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.TunedSet;
import relucert.search.width.LeastWidth;

/** The least number of neurons for given data. */
final class WidthClaims {
  /** With 5^K labelings and two certificates for each, larger K belong to the tests. */
  private static final int MAX_K = 5;

  private WidthClaims() {}

  static List<Claim> all() {
    return List.of(
        new Claim(
            "least-width",
            SHARP,
            "sharp theory",
            "the least number of neurons through given data is the least number of breakpoints or one"
                + " more, and the certificates of both bounds are found",
            HOLDS,
            WidthClaims::everyWidth));
  }

  private static Verdict everyWidth(Workbench bench) {
    Trial trial = Trial.exhaustive();
    for (int k = 1; k <= Math.min(bench.maxK(), MAX_K); k++) {
      int[] members = java.util.stream.IntStream.rangeClosed(1, k).toArray();
      TunedSet all = TunedSet.of(k, members);
      for (SampleGrid grid : bench.grids(k)) {
        if (grid.points().columns() == 1) {
          grid.instances(all).forEach(instance -> requireWidth(trial, instance));
        }
      }
    }
    return trial.verdict();
  }

  /** Both bounds, as statements about the instance; the numbers of the two must be the same. */
  private static void requireWidth(Trial trial, Instance instance) {
    if (trial.isSettled()) {
      return;
    }
    RationalVector positions =
        RationalVector.of(instance.samples().stream().map(x -> x.get(0)).toList());
    LeastWidth width = LeastWidth.through(positions, instance.targets(), LeastWidth.DEFAULT_LIMIT);
    int neurons = width.neurons();
    if (!width.isDecided() || neurons > width.leastBreakpoints() + 1) {
      trial.undecided("the width was not found for " + instance);
      return;
    }
    trial.require(
        instance.k(), new Statement.FitsNeurons(instance, 2, neurons), width.fits().evidence());
    trial.require(
        instance.k(),
        new Statement.NeedsNeurons(instance, neurons, false),
        width.needs().evidence());
  }
}
