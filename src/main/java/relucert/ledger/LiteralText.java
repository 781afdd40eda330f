package relucert.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Statement;
import relucert.checker.Checker;
import relucert.checker.Judgement;
import relucert.checker.Trial;
import relucert.construction.Construction;
import relucert.construction.UndefinedStepException;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Network;

/** Constructions as the text has them: that they are defined and exact is the statement itself. */
final class LiteralText {
  private LiteralText() {}

  /**
   * Puts the case that a text gives, for one instance, a network that fits with so many neurons. It
   * fails if a step is not defined or a sample is missed, which anybody can evaluate.
   */
  static void put(Trial trial, Construction text, Instance instance, int neurons) {
    if (trial.isSettled()) {
      return;
    }
    String failure = failure(text, instance, neurons);
    trial.law(
        instance.k(),
        failure::isEmpty,
        () ->
            String.format(
                "K = %d, T = %s, x = %s, z = %s: %s",
                instance.k(),
                instance.tuned(),
                instance.dimension() == 1
                    ? OrderedInstance.of(instance).positions()
                    : instance.points(),
                instance.targets(),
                failure));
  }

  /** Empty if the text is defined and the checker accepts the network. */
  private static String failure(Construction text, Instance instance, int neurons) {
    Network network;
    try {
      network = text.build(OrderedInstance.of(instance));
    } catch (UndefinedStepException e) {
      return "not defined at " + e.getMessage();
    }
    Judgement judgement =
        Checker.check(
            new Certificate(
                new Statement.FitsNeurons(instance, text.layers(), neurons),
                new Evidence.Witness(network)));
    return judgement
        .failure()
        .map(missed -> missed + "; g(x) = " + network.values(instance.samples()) + " by " + network)
        .orElse("");
  }

  /** The samples i = 1..K with target 1 on T. */
  static Instance ones(TunedSet tuned) {
    return labelled(tuned, HardInstances.uniform(tuned.k()), i -> 1);
  }

  /** Samples on a line with integer targets on T, by the number of the sample. */
  static Instance labelled(TunedSet tuned, RationalVector positions, ToIntFunction<Integer> label) {
    List<BigFraction> targets = new ArrayList<>();
    for (int i = 1; i <= tuned.k(); i++) {
      targets.add(Rationals.of(tuned.contains(i) ? label.applyAsInt(i) : 0));
    }
    return Instance.of(RationalMatrix.column(positions), RationalVector.of(targets), tuned);
  }

  /**
   * Instances with many samples: i and i^2 as positions; nothing, everything, every third sample,
   * two runs and the two ends as T; targets that are equal, alternate, or repeat and are 0.
   */
  static Stream<Instance> large(int k) {
    List<TunedSet> sets =
        List.of(
            TunedSet.of(k),
            TunedSet.of(k).complement(),
            TunedSet.of(k, IntStream.rangeClosed(1, k / 3).map(i -> 3 * i).boxed().toList()),
            TunedSet.of(k, IntStream.rangeClosed(1, k).filter(i -> i % 7 < 3).boxed().toList()),
            TunedSet.of(k, 1, k));
    RationalVector squares =
        RationalVector.of(IntStream.rangeClosed(1, k).mapToLong(i -> (long) i * i).toArray());
    List<ToIntFunction<Integer>> labels =
        List.of(i -> 1, i -> i % 2 == 0 ? 3 : -2, i -> (7 * i * i + 3 * i) % 5 - 2);
    return Stream.of(HardInstances.uniform(k), squares)
        .flatMap(x -> sets.stream().flatMap(t -> labels.stream().map(z -> labelled(t, x, z))));
  }

  /** Runs a construction on {@link #large} instances. */
  static void runOnLarge(
      Trial trial, Construction construction, int k, ToIntFunction<TunedSet> size) {
    trial.single(
        () ->
            large(k)
                .forEach(
                    i ->
                        Trials.fit(
                            trial, construction, i, OrderedInstance.of(i), size, t -> true)));
  }
}
