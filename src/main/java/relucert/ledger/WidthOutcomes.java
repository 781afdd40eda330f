package relucert.ledger;

import java.util.Optional;
import java.util.function.UnaryOperator;
import relucert.certificate.Certificate;
import relucert.certificate.Statement;
import relucert.checker.Checker;
import relucert.checker.Judgement;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.search.hunt.Outcome;
import relucert.search.width.LeastWidth;

/**
 * Bounds on the least number of neurons of a 2-layer network through given data on a line. Either
 * answer rests on a certificate that the checker accepted.
 */
final class WidthOutcomes {
  private WidthOutcomes() {}

  /** Whether so many neurons suffice; if not, a certificate that more are needed shows it. */
  static Outcome atMost(Instance instance, int bound) {
    LeastWidth width = width(instance);
    if (width.neurons() <= bound) {
      return accepted(fits(instance, width, bound))
          .<Outcome>map(Outcome.Undecided::new)
          .orElseGet(Outcome.Holds::new);
    }
    if (width.needed() <= bound) {
      return undecided(width);
    }
    Certificate needs = needs(instance, width, width.needed());
    return violated("needs " + width.needed() + " neurons, more than " + bound, needs, needs);
  }

  /** Whether so many neurons are needed; if not, a network with fewer shows it, wrapped. */
  static Outcome atLeast(Instance instance, int bound, UnaryOperator<Certificate> wrapper) {
    if (bound <= 0) {
      return new Outcome.Holds();
    }
    LeastWidth width = width(instance);
    if (width.needed() >= bound) {
      return accepted(needs(instance, width, bound))
          .<Outcome>map(Outcome.Undecided::new)
          .orElseGet(Outcome.Holds::new);
    }
    if (width.neurons() >= bound) {
      return undecided(width);
    }
    Certificate fits = fits(instance, width, width.neurons());
    return violated(
        width.neurons() + " neurons fit, fewer than " + bound, fits, wrapper.apply(fits));
  }

  private static LeastWidth width(Instance instance) {
    return LeastWidth.through(
        OrderedInstance.of(instance).positions(), instance.targets(), LeastWidth.DEFAULT_LIMIT);
  }

  private static Certificate fits(Instance instance, LeastWidth width, int bound) {
    return new Certificate(new Statement.FitsNeurons(instance, 2, bound), width.fits().evidence());
  }

  private static Certificate needs(Instance instance, LeastWidth width, int bound) {
    return new Certificate(
        new Statement.NeedsNeurons(instance, bound, false), width.needs().evidence());
  }

  private static Outcome undecided(LeastWidth width) {
    return new Outcome.Undecided(
        "the width is " + width.needed() + " or " + width.neurons() + ": the search met its limit");
  }

  /** Why a certificate is rejected; empty if it is accepted. */
  static Optional<String> accepted(Certificate certificate) {
    Judgement judgement = Checker.check(certificate);
    return judgement.failure().map(failure -> "a certificate was rejected: " + failure);
  }

  /** A counterexample, if both its core and the whole certificate are accepted. */
  static Outcome violated(String description, Certificate core, Certificate whole) {
    return accepted(core)
        .or(() -> accepted(whole))
        .<Outcome>map(Outcome.Undecided::new)
        .orElseGet(() -> new Outcome.Violated(description, Optional.of(whole)));
  }
}
