package relucert.ledger;

import static relucert.ledger.InstanceLaws.entry;
import static relucert.ledger.Reading.INTENDED;
import static relucert.ledger.Reading.PRINTED;
import static relucert.ledger.Reading.SHARP;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import relucert.certificate.PrintedBound;
import relucert.instance.HardInstances;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.search.hunt.InstanceLaw;
import relucert.search.hunt.Outcome;
import relucert.search.hunt.Symmetry;

/** What claims about 2-layer networks say of the least number of neurons through data. */
final class WidthLaws {
  private static final String UPPER = "the least 2-layer width is at most the bound";
  private static final String HALF =
      "the least 2-layer width is at most the bound (the half that speaks of all instances)";
  private static final String LOWER = "the least 2-layer width is at least the bound";

  private WidthLaws() {}

  static List<Map.Entry<InstanceLaws.Key, InstanceLaw>> all() {
    return List.of(
        entry("def-3.1.distinct", INTENDED, atMost(UPPER, t -> t.k() - 1, t -> true)),
        entry("thm-4.1.1", PRINTED, atMost(UPPER, BoundClaims::paperUpper, t -> t.k() >= 3)),
        entry("thm-4.1.1", SHARP, atMost(UPPER, WidthLaws::exact, t -> t.k() >= 3)),
        entry("thm-4.1.2", PRINTED, everyData(PrintedBound.THEOREM_4_1_2, t -> true)),
        entry("thm-4.1.2", SHARP, alternating()),
        entry(
            "thm-4.1.2.nonzero",
            PRINTED,
            everyData(PrintedBound.THEOREM_4_1_2_NONZERO, WidthLaws::isNonZero)),
        entry("eq-7", PRINTED, atMost(HALF, BoundClaims::paperUpper, t -> t.k() >= 3)),
        entry("eq-7", SHARP, atMost(HALF, WidthLaws::exact, t -> true)),
        entry("rem-2", PRINTED, atMost(HALF, t -> t.k() - 1, t -> t.k() >= 3 && t.size() == t.k())),
        entry(
            "rem-2",
            SHARP,
            atMost(HALF, t -> t.k() - (t.k() >= 5 ? 2 : 1), t -> t.size() == t.k())),
        entry(
            "cor-4.2.1.lower",
            PRINTED,
            atMost(UPPER, t -> 3 * t.size() + 1, t -> t.k() >= 3 * t.size() + 3)),
        entry(
            "cor-4.2.1.lower",
            SHARP,
            atMost(UPPER, t -> 3 * t.size(), t -> t.k() >= 3 * t.size() + 2)),
        entry("cor-4.2.2", PRINTED, atMost(UPPER, t -> t.k() - 1, t -> t.k() >= 3)),
        entry("rem-3", SHARP, atMost(HALF, TunedSet::size, WidthLaws::isOneFlatBlock)),
        entry("thm-4.4", SHARP, atMost(HALF, SharpClaims::worstCase, t -> t.size() >= 1)),
        entry(
            "thm-4.4.small-blocks",
            PRINTED,
            atMost(UPPER, t -> t.k() - 1, t -> t.blocks().stream().allMatch(p -> p.size() <= 2))),
        entry("five-points", SHARP, fivePoints()),
        entry("theorem-a", SHARP, atMost(HALF, SharpClaims::worstCase, t -> t.size() >= 1)),
        entry("theorem-b", SHARP, atMost(HALF, WidthLaws::exact, t -> true)),
        entry("theorem-c", SHARP, atMost(HALF, WidthLaws::leastCapable, t -> true)));
  }

  private static InstanceLaw atMost(
      String method, ToIntFunction<TunedSet> bound, Predicate<TunedSet> condition) {
    return new FunctionLaw(
        method,
        Symmetry.all(),
        instance -> condition.test(instance.tuned()),
        instance -> WidthOutcomes.atMost(instance, bound.applyAsInt(instance.tuned())));
  }

  private static int exact(TunedSet tuned) {
    return TwoLayerFormulas.exact(tuned.size(), tuned.k());
  }

  /** The least m with N*(m, K) &gt;= N. */
  private static int leastCapable(TunedSet tuned) {
    int m = 0;
    while (TwoLayerFormulas.exactCapacity(m, tuned.k()) < tuned.size()) {
      m++;
    }
    return m;
  }

  private static boolean isOneFlatBlock(TunedSet tuned) {
    return tuned.size() >= 1 && tuned.blocks().size() == 1 && tuned.hasFlatBlock();
  }

  private static boolean isNonZero(Instance instance) {
    TunedSet tuned = instance.tuned();
    return tuned.size() >= 1
        && tuned.size() < tuned.k()
        && tuned.members().stream().allMatch(i -> instance.target(i).signum() != 0);
  }

  /** Theorem 4.1, item 2, read for all data. */
  private static InstanceLaw everyData(PrintedBound bound, Predicate<Instance> condition) {
    return new FunctionLaw(
        LOWER,
        Symmetry.all(),
        instance -> instance.k() >= 3 && condition.test(instance),
        instance ->
            WidthOutcomes.atLeast(
                instance,
                TwoLayerFormulas.paperLower(instance.tuned().size(), instance.k()),
                fit -> BoundClaims.violation(bound, ImmutableList.of(fit))));
  }

  /** Labels 1 and -1 that alternate with the rank in J(T); scaling and signs change them. */
  private static InstanceLaw alternating() {
    return new FunctionLaw(
        LOWER,
        Set.of(Symmetry.SCALE_X),
        instance ->
            instance.tuned().size() >= 1
                && HardInstances.alternating(
                        instance.tuned(), OrderedInstance.of(instance).positions())
                    .targets()
                    .equals(instance.targets()),
        instance ->
            WidthOutcomes.atLeast(
                instance, instance.tuned().retainedCount() - 2, UnaryOperator.identity()));
  }

  private static InstanceLaw fivePoints() {
    return new FunctionLaw(
        "the least 2-layer width is at most K-2, or more where K <= 4 and the chords alternate",
        Symmetry.all(),
        instance -> instance.k() >= 3,
        WidthLaws::fivePoints);
  }

  private static Outcome fivePoints(Instance instance) {
    int k = instance.k();
    return k <= 4 && SharpClaims.alternates(instance.targets())
        ? WidthOutcomes.atLeast(instance, k - 1, UnaryOperator.identity())
        : WidthOutcomes.atMost(instance, k - 2);
  }
}
