package relucert.ledger;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import relucert.instance.Instance;
import relucert.search.hunt.InstanceLaw;
import relucert.search.hunt.Outcome;
import relucert.search.hunt.Symmetry;

/**
 * A law given by functions.
 *
 * @param method how it is decided
 * @param symmetries what it respects
 * @param condition the hypotheses of the claim
 * @param decision the answer where they are met
 */
record FunctionLaw(
    String method,
    Set<Symmetry> symmetries,
    Predicate<Instance> condition,
    Function<Instance, Outcome> decision)
    implements InstanceLaw {

  @Override
  public Outcome test(Instance instance) {
    return condition.test(instance) ? decision.apply(instance) : new Outcome.Outside();
  }
}
