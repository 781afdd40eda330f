package relucert.ledger;

import java.util.Optional;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.checker.Checker;
import relucert.checker.Judgement;
import relucert.construction.Construction;
import relucert.construction.UndefinedStepException;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.network.Network;
import relucert.search.hunt.Outcome;

/** What a construction gives at one instance; the checker evaluates the network. */
final class BuiltOutcomes {
  private BuiltOutcomes() {}

  /** A claim that a network exists: if the construction fails, nothing is decided. */
  static Outcome exists(Construction construction, Instance instance, int neurons) {
    return outcome(construction, instance, neurons, false);
  }

  /** A claim about the construction itself: if it fails, the claim does. */
  static Outcome itself(Construction construction, Instance instance, int neurons) {
    return outcome(construction, instance, neurons, true);
  }

  private static Outcome outcome(
      Construction construction, Instance instance, int neurons, boolean itself) {
    OrderedInstance ordered = OrderedInstance.of(instance);
    if (construction.unmetHypothesis(ordered).isPresent()) {
      return new Outcome.Outside();
    }
    Network network;
    try {
      network = construction.build(ordered);
    } catch (UndefinedStepException e) {
      return failed("not defined at " + e.getMessage(), itself);
    }
    Judgement judgement = fits(instance, construction.layers(), neurons, network);
    return judgement
        .failure()
        .map(f -> failed(f + "; g(x) = " + network.values(instance.samples()), itself))
        .orElseGet(Outcome.Holds::new);
  }

  static Judgement fits(Instance instance, int layers, int neurons, Network network) {
    return Checker.check(
        new Certificate(
            new Statement.FitsNeurons(instance, layers, neurons), new Evidence.Witness(network)));
  }

  private static Outcome failed(String why, boolean itself) {
    return itself
        ? new Outcome.Violated(why, Optional.empty())
        : new Outcome.Undecided("no network was built: " + why);
  }
}
