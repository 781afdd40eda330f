package relucert.experiment.trained;

import com.google.common.collect.ImmutableList;
import java.util.List;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.checker.Checker;
import relucert.checker.Judgement;
import relucert.construction.sharp3.SharpThreeLayer;
import relucert.exact.RationalVector;
import relucert.experiment.Chance;
import relucert.experiment.training.TrainedNetwork;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.network.Network;
import relucert.search.repair.PieceCounts;
import relucert.search.repair.Repair;
import relucert.search.repair.Residuals;

/**
 * A trained network read as the exact numbers that its weights are: how many samples it fits, how
 * many pieces it has, and what it takes to make it fit all of them.
 */
final class ExactLook {
  static final ImmutableList<String> COLUMNS =
      ImmutableList.of(
          "N",
          "m",
          "exactly fitted",
          "loss",
          "zero loss",
          "worst error",
          "bits",
          "pieces along the projection",
          "pieces along lines: least",
          "median",
          "most",
          "cap",
          "repair",
          "further neurons",
          "repaired m",
          "repaired bits",
          "anew");

  private final ExactSize size;
  private final long seed;

  ExactLook(ExactSize size, long seed) {
    this.size = size;
    this.seed = seed;
  }

  /** The cells of a row, separated by semicolons. */
  String row(ExactSize.Case which, TrainedNetwork trained, Instance instance) {
    Network network = trained.toExact();
    RationalVector direction = OrderedInstance.of(instance).direction();
    Repair repair = Repair.of(network, instance, List.of(direction));
    Residuals residuals = repair.residuals();
    Repair.Candidate best = repair.best();
    Network repaired = best.network().get();
    requireFit(instance, repaired);
    PieceCounts lines =
        PieceCounts.ofRandomLines(
            network,
            instance.points(),
            size.lines(),
            Chance.of(seed, "lines " + which.key()).nextLong());
    return String.join(
        ";",
        "" + which.n(),
        "" + network.neurons(),
        "" + residuals.fitted(),
        Decimals.text(residuals.meanSquare().doubleValue()),
        Decimals.text(residuals.meanSquareOfZero().doubleValue()),
        worst(residuals),
        "" + network.bits(),
        "" + PieceCounts.along(network, RationalVector.zero(direction.size()), direction),
        "" + lines.least(),
        "" + lines.median(),
        "" + lines.most(),
        "" + PieceCounts.cap(network),
        best.method(),
        "" + best.further(),
        "" + repaired.neurons(),
        "" + repaired.bits(),
        "" + repair.anew().neurons());
  }

  private static String worst(Residuals residuals) {
    return residuals.worst().isPresent()
        ? Decimals.text(residuals.error(residuals.worst().getAsInt()).doubleValue())
        : "0";
  }

  private static void requireFit(Instance instance, Network network) {
    Judgement judgement =
        Checker.check(
            new Certificate(
                new Statement.FitsNeurons(instance, network.depth(), network.neurons()),
                new Evidence.Witness(network)));
    if (!judgement.isAccepted()) {
      throw new IllegalStateException("a repaired network was rejected: " + judgement);
    }
  }

  /** What a trained f leaves to be tuned, as cells separated by semicolons. */
  static String frozen(TrainedNetwork trained, PretrainedData data, int n) {
    Network f = trained.toExact();
    Residuals missed = Residuals.of(f, data.pretraining());
    Instance wanted = data.tuned(n);
    // y' - f(x) = (y' - y) + (y - f(x))
    Instance left =
        Instance.of(wanted.points(), wanted.targets().plus(missed.instance().targets()));
    int built = SharpThreeLayer.shortWeights().promisedNeurons(OrderedInstance.of(left));
    int without = SharpThreeLayer.shortWeights().promisedNeurons(OrderedInstance.of(wanted));
    return String.join(
        ";",
        "" + f.neurons(),
        Decimals.text(missed.meanSquare().doubleValue()),
        "" + missed.fitted(),
        worst(missed),
        "" + n,
        "" + left.tuned().size(),
        "" + built,
        "" + without);
  }
}
